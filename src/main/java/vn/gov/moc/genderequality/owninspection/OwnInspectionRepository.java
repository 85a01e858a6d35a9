package vn.gov.moc.genderequality.owninspection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface OwnInspectionRepository extends JpaRepository<OwnInspection, UUID> {

    Page<OwnInspection> findByCycleYear(int year, Pageable page);

    Page<OwnInspection> findByCycleYearAndUnitCodeIn(int year, Collection<String> unitCodes, Pageable page);

    List<OwnInspection> findByCycleYearAndUnitCodeOrderByHeldFromAscBodyAscIdAsc(int year, String unitCode);
}

package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionChangeRepository extends JpaRepository<InspectionChange, Long> {

    Optional<InspectionChange> findByCycleYearAndState(int year, ChangeState state);

    List<InspectionChange> findByCycleYearOrderByIdDesc(int year);
}

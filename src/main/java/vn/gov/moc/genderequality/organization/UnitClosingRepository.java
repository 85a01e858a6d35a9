package vn.gov.moc.genderequality.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitClosingRepository extends JpaRepository<UnitClosing, Long> {

    /** The oldest first. */
    List<UnitClosing> findByUnitCodeInOrderById(Collection<String> unitCodes);
}

package vn.gov.moc.genderequality.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Units by code. */
public interface OrganizationUnitRepository extends JpaRepository<OrganizationUnit, String> {

    /** The units that take part in new periods, by code. */
    List<OrganizationUnit> findByActiveTrueOrderByCode();

    /** Locks the unit's row: what is settled for one unit follows one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OrganizationUnit> findLockedByCode(String code);
}

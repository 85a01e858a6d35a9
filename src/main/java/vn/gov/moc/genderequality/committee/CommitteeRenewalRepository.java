package vn.gov.moc.genderequality.committee;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The units' renewals. */
interface CommitteeRenewalRepository extends JpaRepository<CommitteeRenewal, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CommitteeRenewal> findLockedById(String id);

    /** The unit's renewals in these states; of the open ones there is one at most. */
    List<CommitteeRenewal> findByUnitCodeAndStateIn(String unitCode, Collection<RenewalState> states);

    /** All renewals of the unit, the newest first. */
    @Query("select r from CommitteeRenewal r where r.unitCode = :unitCode order by r.cycleYear desc, r.serial desc")
    List<CommitteeRenewal> ofUnit(String unitCode);

    /** The last serial the unit has used in the year; 0 before the first. */
    @Query(
            "select coalesce(max(r.serial), 0) from CommitteeRenewal r where r.unitCode = :unitCode and r.cycleYear = :year")
    int lastSerial(String unitCode, int year);
}

package vn.gov.moc.genderequality.delegation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import vn.gov.moc.genderequality.organization.SigningMatter;

interface SigningDelegationRepository extends JpaRepository<SigningDelegation, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SigningDelegation> findLockedById(String id);

    /** The delegation in force on the day; it can be revoked only after the transaction. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select d from SigningDelegation d where d.unitCode = :unit and d.delegate = :delegate
              and :matter member of d.matters and d.revokedAt is null and :day between d.firstDay and d.lastDay
            """)
    Optional<SigningDelegation> findInForce(String unit, String delegate, SigningMatter matter, LocalDate day);

    @Query("""
            select d from SigningDelegation d where d.unitCode = :unit
              and :matter member of d.matters and d.revokedAt is null and :day between d.firstDay and d.lastDay
            order by d.delegate
            """)
    List<SigningDelegation> inForce(String unit, SigningMatter matter, LocalDate day);

    /** The delegate's delegations that touch one of the matters on one of the days. */
    @Query("""
            select distinct d from SigningDelegation d join d.matters m where d.unitCode = :unit and d.delegate = :delegate
              and m in :matters and d.revokedAt is null and d.firstDay <= :lastDay and d.lastDay >= :firstDay
            order by d.firstDay
            """)
    List<SigningDelegation> overlapping(
            String unit, String delegate, Collection<SigningMatter> matters, LocalDate firstDay, LocalDate lastDay);

    /** What the person has in the unit on the day. */
    @Query("""
            select d from SigningDelegation d where d.unitCode = :unit and d.delegate = :delegate
              and d.revokedAt is null and :day between d.firstDay and d.lastDay
            """)
    List<SigningDelegation> heldBy(String delegate, String unit, LocalDate day);

    /** In force or to come on the day, given or held by the person. */
    @Query("""
            select d from SigningDelegation d where (d.delegate = :person or d.delegator = :person)
              and d.revokedAt is null and d.lastDay >= :day order by d.firstDay, d.id
            """)
    List<SigningDelegation> openOf(String person, LocalDate day);

    long countByUnitCode(String unitCode);

    /** In force or to come on the day, the first to begin first. */
    @Query("""
            select d from SigningDelegation d where (:all = true or d.unitCode in :units)
              and d.revokedAt is null and d.lastDay >= :day order by d.firstDay, d.unitCode, d.id
            """)
    Page<SigningDelegation> open(boolean all, Collection<String> units, LocalDate day, Pageable page);

    /** Over or revoked by the day, the last to begin first. */
    @Query("""
            select d from SigningDelegation d where (:all = true or d.unitCode in :units)
              and (d.revokedAt is not null or d.lastDay < :day) order by d.firstDay desc, d.unitCode, d.id desc
            """)
    Page<SigningDelegation> over(boolean all, Collection<String> units, LocalDate day, Pageable page);
}

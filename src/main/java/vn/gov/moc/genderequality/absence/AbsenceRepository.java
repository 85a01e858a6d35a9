package vn.gov.moc.genderequality.absence;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRepository extends JpaRepository<Absence, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Absence> findLockedById(String id);

    /** Waits until every other recording is over: they are rare, and overlaps and serial numbers go by those there are. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended('absences', 0)) as varchar)", nativeQuery = true)
    String lockRecording();

    long countByIdContaining(String middle);

    /** The person's absences, not ended early, that touch one of the days. */
    @Query("""
            select a from Absence a where a.person = :person and a.endedAt is null
              and a.firstDay <= :lastDay and a.lastDay >= :firstDay order by a.firstDay
            """)
    List<Absence> overlapping(String person, LocalDate firstDay, LocalDate lastDay);

    /** The person's absences under way or to come on the day. */
    @Query("""
            select a from Absence a where a.person = :person and a.endedAt is null and a.lastDay >= :day order by a.firstDay
            """)
    List<Absence> openOf(String person, LocalDate day);

    /** Which of these people are away on the day. */
    @Query("""
            select a.person from Absence a where a.person in :people and a.firstDay <= :day and a.lastDay >= :day
              and (a.backOn is null or a.backOn > :day)
            """)
    Set<String> awayOn(Collection<String> people, LocalDate day);

    /** Under way or to come on the day, the first to begin first. */
    @Query("""
            select a from Absence a where (:all = true or a.person = :person
                or exists (select 1 from Absence b join b.units u where b = a and u in :units))
              and a.endedAt is null and a.lastDay >= :day order by a.firstDay, a.id
            """)
    Page<Absence> open(boolean all, String person, Collection<String> units, LocalDate day, Pageable page);

    /** Over or ended by the day, the last to begin first. */
    @Query("""
            select a from Absence a where (:all = true or a.person = :person
                or exists (select 1 from Absence b join b.units u where b = a and u in :units))
              and (a.endedAt is not null or a.lastDay < :day) order by a.firstDay desc, a.id desc
            """)
    Page<Absence> over(boolean all, String person, Collection<String> units, LocalDate day, Pageable page);
}

package vn.gov.moc.genderequality.difficulty;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DifficultyRepository extends JpaRepository<Difficulty, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Difficulty> findLockedById(String id);

    /** The highest number the unit has used in the year; 0 for none. */
    @Query("select coalesce(max(d.number), 0) from Difficulty d where d.cycleYear = :year and d.unitCode = :unit")
    int lastNumber(int year, String unit);

    List<Difficulty> findByUnitCodeAndClosedAtIsNullOrderByRaisedAt(String unitCode);

    List<Difficulty> findByAskedUnitOrderByRaisedAt(String unitCode);

    List<Difficulty> findByCycleYearAndClosedAtIsNull(int year);

    /** What the unit had raised before the moment and was not over then. */
    @Query("""
            select d from Difficulty d
            where d.unitCode = :unit and d.raisedAt < :moment and (d.closedAt is null or d.closedAt >= :moment)
            order by d.raisedAt, d.id
            """)
    List<Difficulty> openAt(String unit, Instant moment);
}

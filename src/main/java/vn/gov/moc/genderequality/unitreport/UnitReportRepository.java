package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import vn.gov.moc.genderequality.organization.UnitKind;

interface UnitReportRepository extends JpaRepository<UnitReport, String> {

    /** Locks the report's row: saves and moves of one report follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<UnitReport> findLockedById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<UnitReport> findLockedByIdInOrderById(Collection<String> ids);

    /** Reports that are with their unit and were never accepted, whose period is open; see {@link UnitReport#awaited()}. */
    @Query("""
            from UnitReport r
            where r.id > :after and r.acceptedIssue is null and r.closesAt > :now
              and r.state in (DRAFTING, IN_REVIEW, SIGNING)
            order by r.id
            """)
    List<UnitReport> findAwaited(String after, Instant now, Limit limit);

    List<UnitReport> findByPeriodIdAndStateNotIn(String periodId, Collection<ReportState> states);

    /** Whether a report of the period is in none of these states and was never accepted. */
    boolean existsByPeriodIdAndStateNotInAndAcceptedIssueIsNull(String periodId, Collection<ReportState> states);

    /** Waits until whoever opens the lane has done so; others wait until the transaction ends. */
    @Query(
            value =
                    "select cast(pg_advisory_xact_lock(hashtextextended('open ' || :periodId || ' ' || :lane, 0)) as varchar)",
            nativeQuery = true)
    String lockLane(String periodId, int lane);

    /** The codes of the cycle's units of one lane that have no report in the period yet, in order. */
    @Query(value = """
                    select e.unit_code from expected_unit e
                    where e.period_id = :periodId
                      and not exists (select 1 from unit_report r where r.period_id = :periodId and r.unit_code = e.unit_code)
                      and mod(hashtext(e.unit_code) & 65535, :lanes) = :lane
                    order by e.unit_code limit :chunk
                    """, nativeQuery = true)
    List<String> unitsWithoutReport(String periodId, int lane, int lanes, int chunk);

    /** Reports of the given units whose id or unit's name matches, newest period first. */
    @Query("""
            select r from UnitReport r
            where (:all = true or r.unitCode in :units)
              and (:year = '' or locate(concat(:year, '-'), r.periodId) = 1)
              and (locate(lower(:query), lower(r.id)) > 0 or locate(lower(:query), lower(r.unitName)) > 0)
            """)
    Page<UnitReport> search(boolean all, Collection<String> units, String year, String query, Pageable page);

    /** The units' accepted reports that were due before the day, also those that are being corrected, the newest first. */
    @Query("""
            select r from UnitReport r
            where r.unitCode in :units and r.acceptedIssue is not null and r.originalDueOn < :dueBefore
            order by r.originalDueOn desc, r.id desc
            """)
    List<UnitReport> accepted(Collection<String> units, LocalDate dueBefore);

    /** The period's reports of these units that were not called off and never accepted. */
    @Query("""
            select r from UnitReport r
            where r.periodId = :periodId and r.unitCode in :units and r.acceptedIssue is null and r.state <> 'CANCELLED'
            order by r.unitCode
            """)
    List<UnitReport> unaccepted(String periodId, Collection<String> units);

    boolean existsByPeriodIdAndUnitCodeAndStateNot(String periodId, String unitCode, ReportState state);

    List<UnitReport> findByUnitCodeAndStateNotInOrderByOriginalDueOnAscIdAsc(
            String unitCode, Collection<ReportState> states);

    boolean existsByUnitCodeAndStateNotIn(String unitCode, Collection<ReportState> states);

    /** What was never accepted and is with the unit goes by the unit's new name. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned UnitReport r set r.unitName = :name, r.unitKind = :kind
            where r.unitCode = :unit and r.acceptedIssue is null and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING')
            """)
    int rename(String unit, String name, UnitKind kind);

    /** The ids of the open periods the unit was to report for. */
    @Query(value = """
                    select p.id from annual_cycle_unit u join reporting_period p on p.cycle_year = u.cycle_year
                    where u.unit_code = :unit and p.state = 'OPEN'
                    order by p.id
                    """, nativeQuery = true)
    List<String> openPeriods(String unit);

    /** The unit's reports of periods of these years that were not called off, those due first before the others. */
    @Query("""
            select r from UnitReport r join ReportingPeriod p on p.id = r.periodId
            where r.unitCode = :unit and p.year in :years and r.state <> 'CANCELLED'
            order by r.originalDueOn, r.id
            """)
    List<UnitReport> ofYears(String unit, Collection<Integer> years);
}

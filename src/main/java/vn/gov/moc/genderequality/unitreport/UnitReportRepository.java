package vn.gov.moc.genderequality.unitreport;

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

interface UnitReportRepository extends JpaRepository<UnitReport, String> {

    /** Locks the report's row: saves and moves of one report follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<UnitReport> findLockedById(String id);

    List<UnitReport> findByPeriodIdAndStateNotIn(String periodId, Collection<ReportState> states);

    /** Whether a report of the period is in none of these states and was never accepted. */
    boolean existsByPeriodIdAndStateNotInAndAcceptedIssueIsNull(String periodId, Collection<ReportState> states);

    /** How many reports are with their units though they are due. */
    @Query("""
            select count(r) from UnitReport r
            where r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING') and r.acceptedIssue is null
              and (r.dueOn < :today or r.dueOn = :today and r.deadlineRule = 'BEFORE_DAY')
            """)
    long countOverdue(LocalDate today);

    /** The codes of the cycle's units that have no report in the period yet, in order. */
    @Query(value = """
                    select u.unit_code from annual_cycle_unit u join reporting_period p on p.cycle_year = u.cycle_year
                    join organization_unit o on o.code = u.unit_code and o.active
                    where p.id = :periodId
                      and not exists (select 1 from unit_report r where r.period_id = p.id and r.unit_code = u.unit_code)
                    order by u.unit_code limit :chunk
                    """, nativeQuery = true)
    List<String> unitsWithoutReport(String periodId, int chunk);

    /** Reports of the given units whose id or unit's name matches, newest period first. */
    @Query("""
            select r from UnitReport r join OrganizationUnit u on u.code = r.unitCode
            where (:all = true or r.unitCode in :units)
              and (:year = '' or r.periodId like concat(:year, '-%'))
              and (lower(r.id) like concat('%', lower(:query), '%') or lower(u.name) like concat('%', lower(:query), '%'))
            """)
    Page<UnitReport> search(boolean all, Collection<String> units, String year, String query, Pageable page);

    /** The unit's accepted reports that were due before the day, also those that are being corrected, the newest first. */
    @Query("""
            select r from UnitReport r
            where r.unitCode = :unit and r.acceptedIssue is not null and r.originalDueOn < :dueBefore
            order by r.originalDueOn desc, r.id desc
            """)
    List<UnitReport> accepted(String unit, LocalDate dueBefore);
}

package vn.gov.moc.genderequality.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.monitoring.ProgressSummary.LateReport;
import vn.gov.moc.genderequality.monitoring.ProgressSummary.PeriodStages;
import vn.gov.moc.genderequality.monitoring.ProgressSummary.StageCount;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Counts a year's reports, and names those that are overdue. */
@Component
@Transactional(readOnly = true)
class ProgressSummaries {

    private static final int LONGEST_LATE_LIST = 50;

    /** Period by period, so that each is read through its own part of the index. */
    private static final String COUNTS = """
            select p.id, p.label, p.cycle_year, p.state, p.due_on, p.deadline_rule, v.*
            from reporting_period p
            join annual_cycle c on c.cycle_year = p.cycle_year
            cross join lateral (
                select count(*) as expected,
                       count(*) filter (where r.accepted) as accepted,
                       count(*) filter (where r.handed_in) as submitted,
                       count(*) filter (where r.handed_in and r.late) as late,
                       count(*) filter (where r.awaited and r.first_late_day <= :today) as overdue,
                       count(*) filter (where r.stage = 'NOT_OPENED') as not_opened
                from report_progress r where r.period_id = p.id and r.expected and (:all or r.unit_code in (:own))) v
            where p.cycle_year between :first and :last and (c.state <> 'CANCELLED' or c.cycle_year = :last)
            order by p.cycle_year, p.opens_on
            """;

    private final JdbcClient jdbc;
    private final ReportMilestones reports;
    private final CycleService cycles;
    private final Clock clock;

    ProgressSummaries(JdbcClient jdbc, ReportMilestones reports, CycleService cycles, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** All years that were not called off, the newest first. */
    public List<Integer> years() {
        return cycles.years();
    }

    /**
     * The year asked for, else the newest one that was not called off.
     *
     * @throws NotFoundException when there is no such year, or none at all
     */
    public int year(@Nullable Integer year) {
        if (year != null) {
            return cycles.cycle(year).year();
        }
        return years().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Chưa có chu trình năm nào để theo dõi."));
    }

    /** The year for the ministry. */
    public ProgressSummary of(int year) {
        return new ProgressSummary(year, years(), periods(year), lateList(year));
    }

    /** The year's periods by opening day. */
    public List<PeriodProgress> periods(int year) {
        return periods(year, year, null);
    }

    /**
     * The years' periods, the oldest first; years before the last that were called off are left out.
     *
     * @param own the units that are counted; none for all
     */
    public List<PeriodProgress> periods(int first, int last, @Nullable List<String> own) {
        return jdbc.sql(COUNTS)
                .param("first", first)
                .param("last", last)
                .param("today", today())
                .params(ProgressChartsService.scoped(own))
                .query((row, number) -> {
                    int expected = row.getInt("expected");
                    int submitted = row.getInt("submitted");
                    int late = row.getInt("late");
                    return new PeriodProgress(
                            row.getString("id"),
                            row.getString("label"),
                            DeadlineRule.valueOf(row.getString("deadline_rule"))
                                    .text(row.getObject("due_on", LocalDate.class)),
                            row.getString("state"),
                            expected,
                            row.getInt("accepted"),
                            submitted,
                            submitted - late,
                            late,
                            row.getInt("overdue"),
                            row.getInt("not_opened"),
                            expected - submitted);
                })
                .list();
    }

    private List<LateReport> lateList(int year) {
        LocalDate today = today();
        List<String> units = jdbc.sql("""
                        select v.unit_code from reporting_period p
                        cross join lateral (select r.unit_code, r.first_late_day from report_progress r
                                            where r.period_id = p.id and r.awaited and r.first_late_day <= :today) v
                        where p.cycle_year = :year order by v.first_late_day, p.id, v.unit_code limit :longest
                        """)
                .param("year", year)
                .param("today", today)
                .param("longest", LONGEST_LATE_LIST)
                .query(String.class)
                .list();
        if (units.isEmpty()) {
            return List.of();
        }
        List<ReportStanding> overdue = jdbc.sql(ReportStanding.QUERY + """
                        where v.cycle_year = :year and v.unit_code in (:units) and v.awaited and v.first_late_day <= :today
                        order by v.first_late_day, v.period_id, v.unit_code limit :longest
                        """)
                .param("year", year)
                .param("units", units)
                .param("today", today)
                .param("longest", LONGEST_LATE_LIST)
                .query(ReportStanding::of)
                .list();
        ReportMilestones.Held held = reports.held(overdue);
        return overdue.stream()
                .map(report -> {
                    ReportWords words = new ReportWords(report, today);
                    return new LateReport(
                            report.reportId(),
                            report.unitCode(),
                            report.unitName(),
                            report.periodLabel(),
                            words.stageLabel(),
                            words.holder(held.person(report)),
                            report.daysInStage(today),
                            words.dueText(),
                            words.latenessLabel(),
                            report.reportId() == null ? "" : "/reports/" + report.reportId());
                })
                .toList();
    }

    /**
     * One period with its reports by stage.
     *
     * @throws NotFoundException when there is no such period
     */
    public PeriodStages period(String periodId) {
        PeriodProgress progress = periods(cycles.period(periodId).year()).stream()
                .filter(period -> period.periodId().equals(periodId))
                .findAny()
                .orElseThrow();
        List<StageCount> stages = jdbc.sql(
                        "select v.stage, count(*) as reports from report_progress v where v.period_id = :period group by v.stage")
                .param("period", periodId)
                .query((row, number) -> {
                    MilestoneStage stage = MilestoneStage.valueOf(row.getString("stage"));
                    return new StageCount(stage, stage.label(), row.getInt("reports"));
                })
                .list();
        return new PeriodStages(
                progress,
                stages.stream().sorted(Comparator.comparing(StageCount::stage)).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}

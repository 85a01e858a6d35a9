package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.unitreport.ReportWorkflow;

/** The year's reporting periods as milestones; what is expected are the cycle's units in each period, not the drafts that exist. */
@Component
@Order(2)
class ReportMilestones implements MilestoneSource {

    /** {@link Lateness} in the database's words; it needs {@code :today}. */
    static final String LATENESS = """
            case when v.awaited and v.first_late_day <= :today then 'OVERDUE'
                 when v.awaited and v.first_late_day <= :today + 7 then 'DUE_SOON'
                 when v.awaited then 'NOT_DUE'
                 when not v.handed_in or v.submitted_at is null then 'NONE'
                 when v.late then 'LATE' else 'ON_TIME' end""";

    private final JdbcClient jdbc;
    private final CycleService cycles;
    private final ReportWorkflow workflow;
    private final OpenTasks openTasks;
    private final PeopleDirectory people;

    ReportMilestones(
            JdbcClient jdbc,
            CycleService cycles,
            ReportWorkflow workflow,
            OpenTasks openTasks,
            PeopleDirectory people) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.people = people;
    }

    /** At the head of a column, e.g. {@code Báo cáo tổng kết năm 2017}. */
    static String label(String period) {
        return "Báo cáo " + period;
    }

    @Override
    public List<Milestone> milestones(int year) {
        return cycles.periods(year).stream()
                .map(period -> new Milestone(
                        period.id(),
                        label(period.label()),
                        period.deadlineRule().text(period.dueOn())))
                .toList();
    }

    @Override
    public String standings() {
        return "select v.unit_code, v.stage, " + LATENESS + " as lateness, "
                + "case when v.awaited and v.first_late_day <= :today then :today - v.first_late_day end as days_late "
                + "from reporting_period p cross join lateral (select r.unit_code, r.stage, r.awaited, r.handed_in, "
                + "r.submitted_at, r.late, r.first_late_day from report_progress r where r.period_id = p.id offset 0) v "
                + "where p.cycle_year = :year";
    }

    @Override
    public Map<Place, MilestoneCell> cells(int year, LocalDate today, Collection<String> unitCodes, String viewer) {
        List<ReportStanding> standings = jdbc.sql(
                        ReportStanding.QUERY + " where v.cycle_year = :year and v.unit_code in (:units)")
                .param("year", year)
                .param("units", unitCodes)
                .query(ReportStanding::of)
                .list();
        Map<Place, MilestoneCell> cells = new HashMap<>();
        Held held = held(standings);
        Set<String> workable = openTasks.workableBy(viewer, held.tasks().values());
        standings.forEach(report -> {
            OpenTask task = held.task(report);
            cells.put(
                    new Place(report.unitCode(), report.periodId()),
                    new ReportWords(report, today)
                            .cell(task != null && workable.contains(task.id()) ? task : null, held.person(report)));
        });
        return cells;
    }

    /** Who has taken which report's task, asked for all of them at once. */
    Held held(Collection<ReportStanding> standings) {
        Map<String, OpenTask> tasks = workflow.tasks(standings.stream()
                .filter(report -> report.reportId() != null)
                .filter(report ->
                        report.stage() != MilestoneStage.ACCEPTED && report.stage() != MilestoneStage.CANCELLED)
                .map(report -> Objects.requireNonNull(report.reportId()))
                .toList());
        Map<String, String> names = people.namesOf(tasks.values().stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Held(tasks, names);
    }

    /**
     * @param tasks by report
     * @param names by account
     */
    record Held(Map<String, OpenTask> tasks, Map<String, String> names) {

        @Nullable
        OpenTask task(ReportStanding report) {
            return report.reportId() == null ? null : tasks.get(report.reportId());
        }

        @Nullable
        String person(ReportStanding report) {
            OpenTask task = task(report);
            return task == null || task.assignee() == null ? null : names.get(task.assignee());
        }
    }
}

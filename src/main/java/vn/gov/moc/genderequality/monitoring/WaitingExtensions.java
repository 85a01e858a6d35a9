package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;

/** The units that ask for a later due date and have no answer yet, for the director who decides. */
@Component
class WaitingExtensions {

    private static final int ROWS = 5;
    private static final String PROCESS = "UnitReportProcess";
    private static final String TASK = "UserTask_DecideExtension";

    private final JdbcClient jdbc;
    private final OpenTasks tasks;

    WaitingExtensions(JdbcClient jdbc, OpenTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** Those that have waited longest. */
    List<Row> all() {
        List<Row> rows = jdbc.sql("""
                        select r.id, r.unit_name, r.deadline_rule, r.due_on, p.label, e.requested_due_on, e.reason
                        from report_extension e
                        join unit_report r on r.id = e.report_id
                        join reporting_period p on p.id = r.period_id
                        where e.state = 'REQUESTED' and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING')
                        order by e.requested_at, e.id limit :rows
                        """)
                .param("rows", ROWS)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("unit_name"),
                        row.getString("label"),
                        DeadlineRule.valueOf(row.getString("deadline_rule"))
                                .text(row.getObject("due_on", LocalDate.class)),
                        row.getObject("requested_due_on", LocalDate.class),
                        row.getString("reason"),
                        "/reports/" + row.getString("id")))
                .list();
        Map<String, String> urls = tasks
                .on(PROCESS, rows.stream().map(Row::reportId).toList())
                .stream()
                .filter(task -> task.taskDefinitionKey().equals(TASK))
                .collect(Collectors.toMap(OpenTask::businessKey, OpenTask::url));
        return rows.stream()
                .map(row -> row.at(urls.getOrDefault(row.reportId(), row.url())))
                .toList();
    }

    /**
     * A request as a line.
     *
     * @param dueText the due date that counts now
     * @param url the task that decides it; the report as long as there is none
     */
    record Row(
            String reportId,
            String unitName,
            String period,
            String dueText,
            LocalDate requestedDueOn,
            String reason,
            String url) {

        private Row at(String otherUrl) {
            return new Row(reportId, unitName, period, dueText, requestedDueOn, reason, otherUrl);
        }
    }
}

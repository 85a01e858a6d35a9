package vn.gov.moc.genderequality.unitreport.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.EngineBatch;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** The timers of the reports' ladders, of many reports at once. */
@Component
class LadderTimers {

    private final ManagementService managementService;
    private final EngineBatch batch;
    private final ReportLadder ladder;
    private final JdbcClient jdbc;
    private final Clock clock;

    LadderTimers(
            ManagementService managementService, EngineBatch batch, ReportLadder ladder, JdbcClient jdbc, Clock clock) {
        this.managementService = managementService;
        this.batch = batch;
        this.ladder = ladder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Moves the timers that are due on to the next rung, for all are told of this one. What a node has taken up already it
     * goes on with.
     */
    void moveOn(Collection<UnitReport> told) {
        Map<String, UnitReport> reports = told.stream().collect(Collectors.toMap(UnitReport::id, Function.identity()));
        Map<String, String> due = reports.isEmpty() ? Map.of() : lockDue(reports.keySet());
        batch.run(() -> due.forEach(
                (job, report) -> managementService.setJobDuedate(job, ladder.nextRung(reports.get(report)))));
    }

    /** The timers' ids, with the reports they are of; nobody takes them up before the transaction ends. */
    private Map<String, String> lockDue(Set<String> reportIds) {
        return jdbc
                .sql("""
                        select j.id_, e.business_key_
                        from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where j.process_def_key_ = :process and j.type_ = 'timer' and j.retries_ > 0
                          and j.duedate_ <= :now and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now)
                          and e.business_key_ in (:reports)
                        for update of j skip locked
                        """)
                .param("process", UnitReportProcess.KEY)
                .param("now", Timestamp.from(clock.instant()))
                .param("reports", reportIds)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package vn.gov.moc.genderequality.unitreport.process;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.moc.genderequality.unitreport.LadderPosition;
import vn.gov.moc.genderequality.unitreport.LadderSchedule;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** The one service that knows when a report's reminders are due; on which days somebody is told, the DMN table alone says. */
@Component("reportLadder")
public class ReportLadder {

    /** The days around the due date that are looked up in the table: a year before and a year after. */
    private static final int HORIZON = 366;

    static final String NO_RUNG = "NONE";

    private final ReportService reports;
    private final DecisionService decisionService;
    private final RepositoryService repositoryService;
    private final Clock clock;
    private final LocalTime time;

    /** The table is deployed before the first report asks, and not again while the application runs. */
    private final SingletonSupplier<LadderSchedule> schedule;

    ReportLadder(
            ReportService reports,
            DecisionService decisionService,
            RepositoryService repositoryService,
            Clock clock,
            @Value("${app.reminder-time}") LocalTime time) {
        this.reports = reports;
        this.decisionService = decisionService;
        this.repositoryService = repositoryService;
        this.clock = clock;
        this.time = time;
        this.schedule = SingletonSupplier.of(this::readTable);
    }

    /** The moment of the next reminder; where none is left or due, the end of the period, when the ladder ends. */
    public Date nextRung(String reportId) {
        UnitReport report = reports.report(reportId);
        return next(report).orElseGet(() -> Date.from(report.closesAt()));
    }

    Optional<Date> next(UnitReport report) {
        return schedule.obtain().next(report, clock.instant()).map(Date::from);
    }

    Optional<Integer> reached(UnitReport report) {
        return schedule.obtain().reached(report, clock.instant());
    }

    LadderPosition position(UnitReport report) {
        return schedule.obtain().position(report, clock.instant());
    }

    private LadderSchedule readTable() {
        String definitionId = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(UnitReportProcess.LADDER)
                .latestVersion()
                .singleResult()
                .getId();
        return new LadderSchedule(offsets(definitionId), time);
    }

    private NavigableSet<Integer> offsets(String definitionId) {
        return IntStream.rangeClosed(-HORIZON, HORIZON)
                .filter(day -> !NO_RUNG.equals(rung(definitionId, day)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String rung(String definitionId, int day) {
        return decisionService
                .evaluateDecisionTableById(definitionId, Variables.putValue(UnitReportProcess.RUNG_DAY.name(), day))
                .getSingleResult()
                .getEntry(UnitReportProcess.RUNG.name());
    }
}

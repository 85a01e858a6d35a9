package vn.gov.moc.genderequality.unitreport.process;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.moc.genderequality.engine.DecisionTables;
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
    private final DecisionTables tables;
    private final Clock clock;
    private final LocalTime time;

    /** The table is deployed before the first report asks, and not again while the application runs. */
    private final SingletonSupplier<LadderSchedule> schedule;

    ReportLadder(
            ReportService reports, DecisionTables tables, Clock clock, @Value("${app.reminder-time}") LocalTime time) {
        this.reports = reports;
        this.tables = tables;
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
        DecisionTables.Table table = tables.newest(UnitReportProcess.LADDER);
        return new LadderSchedule(
                IntStream.rangeClosed(-HORIZON, HORIZON)
                        .filter(day -> !NO_RUNG.equals(rung(table, day)))
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)),
                time);
    }

    private static String rung(DecisionTables.Table table, int day) {
        return table.text(UnitReportProcess.RUNG.name(), Map.of(UnitReportProcess.RUNG_DAY.name(), day));
    }
}

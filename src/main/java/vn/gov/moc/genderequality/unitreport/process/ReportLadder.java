package vn.gov.moc.genderequality.unitreport.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.moc.genderequality.engine.DecisionTables;
import vn.gov.moc.genderequality.engine.Zones;
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

    /** What the table says of a day somebody is told on. */
    private record Ladder(NavigableMap<Integer, Rung> rungs, LadderSchedule schedule) {}

    private final ReportService reports;
    private final DecisionTables tables;
    private final Clock clock;
    private final LocalTime time;

    /** The table is deployed before the first report asks, and not again while the application runs. */
    private final SingletonSupplier<Ladder> ladder;

    ReportLadder(
            ReportService reports, DecisionTables tables, Clock clock, @Value("${app.reminder-time}") LocalTime time) {
        this.reports = reports;
        this.tables = tables;
        this.clock = clock;
        this.time = time;
        this.ladder = SingletonSupplier.of(this::readTable);
    }

    /** The moment of the next reminder; where none is left or due, the end of the period, when the ladder ends. */
    public Date nextRung(String reportId) {
        return nextRung(reports.report(reportId));
    }

    Date nextRung(UnitReport report) {
        return next(report).orElseGet(() -> Date.from(report.closesAt()));
    }

    Optional<Date> next(UnitReport report) {
        return ladder.obtain().schedule().next(report, clock.instant()).map(Date::from);
    }

    Optional<Integer> reached(UnitReport report) {
        return ladder.obtain().schedule().reached(report, clock.instant());
    }

    /** The rung whose moment has come today; none when the last one that has come is of an earlier day. */
    Optional<Rung> today(UnitReport report) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        return reached(report)
                .filter(day -> report.firstLateDay().plusDays(day).equals(today))
                .map(ladder.obtain().rungs()::get);
    }

    LadderPosition position(UnitReport report) {
        return ladder.obtain().schedule().position(report, clock.instant());
    }

    private Ladder readTable() {
        DecisionTables.Table table = tables.newest(UnitReportProcess.LADDER);
        NavigableMap<Integer, Rung> rungs = new TreeMap<>();
        for (int day = -HORIZON; day <= HORIZON; day++) {
            Map<String, Object> inputs = Map.of(UnitReportProcess.RUNG_DAY.name(), day);
            String rung = table.text(UnitReportProcess.RUNG.name(), inputs);
            if (!NO_RUNG.equals(rung)) {
                rungs.put(
                        day,
                        Rung.of(
                                rung,
                                table.text(UnitReportProcess.AUDIENCE.name(), inputs),
                                table.text(UnitReportProcess.TONE.name(), inputs)));
            }
        }
        return new Ladder(rungs, new LadderSchedule(rungs.navigableKeySet(), time));
    }
}

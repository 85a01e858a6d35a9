package vn.gov.moc.genderequality.cycle.process;

import java.time.LocalDate;
import java.time.Month;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.Zones;

/** Answers the model's questions about the year's periods and their dates. */
@Component("cycleSchedule")
public class CycleSchedule {

    private static final int ACTION_MONTH_PREPARATION_DAYS = 14;

    private final CycleService cycles;

    CycleSchedule(CycleService cycles) {
        this.cycles = cycles;
    }

    /** The kinds of the year's periods, one branch each. */
    public List<String> periodKinds(String year) {
        return cycles.periods(Integer.parseInt(year)).stream()
                .map(period -> period.kind().name())
                .toList();
    }

    /** When the period opens: its first day at midnight. */
    public Date opensAt(String year, String kind) {
        return Date.from(
                period(year, kind).opensOn().atStartOfDay(Zones.VIETNAM).toInstant());
    }

    /** When the period closes: its last day at midnight. */
    public Date closesAt(String year, String kind) {
        return Date.from(period(year, kind).closesAt());
    }

    /** When the ministry begins to prepare the Action Month: at midnight, two weeks before the units get their task. */
    public Date actionMonthPreparedAt(String year) {
        return Date.from(cycles.cycle(Integer.parseInt(year))
                .actionMonth()
                .opensOn()
                .minusDays(ACTION_MONTH_PREPARATION_DAYS)
                .atStartOfDay(Zones.VIETNAM)
                .toInstant());
    }

    /** When the ministry's committee gets the task to plan the year's inspections: on 1 April; in a year that begins later, at once. */
    public Date inspectionsPlannedAt(String year) {
        return Date.from(LocalDate.of(Integer.parseInt(year), Month.APRIL, 1)
                .atStartOfDay(Zones.VIETNAM)
                .toInstant());
    }

    /** A pattern for the business keys of the newest year's reports of one kind, for a filter of tasks. */
    public String newestReports(String kind) {
        return cycles.newest()
                .map(cycle -> ReportingPeriod.idOf(cycle.year(), PeriodKind.valueOf(kind)) + "-%")
                .orElse("");
    }

    private ReportingPeriod period(String year, String kind) {
        return cycles.period(ReportingPeriod.idOf(Integer.parseInt(year), PeriodKind.valueOf(kind)));
    }
}

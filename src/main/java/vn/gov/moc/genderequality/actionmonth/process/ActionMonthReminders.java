package vn.gov.moc.genderequality.actionmonth.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.DecisionTables;
import vn.gov.moc.genderequality.engine.Zones;

/** Knows when a month's reminders are due; on which days somebody is told, the DMN table alone says. */
@Component("actionMonthReminders")
public class ActionMonthReminders {

    /** The days around a milestone that are looked up in the table. */
    private static final int HORIZON = 60;

    private static final String NOBODY = "NONE";

    private final ActionMonthService months;
    private final CycleService cycles;
    private final DecisionTables tables;
    private final Clock clock;
    private final LocalTime time;

    /** The table is deployed before the first month asks, and not again while the application runs. */
    private final SingletonSupplier<List<Rung>> rungs = SingletonSupplier.of(this::readTable);

    ActionMonthReminders(
            ActionMonthService months,
            CycleService cycles,
            DecisionTables tables,
            Clock clock,
            @Value("${app.reminder-time}") LocalTime time) {
        this.months = months;
        this.cycles = cycles;
        this.tables = tables;
        this.clock = clock;
        this.time = time;
    }

    /** A day somebody is told: so many days after the milestone's. */
    record Rung(ReminderMilestone milestone, int day) {

        LocalDate on(ActionMonthDates dates) {
            return milestone.day(dates).plusDays(day);
        }
    }

    private record Moment(Rung rung, Instant at) {}

    /** The moment of the next reminder; where none is left, the day after the last one, when reminding ends. */
    public Date nextAt(String monthId) {
        return next(monthId).orElseGet(() -> {
            ActionMonthDates dates = dates(months.month(monthId));
            List<Moment> moments = moments(dates);
            return Date.from(moments.get(moments.size() - 1).at().plus(1, ChronoUnit.DAYS));
        });
    }

    Optional<Date> next(String monthId) {
        ActionMonthDates dates = dates(months.month(monthId));
        Instant now = clock.instant();
        return moments(dates).stream()
                .map(Moment::at)
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .map(Date::from);
    }

    /** The last rung that has come, so that a downtime is caught up with one reminder. */
    Optional<Rung> reached(ActionMonth month) {
        ActionMonthDates dates = dates(month);
        Instant now = clock.instant();
        return moments(dates).stream()
                .filter(moment -> !moment.at().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(Moment::rung);
    }

    ActionMonthDates dates(ActionMonth month) {
        return cycles.cycle(month.year()).actionMonth();
    }

    /** In order; rungs of different milestones that fall on one day follow each other by a minute, so that none is lost. */
    private List<Moment> moments(ActionMonthDates dates) {
        List<Moment> moments = new ArrayList<>();
        rungs.obtain().stream()
                .sorted(Comparator.comparing(rung -> rung.on(dates)))
                .forEach(rung -> {
                    long before = moments.stream()
                            .filter(moment -> moment.rung().on(dates).equals(rung.on(dates)))
                            .count();
                    moments.add(new Moment(rung, at(rung.on(dates)).plus(before, ChronoUnit.MINUTES)));
                });
        return moments;
    }

    private Instant at(LocalDate day) {
        return day.atTime(time).atZone(Zones.VIETNAM).toInstant();
    }

    private List<Rung> readTable() {
        DecisionTables.Table table = tables.newest(ActionMonthProcess.LADDER);
        List<Rung> found = new ArrayList<>();
        Arrays.stream(ReminderMilestone.values())
                .forEach(milestone -> IntStream.rangeClosed(-HORIZON, HORIZON)
                        .filter(day -> !NOBODY.equals(table.text(
                                ActionMonthProcess.AUDIENCE.name(),
                                Map.of(
                                        ActionMonthProcess.MILESTONE.name(),
                                        milestone.name(),
                                        ActionMonthProcess.REMINDER_DAY.name(),
                                        day))))
                        .forEach(day -> found.add(new Rung(milestone, day))));
        return found;
    }
}

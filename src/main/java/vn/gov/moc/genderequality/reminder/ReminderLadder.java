package vn.gov.moc.genderequality.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.moc.genderequality.engine.DecisionTables;
import vn.gov.moc.genderequality.engine.Zones;

/** One process's ladder; on which days somebody is told, its table alone says. */
final class ReminderLadder {

    /** The days around a milestone that are looked up in the table. */
    private static final int HORIZON = 60;

    private final ReminderSource source;
    private final LocalTime time;

    /** The table is deployed before anything asks, and not again while the application runs. */
    private final SingletonSupplier<List<Rung>> rungs;

    ReminderLadder(ReminderSource source, Supplier<DecisionTables.Table> table, LocalTime time) {
        this.source = source;
        this.time = time;
        this.rungs = SingletonSupplier.of(() -> read(table.get()));
    }

    private record Moment(Rung rung, Instant at) {}

    String processKey() {
        return source.processKey();
    }

    Optional<Instant> next(String businessKey, Instant now) {
        return moments(businessKey)
                .map(Moment::at)
                .filter(moment -> moment.isAfter(now))
                .findFirst();
    }

    /** The last rung that has come, so that a downtime is caught up with one reminder. */
    Optional<Rung> reached(String businessKey, Instant now) {
        return moments(businessKey)
                .filter(moment -> !moment.at().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(Moment::rung);
    }

    Optional<Instant> last(String businessKey) {
        return moments(businessKey).reduce((earlier, later) -> later).map(Moment::at);
    }

    /** In order; rungs of different milestones that fall on one day follow each other by a minute, so that none is lost. */
    private Stream<Moment> moments(String businessKey) {
        return byDay(source.milestones(businessKey)).entrySet().stream()
                .flatMap(day -> IntStream.range(0, day.getValue().size())
                        .mapToObj(place -> new Moment(day.getValue().get(place), at(day.getKey(), place))));
    }

    private Map<LocalDate, List<Rung>> byDay(Map<String, LocalDate> milestones) {
        if (!source.milestoneNames().containsAll(milestones.keySet())) {
            throw new IllegalStateException("%s does not name every one of its milestones %s"
                    .formatted(source.processKey(), milestones.keySet()));
        }
        Map<LocalDate, List<Rung>> byDay = new TreeMap<>();
        for (Rung rung : rungs.obtain()) {
            LocalDate milestone = milestones.get(rung.milestone());
            if (milestone != null) {
                byDay.computeIfAbsent(milestone.plusDays(rung.day()), day -> new ArrayList<>())
                        .add(rung);
            }
        }
        return byDay;
    }

    private Instant at(LocalDate day, int minutesLater) {
        return day.atTime(time).atZone(Zones.VIETNAM).toInstant().plus(minutesLater, ChronoUnit.MINUTES);
    }

    private List<Rung> read(DecisionTables.Table table) {
        return source.milestoneNames().stream()
                .flatMap(milestone -> IntStream.rangeClosed(-HORIZON, HORIZON)
                        .mapToObj(day -> new Rung(milestone, day))
                        .filter(rung -> tellsSomebody(table, rung)))
                .toList();
    }

    private static boolean tellsSomebody(DecisionTables.Table table, Rung rung) {
        return !ReminderVariables.NOBODY.equals(table.text(
                ReminderVariables.AUDIENCE.name(),
                Map.of(
                        ReminderVariables.MILESTONE.name(), rung.milestone(),
                        ReminderVariables.REMINDER_DAY.name(), rung.day())));
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.time.LocalTime;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * The moments of a report's reminders: the ladder's days counted from the first late day of the effective due date, at one
 * time of day in Vietnam, until the period closes. A correction has no due date and no reminders.
 *
 * @param offsets the ladder's days; negative before the due date has passed
 * @param time the time of day
 */
public record LadderSchedule(NavigableSet<Integer> offsets, LocalTime time) {

    /** The last rung whose moment has come; after a downtime just this one is sent. */
    public Optional<Integer> reached(UnitReport report, Instant now) {
        return rungs(report, offsets.descendingSet())
                .filter(offset -> !moment(report, offset).isAfter(now))
                .findFirst();
    }

    /** The first moment still to come, if it lies within the period. */
    public Optional<Instant> next(UnitReport report, Instant now) {
        return rungs(report, offsets)
                .map(offset -> moment(report, offset))
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .filter(moment -> moment.isBefore(report.closesAt()));
    }

    /** The last rung that has come and the next one; neither while nobody waits for the unit. */
    public LadderPosition position(UnitReport report, Instant now) {
        if (!report.awaited()) {
            return LadderPosition.NONE;
        }
        Integer last = reached(report, now).orElse(null);
        Instant nextAt = next(report, now).orElse(null);
        Integer next = nextAt == null ? null : last == null ? offsets.first() : offsets.higher(last);
        return new LadderPosition(last, last == null ? null : moment(report, last), next, nextAt);
    }

    private static Stream<Integer> rungs(UnitReport report, NavigableSet<Integer> offsets) {
        return report.correction() ? Stream.empty() : offsets.stream();
    }

    private Instant moment(UnitReport report, int offset) {
        return report.firstLateDay()
                .plusDays(offset)
                .atTime(time)
                .atZone(Zones.VIETNAM)
                .toInstant();
    }
}

package vn.gov.moc.genderequality.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.DecisionTables;

/**
 * Knows when the next reminder is due in every process that has a {@link ReminderSource}, at {@code app.reminder-time} in
 * Vietnam; to models it is {@code reminders}.
 */
@Component("reminders")
public class ReminderLadders {

    private final Map<String, ReminderLadder> ladders;
    private final Clock clock;

    ReminderLadders(
            List<ReminderSource> sources,
            DecisionTables tables,
            Clock clock,
            @Value("${app.reminder-time}") LocalTime time) {
        this.ladders = sources.stream()
                .map(source -> new ReminderLadder(source, () -> tables.newest(source.table()), time))
                .collect(Collectors.toUnmodifiableMap(ReminderLadder::processKey, Function.identity()));
        this.clock = clock;
    }

    /**
     * The moment of the next reminder, for a model's timer. Where none is left it is the day after the last one, when
     * reminding ends; where there are none at all, tomorrow at this time.
     *
     * @param processKey the process's id in its model
     * @param businessKey what it is about
     * @throws IllegalArgumentException when the process has no ladder
     */
    public Date nextAt(String processKey, String businessKey) {
        return Date.from(next(processKey, businessKey)
                .orElseGet(() -> ladder(processKey)
                        .last(businessKey)
                        .orElseGet(clock::instant)
                        .plus(1, ChronoUnit.DAYS)));
    }

    /**
     * The moment of the next reminder, if there is one left.
     *
     * @throws IllegalArgumentException when the process has no ladder
     */
    public Optional<Instant> next(String processKey, String businessKey) {
        return ladder(processKey).next(businessKey, clock.instant());
    }

    /**
     * The last rung that has come, so that a downtime is caught up with one reminder; none before the first.
     *
     * @throws IllegalArgumentException when the process has no ladder
     */
    public Optional<Rung> reached(String processKey, String businessKey) {
        return ladder(processKey).reached(businessKey, clock.instant());
    }

    private ReminderLadder ladder(String processKey) {
        ReminderLadder ladder = ladders.get(processKey);
        if (ladder == null) {
            throw new IllegalArgumentException("There is no ladder of reminders for " + processKey);
        }
        return ladder;
    }
}

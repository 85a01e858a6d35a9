package vn.gov.moc.genderequality.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that can be put to another time and ticks on from there; the engine's clock follows it. Evaluation and tests
 * only: in production the bean is the system clock.
 */
public final class VirtualClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Puts the clock and the engine's clock to {@code time}; both tick on from there. */
    public void set(Instant time) {
        Duration newOffset = Duration.between(Instant.now(), time);
        offset.set(newOffset);
        ClockUtil.offset(newOffset.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return Zones.VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything is reckoned in " + Zones.VIETNAM);
    }
}

package vn.gov.moc.genderequality.operations;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.notification.OutboxStatus;

/** Whether mail leaves the outbox; notices are read in the application meanwhile, so it is never down. */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    static final Duration PATIENCE = Duration.ofHours(1);

    private final OutboxStatus outbox;
    private final Clock clock;

    OutboxHealthIndicator(OutboxStatus outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        OutboxStatus.Counts counts = outbox.counts();
        Duration delay = counts.delay(clock);
        health.status(delay.compareTo(PATIENCE) <= 0 ? Status.UP : SystemChecks.DEGRADED)
                .withDetail("waiting", counts.waiting())
                .withDetail("delaySeconds", delay.toSeconds())
                .withDetail("failed", counts.failed())
                .withDetail(
                        SystemChecks.FINDING,
                        "%d thư chờ gửi, lâu nhất đã chờ %s; %d thư không gửi được."
                                .formatted(counts.waiting(), Words.duration(delay), counts.failed()));
    }
}

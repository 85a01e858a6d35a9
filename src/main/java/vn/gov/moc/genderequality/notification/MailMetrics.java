package vn.gov.moc.genderequality.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Sampled;

/** How many mails wait, for how long, how many were given up and how many went out lately, for monitoring. */
@Component
class MailMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Supplier<OutboxStatus.Counts> outbox;
    private final Supplier<Long> sent;
    private final Clock clock;

    MailMetrics(OutboxStatus outbox, Clock clock) {
        this.outbox = new Sampled<>(FRESH, outbox::counts);
        this.sent = new Sampled<>(FRESH, () -> outbox.sentSince(clock.instant().minus(Duration.ofHours(1))));
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("app.mail.waiting", () -> outbox.get().waiting())
                .description("Mails that are not sent yet")
                .register(registry);
        Gauge.builder("app.mail.delay", () -> outbox.get().delay(clock).toSeconds())
                .description("For how long the oldest mail has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("app.mail.failed", () -> outbox.get().failed())
                .description("Mails that were given up")
                .register(registry);
        Gauge.builder("app.mail.sent.last.hour", sent::get)
                .description("Mails that were sent within the last hour")
                .register(registry);
    }
}

package vn.gov.moc.genderequality.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many mails wait and how many were given up, for monitoring. */
@Component
class MailMetrics implements MeterBinder {

    private final MailRepository mails;

    MailMetrics(MailRepository mails) {
        this.mails = mails;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("app.mail.waiting", () -> mails.countByState(MailState.PENDING))
                .description("Mails that are not sent yet")
                .register(registry);
        Gauge.builder("app.mail.failed", () -> mails.countByState(MailState.FAILED))
                .description("Mails that were given up")
                .register(registry);
    }
}

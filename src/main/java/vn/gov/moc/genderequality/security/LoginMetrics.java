package vn.gov.moc.genderequality.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;

/** Counts logins that were refused, whether for the password or for too many tries, at every door; not whose they were. */
@Configuration(proxyBeanMethods = false)
class LoginMetrics {

    private final Counter refused;
    private final Counter throttled;

    LoginMetrics(MeterRegistry registry) {
        this.refused = counter(registry, "refused");
        this.throttled = counter(registry, "throttled");
    }

    /** Tells of throttled logins too, which Spring's own would pass over. */
    @Bean
    static AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(TooManyAttemptsException.class, AuthenticationFailureLockedEvent.class));
        return publisher;
    }

    @EventListener(AuthenticationFailureBadCredentialsEvent.class)
    void refused() {
        refused.increment();
    }

    @EventListener(AuthenticationFailureLockedEvent.class)
    void throttled() {
        throttled.increment();
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return Counter.builder("app.logins")
                .description("Logins that were not let in")
                .tag("result", result)
                .register(registry);
    }
}

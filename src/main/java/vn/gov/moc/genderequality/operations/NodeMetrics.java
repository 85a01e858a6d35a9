package vn.gov.moc.genderequality.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Sampled;

/** What runs here, and how each of its checks stands. */
@Component
class NodeMetrics {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final MeterRegistry registry;
    private final String version;
    private final Supplier<HealthComponent> health;

    NodeMetrics(MeterRegistry registry, ObjectProvider<BuildProperties> build, HealthEndpoint health) {
        this.registry = registry;
        this.version = SystemChecks.version(build);
        this.health = new Sampled<>(FRESH, health::health);
    }

    /** When every check can be made. */
    @EventListener(ApplicationReadyEvent.class)
    void register() {
        Gauge.builder("app.info", () -> 1)
                .description("The version that runs")
                .tag("version", version)
                .register(registry);
        if (health.get() instanceof CompositeHealth system) {
            system.getComponents()
                    .keySet()
                    .forEach(check -> Gauge.builder("app.health", () -> up(check))
                            .description("1 while a check of this node finds nothing")
                            .tag("check", check)
                            .register(registry));
        }
    }

    private int up(String check) {
        return health.get() instanceof CompositeHealth system
                        && system.getComponents().get(check).getStatus().equals(Status.UP)
                ? 1
                : 0;
    }
}

package vn.gov.moc.genderequality.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows to monitoring how many of the engine's jobs have given up. */
@Component
class IncidentMetrics implements MeterBinder {

    private final Incidents incidents;

    IncidentMetrics(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("app.incidents", incidents::count)
                .description("Steps of processes that failed and wait for an administrator")
                .register(registry);
    }
}

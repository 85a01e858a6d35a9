package vn.gov.moc.genderequality.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Shows to monitoring how many of the engine's jobs have given up. */
@Component
class IncidentMetrics implements MeterBinder {

    private final RuntimeService runtimeService;

    IncidentMetrics(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "app.incidents",
                        () -> runtimeService.createIncidentQuery().count())
                .description("Steps of processes that failed and wait for an administrator")
                .register(registry);
    }
}

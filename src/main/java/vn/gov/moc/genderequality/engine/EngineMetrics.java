package vn.gov.moc.genderequality.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows to monitoring how the engine gets on: its jobs, the steps that have given up, the processes that run. */
@Component
class EngineMetrics {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final RepositoryService repositoryService;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<Long> incidents;
    private final Supplier<JobQueue.Counts> jobs;
    private final Supplier<Map<String, Long>> instances;

    EngineMetrics(
            MeterRegistry registry,
            RepositoryService repositoryService,
            Incidents incidents,
            JobQueue jobs,
            JdbcClient jdbc,
            Clock clock) {
        this.registry = registry;
        this.repositoryService = repositoryService;
        this.jdbc = jdbc;
        this.clock = clock;
        this.incidents = new Sampled<>(FRESH, incidents::count);
        this.jobs = new Sampled<>(FRESH, jobs::counts);
        this.instances = new Sampled<>(FRESH, this::running);
    }

    /** When the processes are deployed. */
    @EventListener(ApplicationReadyEvent.class)
    void register() {
        Gauge.builder("app.incidents", incidents::get)
                .description("Steps of processes that failed and wait for an administrator")
                .register(registry);
        Gauge.builder("app.jobs.due", () -> jobs.get().due())
                .description("Jobs that could run now")
                .register(registry);
        Gauge.builder("app.jobs.delay", () -> jobs.get().delay(clock).toSeconds())
                .description("For how long the oldest job has been due")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("app.jobs.failed", () -> jobs.get().failed())
                .description("Jobs that have given up")
                .register(registry);
        repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .distinct()
                .forEach(key -> Gauge.builder(
                                "app.process.instances", () -> instances.get().getOrDefault(key, 0L))
                        .description("Processes that run, by process")
                        .tag("process", key)
                        .register(registry));
    }

    private Map<String, Long> running() {
        return jdbc.sql("""
                        select process.key_, count(*)
                        from act_ru_execution instance
                        join act_re_procdef process on process.id_ = instance.proc_def_id_
                        where instance.parent_id_ is null
                        group by 1
                        """).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

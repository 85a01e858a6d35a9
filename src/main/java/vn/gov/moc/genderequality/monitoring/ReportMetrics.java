package vn.gov.moc.genderequality.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Sampled;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportState;

/** How many reports of open periods there are by state, and how many are overdue; of no unit in particular. */
@Component
class ReportMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String OVERDUE = "overdue";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<Map<String, Long>> counts;

    ReportMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.counts = new Sampled<>(FRESH, this::count);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ReportState state : ReportState.values()) {
            Gauge.builder("app.reports", () -> counts.get().getOrDefault(state.name(), 0L))
                    .description("Reports of open periods, by state")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("app.reports.overdue", () -> counts.get().getOrDefault(OVERDUE, 0L))
                .description("Reports of open periods that are awaited and late")
                .register(registry);
    }

    private Map<String, Long> count() {
        return jdbc
                .sql("""
                        select coalesce(state, :overdue), count(*)
                        from (select r.state, r.awaited and r.first_late_day <= :today as overdue
                              from report_progress r
                              where r.report_id is not null and r.period_state = 'OPEN') report
                        group by grouping sets ((state), (overdue))
                        having grouping(overdue) = 1 or overdue
                        """)
                .param("overdue", OVERDUE)
                .param("today", LocalDate.ofInstant(clock.instant(), Zones.VIETNAM))
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

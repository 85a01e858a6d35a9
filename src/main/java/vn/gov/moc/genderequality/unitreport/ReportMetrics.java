package vn.gov.moc.genderequality.unitreport;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Shows to monitoring how many reports are overdue. */
@Component
class ReportMetrics implements MeterBinder {

    private final UnitReportRepository reports;
    private final Clock clock;

    ReportMetrics(UnitReportRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("app.reports.overdue", () -> reports.countOverdue(LocalDate.now(clock)))
                .description("Reports that are with their units though they are due")
                .register(registry);
    }
}

package vn.gov.moc.genderequality.benchmark;

import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.engine.Zones;

/** How long the product takes to give every unit of a year its report, with task, deadline ladder, notices and mails. */
final class OpeningBenchmark {

    private final Meter meter;
    private final Product product;
    private final Ministry ministry;
    private final JdbcClient sql;
    private int year = 2030;

    OpeningBenchmark(Meter meter, Product product, Ministry ministry, JdbcClient sql) {
        this.meter = meter;
        this.product = product;
        this.ministry = ministry;
        this.sql = sql;
    }

    /** Opens a period of a new year for so many units, by the year's own process and the job executor. */
    Sample open(int units) {
        return open(units, 40);
    }

    /** @param days until they are due */
    Sample open(int units, int days) {
        year++;
        String period = period();
        ministry.plan(year, units, LocalDate.now(Zones.VIETNAM).plusDays(days));
        return meter.measure(units, () -> {
            product.bean(RuntimeService.class)
                    .createProcessInstanceByKey("AnnualCycleProcess")
                    .businessKey(String.valueOf(year))
                    .startBeforeActivity("SubProcess_ReportingPeriod#multiInstanceBody")
                    .execute();
            while (opened(period) < units) {
                LockSupport.parkNanos(20_000_000);
            }
        });
    }

    /** The period that was opened last. */
    String period() {
        return year + "-MID_YEAR";
    }

    private long opened(String period) {
        return sql.sql("select count(*) from unit_report where period_id = :period")
                .param("period", period)
                .query(Long.class)
                .single();
    }
}

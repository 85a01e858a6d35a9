package vn.gov.moc.genderequality.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether this node's clock goes with the database's: lateness is judged by the second, and nodes must agree. The clock of
 * an evaluation is meant to differ.
 */
@Component
@Profile("!evaluation")
class ClockHealthIndicator extends AbstractHealthIndicator {

    static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockHealthIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant asked = clock.instant();
        Instant database = jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        Instant answered = clock.instant();
        Duration skew =
                Duration.between(asked.plus(Duration.between(asked, answered).dividedBy(2)), database);
        health.status(skew.abs().compareTo(TOLERANCE) <= 0 ? Status.UP : SystemChecks.DEGRADED)
                .withDetail("skewMillis", skew.toMillis())
                .withDetail(SystemChecks.FINDING, "Lệch %s mili giây so với cơ sở dữ liệu.".formatted(skew.toMillis()));
    }
}

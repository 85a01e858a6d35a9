package vn.gov.moc.genderequality.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether jobs and mail stand still: a database that was restored must do nothing by itself until somebody has looked at
 * it, or a copy made for a trial would remind and mail the whole ministry.
 */
@Component
public class OperationHold {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperationHold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param backupTakenAt the moment the restored data is of, in Vietnam */
    public record Hold(ZonedDateTime backupTakenAt) {}

    /** The hold in force; empty while everything runs. */
    public Optional<Hold> current() {
        return jdbc.sql("select backup_taken_at from operation_hold where released_at is null")
                .query(Instant.class)
                .optional()
                .map(taken -> new Hold(taken.atZone(Zones.VIETNAM)));
    }

    /**
     * Lets jobs and mail go on, on every node within seconds.
     *
     * @return whether this call released the hold; false when there was none any more
     */
    public boolean release(String actor) {
        return jdbc.sql("update operation_hold set released_at = ?, released_by = ? where released_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), actor)
                        .update()
                == 1;
    }
}

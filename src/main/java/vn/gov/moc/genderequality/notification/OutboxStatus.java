package vn.gov.moc.genderequality.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox in numbers. */
@Component
public class OutboxStatus {

    private final JdbcClient jdbc;

    OutboxStatus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in the outbox.
     *
     * @param waiting how many mails are not sent yet
     * @param oldest when the oldest of them was written
     * @param failed how many were given up
     */
    public record Counts(long waiting, @Nullable Instant oldest, long failed) {

        /** For how long the oldest has waited; zero when none does. */
        public Duration delay(Clock clock) {
            Duration waited = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
            return waited.isNegative() ? Duration.ZERO : waited;
        }
    }

    /** All of them in one query, which looks at nothing that was sent. */
    public Counts counts() {
        return jdbc.sql("""
                        select (select count(*) from mail where state = 'PENDING'),
                               (select min(created_at) from mail where state = 'PENDING'),
                               (select count(*) from mail where state = 'FAILED')
                        """)
                .query((row, number) -> new Counts(row.getLong(1), instant(row.getTimestamp(2)), row.getLong(3)))
                .single();
    }

    /** How many were sent after this moment. */
    public long sentSince(Instant moment) {
        return jdbc.sql("select count(*) from mail where state = 'SENT' and sent_at > ?")
                .param(Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

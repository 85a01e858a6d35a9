package vn.gov.moc.genderequality.operations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Zones;

/** Who has done what to the running system; written in the transaction of what it tells of, and never changed. */
@Component
class OperationLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperationLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param actor the administrator's account
     * @param subject what it was done to
     * @param affected how many steps, jobs or mails
     */
    record Entry(ZonedDateTime at, String actor, OperationKind kind, String subject, int affected) {}

    void add(String actor, OperationKind kind, String subject, int affected) {
        jdbc.sql("""
                        insert into operation_log (at, actor, action, subject, affected)
                        values (:at, :actor, :action, :subject, :affected)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", kind.name())
                .param("subject", subject)
                .param("affected", affected)
                .update();
    }

    /** The newest, at most {@code max}. */
    List<Entry> latest(int max) {
        return jdbc.sql("select at, actor, action, subject, affected from operation_log order by id desc limit :max")
                .param("max", max)
                .query((row, number) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).atZoneSameInstant(Zones.VIETNAM),
                        row.getString("actor"),
                        OperationKind.valueOf(row.getString("action")),
                        row.getString("subject"),
                        row.getInt("affected")))
                .list();
    }
}

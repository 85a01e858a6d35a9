package vn.gov.moc.genderequality.absence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which due dates of an absence were warned of: each is warned of once, whatever moves meanwhile. */
@Component
class WarnedDues {

    private final JdbcClient jdbc;
    private final Clock clock;

    WarnedDues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the dues that were not warned of before; from now on they are. The caller has locked the absence. */
    List<Due> remember(String absenceId, List<Due> dues) {
        return dues.stream()
                .filter(due -> jdbc.sql("""
                                insert into absence_warning (absence_id, due, due_day, warned_at)
                                values (:absence, :due, :day, :now) on conflict do nothing
                                """)
                                .param("absence", absenceId)
                                .param("due", due.key())
                                .param("day", due.day())
                                .param("now", Timestamp.from(clock.instant()))
                                .update()
                        == 1)
                .toList();
    }

    /** How many due dates of the absence have been warned of. */
    int count(String absenceId) {
        return jdbc.sql("select count(*) from absence_warning where absence_id = :absence")
                .param("absence", absenceId)
                .query(Integer.class)
                .single();
    }
}

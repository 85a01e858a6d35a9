package vn.gov.moc.genderequality.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the database look at the engine's tables when they have begun to grow. Between two periods they are all but empty, and
 * what PostgreSQL has planned for empty tables, the checks of their foreign keys above all, reads them from end to end: as long
 * as its own collector has not passed by, every new row costs the more the more there are.
 */
@Component
public class EngineStatistics {

    private final JdbcClient jdbc;

    EngineStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans made before are made anew, on every connection. */
    public void refresh() {
        jdbc.sql(
                        "analyze act_ru_execution, act_ru_task, act_ru_variable, act_ru_job, act_ru_event_subscr, act_ru_identitylink")
                .update();
    }
}

package vn.gov.moc.genderequality.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds what the engine's own schema lacks on PostgreSQL once there are thousands of open tasks and timers. The engine creates
 * its tables itself, after the application's migrations, so that these indexes cannot be one of them.
 */
@Component
class EngineIndexes implements SmartInitializingSingleton {

    private static final List<String> INDEXES = List.of(
            // Read at every completion of a task: its subtasks.
            "create index if not exists ge_task_parent on act_ru_task (parent_task_id_)",
            // Read after every batch of jobs: which is due next.
            "create index if not exists ge_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1");

    private final JdbcClient jdbc;
    private final StartTurn turn;

    /** @param engine has created its tables */
    EngineIndexes(ProcessEngine engine, JdbcClient jdbc, StartTurn turn) {
        this.jdbc = jdbc;
        this.turn = turn;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turn.take(() -> INDEXES.forEach(index -> jdbc.sql(index).update()));
    }
}

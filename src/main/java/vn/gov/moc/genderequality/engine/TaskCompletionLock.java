package vn.gov.moc.genderequality.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets a task be completed by one person at a time. The engine notices a second completion only when it writes: by then it
 * has run on from wherever the first one has taken the process, and a message about another step would reach the person.
 */
@Component
class TaskCompletionLock {

    private final JdbcTemplate jdbc;
    private final TaskService taskService;
    private final SystemAccess systemAccess;

    TaskCompletionLock(JdbcTemplate jdbc, TaskService taskService, SystemAccess systemAccess) {
        this.jdbc = jdbc;
        this.taskService = taskService;
        this.systemAccess = systemAccess;
    }

    /**
     * Waits for another completion of the same task to end. An advisory lock: who cancels a report deletes its task without
     * asking for it, so the two never wait for each other.
     *
     * @throws OptimisticLockingException when the task was completed meanwhile
     */
    @EventListener(condition = "#task.eventName == 'complete'")
    void oneAtATime(DelegateTask task) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, task.getId());
        boolean gone = systemAccess.call(
                        () -> taskService.createTaskQuery().taskId(task.getId()).count())
                == 0;
        if (gone) {
            throw new OptimisticLockingException("Task %s is completed already".formatted(task.getId()));
        }
    }
}

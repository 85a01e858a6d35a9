package vn.gov.moc.genderequality.difficulty.process;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulty;
import vn.gov.moc.genderequality.difficulty.DifficultyWorkflow;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.SystemAccess;
import vn.gov.moc.genderequality.engine.TaskColumns;
import vn.gov.moc.genderequality.reminder.ReminderLadders;

/** Carries the difficulties' side's wishes to the running processes; the caller has checked who may. */
@Component
class CamundaDifficultyWorkflow implements DifficultyWorkflow {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    /** The ladders ask the services that call this workflow. */
    private final ObjectProvider<ReminderLadders> ladders;

    CamundaDifficultyWorkflow(
            RuntimeService runtimeService,
            ManagementService managementService,
            OpenTasks openTasks,
            SystemAccess systemAccess,
            ObjectProvider<ReminderLadders> ladders) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
        this.ladders = ladders;
    }

    @Override
    public void raised(Difficulty difficulty) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(DifficultyProcess.MESSAGE_DIFFICULTY_RAISED)
                .processInstanceBusinessKey(difficulty.id())
                .setVariables(TaskColumns.of(difficulty.unitName(), "Vướng mắc: " + difficulty.subject()))
                .correlateStartMessage());
    }

    /** One that is over has no reminders left to move. */
    @Override
    public void turned(Difficulty difficulty) {
        if (!difficulty.state().over()) {
            systemAccess.run(() -> {
                Date next = ladders.getObject().nextAt(DifficultyProcess.KEY, difficulty.id());
                instances(difficulty).forEach(instance -> moveTimers(instance, next));
            });
        }
    }

    private void moveTimers(ProcessInstance instance, Date to) {
        DifficultyProcess.REMINDER_TIMERS.forEach(activity ->
                managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(activity)
                        .timers()
                        .list()
                        .stream()
                        .map(Job::getId)
                        .forEach(job -> managementService.setJobDuedate(job, to)));
    }

    @Override
    public void opinionRecalled(Difficulty difficulty) {
        tell(DifficultyProcess.MESSAGE_OPINION_RECALLED, difficulty);
    }

    @Override
    public void withdrawn(Difficulty difficulty) {
        tell(DifficultyProcess.MESSAGE_DIFFICULTY_WITHDRAWN, difficulty);
    }

    /** The row is what counts: nothing fails because an instance does not wait for it, or is gone. */
    private void tell(String message, Difficulty difficulty) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(difficulty.id())
                .correlateAll());
    }

    @Override
    public void renamed(Difficulty difficulty) {
        systemAccess.run(() -> instances(difficulty)
                .forEach(instance -> runtimeService.setVariable(
                        instance.getId(), TaskColumns.UNIT_NAME.name(), difficulty.unitName())));
    }

    private List<ProcessInstance> instances(Difficulty difficulty) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(difficulty.id(), DifficultyProcess.KEY)
                .list();
    }

    @Override
    public Map<String, OpenTask> tasks(Collection<String> difficultyIds) {
        return openTasks.on(DifficultyProcess.KEY, difficultyIds).stream()
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (one, other) -> one));
    }
}

package vn.gov.moc.genderequality.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings running instances to the newest version of their model, so that one version has to be understood, not all of the
 * last year's. Timers keep the moment they wait for: computed anew, a reminder missed while the system was down would be lost,
 * and one that an extension has moved would be moved back. A timer that has fired does not begin anew. What cannot be
 * migrated runs on with the old model.
 */
@Component
public class ProcessMigration {

    private static final Logger log = LoggerFactory.getLogger(ProcessMigration.class);

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TransactionOperations transaction;

    public ProcessMigration(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            ManagementService managementService,
            TransactionOperations transaction) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.transaction = transaction;
    }

    /** Migrates every instance that runs with an older version, each in a transaction of its own; does nothing the second time. */
    public void run() {
        repositoryService
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(newest ->
                        repositoryService
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(newest.getKey())
                                .list()
                                .stream()
                                .filter(older -> older.getVersion() < newest.getVersion())
                                .forEach(older -> migrate(older, newest)));
    }

    private void migrate(ProcessDefinition older, ProcessDefinition newest) {
        List<ProcessInstance> running = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .list();
        if (running.isEmpty()) {
            return;
        }
        try {
            MigrationPlan plan = plan(older, newest);
            long migrated =
                    running.stream().filter(instance -> migrate(instance, plan)).count();
            log.info(
                    "{}: {} of {} instances migrated from version {} to {}",
                    newest.getKey(),
                    migrated,
                    running.size(),
                    older.getVersion(),
                    newest.getVersion());
        } catch (ProcessEngineException e) {
            log.error(
                    "{}: {} instances stay with version {}, there is no way to version {}: {}",
                    newest.getKey(),
                    running.size(),
                    older.getVersion(),
                    newest.getVersion(),
                    e.getMessage());
        }
    }

    private boolean migrate(ProcessInstance instance, MigrationPlan plan) {
        try {
            transaction.executeWithoutResult(status -> {
                Set<String> waiting = timers(instance).stream().map(Job::getId).collect(Collectors.toSet());
                runtimeService
                        .newMigration(plan)
                        .processInstanceIds(instance.getId())
                        .execute();
                timers(instance).stream()
                        .filter(timer ->
                                !waiting.contains(timer.getId()) && isOf(timer, plan.getSourceProcessDefinitionId()))
                        .forEach(timer -> managementService.deleteJob(timer.getId()));
            });
            return true;
        } catch (ProcessEngineException e) {
            log.error(
                    "Instance {} ({}) stays with its old model: {}",
                    instance.getId(),
                    instance.getBusinessKey(),
                    e.getMessage());
            return false;
        }
    }

    private List<Job> timers(ProcessInstance instance) {
        return managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
    }

    /** Whether the older model has the timer too: if it did not wait before the migration, it had fired. */
    private boolean isOf(Job timer, String olderDefinitionId) {
        String activity = managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return repositoryService.getBpmnModelInstance(olderDefinitionId).getModelElementById(activity) != null;
    }

    /** Equal elements by their ids; besides, tasks that have moved into or out of a subprocess. */
    private MigrationPlan plan(ProcessDefinition older, ProcessDefinition newest) {
        MigrationInstructionsBuilder equal = runtimeService
                .createMigrationPlan(older.getId(), newest.getId())
                .mapEqualActivities();
        Collection<String> mapped = equal.build().getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        Map<String, Task> targets = tasks(newest);
        tasks(older).values().stream()
                .filter(task -> !mapped.contains(task.getId()))
                .filter(task -> targets.containsKey(task.getId())
                        && targets.get(task.getId()).getElementType().equals(task.getElementType()))
                .forEach(task -> equal.mapActivities(task.getId(), task.getId()));
        return equal.build();
    }

    private Map<String, Task> tasks(ProcessDefinition definition) {
        return repositoryService.getBpmnModelInstance(definition.getId()).getModelElementsByType(Task.class).stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
    }
}

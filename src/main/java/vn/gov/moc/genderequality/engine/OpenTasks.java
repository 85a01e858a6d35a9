package vn.gov.moc.genderequality.engine;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Reads open tasks together with what they are about. */
@Component
public class OpenTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final SystemAccess systemAccess;

    OpenTasks(
            TaskService taskService,
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            SystemAccess systemAccess) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.systemAccess = systemAccess;
    }

    /** The tasks the person has claimed and those he or his groups may claim, most urgent first, at most {@code max} of each. */
    public List<OpenTask> waitingFor(String userId, int max) {
        return systemAccess.call(() -> {
            Stream<Task> claimed = page(taskService.createTaskQuery().taskAssignee(userId), max);
            return withBusinessKeys(
                    Stream.concat(claimed, page(claimable(userId), max)).toList());
        });
    }

    /** How many tasks the person has claimed, and how many he or his groups may claim. */
    public Counts countWaitingFor(String userId) {
        return systemAccess.call(() -> new Counts(
                taskService.createTaskQuery().taskAssignee(userId).count(),
                claimable(userId).count()));
    }

    /** The task, if the person of the present request may see it by the engine's authorizations. */
    public Optional<OpenTask> find(String taskId) {
        return visible(List.of(taskId)).stream().findFirst();
    }

    /** Those of the tasks the person of the present request may see by the engine's authorizations, in no order. */
    public List<OpenTask> visible(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> visible = taskService
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .list();
        return systemAccess.call(() -> withBusinessKeys(visible));
    }

    /** The tasks open on these subjects in this process, whoever asks; two queries, however many subjects. */
    public List<OpenTask> on(String processKey, Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        return systemAccess.call(() -> withBusinessKeys(taskService
                .createTaskQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list()));
    }

    /** The ids of those tasks the person has taken or may take. */
    public Set<String> workableBy(String userId, Collection<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        return systemAccess.call(() -> taskService
                .createTaskQuery()
                .taskIdIn(tasks.stream().map(OpenTask::id).toArray(String[]::new))
                .or()
                .taskAssignee(userId)
                .taskCandidateUser(userId)
                .endOr()
                .list()
                .stream()
                .map(Task::getId)
                .collect(Collectors.toSet()));
    }

    private TaskQuery claimable(String userId) {
        return taskService.createTaskQuery().taskCandidateUser(userId).taskUnassigned();
    }

    private static Stream<Task> page(TaskQuery query, int max) {
        return query.orderByDueDate().asc().listPage(0, max).stream();
    }

    /** The tasks with what they are about; two queries, however many they are. */
    List<OpenTask> withBusinessKeys(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, String> businessKeys = runtimeService
                .createProcessInstanceQuery()
                .processInstanceIds(
                        tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Map<String, String> processKeys = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionIdIn(tasks.stream()
                        .map(Task::getProcessDefinitionId)
                        .distinct()
                        .toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
        return tasks.stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getName(),
                        task.getTaskDefinitionKey(),
                        processKeys.getOrDefault(task.getProcessDefinitionId(), ""),
                        businessKeys.getOrDefault(task.getProcessInstanceId(), ""),
                        task.getAssignee(),
                        Optional.ofNullable(task.getDueDate())
                                .map(Date::toInstant)
                                .orElse(null)))
                .toList();
    }

    /** How many tasks wait for somebody. */
    public record Counts(long claimed, long claimable) {}
}

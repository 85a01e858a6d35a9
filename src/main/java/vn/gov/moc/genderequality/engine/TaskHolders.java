package vn.gov.moc.genderequality.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows who holds what is open in a process, for those who remind of it. */
@Component
public class TaskHolders {

    private final TaskService taskService;
    private final IdentityService identityService;
    private final SystemAccess systemAccess;

    TaskHolders(TaskService taskService, IdentityService identityService, SystemAccess systemAccess) {
        this.taskService = taskService;
        this.identityService = identityService;
        this.systemAccess = systemAccess;
    }

    /**
     * The accounts that hold the instance's open tasks: of each task whoever has claimed it, else everybody who could, the
     * members of its groups first. An account that is gone holds nothing.
     *
     * @param taskDefinitionKeys the tasks asked about, by their ids in the model; every one when none is given
     */
    public List<String> of(String processInstanceId, String... taskDefinitionKeys) {
        return systemAccess.call(() -> open(processInstanceId, taskDefinitionKeys).list().stream()
                .flatMap(this::holders)
                .distinct()
                .toList());
    }

    private TaskQuery open(String processInstanceId, String... taskDefinitionKeys) {
        TaskQuery tasks = taskService.createTaskQuery().processInstanceId(processInstanceId);
        return taskDefinitionKeys.length == 0 ? tasks : tasks.taskDefinitionKeyIn(taskDefinitionKeys);
    }

    private Stream<String> holders(Task task) {
        List<String> assignee = existing(task.getAssignee()).toList();
        return assignee.isEmpty() ? candidates(task) : assignee.stream();
    }

    private Stream<String> candidates(Task task) {
        List<IdentityLink> candidates = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return Stream.concat(
                candidates.stream().flatMap(link -> members(link.getGroupId())),
                candidates.stream().flatMap(link -> existing(link.getUserId())));
    }

    private Stream<String> members(@Nullable String group) {
        return group == null
                ? Stream.empty()
                : identityService.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(User::getId);
    }

    private Stream<String> existing(@Nullable String account) {
        return account == null
                ? Stream.empty()
                : identityService.createUserQuery().userId(account).list().stream()
                        .map(User::getId);
    }
}

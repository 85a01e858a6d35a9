package vn.gov.moc.genderequality.engine;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Changes whose an open task is. */
@Component
public class TaskCandidates {

    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    TaskCandidates(TaskService taskService, AuthorizationService authorizationService) {
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    /** Leaves the task to these accounts and to no others, beside its groups. */
    public void align(Task task, Collection<String> accounts) {
        Set<String> present = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        accounts.stream()
                .filter(account -> !present.contains(account))
                .forEach(account -> taskService.addCandidateUser(task.getId(), account));
        present.stream().filter(account -> !accounts.contains(account)).forEach(account -> withdraw(task, account));
    }

    /** A claimed task is open again; the engine itself would leave the person's permissions on it. */
    private void withdraw(Task task, String account) {
        if (account.equals(task.getAssignee())) {
            taskService.setAssignee(task.getId(), null);
        }
        taskService.deleteCandidateUser(task.getId(), account);
        authorizationService
                .createAuthorizationQuery()
                .resourceType(TASK)
                .resourceId(task.getId())
                .userIdIn(account)
                .list()
                .forEach(authorization -> authorizationService.deleteAuthorization(authorization.getId()));
    }
}

package vn.gov.moc.genderequality.delegation.process;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Keeps a unit's open signing tasks with those who may sign today, and with nobody else. It compares instead of adding and
 * removing one person: delegations that follow each other at midnight come in any order.
 */
@Component
class SigningTasks {

    /** The user task in which each matter is signed; its candidate group is the unit's head. */
    private static final Map<SigningMatter, String> TASKS = Map.of(
            SigningMatter.UNIT_REPORT, "UserTask_SignReport",
            SigningMatter.ACTION_MONTH_PLAN, "UserTask_ApproveActionMonthPlan");

    private final SigningDelegations delegations;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    SigningTasks(SigningDelegations delegations, TaskService taskService, AuthorizationService authorizationService) {
        this.delegations = delegations;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    void align(String unitCode) {
        TASKS.forEach((matter, taskDefinition) -> {
            Set<String> delegates = delegations.settledDelegates(unitCode, matter).stream()
                    .map(Person::id)
                    .collect(Collectors.toSet());
            List<Task> open = taskService
                    .createTaskQuery()
                    .taskDefinitionKey(taskDefinition)
                    .taskCandidateGroup(UnitRole.HEAD.group(unitCode))
                    .includeAssignedTasks()
                    .list();
            open.forEach(task -> align(task, delegates));
        });
    }

    private void align(Task task, Set<String> delegates) {
        Set<String> candidates = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        delegates.stream()
                .filter(person -> !candidates.contains(person))
                .forEach(person -> taskService.addCandidateUser(task.getId(), person));
        candidates.stream().filter(person -> !delegates.contains(person)).forEach(person -> withdraw(task, person));
    }

    /** A claimed task goes back to the head; the engine itself would leave the person's permissions on it. */
    private void withdraw(Task task, String person) {
        if (person.equals(task.getAssignee())) {
            taskService.setAssignee(task.getId(), null);
        }
        taskService.deleteCandidateUser(task.getId(), person);
        authorizationService
                .createAuthorizationQuery()
                .resourceType(TASK)
                .resourceId(task.getId())
                .userIdIn(person)
                .list()
                .forEach(authorization -> authorizationService.deleteAuthorization(authorization.getId()));
    }
}

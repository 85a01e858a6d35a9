package vn.gov.moc.genderequality.evaluation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Lets the sample year's people work on their tasks, each within his own authorizations. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
public class Actors {

    private final IdentityService identityService;
    private final TaskService taskService;
    private final PeopleDirectory people;

    Actors(IdentityService identityService, TaskService taskService, PeopleDirectory people) {
        this.identityService = identityService;
        this.taskService = taskService;
        this.people = people;
    }

    /** Does {@code work} as the person, for audits and the engine alike. */
    public void as(String user, Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        identityService.setAuthentication(user, List.copyOf(people.groupsOf(user)));
        try {
            work.run();
        } finally {
            identityService.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    /** Claims and completes the task of this kind on this subject, as a person does in Tasklist. */
    public void complete(String user, String businessKey, String taskDefinitionKey, Map<String, Object> form) {
        as(user, () -> {
            Task task = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .taskDefinitionKey(taskDefinitionKey)
                    .singleResult();
            if (task == null) {
                throw new IllegalStateException("%s has no %s on %s".formatted(user, taskDefinitionKey, businessKey));
            }
            taskService.claim(task.getId(), user);
            taskService.complete(task.getId(), form);
        });
    }
}

package vn.gov.moc.genderequality.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Knows who else could do what somebody has to do, and gives back what he has claimed. */
@Component
public class SharedTasks {

    private final TaskService taskService;
    private final OpenTasks openTasks;
    private final SystemAccess systemAccess;

    SharedTasks(TaskService taskService, OpenTasks openTasks, SystemAccess systemAccess) {
        this.taskService = taskService;
        this.openTasks = openTasks;
        this.systemAccess = systemAccess;
    }

    /** What the person has claimed or may claim and has to be done by a moment from {@code from} to {@code to}. */
    public List<SharedTask> dueFor(String person, Instant from, Instant to) {
        return systemAccess.call(() -> shared(Stream.of(
                        tasks(from, to).taskAssignee(person),
                        tasks(from, to).taskCandidateUser(person).taskUnassigned())
                .flatMap(query -> query.list().stream())
                .toList()));
    }

    /** What the person has claimed or may claim. */
    public List<SharedTask> openFor(String person) {
        return systemAccess.call(() -> shared(Stream.of(
                        taskService.createTaskQuery().taskAssignee(person),
                        taskService.createTaskQuery().taskCandidateUser(person).taskUnassigned())
                .flatMap(query -> query.list().stream())
                .toList()));
    }

    private TaskQuery tasks(Instant from, Instant to) {
        return taskService
                .createTaskQuery()
                .dueAfter(Date.from(from.minusMillis(1)))
                .dueBefore(Date.from(to.plusMillis(1)));
    }

    /**
     * The tasks the person has claimed are open again to everybody who may take them; what was typed is kept by their forms. A
     * task nobody may take stays his.
     *
     * @return the tasks given back
     */
    public List<SharedTask> giveBack(String person) {
        return systemAccess.call(() -> {
            List<SharedTask> shared = shared(
                            taskService.createTaskQuery().taskAssignee(person).list())
                    .stream()
                    .filter(task -> !task.groups().isEmpty() || !task.accounts().isEmpty())
                    .toList();
            shared.forEach(task -> taskService.setAssignee(task.task().id(), null));
            return shared;
        });
    }

    private List<SharedTask> shared(List<Task> tasks) {
        return openTasks.withBusinessKeys(tasks).stream().map(this::shared).toList();
    }

    private SharedTask shared(OpenTask task) {
        List<IdentityLink> candidates = taskService.getIdentityLinksForTask(task.id()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        String about = Stream.of(TaskColumns.MATTER, TaskColumns.UNIT_NAME)
                .map(column -> taskService.getVariable(task.id(), column.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(", "));
        return new SharedTask(
                task, about, ids(candidates, IdentityLink::getGroupId), ids(candidates, IdentityLink::getUserId));
    }

    private static Set<String> ids(List<IdentityLink> links, Function<IdentityLink, String> id) {
        return links.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

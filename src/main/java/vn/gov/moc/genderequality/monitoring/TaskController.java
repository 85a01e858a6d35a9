package vn.gov.moc.genderequality.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Tells a task's form, and the cards of Tasklist's list, what tasks are about. */
@RestController
class TaskController {

    private static final int MOST_CARDS = 100;

    private final OpenTasks tasks;
    private final TaskSubjects subjects;
    private final Clock clock;

    TaskController(OpenTasks tasks, TaskSubjects subjects, Clock clock) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{id}")
    OpenTask task(@PathVariable String id) {
        return tasks.find(id).orElseThrow(() -> new AccessDeniedException("task " + id));
    }

    /**
     * By the task's id, for a whole list at once; what the person may not see, and what is done, is not among them.
     *
     * @param ids at most 100
     */
    @GetMapping("/api/task-cards")
    Map<String, TaskCard> cards(@RequestParam List<String> ids) {
        if (ids.size() > MOST_CARDS) {
            throw new InvalidInputException("ids", "Mỗi lần chỉ được hỏi nhiều nhất %d việc.".formatted(MOST_CARDS));
        }
        List<OpenTask> visible = tasks.visible(ids);
        Map<String, String> about = subjects.of(visible);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        return visible.stream().collect(Collectors.toMap(OpenTask::id, task -> TaskCard.of(task, about, today)));
    }
}

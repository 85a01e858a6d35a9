package vn.gov.moc.genderequality.monitoring;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;

/** Tells a task's form what the task is about. */
@RestController
class TaskController {

    private final OpenTasks tasks;

    TaskController(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/api/tasks/{id}")
    OpenTask task(@PathVariable String id) {
        return tasks.find(id).orElseThrow(() -> new AccessDeniedException("task " + id));
    }
}

package vn.gov.moc.genderequality.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Tasklist's filters. They are made here and by administrators only: the expressions of a stored filter may call any
 * bean of the application.
 */
@Component
class TaskFilters {

    private final FilterService filterService;
    private final TaskService taskService;

    TaskFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** Makes the filters, or brings them up to date. @return their ids */
    List<String> ensure() {
        return List.of(
                ensure(
                        "Việc của tôi",
                        "Việc đã nhận, đang chờ bạn làm",
                        10,
                        taskService
                                .createTaskQuery()
                                .taskAssigneeExpression("${currentUser()}")
                                .orderByDueDate()
                                .asc()),
                ensure(
                        "Chờ nhận",
                        "Việc bạn được nhận mà chưa ai nhận",
                        20,
                        taskService
                                .createTaskQuery()
                                .taskCandidateUserExpression("${currentUser()}")
                                .taskUnassigned()
                                .orderByDueDate()
                                .asc()));
    }

    private String ensure(String name, String description, int priority, TaskQuery query) {
        Filter filter = Optional.ofNullable(
                        filterService.createTaskFilterQuery().filterName(name).singleResult())
                .orElseGet(() -> filterService.newTaskFilter(name));
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description, "priority", priority, "refresh", true, "showUndefinedVariable", false));
        return filterService.saveFilter(filter).getId();
    }
}

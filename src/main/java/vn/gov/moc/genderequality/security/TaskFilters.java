package vn.gov.moc.genderequality.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskColumns;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitKind;

/**
 * Tasklist's filters. They are made here and by administrators only: the expressions of a stored filter may call any
 * bean of the application.
 */
@Component
class TaskFilters {

    private static final String ME = "${currentUser()}";

    private static final Map<String, String> PERIODS = new TreeMap<>(Map.of(
            "MID_YEAR", "Kỳ: sơ kết 6 tháng",
            "SPECIAL", "Kỳ: báo cáo chuyên đề",
            "YEAR_END", "Kỳ: tổng kết năm"));

    private final FilterService filterService;
    private final TaskService taskService;

    TaskFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** Makes everybody's filters, or brings them up to date. @return their ids */
    List<String> ensureEverybodys() {
        return List.of(
                ensure("Việc của tôi", "Việc Ông/Bà đã nhận", 10, query().taskAssigneeExpression(ME)),
                ensure(
                        "Chờ nhận",
                        "Việc của nhóm chưa ai nhận",
                        20,
                        query().taskCandidateUserExpression(ME).taskUnassigned()),
                ensure(
                        "Sắp đến hạn",
                        "Việc của Ông/Bà và của nhóm, đến hạn trong bảy ngày tới",
                        30,
                        mine().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}")),
                ensure("Quá hạn", "Việc của Ông/Bà và của nhóm đã quá hạn", 40, mine().dueBeforeExpression("${now()}")),
                ensure(
                        "Toàn đơn vị",
                        "Mọi việc của nhóm, kể cả việc người khác đã nhận",
                        50,
                        query().taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()));
    }

    /** Makes the desk's filters: its tasks by the newest year's periods and by kind of unit. @return their ids */
    List<String> ensureDesks() {
        List<String> ids = new ArrayList<>();
        PERIODS.forEach((kind, name) -> ids.add(ensure(
                name,
                "Việc kiểm tra báo cáo của kỳ này, năm mới nhất",
                60 + ids.size(),
                desks().processInstanceBusinessKeyLikeExpression(
                                "${cycleSchedule.newestReports('%s')}".formatted(kind)))));
        for (UnitKind kind : UnitKind.values()) {
            ids.add(ensure(
                    "Loại đơn vị: " + kind.label(),
                    "Việc kiểm tra báo cáo của các đơn vị thuộc loại này",
                    70 + kind.ordinal(),
                    desks().processVariableValueEquals(TaskColumns.UNIT_KIND.name(), kind.name())));
        }
        return ids;
    }

    private TaskQuery mine() {
        return query().or()
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .endOr();
    }

    private TaskQuery desks() {
        return query().taskCandidateGroup(MinistryGroup.DESK.id()).includeAssignedTasks();
    }

    private TaskQuery query() {
        return taskService.createTaskQuery().orderByDueDate().asc();
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

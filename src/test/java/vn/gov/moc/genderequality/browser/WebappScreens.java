package vn.gov.moc.genderequality.browser;

import static vn.gov.moc.genderequality.browser.Screen.at;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Tables of the screens of Camunda's webapps; a new screen gets a line here. */
final class WebappScreens {

    static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    static final String ADMIN = "/camunda/app/admin/default/#/";
    static final String WELCOME = "/camunda/app/welcome/default/#!/welcome";

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final HistoryService historyService;

    WebappScreens(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService,
            HistoryService historyService) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.historyService = historyService;
    }

    /** Tasklist and its filters. */
    static List<Screen> filters() {
        return List.of(at(TASKLIST, "each .task-filters .task-filter .name a"));
    }

    /** What can be opened in Tasklist whoever has it. */
    static List<Screen> tasklist() {
        return List.of(
                at(TASKLIST, ".tasks-list .sort-by"),
                at(TASKLIST, ".tasks-list a.dropdown-toggle:has(.glyphicon-plus-sign)"),
                at(TASKLIST, ".tasks-list .main-field"),
                at(TASKLIST, ".showShortcutHelp"),
                at(TASKLIST, ".account > a"));
    }

    /** What else of Tasklist is there for somebody who starts processes. */
    static List<Screen> starts() {
        return List.of(
                at(TASKLIST, ".create-task-action a"), at(TASKLIST, ".start-process-action a", ".modal-body ul li a"));
    }

    /** What only whoever makes filters sees of Tasklist. */
    static List<Screen> filterEditor() {
        return List.of(at(
                TASKLIST,
                ".task-filter .glyphicon-pencil",
                ".accordion-toggle >> nth=1",
                ".accordion-toggle >> nth=2",
                ".accordion-toggle >> nth=3"));
    }

    /** A task that waits, and everything that can be opened from it. */
    List<Screen> task(String businessKey, String key) {
        String path = TASKLIST + "?task="
                + taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(key)
                        .singleResult()
                        .getId();
        return List.of(
                at(path, "each .task-details .nav-tabs a"),
                at(path, ".createCommentLink"),
                at(path, ".followup-date .view-value"),
                at(path, ".due-date .view-value"),
                at(path, ".groups a"));
    }

    /** Cockpit with one definition, one of its instances, one decision and one evaluation of it. */
    List<Screen> cockpit(String process, String businessKey) {
        String decision = repositoryService
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .get(0)
                .getId();
        String evaluation = historyService
                .createHistoricDecisionInstanceQuery()
                .listPage(0, 1)
                .get(0)
                .getId();
        return List.of(
                at(COCKPIT + "dashboard"),
                at(COCKPIT + "processes", "each .section-toggle"),
                at(definition(process), "each .nav-tabs a"),
                at(instance(process, businessKey), "each .nav-tabs a"),
                at(COCKPIT + "decisions"),
                at(COCKPIT + "decision-definition/" + decision + "/history"),
                at(COCKPIT + "decision-instance/" + evaluation + "/history", "each .nav-tabs a"),
                at(COCKPIT + "tasks"),
                at(COCKPIT + "batch"),
                at(COCKPIT + "reports"));
    }

    /** What only whoever runs the system sees of Cockpit. */
    List<Screen> operations(String process, String businessKey) {
        return List.of(
                at(definition(process), "each a.btn-toolbar"),
                at(instance(process, businessKey), "each a.btn-toolbar"),
                at(COCKPIT + "repository", ".resources .resource, .resources li"));
    }

    private String definition(String process) {
        return COCKPIT + "process-definition/"
                + repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId()
                + "/runtime";
    }

    private String instance(String process, String businessKey) {
        return COCKPIT + "process-instance/"
                + runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey, process)
                        .singleResult()
                        .getId()
                + "/runtime";
    }

    /** Admin with this account and this group. */
    static List<Screen> admin(String user, String group) {
        return List.of(
                at(ADMIN),
                at(ADMIN + "users"),
                at(ADMIN + "users/" + user, "each aside a"),
                at(ADMIN + "user-create"),
                at(ADMIN + "groups"),
                at(ADMIN + "groups/" + group, "each aside a"),
                at(ADMIN + "group-create"),
                at(ADMIN + "tenants"),
                at(ADMIN + "tenant-create"),
                at(ADMIN + "system", "each aside a"),
                at(ADMIN + "authorization", "each aside a"));
    }
}

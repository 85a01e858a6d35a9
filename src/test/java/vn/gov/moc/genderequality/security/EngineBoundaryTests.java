package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;

/** What a person of one unit and of the ministry gets from the engine through either of its doors. */
@IntegrationTest
class EngineBoundaryTests {

    private static final String MODEL = "vn/gov/moc/genderequality/security/OneTaskProcess.bpmn";
    private static final String DRAFTER = "vpb.soanthao";
    private static final String OTHER_UNIT = "pc.soanthao";

    /** The two ways to the engine's REST. */
    enum Door {
        TASKLIST {
            @Override
            HttpResponse<String> call(int port, String account, String method, String path, String body) {
                return Browser.loggedIn(port, account).json(method, "/camunda/api/engine/engine/default" + path, body);
            }
        },
        ENGINE_REST {
            @Override
            HttpResponse<String> call(int port, String account, String method, String path, String body) {
                return new Browser(port).basic(account, method, "/engine-rest" + path, body);
            }
        };

        abstract HttpResponse<String> call(int port, String account, String method, String path, String body);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    private String deployment;
    private String instance;
    private String task;

    @BeforeEach
    void oneTaskOfVpb() {
        deployment = repositoryService
                .createDeployment()
                .addClasspathResource(MODEL)
                .deploy()
                .getId();
        instance = start("VPB");
        start("PC");
        task = taskOf(instance).getId();
    }

    @AfterEach
    void remove() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @EnumSource
    void theDrafterSeesHisUnitsTaskOnly(Door door) {
        HttpResponse<String> tasks = door.call(port, DRAFTER, "GET", "/task?processDefinitionKey=OneTaskProcess", "");

        assertThat(tasks.body()).contains(task).containsOnlyOnce("\"taskDefinitionKey\"");
        assertThat(door.call(port, DRAFTER, "GET", "/task/" + task, "").statusCode())
                .isEqualTo(200);
        assertThat(door.call(port, DRAFTER, "GET", "/task/" + task + "/form-variables", "")
                        .body())
                .contains("secret of VPB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task?processInstanceId=%s",
                "/process-instance?processInstanceIds=%s",
                "/execution?processInstanceId=%s",
                "/variable-instance?processInstanceIdIn=%s",
                "/history/process-instance?processInstanceIds=%s",
                "/history/task?processInstanceId=%s",
                "/history/activity-instance?processInstanceId=%s",
                "/history/variable-instance?processInstanceId=%s",
                "/history/detail?processInstanceId=%s",
                "/history/identity-link-log",
                "/history/user-operation",
                "/history/incident",
                "/history/job-log",
                "/history/decision-instance",
                "/incident",
                "/job",
                "/job-definition",
                "/event-subscription",
                "/external-task",
                "/batch",
                "/deployment",
                "/tenant",
                "/authorization",
                "/schema/log",
                "/user?id=vpb.soanthao",
                "/user?memberOfGroup=unit-VPB-drafter",
                "/group?id=unit-VPB-drafter",
                "/group?member=vpb.soanthao",
                "/process-definition/statistics",
                "/process-definition/key/OneTaskProcess/statistics",
                "/metrics/root-process-instance-start/sum",
                "/task/report/candidate-group-count",
                "/history/task/report?reportType=count&groupBy=taskName",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/process-definition/cleanable-process-instance-report"
            })
    void anotherUnitFindsNothing(String path) {
        for (Door door : Door.values()) {
            HttpResponse<String> response = door.call(port, OTHER_UNIT, "GET", path.formatted(instance), "");

            assertThat(response.statusCode()).as(door + " " + path).isIn(200, 403);
            if (response.statusCode() == 200) {
                assertThat(response.body())
                        .as(door + " " + path)
                        .doesNotContain(instance, task, "secret of VPB", "vpb.soanthao", "unit-VPB", "\"instances\":2");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                "/camunda/app/cockpit/default/"
            })
    void theUnitsHaveNothingToDoInCockpitAndAdmin(String path) {
        assertThat(Browser.loggedIn(port, DRAFTER).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void theMinistryReadsStatistics() {
        assertThat(Browser.loggedIn(port, "lanhdao")
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics?maxResults=50")
                        .body())
                .contains("OneTaskProcess");
        assertThat(new Browser(port)
                        .basic("ban", "GET", "/engine-rest/process-definition/statistics", "")
                        .body())
                .contains("\"instances\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/{task}",
                "/task/{task}/variables",
                "/task/{task}/form-variables",
                "/task/{task}/form",
                "/task/{task}/rendered-form",
                "/task/{task}/identity-links",
                "/task/{task}/comment",
                "/task/{task}/attachment",
                "/process-instance/{instance}",
                "/process-instance/{instance}/variables",
                "/process-instance/{instance}/activity-instances",
                "/process-instance/{instance}/comment",
                "/execution/{instance}",
                "/execution/{instance}/localVariables",
                "/history/process-instance/{instance}",
                "/user/vpb.soanthao/profile",
                "/group/unit-VPB-drafter"
            })
    void anotherUnitIsRefused(String path) {
        for (Door door : Door.values()) {
            HttpResponse<String> response = door.call(port, OTHER_UNIT, "GET", fill(path), "");

            assertThat(response.statusCode() == 200 ? response.body() : "[]")
                    .as(door + " " + path + " " + response.statusCode())
                    .isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /task/{task}/claim {\"userId\":\"pc.soanthao\"}",
                "POST /task/{task}/complete {}",
                "POST /task/{task}/submit-form {}",
                "POST /task/{task}/assignee {\"userId\":\"pc.soanthao\"}",
                "POST /task/{task}/comment/create {\"message\":\"x\"}",
                "PUT /process-instance/{instance}/variables/unitCode {\"value\":\"PC\",\"type\":\"String\"}",
                "PUT /process-instance/{instance}/suspended {\"suspended\":true}",
                "DELETE /process-instance/{instance} x",
                "POST /process-instance/{instance}/modification {\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Write\"}]}",
                "POST /process-definition/key/OneTaskProcess/start {}",
                "POST /message {\"messageName\":\"x\"}",
                "POST /filter/create {\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{}}",
                "POST /user/create {\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"xxxxxxxxxxxx\"}}",
                "POST /group/create {\"id\":\"x\",\"name\":\"x\"}",
                "PUT /group/camunda-admin/members/pc.soanthao {}",
                "PUT /group/unit-VPB-head/members/pc.soanthao {}",
                "DELETE /user/pc.soanthao x",
                "DELETE /user/vpb.soanthao x",
                "PUT /user/vpb.soanthao/profile {\"id\":\"vpb.soanthao\"}",
                "POST /authorization/create {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"pc.soanthao\",\"resourceType\":7,\"resourceId\":\"*\"}",
                "POST /external-task/fetchAndLock {\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"x\",\"lockDuration\":1}]}"
            })
    void anotherUnitChangesNothing(String call) {
        String[] parts = call.split(" ", 3);
        for (Door door : Door.values()) {
            HttpResponse<String> response = door.call(port, OTHER_UNIT, parts[0], fill(parts[1]), parts[2]);

            if (response.statusCode() == 200) {
                assertThat(response.body()).as(door + " " + call).isEqualTo("[]");
            } else {
                assertThat(response.statusCode())
                        .as(door + " " + call + response.body())
                        .isIn(400, 403, 404, 500);
            }
        }
        assertThat(taskOf(instance)).extracting(Task::getId, Task::getAssignee).containsExactly(task, null);
        assertThat(taskService.getTaskComments(task)).isEmpty();
        assertThat(runtimeService.getVariable(instance, "unitCode")).isEqualTo("VPB");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("OneTaskProcess")
                        .active()
                        .count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyListsOthers(Door door) {
        assertThat(door.call(port, DRAFTER, "GET", "/user", "").body())
                .contains("\"vpb.soanthao\"")
                .containsOnlyOnce("\"id\"");
        assertThat(door.call(port, DRAFTER, "GET", "/group", "").body())
                .contains("\"unit-VPB-drafter\"")
                .containsOnlyOnce("\"id\"");
        assertThat(door.call(port, DRAFTER, "GET", "/identity/groups?userId=tccb", "")
                        .body())
                .isEqualTo("{\"groups\":[],\"groupUsers\":[]}");
    }

    @ParameterizedTest
    @EnumSource
    void unitsSeeDefinitionsByNameOnly(Door door) {
        assertThat(door.call(port, DRAFTER, "GET", "/process-definition?key=OneTaskProcess", "")
                        .body())
                .contains("OneTaskProcess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb", "tccb.vutruong", "ban", "lanhdao"})
    void theMinistrySeesEverythingAndTouchesNothing(String account) {
        Browser program = new Browser(port);

        assertThat(program.basic(account, "GET", "/engine-rest/task/" + task, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.basic(account, "GET", fill("/engine-rest/process-instance/{instance}/variables"), "")
                        .body())
                .contains("secret of VPB");
        assertThat(program.basic(account, "GET", fill("/engine-rest/history/process-instance/{instance}"), "")
                        .statusCode())
                .isEqualTo(200);
        for (String action : new String[] {"complete", "submit-form"}) {
            assertThat(program.basic(account, "POST", "/engine-rest/task/" + task + "/" + action, "{}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(program.basic(
                                account,
                                "POST",
                                "/engine-rest/task/" + task + "/claim",
                                "{\"userId\":\"%s\"}".formatted(account))
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.basic(account, "POST", "/engine-rest/process-definition/key/OneTaskProcess/start", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theFiltersShowWhatOnesGroupsWaitFor() {
        Browser browser = Browser.loggedIn(port, DRAFTER);
        String engine = "/camunda/api/engine/engine/default";

        String filters = browser.get(engine + "/filter?itemCount=false").body();
        assertThat(filters).contains("Việc của tôi", "Chờ nhận");
        assertThat(browser.get(engine + "/filter/" + idOf("Chờ nhận", filters) + "/list")
                        .body())
                .contains(task)
                .containsOnlyOnce("\"taskDefinitionKey\"");
        assertThat(browser.get(engine + "/filter/" + idOf("Việc của tôi", filters) + "/list")
                        .body())
                .isEqualTo("[]");
        taskService.claim(task, DRAFTER);
        assertThat(browser.get(engine + "/filter/" + idOf("Việc của tôi", filters) + "/list")
                        .body())
                .contains(task);
        assertThat(browser.json("DELETE", engine + "/filter/" + idOf("Việc của tôi", filters), "")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String idOf(String filter, String filters) {
        int name = filters.indexOf(filter);
        int id = filters.lastIndexOf("\"id\":\"", name) + 6;
        return filters.substring(id, filters.indexOf('"', id));
    }

    private String start(String unit) {
        return runtimeService
                .startProcessInstanceByKey("OneTaskProcess", Map.of("unitCode", unit, "report", "secret of " + unit))
                .getId();
    }

    private Task taskOf(String processInstance) {
        return taskService.createTaskQuery().processInstanceId(processInstance).singleResult();
    }

    private String fill(String path) {
        return path.replace("{task}", task).replace("{instance}", instance);
    }
}

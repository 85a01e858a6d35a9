package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;

/** What the candidates of a task may do with it through Tasklist's interface. */
@IntegrationTest
class TaskActionTests {

    private static final String MODEL = "vn/gov/moc/genderequality/security/OneTaskProcess.bpmn";
    private static final String DRAFTER = "vpb.soanthao";
    private static final String TO_ONESELF = "{\"userId\":\"vpb.soanthao\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    private Browser browser;
    private String deployment;
    private String instance;
    private String task;

    @BeforeEach
    void oneTask() {
        deployment = repositoryService
                .createDeployment()
                .addClasspathResource(MODEL)
                .deploy()
                .getId();
        instance = runtimeService
                .startProcessInstanceByKey("OneTaskProcess", Map.of("unitCode", "VPB", "report", "1"))
                .getId();
        task = taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        browser = Browser.loggedIn(port, DRAFTER);
    }

    @AfterEach
    void remove() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @Test
    void claimsGivesBackAndClaimsAgain() {
        assertThat(act("claim", TO_ONESELF).statusCode()).isEqualTo(204);
        assertThat(assignee()).isEqualTo(DRAFTER);

        assertThat(act("unclaim", "").statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();

        assertThat(act("claim", TO_ONESELF).statusCode()).isEqualTo(204);
        assertThat(assignee()).isEqualTo(DRAFTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void finishesWithADecision(String action) {
        act("claim", TO_ONESELF);

        HttpResponse<String> response =
                act(action, "{\"variables\":{\"decision\":{\"value\":\"SUBMIT\",\"type\":\"String\"}}}");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(variable("decision")).isEqualTo("SUBMIT");
        assertThat(running()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"userId\":\"pc.soanthao\"}", "{\"userId\":\"vpb.thutruong\"}", "{\"userId\":null}", "{}"})
    void claimsForNobodyElse(String body) {
        HttpResponse<String> response = act("claim", body);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Chỉ được nhận việc cho chính mình.");
        assertThat(assignee()).isNull();
    }

    @Test
    void givesBackNoTaskOfAColleague() {
        taskService.setAssignee(task, "vpb.thutruong");

        assertThat(act("unclaim", "").statusCode()).isEqualTo(403);
        assertThat(act("claim", "{\"userId\":null}").statusCode()).isEqualTo(403);
        assertThat(assignee()).isEqualTo("vpb.thutruong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "resolve"})
    void leavesAloneWhatTheProcessWasStartedWith(String action) {
        HttpResponse<String> response =
                act(action, "{\"variables\":{\"unitCode\":{\"value\":\"PC\",\"type\":\"String\"}}}");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Không được sửa thông tin gốc của quy trình: unitCode.");
        assertThat(running()).isTrue();
        assertThat(variable("unitCode")).isEqualTo("VPB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | assignee | {\"userId\":\"vpb.thutruong\"}",
                "POST | delegate | {\"userId\":\"vpb.thutruong\"}",
                "POST | identity-links | {\"userId\":\"pc.soanthao\",\"type\":\"candidate\"}",
                "POST | identity-links/delete | {\"groupId\":\"unit-VPB-drafter\",\"type\":\"candidate\"}",
                "PUT | variables/report | {\"value\":\"2\"}",
                "PUT | localVariables/report | {\"value\":\"2\"}",
                "POST | variables | {\"modifications\":{\"report\":{\"value\":\"2\"}}}",
                "DELETE | variables/report | ''",
                "POST | bpmnError | {\"errorCode\":\"x\"}",
                "POST | bpmnEscalation | {\"escalationCode\":\"x\"}",
                "PUT | '' | {\"name\":\"x\"}",
                "DELETE | '' | ''"
            })
    void changesNothingElse(String method, String action, String body) {
        act("claim", TO_ONESELF);
        String path = action.isEmpty() ? "" : "/" + action;

        HttpResponse<String> response =
                browser.json(method, "/camunda/api/engine/engine/default/task/" + task + path, body);

        assertThat(response.statusCode()).as(response.body()).isIn(403, 500);
        assertThat(running()).isTrue();
        assertThat(assignee()).isEqualTo(DRAFTER);
        assertThat(variable("report")).isEqualTo("1");
        assertThat(taskService.getIdentityLinksForTask(task)).hasSize(2);
    }

    @Test
    void theSameHoldsForPrograms() {
        String path = "/engine-rest/task/" + task;

        assertThat(browser.basic(DRAFTER, "POST", path + "/claim", "{\"userId\":\"pc.soanthao\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.basic(
                                DRAFTER,
                                "POST",
                                "/engine-rest/engine/default/task/" + task + "/bpmnError",
                                "{\"errorCode\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.basic(DRAFTER, "POST", path + "/claim", TO_ONESELF).statusCode())
                .isEqualTo(204);
        assertThat(browser.basic(DRAFTER, "POST", path + "/unclaim", "").statusCode())
                .isEqualTo(204);
        assertThat(browser.basic(DRAFTER, "POST", path + "/complete", "{}").statusCode())
                .isEqualTo(204);
        assertThat(running()).isFalse();
    }

    @Test
    void nobodyDeletesHimself() {
        assertThat(browser.json("DELETE", "/camunda/api/engine/engine/default/user/" + DRAFTER, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/camunda/api/engine/engine/default/user/" + DRAFTER + "/profile")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> act(String action, String body) {
        return browser.json("POST", "/camunda/api/engine/engine/default/task/" + task + "/" + action, body);
    }

    private String assignee() {
        return taskService.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private boolean running() {
        return taskService.createTaskQuery().taskId(task).count() == 1;
    }

    private Object variable(String name) {
        HistoricVariableInstance variable = historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult();
        return variable.getValue();
    }
}

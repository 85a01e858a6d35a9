package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** What Tasklist and programs get when the product refuses a completed task: the reason in Vietnamese, the task as it was. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTaskApiTests {

    private static final int YEAR = 2021;
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
    private static final String ENGINE_REST = "/engine-rest/task/";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @BeforeAll
    void oneIsBegunAndOneIsInReview() {
        testYear.openMidYear(YEAR, "VPB", "PC", "TTRA", "KHCN");
        testYear.fill(YEAR, "KHCN");
        testYear.send(YEAR, "KHCN");
        testYear.fill(YEAR, "PC");
        testYear.send(YEAR, "PC");
        testYear.fill(YEAR, "TTRA");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void anUnfinishedReportIsRefusedFieldByField(String action) {
        for (HttpResponse<String> response : both("vpb.soanthao", task("VPB"), action, "{}")) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
            assertThat(message(response))
                    .contains("Mục I.1 chưa có nội dung.")
                    .containsOnlyOnce("Hãy nhập số liệu, hoặc chọn “không áp dụng”.")
                    .doesNotContain("task", "ENGINE");
            assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                    .contains("I.1", "party-committee.women.now");
        }
        assertThat(task("VPB").getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
    }

    @ParameterizedTest
    @CsvSource({
        "RETURN, '', reason, Khi trả lại phải ghi rõ lý do.",
        "RETURN, '   ', reason, Khi trả lại phải ghi rõ lý do.",
        "MAYBE, x, decision, Hãy chọn đồng ý hoặc trả lại.",
        "'', x, decision, Hãy chọn đồng ý hoặc trả lại."
    })
    void aDecisionThatIsNoneIsRefused(String decision, String reason, String field, String message) {
        Task task = task("PC");
        String form =
                "{\"variables\":{\"decision\":{\"value\":\"%s\",\"type\":\"String\"},\"reason\":{\"value\":\"%s\",\"type\":\"String\"}}}"
                        .formatted(decision, reason);

        for (HttpResponse<String> response : both("pc.ban", task, "submit-form", form)) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
            assertThat(message(response)).isEqualTo(message);
            assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                    .containsExactly(field);
        }
        assertThat(task("PC").getId()).isEqualTo(task.getId());
    }

    @Test
    void aReasonTooLongIsRefused() {
        String form =
                "{\"variables\":{\"decision\":{\"value\":\"RETURN\",\"type\":\"String\"},\"reason\":{\"value\":\"%s\",\"type\":\"String\"}}}"
                        .formatted("ă".repeat(2001));

        for (HttpResponse<String> response : both("pc.ban", task("PC"), "submit-form", form)) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
            assertThat(message(response)).isEqualTo("Lý do dài quá 2.000 ký tự, hãy viết gọn lại.");
        }
    }

    @Test
    void aReasonIsKeptAsTypedAndInert() {
        String form =
                "{\"variables\":{\"decision\":{\"value\":\"RETURN\",\"type\":\"String\"},\"reason\":{\"value\":\"%s\",\"type\":\"String\"}}}"
                        .formatted("<b>${1+1}</b> bi\\u0300nh đa\\u0306\\u0309ng");

        HttpResponse<String> response = Browser.loggedIn(port, "khcn.ban")
                .json("POST", TASKLIST + task("KHCN").getId() + "/submit-form", form);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
        String report = new Browser(port)
                .basic("khcn.soanthao", "GET", "/api/reports/" + report(YEAR, "KHCN"), "")
                .body();
        assertThat(JsonPath.<String>read(report, "$.decisions[0].reason")).isEqualTo("<b>${1+1}</b> bình đẳng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"variables\": []}",
                "{\"variables\": {}, \"variables\": {}}",
                "{\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"Nothing\"}}}",
                "{\"variables\":{\"decision\":{\"value\":{},\"type\":\"Object\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"RETURN\",\"type\":\"String\"},\"reason\":{\"value\":\"a\\u0000b\",\"type\":\"String\"}}}"
            })
    void aFormThatCannotBeReadIsRefused(String form) {
        Task task = task("PC");

        for (HttpResponse<String> response : both("pc.ban", task, "submit-form", form)) {
            assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
            assertThat(response.body()).doesNotContain("\tat ");
        }
        assertThat(task("PC").getId()).isEqualTo(task.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "claim"})
    void aTaskThatIsGoneIsNotFound(String action) {
        Task gone = taskService.newTask("gone");

        for (HttpResponse<String> response : both("vpb.soanthao", gone, action, "{\"userId\":\"vpb.soanthao\"}")) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
            assertThat(message(response)).contains("có thể người khác vừa xử lý xong");
        }
    }

    @Test
    void aColleaguesTaskIsNotTaken() {
        Task task = task("TTRA");
        taskService.setAssignee(task.getId(), "ttra.ban");

        for (HttpResponse<String> response : both("ttra.soanthao", task, "claim", "{\"userId\":\"ttra.soanthao\"}")) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
            assertThat(message(response)).contains("người khác");
        }
        taskService.setAssignee(task.getId(), null);
    }

    @Test
    void whatTheEngineItselfRefusesIsItsOwnMatter() {
        HttpResponse<String> response = new Browser(port)
                .basic("vpb.soanthao", "POST", ENGINE_REST + task("PC").getId() + "/complete", "{}");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("AuthorizationException");
    }

    private List<HttpResponse<String>> both(String account, Task task, String action, String body) {
        return List.of(
                Browser.loggedIn(port, account).json("POST", TASKLIST + task.getId() + "/" + action, body),
                new Browser(port).basic(account, "POST", ENGINE_REST + task.getId() + "/" + action, body));
    }

    private static String message(HttpResponse<String> response) {
        return JsonPath.read(response.body(), "$.message");
    }

    private Task task(String unit) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report(YEAR, unit))
                .singleResult();
    }
}

package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** One unit's people against another unit's report, through every door and by session and password alike. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIsolationTests {

    private static final int YEAR = 2019;
    private static final String SECRET = "Chỉ đơn vị và Bộ được đọc";
    private static final String THEIRS = report(YEAR, "PC");

    static final List<String> STRANGERS = List.of("vpb.soanthao", "vpb.ban", "vpb.thutruong");
    static final List<String> MINISTRY = List.of("tccb", "tccb.vutruong", "ban", "lanhdao");

    /** Every call of the own interface that reads or changes one report. */
    static final List<String> CALLS = List.of(
            "GET /api/reports/{report}",
            "GET /api/reports/{report}/trail",
            "PATCH /api/reports/{report}/draft {\"texts\":{\"I.1\":{\"text\":\"x\",\"version\":1}}}",
            "DELETE /api/reports/{report}/attachments/{file}",
            "POST /api/reports/{report}/extension-requests {\"dueOn\":\"2019-06-21\",\"reason\":\"x\"}",
            "POST /api/reports/{report}/late-admission {\"until\":\"2019-07-05\",\"reason\":\"x\"}",
            "GET /api/files/{file}",
            "GET /api/tasks/{task}",
            "GET /api/reports/{report}/comments",
            "GET /api/reports/{report}/progress",
            "GET /api/reports/{report}/rounds",
            "PUT /api/reports/{report}/checks/CONTENT",
            "DELETE /api/reports/{report}/checks/CONTENT",
            "GET /api/reports/{report}/prefill");

    static final List<String> CHANGES = CALLS.stream()
            .filter(call -> !call.startsWith("GET") && !call.contains("late-admission"))
            .toList();

    static final List<String> READS = CALLS.stream()
            .filter(call -> call.startsWith("GET") && !call.contains("/tasks/") && !call.contains("/prefill"))
            .toList();

    /** The engine's interface, below either of its doors; lists must come back empty. */
    private static final List<String> ENGINE_CALLS = List.of(
            "GET /task/{task}",
            "GET /task/{task}/form-variables",
            "GET /task/{task}/variables",
            "GET /task/{task}/form",
            "GET /task/{task}/identity-links",
            "GET /task?processInstanceBusinessKey={report}",
            "GET /task?taskDefinitionKey=UserTask_DraftReport&processInstanceBusinessKeyLike=%25-PC",
            "GET /process-instance/{instance}",
            "GET /process-instance/{instance}/variables",
            "GET /process-instance?businessKey={report}",
            "GET /variable-instance?processInstanceIdIn={instance}",
            "GET /execution?processInstanceId={instance}",
            "GET /history/process-instance/{instance}",
            "GET /history/process-instance?processInstanceBusinessKey={report}",
            "GET /history/task?processInstanceId={instance}",
            "GET /history/activity-instance?processInstanceId={instance}",
            "GET /history/variable-instance?processInstanceId={instance}",
            "GET /history/detail?processInstanceId={instance}",
            "POST /task/{task}/claim {\"userId\":\"{account}\"}",
            "POST /task/{task}/submit-form {}",
            "POST /task/{task}/complete {}",
            "POST /process-instance/{instance}/variables {\"modifications\":{\"x\":{\"value\":1}}}",
            "DELETE /process-instance/{instance}");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();
    private String file = "";
    private Task task;

    @BeforeAll
    void theOtherUnitHasAReport() {
        testYear.openMidYear(YEAR, "VPB", "PC");
        Browser owner = session("pc.soanthao");
        assertThat(owner.json(
                                "PATCH",
                                "/api/reports/" + THEIRS + "/draft",
                                "{\"texts\":{\"I.1\":{\"text\":\"" + SECRET + "\",\"version\":0}}}")
                        .statusCode())
                .isEqualTo(200);
        file = JsonPath.read(
                owner.upload(
                                "/api/reports/" + THEIRS + "/attachments",
                                "mat.txt",
                                SECRET.getBytes(StandardCharsets.UTF_8))
                        .body(),
                "$.id");
        task = taskService.createTaskQuery().processInstanceBusinessKey(THEIRS).singleResult();
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @FieldSource("STRANGERS")
    void strangersAreRefusedEveryCall(String account) {
        for (String call : CALLS) {
            assertRefused(call, bySession(account, call));
            assertRefused(call, byPassword(account, call));
        }
        String attachments = "/api/reports/" + THEIRS + "/attachments";
        byte[] content = SECRET.getBytes(StandardCharsets.UTF_8);
        assertRefused(attachments, session(account).upload(attachments, "a.txt", content));
        assertRefused(attachments, new Browser(port).basicUpload(account, attachments, "a.txt", content));
        assertUntouched();
    }

    @ParameterizedTest
    @FieldSource("STRANGERS")
    void strangersSeeNothingOnAnyPage(String account) {
        HttpResponse<String> page = session(account).get("/reports/" + THEIRS, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(403);
        for (String path : List.of("/", "/reports", "/reports?query=PC", "/reports?query=Ph%C3%A1p%20ch%E1%BA%BF")) {
            HttpResponse<String> list = session(account).get(path);
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body()).as(path).doesNotContain(THEIRS).doesNotContain("<td>Vụ Pháp chế");
        }
        assertThat(session(account).get("/reports?year=2019").body()).contains(report(YEAR, "VPB"));
    }

    @ParameterizedTest
    @FieldSource("STRANGERS")
    void strangersFindNothingInTheEngine(String account) {
        for (String call : ENGINE_CALLS) {
            assertNothing(call, bySession(account, call.replace(" /", " /camunda/api/engine/engine/default/")));
            assertNothing(call, byPassword(account, call.replace(" /", " /engine-rest/")));
        }
        assertUntouched();
    }

    @ParameterizedTest
    @FieldSource("STRANGERS")
    void strangersCannotMarkTheirNotices(String account) {
        Long notice = jdbc.queryForObject(
                "select min(id) from notification where recipient = 'pc.soanthao' and key like ? and read_at is null",
                Long.class,
                THEIRS + ":%");

        assertThat(session(account)
                        .json("POST", "/api/notifications/" + notice + "/read", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .basic(account, "POST", "/api/notifications/" + notice + "/read", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(session(account).get("/api/notifications?size=100").body()).doesNotContain(THEIRS);
    }

    /** Of the own unit's people only the drafter drafts, and the committee and the head do not. */
    @ParameterizedTest
    @ValueSource(strings = {"pc.ban", "pc.thutruong"})
    void theOwnUnitsOthersReadAndDoNotWrite(String account) {
        for (String call : READS) {
            assertThat(bySession(account, call).statusCode()).as(call).isEqualTo(200);
        }
        assertRefused("draft", bySession(account, CALLS.get(2)));
        assertRefused("remove", bySession(account, CALLS.get(3)));
        assertRefused("admission", bySession(account, CALLS.get(5)));
        assertUntouched();
    }

    @ParameterizedTest
    @FieldSource("MINISTRY")
    void theMinistryReadsEverythingAndWritesNothing(String account) {
        for (String call : READS) {
            HttpResponse<String> answer = bySession(account, call);
            assertThat(answer.statusCode()).as(call).isEqualTo(200);
            assertThat(byPassword(account, call).statusCode()).as(call).isEqualTo(200);
        }
        assertThat(bySession(account, CALLS.get(0)).body()).contains(SECRET).contains("\"editable\":false");
        assertThat(session(account).get("/reports/" + THEIRS).statusCode()).isEqualTo(200);
        assertThat(session(account).get("/reports?year=2019").body()).contains(THEIRS);
        for (String call : CHANGES) {
            assertRefused(call, bySession(account, call));
            assertRefused(call, byPassword(account, call));
        }
        for (String action : List.of("claim {\"userId\":\"{account}\"}", "submit-form {}", "complete {}")) {
            assertThat(byPassword(account, "POST /engine-rest/task/{task}/" + action)
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb.vutruong", "ban", "lanhdao", "admin", "pc.soanthao", "pc.thutruong"})
    void onlyTheDeskLetsAReportIn(String account) {
        assertRefused("admission", bySession(account, CALLS.get(5)));
    }

    @Test
    void administratorsSeeNoContent() {
        for (String call : READS) {
            assertRefused(call, bySession("admin", call));
            assertRefused(call, byPassword("admin", call));
        }
        for (String call : CHANGES) {
            assertRefused(call, bySession("admin", call));
        }
        assertThat(session("admin").get("/reports/" + THEIRS).statusCode()).isEqualTo(403);
        assertThat(session("admin").get("/reports?year=2019").body()).doesNotContain(THEIRS);
        assertThat(byPassword("admin", "POST /engine-rest/task/{task}/complete {}")
                        .statusCode())
                .isIn(400, 403);
        assertUntouched();
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }

    private HttpResponse<String> bySession(String account, String call) {
        String[] parts = parts(account, call);
        return session(account).json(parts[0], parts[1], parts[2]);
    }

    private HttpResponse<String> byPassword(String account, String call) {
        String[] parts = parts(account, call);
        return new Browser(port).basic(account, parts[0], parts[1], parts[2]);
    }

    private String[] parts(String account, String call) {
        String filled = call.replace("{report}", THEIRS)
                .replace("{file}", file)
                .replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{account}", account);
        return (filled.indexOf('{') < 0 ? filled + " " : filled).split(" ", 3);
    }

    private static void assertRefused(String call, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(call + ": " + response.body()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).contains("Tài khoản này không có quyền").doesNotContain(SECRET);
    }

    private static void assertNothing(String call, HttpResponse<String> response) {
        assertThat(response.statusCode() == 200 ? response.body() : "[]")
                .as(call + " " + response.statusCode())
                .isEqualTo("[]");
        assertThat(response.statusCode()).as(call + response.body()).isLessThan(500);
    }

    private void assertUntouched() {
        Task now = taskService.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now.getAssignee()).isNull();
        String report = bySession("pc.soanthao", CALLS.get(0)).body();
        assertThat(JsonPath.<String>read(report, "$.texts['I.1'].text")).isEqualTo(SECRET);
        assertThat(JsonPath.<List<Object>>read(report, "$.attachments")).hasSize(1);
        assertThat(JsonPath.<List<Object>>read(report, "$.extensions")).isEmpty();
    }
}

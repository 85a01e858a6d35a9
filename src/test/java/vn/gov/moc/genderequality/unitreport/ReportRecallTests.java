package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.evaluation.SampleReview;
import vn.gov.moc.genderequality.security.Browser;

/** A unit takes its report back, from its own people or from the ministry; each test on a report of another unit. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportRecallTests {

    private static final int YEAR = 2056;
    private static final String REASON = "{\"reason\":\"Thiếu số liệu của một phòng.\"}";
    private static final String[] UNITS = {
        "HAU", "UAH", "MTU", "BXD", "TCXD", "HUD", "VNCC", "AMC", "VIAR", "VIUP", "VIBM", "BVXD", "NXBXD", "LICOGI"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @Autowired
    private SampleReview review;

    @Autowired
    private ReportService reports;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private int next;
    private String unit = "";
    private String id = "";

    @BeforeEach
    void takeAnotherUnit() {
        if (next == 0) {
            testYear.openMidYear(YEAR, UNITS);
        }
        unit = UNITS[next++];
        id = report(YEAR, unit);
        testYear.fill(YEAR, unit);
    }

    @AfterEach
    void everyReportStandsAtOneTaskAtMost() {
        assertThat(taskService.createTaskQuery().processInstanceBusinessKey(id).count())
                .isLessThanOrEqualTo(1);
    }

    @AfterAll
    void cancel() {
        people.shutdown();
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @CsvSource({"IN_REVIEW, soanthao", "SIGNING, thutruong"})
    void isWithdrawnWithAReasonAndWhatWasAgreedToIsVoid(ReportState from, String role) {
        testYear.send(YEAR, unit);
        if (from == ReportState.SIGNING) {
            testYear.approve(account(unit, "ban"), id, "UserTask_ReviewReport");
        }
        assertThat(moves(role)).containsEntry("withdrawal", true).containsEntry("recall", false);

        assertThat(post(role, "withdrawal", REASON).statusCode()).isEqualTo(204);

        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
        assertThat(reports.report(id).state()).isEqualTo(ReportState.DRAFTING);
        assertThat(reports.report(id).round()).isEqualTo(2);
        String view = get(account(unit, "ban"), "").body();
        assertThat(JsonPath.<String>read(view, "$.decisions[0].step")).isEqualTo("WITHDRAWAL");
        assertThat(JsonPath.<Integer>read(view, "$.decisions[0].round")).isEqualTo(1);
        assertThat(JsonPath.<String>read(view, "$.decisions[0].reason")).isEqualTo("Thiếu số liệu của một phòng.");
        assertThat(told("withdrawn")).hasSize(2).contains(account(unit, "ban")).doesNotContain(account(unit, role));
        testYear.submit(YEAR, unit);
        assertThat(reports.report(id).state()).isEqualTo(ReportState.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":null}"})
    void isNotTakenBackWithoutAReasonByStrangersOrAtTheWrongStep(String noReason) {
        testYear.send(YEAR, unit);
        HttpResponse<String> without = post("soanthao", "withdrawal", noReason);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(without.body(), "$.errors[0].field")).isEqualTo("reason");
        for (String stranger :
                List.of(account(unit, "ban"), "vpb.thutruong", "vpb.soanthao", "tccb", "lanhdao", "admin")) {
            for (String door : List.of("withdrawal", "recall", "correction")) {
                assertThat(browser()
                                .basic(stranger, "POST", "/api/reports/" + id + "/" + door, REASON)
                                .statusCode())
                        .as("%s at %s", stranger, door)
                        .isEqualTo(403);
            }
        }
        assertThat(get("vpb.thutruong", "/moves").statusCode()).isEqualTo(403);
        assertThat(get("admin", "/issues").statusCode()).isEqualTo(403);
        assertThat(post("soanthao", "recall", REASON).statusCode()).isEqualTo(403);
        HttpResponse<String> early = post("thutruong", "recall", REASON);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(early.body(), "$.detail"))
                .isEqualTo(
                        "Báo cáo đang ở bước “Ban VSTBPN đang thẩm định”, không thu hồi được. Chỉ thu hồi được báo cáo đã nộp mà Bộ chưa kết luận.");
        assertThat(browser()
                        .basic(account(unit, "thutruong"), "DELETE", "/api/reports/" + id + "/correction", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_ReviewReport");
    }

    @Test
    void isRecalledFromTheMinistryAndSubmittedUnderTheNextNumber() {
        testYear.submit(YEAR, unit);
        assertThat(moves("thutruong")).containsEntry("recall", true);
        assertThat(moves("soanthao")).containsEntry("recall", false);

        assertThat(post("thutruong", "recall", REASON).statusCode()).isEqualTo(204);

        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
        String recalled = get("tccb", "/issues").body();
        assertThat(JsonPath.<String>read(recalled, "$[0].status")).isEqualTo("RECALLED");
        assertThat(JsonPath.<String>read(recalled, "$[0].recall.by")).isEqualTo(account(unit, "thutruong"));
        assertThat(JsonPath.<Object>read(get("tccb", "").body(), "$.issue"))
                .as("a recalled issue does not stand for the report")
                .isNull();
        assertThat(told("recalled:")).hasSize(2).doesNotContain(account(unit, "thutruong"));
        assertThat(told("recalled-desk")).containsExactly("tccb");

        testYear.submit(YEAR, unit);
        String issues = get(account(unit, "ban"), "/issues").body();
        assertThat(JsonPath.<List<String>>read(issues, "$[*].status")).containsExactly("WAITING", "RECALLED");
        String first = JsonPath.read(issues, "$[1].number");
        assertThat(JsonPath.<String>read(issues, "$[0].replaces")).isEqualTo(first);
        assertThat(first).startsWith("01/");
        assertThat(JsonPath.<String>read(issues, "$[0].number")).startsWith("02/");
        testYear.approve("tccb", id, "UserTask_CheckReport");
        assertThat(JsonPath.<List<String>>read(get("tccb", "/issues").body(), "$[*].status"))
                .containsExactly("VALID", "RECALLED");
    }

    /** Whoever recalls pays for it: only what the ministry itself returns gives the days back. */
    @Test
    void theDaysWithTheMinistryAreNotGivenBackAfterARecall() {
        testYear.submit(YEAR, unit);
        jdbc.update("update unit_report set submitted_at = submitted_at - interval '3 days' where id = ?", id);

        post("thutruong", "recall", REASON);

        assertThat(reports.report(id).heldDays()).isZero();
        assertThat(reports.report(id).dueOn()).isEqualTo(reports.report(id).originalDueOn());
    }

    @Test
    void isRecalledEvenWhileItsReceiptIsStillToBeSent() {
        testYear.send(YEAR, unit);
        testYear.approve(account(unit, "ban"), id, "UserTask_ReviewReport");
        testYear.approve(account(unit, "thutruong"), id, "UserTask_SignReport");
        assertThat(task()).isNull();

        assertThat(post("thutruong", "recall", REASON).statusCode()).isEqualTo(204);

        testYear.runJobs();
        assertThat(told("receipt")).isEmpty();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
    }

    @RepeatedTest(2)
    void isRecalledOnceWhenAskedTwiceAtOnce() throws Exception {
        testYear.submit(YEAR, unit);

        List<HttpResponse<String>> answers =
                together(() -> post("thutruong", "recall", REASON), () -> post("thutruong", "recall", REASON));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        HttpResponse<String> second = answers.get(answers.get(0).statusCode() == 409 ? 0 : 1);
        assertThat(JsonPath.<String>read(second.body(), "$.detail")).contains("“Đang soạn”, không thu hồi được");
        assertThat(reports.report(id).round()).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from report_recall r join report_issue i on i.id = r.issue_id where i.report_id = ?",
                        Integer.class,
                        id))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofAWithdrawalAndAnApprovalAtOnceTheReportKeepsOneStory() throws Exception {
        testYear.send(YEAR, unit);
        review.check(account(unit, "ban"), id);
        String approval = "/engine-rest/task/" + task().getId() + "/complete";

        List<HttpResponse<String>> answers = together(
                () -> post("soanthao", "withdrawal", REASON),
                () -> browser()
                        .basic(
                                account(unit, "ban"),
                                "POST",
                                approval,
                                "{\"variables\":{\"decision\":{\"value\":\"APPROVE\",\"type\":\"String\"}}}"));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .allSatisfy(status -> assertThat(status)
                        .as(answers.get(0).body() + answers.get(1).body())
                        .isIn(204, 403, 404, 409));
        boolean withdrawn = answers.get(0).statusCode() == 204;
        assertThat(task().getTaskDefinitionKey()).isEqualTo(withdrawn ? "UserTask_DraftReport" : "UserTask_SignReport");
        assertThat(reports.report(id).state()).isEqualTo(withdrawn ? ReportState.DRAFTING : ReportState.SIGNING);
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasSubmittedAndRecalled() {
        testYear.submit(YEAR, unit);
        post("thutruong", "recall", REASON);

        for (String change : List.of(
                "update report_issue set content = '{}' where report_id = '%s'",
                "delete from report_issue where report_id = '%s'",
                "truncate report_issue cascade",
                "update report_recall set reason = 'x' where issue_id in (select id from report_issue where report_id = '%s')",
                "delete from report_recall where issue_id in (select id from report_issue where report_id = '%s')",
                "truncate report_recall")) {
            assertThatThrownBy(() -> jdbc.execute(change.formatted(id)))
                    .as(change)
                    .hasMessageContaining("không được sửa hoặc xoá");
        }
    }

    private Browser browser() {
        return new Browser(port);
    }

    private HttpResponse<String> post(String role, String door, String body) {
        return browser().basic(account(unit, role), "POST", "/api/reports/" + id + "/" + door, body);
    }

    private HttpResponse<String> get(String account, String door) {
        return browser().basic(account, "GET", "/api/reports/" + id + door, "");
    }

    private Map<String, Boolean> moves(String role) {
        return JsonPath.read(get(account(unit, role), "/moves").body(), "$");
    }

    private Task task() {
        return taskService.createTaskQuery().processInstanceBusinessKey(id).singleResult();
    }

    private List<String> told(String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?", String.class, id + ":" + what + "%");
    }

    private List<HttpResponse<String>> together(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<HttpResponse<String>> first = people.submit(() -> {
            start.await();
            return one.call();
        });
        Future<HttpResponse<String>> second = people.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }
}

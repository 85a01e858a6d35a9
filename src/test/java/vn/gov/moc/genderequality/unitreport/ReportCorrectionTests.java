package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Accepted reports are corrected: the issue that is valid stays so until its replacement is accepted. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCorrectionTests {

    private static final int YEAR = 2057;
    private static final int NEXT_YEAR = 2058;
    private static final String REASON = "{\"reason\":\"Số hội nghị bị cộng trùng.\"}";
    private static final String CELL = "party-committee.women.now";
    private static final String[] UNITS = {"CDXD1", "CDXDND", "CDXDHCM", "CDCTDT", "VIGLACERA"};

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ReportService reports;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void haveReportsAccepted() {
        testYear.openMidYear(YEAR, UNITS);
        for (String unit : UNITS) {
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
            testYear.approve("tccb", report(YEAR, unit), "UserTask_CheckReport");
        }
        testYear.advanceTo(YEAR + "-08-01T09:00");
    }

    @BeforeEach
    void afterThePeriodHasClosed() {
        testYear.jumpTo(YEAR + "-08-01T09:00");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
        testYear.cancel(NEXT_YEAR);
    }

    @Test
    void aCorrectionIsSubmittedAfterThePeriodHasClosedAndReplacesTheAcceptedIssue() {
        String unit = "CDXD1";
        String id = report(YEAR, unit);
        var submittedAt = reports.report(id).submittedAt();

        assertThat(correct(unit).statusCode()).isEqualTo(204);

        assertThat(correct(unit).statusCode()).as("once is enough").isEqualTo(409);
        assertThat(reports.report(id).stateLabel()).isEqualTo("Đính chính: Đang soạn");
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
        assertThat(task(id).getDueDate()).isNull();
        assertThat(JsonPath.<Object>read(get(unit, "").body(), "$.due.daysLeft"))
                .isNull();
        assertThat(statuses(unit)).containsExactly("VALID");
        assertThat(extension(unit).statusCode()).isEqualTo(409);
        testYear.advanceTo(YEAR + "-09-01T09:00");
        assertThat(told(id, "T%")).as("nobody is reminded of a correction").isEmpty();

        draft(unit, "Đã sửa số hội nghị.");
        draftFigure(unit, "communication-events.count.now", 123_456);
        testYear.submit(YEAR, unit);
        assertThat(statuses(unit)).containsExactly("WAITING", "VALID");
        assertThat(JsonPath.<String>read(get(unit, "").body(), "$.issue.number"))
                .as("what is valid until then")
                .startsWith("01/");
        assertThat(jdbc.queryForList(
                        "select body from notification where key like ?", String.class, id + ":receipt:2%"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body)
                        .contains("thay thế báo cáo số 01/", "bản đính chính", "/verify?hash=")
                        .doesNotContain("quá hạn"));
        assertThat(acceptedFigures(id)).isEqualTo(figuresOfIssue(id, 1)).doesNotContainValue("NUMBER 123456 false");
        testYear.approve("tccb", id, "UserTask_CheckReport");

        assertThat(acceptedFigures(id)).isEqualTo(figuresOfIssue(id, 2)).containsValue("NUMBER 123456 false");
        assertThat(statuses(unit)).containsExactly("VALID", "REPLACED");
        String issues = get(unit, "/issues").body();
        assertThat(JsonPath.<String>read(issues, "$[1].replacedBy"))
                .isEqualTo(JsonPath.<String>read(issues, "$[0].number"))
                .startsWith("02/");
        assertThat(JsonPath.<List<Boolean>>read(issues, "$[*].late")).containsExactly(false, false);
        assertThat(reports.report(id).late()).isFalse();
        assertThat(reports.report(id).submittedAt()).isEqualTo(submittedAt);
        assertThat(running(id)).isZero();
        assertThat(told(id, "accepted%")).hasSize(6);
    }

    @Test
    void aCorrectionTheMinistryReturnsOrTheUnitRecallsStillReplacesTheAcceptedIssue() {
        String unit = "CDXDND";
        String id = report(YEAR, unit);
        correct(unit);
        testYear.submit(YEAR, unit);
        testYear.sendBack("tccb", id, "UserTask_CheckReport", "Chưa nêu chỗ sửa.");
        assertThat(reports.report(id).heldDays()).isZero();
        testYear.submit(YEAR, unit);
        assertThat(new Browser(port)
                        .basic(account(unit, "thutruong"), "POST", "/api/reports/" + id + "/recall", REASON)
                        .statusCode())
                .isEqualTo(204);
        testYear.submit(YEAR, unit);
        assertThat(statuses(unit)).containsExactly("WAITING", "RECALLED", "RETURNED", "VALID");

        testYear.approve("tccb", id, "UserTask_CheckReport");

        assertThat(statuses(unit)).containsExactly("VALID", "RECALLED", "RETURNED", "REPLACED");
        String issues = get(unit, "/issues").body();
        assertThat(JsonPath.<String>read(issues, "$[3].replacedBy")).startsWith("04/");
        assertThat(JsonPath.<String>read(issues, "$[0].replaces")).startsWith("01/");
    }

    @Test
    void aCorrectionIsGivenUpAndNothingIsLost() {
        String unit = "CDXDHCM";
        String id = report(YEAR, unit);
        String before = text(unit);
        correct(unit);
        draft(unit, "Bản nháp bị bỏ.");
        assertThat(text(unit)).isEqualTo("Bản nháp bị bỏ.");
        assertThat(drop(unit, "soanthao").statusCode()).isEqualTo(403);

        assertThat(drop(unit, "thutruong").statusCode()).isEqualTo(204);

        assertThat(drop(unit, "thutruong").statusCode()).isEqualTo(409);
        assertThat(reports.report(id).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(running(id)).isZero();
        assertThat(text(unit)).isEqualTo(before);
        assertThat(statuses(unit)).containsExactly("VALID");
        assertThat(jdbc.queryForList(
                        "select content from report_round where report_id = ? order by id", String.class, id))
                .hasSize(2)
                .last()
                .asString()
                .contains("Bản nháp bị bỏ.");
        assertThat(correct(unit).statusCode()).as("it can be tried again").isEqualTo(204);
    }

    @Test
    void aYearThatIsCalledOffKeepsWhatWasAccepted() {
        String id = report(YEAR, "CDCTDT");
        correct("CDCTDT");

        reports.openReports(YEAR).stream()
                .filter(id::equals)
                .forEach(open -> runtimeService
                        .createMessageCorrelation("Message_ReportCancelled")
                        .processInstanceBusinessKey(open)
                        .correlate());

        assertThat(reports.report(id).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(running(id)).isZero();
    }

    @Test
    void whoeverReadsTheAcceptedReportIsNotShownTheDraftOfItsCorrection() {
        String unit = "VIGLACERA";
        correct(unit);
        String patch = "{\"figures\":{\"%s\":{\"status\":\"NUMBER\",\"value\":0,\"version\":1}}}".formatted(CELL);
        assertThat(patch(unit, patch).statusCode()).isEqualTo(200);
        assertThat(reports.periodComplete(YEAR + "-MID_YEAR")).isTrue();

        testYear.openMidYear(NEXT_YEAR, unit);

        String next = new Browser(port)
                .basic(account(unit, "soanthao"), "GET", "/api/reports/" + report(NEXT_YEAR, unit), "")
                .body();
        assertThat(JsonPath.<String>read(next, "$.previous.title")).contains(String.valueOf(YEAR));
        assertThat(JsonPath.<Integer>read(next, "$.previous.comparisons[0].figures['%s'].value".formatted(CELL)))
                .isPositive();
    }

    private HttpResponse<String> correct(String unit) {
        return new Browser(port)
                .basic(
                        account(unit, "thutruong"),
                        "POST",
                        "/api/reports/" + report(YEAR, unit) + "/correction",
                        REASON);
    }

    private HttpResponse<String> drop(String unit, String role) {
        return new Browser(port)
                .basic(account(unit, role), "DELETE", "/api/reports/" + report(YEAR, unit) + "/correction", "");
    }

    private HttpResponse<String> extension(String unit) {
        return new Browser(port)
                .basic(
                        account(unit, "thutruong"),
                        "POST",
                        "/api/reports/" + report(YEAR, unit) + "/extension-requests",
                        "{\"dueOn\":\"%d-06-20\",\"reason\":\"x\"}".formatted(YEAR));
    }

    private HttpResponse<String> patch(String unit, String body) {
        return new Browser(port)
                .basic(account(unit, "soanthao"), "PATCH", "/api/reports/" + report(YEAR, unit) + "/draft", body);
    }

    private void draft(String unit, String text) {
        assertThat(patch(unit, "{\"texts\":{\"II.1\":{\"text\":\"%s\",\"version\":1}}}".formatted(text))
                        .statusCode())
                .isEqualTo(200);
    }

    private void draftFigure(String unit, String cell, int value) {
        Integer version = JsonPath.read(get(unit, "").body(), "$.figures['%s'].version".formatted(cell));
        String patch = "{\"figures\":{\"%s\":{\"status\":\"NUMBER\",\"value\":%d,\"estimated\":false,\"version\":%d}}}";
        assertThat(patch(unit, patch.formatted(cell, value, version)).statusCode())
                .isEqualTo(200);
    }

    private Map<String, String> acceptedFigures(String id) {
        return jdbc
                .queryForList("select cell, status, number, estimated from accepted_figure where report_id = ?", id)
                .stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("cell")),
                        row -> row.get("status") + " " + row.get("number") + " " + row.get("estimated")));
    }

    private Map<String, String> figuresOfIssue(String id, int number) {
        String content = jdbc.queryForObject(
                "select content from report_issue where report_id = ? and issue_number = ?", String.class, id, number);
        Map<String, Map<String, Object>> figures = JsonPath.read(content, "$.content.figures");
        return figures.entrySet().stream()
                .filter(figure -> !"EMPTY".equals(figure.getValue().get("status")))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        figure -> figure.getValue().get("status") + " "
                                + figure.getValue().get("value") + " "
                                + figure.getValue().get("estimated")));
    }

    private String text(String unit) {
        return JsonPath.read(get(unit, "").body(), "$.texts['II.1'].text");
    }

    private List<String> statuses(String unit) {
        return JsonPath.read(get(unit, "/issues").body(), "$[*].status");
    }

    private HttpResponse<String> get(String unit, String door) {
        return new Browser(port)
                .basic(account(unit, "soanthao"), "GET", "/api/reports/" + report(YEAR, unit) + door, "");
    }

    private Task task(String id) {
        return taskService.createTaskQuery().processInstanceBusinessKey(id).singleResult();
    }

    private long running(String id) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }

    private List<String> told(String id, String what) {
        return jdbc.queryForList("select recipient from notification where key like ?", String.class, id + ":" + what);
    }
}

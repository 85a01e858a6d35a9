package vn.gov.moc.genderequality.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.security.Browser;

/** Units are renamed, closed and merged mid-year; what was reported, and what is compared with it, stays right. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnitClosingTests {

    private static final int BEFORE = 2085;
    private static final int YEAR = 2086;
    private static final int CHAIN = 2087;
    private static final String A = "T85A";
    private static final String B = "T85B";
    private static final String C = "T85C";
    private static final String D = "T85D";
    private static final String E = "T85E";
    private static final String F = "T85F";
    private static final String G = "T85G";
    private static final String CLOSINGS = "/api/administration/unit-closings";
    private static final String CELL = "party-committee.women.now";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser admin;

    @BeforeAll
    void aYearLiesBehind() {
        testUnits.create(A, B, C, E, F);
        admin = Browser.loggedIn(port, "admin");
        testYear.openMidYear(BEFORE, A, B, C, F);
        accept(BEFORE, F);
        assertThat(close(decision(BEFORE, """
                        "units": ["T85F"],
                        "newUnit": {"code": "T85G", "name": "Đơn vị kế tục", "abbreviation": "T85G", "kind": "SERVICE"}""")).statusCode()).isEqualTo(200);
        for (String unit : List.of(A, B, C)) {
            accept(BEFORE, unit);
        }
        testYear.runJobs();
        testYear.cancel(BEFORE);
        testYear.openMidYear(YEAR, A, B, C, E);
    }

    private void accept(int year, String unit) {
        testYear.fill(year, unit);
        testYear.submit(year, unit);
        testYear.approve(DESK, report(year, unit), "UserTask_CheckReport");
    }

    @AfterAll
    void retire() {
        List.of(BEFORE, YEAR, CHAIN).forEach(testYear::cancel);
        testUnits.retire(A, B, C, D, E, F, G);
    }

    /** Its predecessor has reported already; it reports from the next period on. */
    @Test
    @Order(1)
    void aPeriodDoesNotWaitForAUnitThatJoinedWhileItWasOpen() {
        assertThat(jdbc.queryForObject(
                        "select state from reporting_period where id = ?", String.class, BEFORE + "-MID_YEAR"))
                .isEqualTo("CLOSED");
        assertThat(jdbc.queryForObject(
                        "select count(*) from annual_cycle_unit where cycle_year = ? and unit_code = ?",
                        Integer.class,
                        BEFORE,
                        G))
                .isEqualTo(1);
        assertThat(state(BEFORE, F)).isEqualTo("ACCEPTED");
    }

    @Test
    @Order(1)
    void aRenameIsForWhatIsNotHandedInYet() {
        String units = admin.get("/api/administration/units?query=" + A).body();
        int version = JsonPath.read(units, "$.rows[0].version");
        String change =
                "{\"name\": \"Đơn vị tên mới\", \"abbreviation\": \"TM\", \"kind\": \"AGENCY\", \"version\": %d}";

        assertThat(admin.json("PUT", "/api/administration/units/" + A, change.formatted(version))
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.json("PUT", "/api/administration/units/" + A, change.formatted(version))
                        .body())
                .contains("Người khác vừa sửa đơn vị");

        Browser desk = Browser.loggedIn(port, DESK);
        assertThat(JsonPath.<String>read(
                        desk.get("/api/reports/" + report(YEAR, A)).body(), "$.unit.name"))
                .isEqualTo("Đơn vị tên mới");
        assertThat(JsonPath.<String>read(
                        desk.get("/api/reports/" + report(BEFORE, A)).body(), "$.unit.name"))
                .isEqualTo("Đơn vị thử T85A");
        assertThat(jdbc.queryForList(
                        "select unit_kind from unit_report where unit_code = ? order by id", String.class, A))
                .containsExactly("SERVICE", "AGENCY");
        assertThat(admin.json(
                                "PUT",
                                "/api/units/" + A,
                                "{\"name\": \"X\", \"abbreviation\": \"TM\", \"kind\": \"AGENCY\", \"active\": false}")
                        .body())
                .contains("còn báo cáo hoặc việc khác chưa xong");
    }

    @Test
    @Order(2)
    void whatIsMissingForADecisionIsNamedAndNothingHappens() {
        HttpResponse<String> empty = close("""
                {"units": ["T85E"], "decidedOn": "2099-01-01"}""");
        assertThat(JsonPath.<List<String>>read(empty.body(), "$.errors[*].field"))
                .containsExactly("decisionNumber", "reason", "decidedOn");
        HttpResponse<String> undecided = close(decision("\"units\": [\"T85E\"]"));
        assertThat(JsonPath.<List<String>>read(undecided.body(), "$.errors[*].field"))
                .containsExactly("reports." + report(YEAR, E));
        assertThat(close(decision("\"units\": [\"T85E\"], \"reports\": {\"%s\": \"MOVE\"}".formatted(report(YEAR, E))))
                        .body())
                .contains("phải có đơn vị tiếp nhận");
        assertThat(close(decision("\"units\": [\"T85E\"], \"reports\": {\"%s\": \"KEEP\"}".formatted(report(YEAR, E))))
                        .body())
                .contains("chỉ để Bộ xử lý được báo cáo đã nộp");
        HttpResponse<String> stale =
                close(decision("\"units\": [\"T85E\"], \"reports\": {\"%s\": \"CANCEL\", \"%s\": \"CANCEL\"}"
                        .formatted(report(YEAR, E), report(YEAR, A))));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(close(decision("\"units\": [\"KHONGCO\"]")).statusCode()).isEqualTo(404);
        assertThat(state(E)).isEqualTo("DRAFTING");
    }

    @Test
    @Order(3)
    void aClosedUnitsReportIsCalledOffWithItsRemindersAndItsPeopleAreOut() {
        String instance = instance(report(YEAR, E));
        assertThat(managementService
                        .createJobQuery()
                        .processInstanceId(instance)
                        .timers()
                        .count())
                .isEqualTo(1);

        HttpResponse<String> answer =
                close(decision("\"units\": [\"T85E\"], \"reports\": {\"%s\": \"CANCEL\"}".formatted(report(YEAR, E))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.people")).isEqualTo(3);
        assertThat(state(E)).isEqualTo("CANCELLED");
        assertThat(managementService
                        .createJobQuery()
                        .processInstanceId(instance)
                        .count())
                .as("reminders")
                .isZero();
        assertThat(people.membersOf("unit-T85E-drafter")).isEmpty();
        assertThat(Browser.loggedIn(port, account(E, "soanthao"))
                        .get("/api/reports/" + report(YEAR, E))
                        .statusCode())
                .isEqualTo(403);
        Browser desk = Browser.loggedIn(port, DESK);
        assertThat(desk.get("/api/reports/" + report(YEAR, E) + "/cancellation").body())
                .contains("Đơn vị thử T85E ngừng hoạt động theo Quyết định số 12/QĐ-BXD ngày 02/05/2086");
        assertThat(desk.get("/api/reports/" + report(YEAR, A) + "/cancellation").statusCode())
                .isEqualTo(204);
        assertThat(jdbc.queryForList(
                        "select recipient from notification where subject like 'Huỷ báo cáo%' and link = ?",
                        String.class, "/reports/" + report(YEAR, E)))
                .hasSize(3);
        assertThat(close(decision("\"units\": [\"T85E\"]")).body()).contains("đã ngừng hoạt động từ trước");
    }

    @Test
    @Order(4)
    void mergedUnitsReportsGoOnWithTheirSuccessor() {
        testYear.fill(YEAR, A);

        HttpResponse<String> answer = close(decision("""
                "units": ["T85A", "T85B"], "successor": "T85C", "reports": {"%s": "MOVE", "%s": "CANCEL"}""".formatted(report(YEAR, A), report(YEAR, B))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(state(A)).isEqualTo("CANCELLED");
        assertThat(state(B)).isEqualTo("CANCELLED");
        assertThat(state(C)).isEqualTo("DRAFTING");
        Browser drafter = Browser.loggedIn(port, account(C, "soanthao"));
        String offers =
                drafter.get("/api/reports/" + report(YEAR, C) + "/prefill").body();
        assertThat(JsonPath.<List<String>>read(
                        offers, "$[?(@.field=='I.2' && @.source=='Chép từ Đơn vị tên mới (đã sáp nhập)')].text"))
                .singleElement()
                .isEqualTo(jdbc.queryForObject(
                        "select content from report_text where report_id = ? and section = 'I.2'",
                        String.class,
                        report(YEAR, A)));
        assertThat(jdbc.queryForObject(
                        "select count(*) from report_text where report_id = ?", Integer.class, report(YEAR, C)))
                .as("written by nobody")
                .isZero();
        assertThat(drafter.get("/api/reports/" + report(YEAR, A)).statusCode()).isEqualTo(403);
        assertThat(jdbc.queryForList(
                        "select predecessor from unit_succession where successor = 'T85C' order by 1", String.class))
                .containsExactly(A, B);
        assertThat(admin.json(
                                "PUT",
                                "/api/units/T85B",
                                "{\"name\": \"X\", \"abbreviation\": \"X\", \"kind\": \"AGENCY\"}")
                        .body())
                .contains("đã sáp nhập, không mở lại được");
    }

    @Test
    @Order(5)
    void theSuccessorIsComparedWithTheSumOfAll() {
        String view = Browser.loggedIn(port, account(C, "soanthao"))
                .get("/api/reports/" + report(YEAR, C))
                .body();

        assertThat(JsonPath.<String>read(view, "$.previous.comparisons[0].title"))
                .isEqualTo("sơ kết 6 tháng đầu năm 2085 (cộng từ Đơn vị thử T85C, Đơn vị thử T85A, Đơn vị thử T85B)");
        assertThat(JsonPath.<Integer>read(view, "$.previous.comparisons[0].figures['%s'].value".formatted(CELL)))
                .isEqualTo(sum(A, B, C));
        assertThat(JsonPath.<Map<String, String>>read(view, "$.previous.texts"))
                .as("own texts only")
                .containsEntry(
                        "I.2",
                        JsonPath.read(
                                admin(DESK)
                                        .get("/api/reports/" + report(BEFORE, C))
                                        .body(),
                                "$.texts['I.2'].text"));
        assertThat(JsonPath.<Object>read(
                        admin(DESK).get("/api/reports/" + report(BEFORE, C)).body(), "$.previous"))
                .as("an old report reads as ever")
                .isNull();
    }

    @Test
    @Order(6)
    void thePeriodWaitsForNobodyWhoHasLeft() {
        accept(YEAR, C);
        testYear.runJobs();

        assertThat(jdbc.queryForObject(
                        "select state from reporting_period where id = ?", String.class, YEAR + "-MID_YEAR"))
                .isEqualTo("CLOSED");
    }

    @Test
    @Order(7)
    void aChainOfMergersIsFollowedAndANewUnitTakesPart() {
        testYear.cancel(YEAR);
        testYear.openMidYear(CHAIN, C);

        HttpResponse<String> answer = close(decision(CHAIN, """
                "units": ["T85C"], "reports": {"%s": "MOVE"},
                "newUnit": {"code": "T85D", "name": "Đơn vị hợp nhất", "abbreviation": "T85D", "kind": "SERVICE"}""".formatted(report(CHAIN, C))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String view = admin(DESK).get("/api/reports/" + report(CHAIN, D)).body();
        assertThat(JsonPath.<String>read(view, "$.previous.comparisons[0].title"))
                .isEqualTo("sơ kết 6 tháng đầu năm 2086 (cộng từ Đơn vị thử T85C)");
        assertThat(JsonPath.<Map<String, String>>read(view, "$.previous.texts")).isEmpty();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(report(CHAIN, D), "UnitReportProcess")
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from annual_cycle_unit where cycle_year = ? and unit_code = 'T85D'",
                        Integer.class,
                        CHAIN))
                .as("reports at the year's end, too")
                .isEqualTo(1);
        testYear.cancel(CHAIN);
        jdbc.update("update unit_report set accepted_issue = null, state = 'CANCELLED' where id = ?", report(YEAR, C));
        String chained = admin(DESK).get("/api/reports/" + report(CHAIN, D)).body();
        assertThat(JsonPath.<Integer>read(chained, "$.previous.comparisons[0].figures['%s'].value".formatted(CELL)))
                .isEqualTo(sum(A, B, C));
    }

    private Browser admin(String account) {
        return Browser.loggedIn(port, account);
    }

    private Integer sum(String... units) {
        return jdbc.queryForObject(
                "select sum(number) from accepted_figure where period_id = ? and cell = ? and unit_code = any (?)",
                Integer.class,
                BEFORE + "-MID_YEAR",
                CELL,
                units);
    }

    private String state(String unit) {
        return state(YEAR, unit);
    }

    private String state(int year, String unit) {
        return jdbc.queryForObject("select state from unit_report where id = ?", String.class, report(year, unit));
    }

    private String instance(String report) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report, "UnitReportProcess")
                .singleResult()
                .getId();
    }

    private static String decision(String rest) {
        return decision(YEAR, rest);
    }

    private static String decision(int year, String rest) {
        return "{\"decisionNumber\": \"12/QĐ-BXD\", \"decidedOn\": \"%d-05-02\", \"reason\": \"Sắp xếp lại tổ chức.\", %s}"
                .formatted(year, rest);
    }

    private HttpResponse<String> close(String body) {
        return admin.json("POST", CLOSINGS, body);
    }
}

package vn.gov.moc.genderequality.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.ExtensionService;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** A small year in which every unit stands elsewhere, against what the people of the story know. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressApiTests {

    private static final int YEAR = 2070;

    /** Never opened; drafting; in review; signing; submitted late; accepted in time; extended; returned after ten days; called off. */
    private static final String[] UNITS = {"VPB", "TTRA", "PC", "QLN", "KHTC", "TCCB", "HTQT", "KHCN", "KTXD"};

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private Actors actors;

    @Autowired
    private GuidanceService guidances;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private ReportService reports;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void everyUnitStandsElsewhere() {
        testYear.openMidYear(YEAR, UNITS);
        guidances.acknowledge(YEAR, "vpb.thutruong");
        testYear.advanceTo(YEAR + "-05-10T09:00");
        testYear.fill(YEAR, "TCCB");
        testYear.submit(YEAR, "TCCB");
        testYear.approve(DESK, report(YEAR, "TCCB"), "UserTask_CheckReport");
        testYear.fill(YEAR, "KHCN");
        testYear.submit(YEAR, "KHCN");
        testYear.advanceTo(YEAR + "-05-20T09:00");
        testYear.sendBack(DESK, report(YEAR, "KHCN"), "UserTask_CheckReport", "Bổ sung số liệu.");
        extensions.request(report(YEAR, "HTQT"), LocalDate.of(YEAR, 6, 20), "Chờ số liệu.", "htqt.soanthao");
        testYear.runJobs();
        testYear.complete(DIRECTOR, report(YEAR, "HTQT"), "UserTask_DecideExtension", Map.of("decision", "APPROVE"));
        testYear.fill(YEAR, "TTRA");
        testYear.fill(YEAR, "HTQT");
        testYear.fill(YEAR, "PC");
        testYear.send(YEAR, "PC");
        testYear.fill(YEAR, "QLN");
        testYear.send(YEAR, "QLN");
        testYear.approve(account("QLN", "ban"), report(YEAR, "QLN"), "UserTask_ReviewReport");
        actors.as("tccb", () -> reports.cancel(report(YEAR, "KTXD")));
        testYear.advanceTo(YEAR + "-06-08T09:00");
        testYear.fill(YEAR, "KHTC");
        testYear.submit(YEAR, "KHTC");
        testYear.advanceTo(YEAR + "-06-10T09:00");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    /** The due date is before 5 June, so 5 June is day 0 of being late; today is 10 June. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VPB  | NOT_OPENED | bad  | Cán bộ soạn thảo              | 39 | quá hạn 5 ngày  | Đơn vị chưa mở báo cáo 39 ngày
            TTRA | DRAFTING   | bad  | Cán bộ soạn thảo              | 39 | quá hạn 5 ngày  | Đơn vị đang soạn 39 ngày
            PC   | IN_REVIEW  | bad  | Ban VSTBPN đơn vị             | 21 | quá hạn 5 ngày  | Đang chờ Ban VSTBPN đơn vị thẩm định 21 ngày
            QLN  | SIGNING    | bad  | Thủ trưởng đơn vị             | 21 | quá hạn 5 ngày  | Đang chờ thủ trưởng đơn vị ký 21 ngày
            KHTC | SUBMITTED  | warn | Chuyên viên Vụ Tổ chức cán bộ | 2  | nộp muộn 3 ngày | Bộ đang giữ 2 ngày, thời hạn của đơn vị tạm dừng; nộp sau hạn 3 ngày
            TCCB | ACCEPTED   | good |                               | 31 | nộp đúng hạn    |
            HTQT | DRAFTING   | wait | Cán bộ soạn thảo              | 39 | còn 10 ngày     | Đơn vị đang soạn 39 ngày; đã gia hạn đến 20/06/2070
            KHCN | DRAFTING   | warn | Cán bộ soạn thảo              | 21 | còn 5 ngày      | Bộ trả lại, đơn vị đang sửa 21 ngày; Bộ đã giữ 10 ngày, được cộng vào hạn
            KTXD | CANCELLED  | none |                               | 21 |                 | Báo cáo đã huỷ
            """)
    void theMatrixTellsWhereEveryUnitStands(
            String unit, String stage, String tone, String holder, int days, String lateness, String cause) {
        Map<String, Object> cell = cell(unit);
        assertThat(cell)
                .containsEntry("stage", stage)
                .containsEntry("tone", tone)
                .containsEntry("holder", text(holder))
                .containsEntry("daysInStage", days)
                .containsEntry("latenessLabel", text(lateness))
                .containsEntry("cause", text(cause))
                .containsEntry("url", "/reports/" + report(YEAR, unit));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Test
    void aLaterDueDateIsShownBesideTheOneTheGuidanceSet() {
        assertThat(cell("HTQT"))
                .containsEntry("originalDueText", "trước ngày 05/06/2070")
                .containsEntry("dueText", "trước ngày 20/06/2070");
        assertThat(cell("KHCN")).containsEntry("dueText", "trước ngày 15/06/2070");
    }

    @Test
    void theSummaryAddsUp() {
        String summary = get("lanhdao", "/api/progress/summary?year=" + YEAR).body();
        Map<String, Object> period = JsonPath.read(summary, "$.periods[0]");
        assertThat(period)
                .containsEntry("periodId", YEAR + "-MID_YEAR")
                .containsEntry("expected", 8)
                .containsEntry("accepted", 1)
                .containsEntry("submitted", 2)
                .containsEntry("onTime", 1)
                .containsEntry("late", 1)
                .containsEntry("overdue", 4)
                .containsEntry("notOpened", 1)
                .containsEntry("open", 6);
        assertThat(JsonPath.<Integer>read(summary, "$.periods[1].expected")).isZero();
        assertThat(JsonPath.<List<String>>read(summary, "$.lateList[*].unitCode"))
                .containsExactly("PC", "QLN", "TTRA", "VPB");
        assertThat(JsonPath.<List<Integer>>read(summary, "$.years")).contains(YEAR);
        String stages =
                get("lanhdao", "/api/progress/periods/" + YEAR + "-MID_YEAR").body();
        assertThat(JsonPath.<Integer>read(stages, "$.expected")).isEqualTo(8);
        assertThat(JsonPath.<List<Integer>>read(stages, "$.stages[?(@.stage == 'DRAFTING')].reports"))
                .containsExactly(3);
    }

    @Test
    void aReportTellsItsPlaceOnTheLadder() {
        String overdue =
                get("tccb", "/api/progress/reports/" + report(YEAR, "PC")).body();
        assertThat(JsonPath.<String>read(overdue, "$.ladder.lastRungLabel")).isEqualTo("Báo quá hạn 3 ngày");
        assertThat(JsonPath.<String>read(overdue, "$.ladder.nextRungLabel")).isEqualTo("Báo quá hạn 7 ngày");
        assertThat(JsonPath.<String>read(overdue, "$.ladder.nextRungAt")).isEqualTo("2070-06-12T01:00:00Z");
        assertThat(JsonPath.<String>read(overdue, "$.taskUrl")).startsWith("/camunda/app/tasklist/");
        String accepted =
                get("tccb", "/api/progress/reports/" + report(YEAR, "TCCB")).body();
        assertThat(JsonPath.<String>read(accepted, "$.ladder.nextRungLabel")).isNull();
        assertThat(get("tccb", "/api/progress/reports/2070-MID_YEAR-XYZ").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theGuidanceIsAMilestoneToo() {
        assertThat(JsonPath.<List<String>>read(
                        page("query=VPB"), "$.rows[0].cells[?(@.milestone == 'GUIDANCE')].stage"))
                .containsExactly("CONFIRMED");
        assertThat(codes("state=CONFIRMED")).containsExactly("VPB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=DRAFTING                    | HTQT,KHCN,TTRA
            lateness=OVERDUE                  | PC,QLN,TTRA,VPB
            lateness=OVERDUE&state=SIGNING    | QLN
            lateness=ON_TIME&state=SUBMITTED  |
            lateness=LATE                     | KHTC
            lateness=DUE_SOON                 | KHCN
            query=thanh%20tra                 | TTRA
            query=%25                         |
            sort=LATE&size=4                  | PC,QLN,TTRA,VPB
            size=4&page=2                     | VPB
            size=4&page=99                    | VPB
            """)
    void filtersSortingAndPaging(String query, String expected) {
        assertThat(String.join(",", codes(query))).isEqualTo(text(expected));
    }

    @Test
    void wordsThatAreNoneAreRefusedReadably() {
        for (String query : List.of("kind=X", "state=X", "lateness=X", "sort=X", "query=" + "x".repeat(201))) {
            HttpResponse<String> answer = get("tccb", "/api/progress?year=" + YEAR + "&" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("\"errors\"");
        }
        assertThat(get("tccb", "/api/progress?year=2095").statusCode()).isEqualTo(404);
    }

    /** Nobody but the ministry's readers. */
    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.ban", "vpb.thutruong", "admin"})
    void othersAreRefused(String account) {
        for (String path : List.of(
                "/api/progress?year=" + YEAR,
                "/api/progress/summary?year=" + YEAR,
                "/api/progress/reports/" + report(YEAR, "PC"),
                "/api/progress/periods/" + YEAR + "-MID_YEAR")) {
            HttpResponse<String> answer = get(account, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Pháp chế");
        }
    }

    /** Whatever the audit saw of where a report went, the record of stages has it, and nothing else. */
    @Test
    void theRecordOfStagesIsTheAuditsOwn() {
        assertThat(jdbc.queryForList("""
                        select a.id, a.state, a.round from (
                            select a.*, lag(state) over w as s, lag(round) over w as n
                            from unit_report_aud a where period_id = '2070-MID_YEAR' window w as (partition by id order by rev)) a
                        where a.state is distinct from a.s or a.round is distinct from a.n order by a.id, a.rev""")).isNotEmpty().isEqualTo(jdbc.queryForList("""
                        select report_id as id, stage as state, round from report_stage
                        where period_id = '2070-MID_YEAR' order by report_id, entered_at, id"""));
    }

    private Map<String, Object> cell(String unit) {
        return JsonPath.<List<Map<String, Object>>>read(
                        page("query=" + unit),
                        "$.rows[?(@.unitCode == '%s')].cells[?(@.milestone == '%d-MID_YEAR')]".formatted(unit, YEAR))
                .get(0);
    }

    private List<String> codes(String query) {
        return JsonPath.read(page(query), "$.rows[*].unitCode");
    }

    private String page(String query) {
        HttpResponse<String> answer = get("tccb", "/api/progress?year=" + YEAR + "&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String account, String path) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name))
                .get(path);
    }
}

package vn.gov.moc.genderequality.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.Evaluation;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.security.Browser;

/** An Action Month in which every unit stands elsewhere: in the matrix, on home pages and in the library. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActionMonthMilestonesTests {

    private static final int YEAR = 2094;
    private static final String[] UNITS = {"KHTC", "PC", "QLN", "TTRA", "VPB"};

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ActionMonthService months;

    @Autowired
    private ProgressMatrix matrix;

    @Autowired
    private Actors actors;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();
    private Activity activity;

    @BeforeAll
    void theYearIsOpen() {
        testYear.openMidYear(YEAR, UNITS);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void beforeItOpensNothingIsDue() {
        assertCell("VPB", "NOT_STARTED", "none", "", null, "", "Đơn vị lập kế hoạch từ ngày 16/10/2094");
        assertThat(cell("VPB")).containsEntry("url", "").containsEntry("dueText", "");
        String page = get("tccb", "/api/progress?year=" + YEAR);
        assertThat(JsonPath.<List<String>>read(page, "$.milestones[?(@.id == 'ACTION_MONTH')].dueText"))
                .containsExactly("kế hoạch chậm nhất ngày 10/11/2094; tổng kết chậm nhất ngày 25/12/2094");
    }

    @Test
    @Order(2)
    void everyStepOfThePlanIsTold() {
        testYear.advanceTo(YEAR + "-10-16T00:00");
        testYear.advanceTo(YEAR + "-10-20T09:00");
        for (String unit : List.of("PC", "QLN", "TTRA")) {
            testYear.planActionMonth(YEAR, unit);
            testYear.complete(account(unit, "soanthao"), month(unit), "UserTask_PlanActionMonth", Map.of());
        }
        activity = testYear.planActionMonth(YEAR, "KHTC");
        testYear.approveActionMonthPlan(YEAR, "KHTC");
        testYear.approve(account("QLN", "ban"), month("QLN"), "UserTask_ReviewActionMonthPlan");
        testYear.sendBack(account("TTRA", "ban"), month("TTRA"), "UserTask_ReviewActionMonthPlan", "Thiếu kinh phí.");
        testYear.advanceTo(YEAR + "-11-02T09:00");

        String drafter = "Cán bộ soạn thảo";
        assertCell("VPB", "PLANNING", "wait", drafter, 17, "còn 9 ngày", "Đơn vị đang lập kế hoạch 17 ngày");
        assertCell(
                "TTRA", "PLANNING", "warn", drafter, 13, "còn 9 ngày", "Kế hoạch bị trả lại, đơn vị đang sửa 13 ngày");
        assertCell(
                "PC",
                "IN_REVIEW",
                "wait",
                "Ban VSTBPN đơn vị",
                13,
                "còn 9 ngày",
                "Đang chờ Ban VSTBPN đơn vị thẩm định kế hoạch 13 ngày");
        assertCell(
                "QLN",
                "APPROVING",
                "wait",
                "Thủ trưởng đơn vị",
                13,
                "còn 9 ngày",
                "Đang chờ thủ trưởng đơn vị phê duyệt kế hoạch 13 ngày");
        assertCell(
                "KHTC",
                "RUNNING",
                "wait",
                "",
                13,
                "còn 54 ngày",
                "Kế hoạch đã phê duyệt, Tháng hành động bắt đầu ngày 15/11/2094");
        assertThat(cell("PC"))
                .containsEntry("url", "/action-months/2094/PC")
                .containsEntry("dueText", "chậm nhất ngày 10/11/2094");
    }

    @Test
    @Order(3)
    void whoHasTheTaskIsNamedAndOnlyHeIsLedToIt() {
        Task task = task("PC");
        taskService.setAssignee(task.getId(), "pc.ban");
        try {
            assertThat(cell("PC"))
                    .containsEntry(
                            "holder",
                            jdbc.queryForObject(
                                            "select concat_ws(' ', first_, last_) from act_id_user where id_ = 'pc.ban'",
                                            String.class)
                                    .strip())
                    .containsEntry("taskUrl", null);
            assertThat(matrix.page(YEAR, ProgressFilter.of("", "", "", "", ""), 0, 50, "pc.ban")
                            .rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.cells())
                            .filteredOn(cell -> cell.milestone().equals(ActionMonthMilestones.ID))
                            .extracting(MilestoneCell::taskUrl)
                            .containsExactly("/camunda/app/tasklist/default/#/?task=" + task.getId()));
        } finally {
            taskService.setAssignee(task.getId(), null);
        }
    }

    @Test
    @Order(4)
    void filtersKnowTheStages() {
        assertThat(codes("state=APPROVING")).containsExactly("QLN");
        assertThat(codes("state=PLANNING")).containsExactly("TTRA", "VPB");
        assertThat(codes("state=PLANNING&lateness=OVERDUE")).isEmpty();
        testYear.advanceTo(YEAR + "-11-05T09:00");
        assertThat(codes("state=PLANNING&lateness=DUE_SOON")).containsExactly("TTRA", "VPB");
        assertThat(cell("VPB")).containsEntry("tone", "warn");
        testYear.advanceTo(YEAR + "-11-13T09:00");
        assertThat(codes("state=PLANNING&lateness=OVERDUE")).containsExactly("TTRA", "VPB");
        assertThat(cell("VPB")).containsEntry("tone", "bad").containsEntry("latenessLabel", "quá hạn 2 ngày");
    }

    @Test
    @Order(5)
    void theNumberOfStatementsDoesNotGrowWithTheUnits() {
        assertThat(statements("VPB")).isEqualTo(statements(""));
    }

    private long statements(String query) {
        try (CountedStatements counted = new CountedStatements()) {
            assertThat(matrix.page(YEAR, ProgressFilter.of("", "", "", query, ""), 0, 50, "tccb")
                            .rows())
                    .hasSize(query.isEmpty() ? UNITS.length : 1);
            return counted.count();
        }
    }

    @Test
    @Order(6)
    void homePagesTellWhatIsDue() {
        assertThat(get("vpb.soanthao", "/"))
                .contains("<td>Tháng hành động 2094, Văn phòng Bộ</td>")
                .contains("Tháng hành động năm 2094 – Văn phòng Bộ")
                .contains("Đang lập kế hoạch, hạn chậm nhất ngày 10/11/2094")
                .contains("href=\"/action-months/2094/VPB\"")
                .doesNotContain("Thanh tra", "/action-months/2094/TTRA");
        assertThat(get("lanhdao", "/"))
                .contains("phê duyệt kế hoạch, hạn chậm nhất ngày 10/11/2094")
                .contains("<strong>1/5</strong> đã phê duyệt kế hoạch")
                .contains("<strong>4</strong> quá hạn")
                .contains("href=\"/action-months/2094\"");
        assertThat(get("admin", "/")).doesNotContain("Tháng hành động năm 2094");
    }

    @Test
    @Order(7)
    void theApprovedPlanIsInTheLibraryForThoseWhoMayReadIt() {
        Map<String, Object> plan = JsonPath.read(
                get("tccb", "/api/library?kind=PLAN&year=2094&query=t%E1%BB%8Da%20%C4%91%C3%A0m"), "$.items[0]");
        assertThat(plan)
                .containsEntry("title", "Kế hoạch Tháng hành động năm 2094")
                .containsEntry("number", "01/KH-KHTC")
                .containsEntry("unitCode", "KHTC")
                .containsEntry("url", "/action-months/2094/KHTC")
                .containsEntry(
                        "sha256",
                        jdbc.queryForObject(
                                "select sha256 from action_month_plan where action_month_id = ?",
                                String.class,
                                month("KHTC")));
        assertThat(JsonPath.<List<String>>read(plan, "$.downloads[*].url"))
                .containsExactly("/action-months/2094/KHTC/plan.pdf", "/action-months/2094/KHTC/plan.docx");
        assertThat(plan.get("passage")).isNotNull();
        assertThat(plans("khtc.soanthao")).isEqualTo(1);
        assertThat(plans("vpb.soanthao")).isZero();
        assertThat(get("khtc.soanthao", "/library?kind=PLAN&year=2094"))
                .contains("Kế hoạch Tháng hành động năm 2094")
                .doesNotContain("Kiểm tra mã");
    }

    private int plans(String account) {
        return JsonPath.read(get(account, "/api/library?kind=PLAN&year=2094"), "$.total");
    }

    @Test
    @Order(8)
    void resultsAndEvaluationCloseTheMonth() {
        testYear.advanceTo(YEAR + "-11-20T15:00");
        assertThat(cell("KHTC"))
                .containsEntry("cause", "Đơn vị đang tổ chức các hoạt động, chưa ghi đủ kết quả")
                .containsEntry("holder", "Cán bộ soạn thảo");
        testYear.hold(activity);
        String drafter = account("KHTC", "soanthao");
        testYear.complete(drafter, month("KHTC"), "UserTask_RecordActivities", Map.of());
        assertThat(cell("KHTC")).containsEntry("stage", "EVALUATING").containsEntry("daysInStage", 0);
        testYear.advanceTo(YEAR + "-12-28T09:00");
        actors.as(
                drafter,
                () -> months.saveEvaluation(
                        month("KHTC"), new Evaluation("Đông người dự.", "Chưa sâu.", "Tổ chức sớm hơn.", 1), drafter));
        testYear.complete(drafter, month("KHTC"), "UserTask_EvaluateActionMonth", Map.of());
        testYear.runJobs();

        assertCell("KHTC", "COMPLETED", "good", "", 0, "tổng kết muộn 3 ngày", "Tổng kết ngày 28/12/2094");
        assertThat(cell("KHTC")).containsEntry("lateness", "LATE").containsEntry("dueText", "");
        assertThat(codes("state=COMPLETED&lateness=LATE")).containsExactly("KHTC");
    }

    private static String month(String unit) {
        return ActionMonth.idOf(YEAR, unit);
    }

    private Task task(String unit) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(month(unit))
                .singleResult();
    }

    private void assertCell(
            String unit, String stage, String tone, String holder, Integer days, String lateness, String cause) {
        assertThat(cell(unit))
                .containsEntry("stage", stage)
                .containsEntry("tone", tone)
                .containsEntry("holder", holder)
                .containsEntry("daysInStage", days)
                .containsEntry("latenessLabel", lateness)
                .containsEntry("cause", cause);
    }

    private Map<String, Object> cell(String unit) {
        String page = get("tccb", "/api/progress?year=%d&query=%s".formatted(YEAR, unit));
        return JsonPath.<List<Map<String, Object>>>read(
                        page, "$.rows[?(@.unitCode == '%s')].cells[?(@.milestone == 'ACTION_MONTH')]".formatted(unit))
                .get(0);
    }

    private List<String> codes(String query) {
        return JsonPath.read(get("tccb", "/api/progress?year=%d&%s".formatted(YEAR, query)), "$.rows[*].unitCode");
    }

    private String get(String account, String path) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each))
                .get(path)
                .body();
    }
}

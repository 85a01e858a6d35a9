package vn.gov.moc.genderequality.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
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
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.security.Browser;

/** A year's inspections from the plan to the last recommendation: in the matrix, on home pages and among the tasks there. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionMilestonesTests {

    private static final int YEAR = 2086;
    private static final String[] UNITS = {"KHTC", "PC", "QLN", "TTRA", "VPB"};
    private static final String VPB = visit(YEAR, "VPB");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private ProgressMatrix matrix;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void theYearIsOpen() {
        inspections.openProgram(YEAR, UNITS);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    @Order(1)
    void beforeTheApprovalThereIsNoColumn() {
        inspections.planVisits(YEAR, "VPB", "TTRA", "QLN");
        assertThat(milestones()).doesNotContain("INSPECTION");
        assertThat(codes("state=NOT_INSPECTED")).isEmpty();
        assertThat(get("vpb.soanthao", "/")).doesNotContain("Kiểm tra năm 2086");
        assertThat(get("lanhdao", "/")).doesNotContain("/inspections/2086");
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.advanceTo(YEAR + "-06-06T09:00");
        assertThat(milestones()).last().isEqualTo("INSPECTION");
    }

    @Test
    @Order(2)
    void unitsPrepareOrAreNotInspected() {
        assertCell("KHTC", "NOT_INSPECTED", "none", "", "", "");
        assertThat(cell("KHTC")).containsEntry("url", "").containsEntry("lateness", "NONE");
        assertCell(
                "VPB",
                "SELF_REPORTING",
                "warn",
                "Cán bộ soạn thảo",
                "còn 2 ngày",
                "Đơn vị chưa gửi báo cáo tự kiểm tra; đoàn làm việc từ ngày 14/06/2086 đến ngày 15/06/2086");
        assertThat(cell("VPB"))
                .containsEntry("url", "/inspection-visits/2086-VPB-1")
                .containsEntry("dueText", "chậm nhất ngày 07/06/2086")
                .containsEntry("lateness", "DUE_SOON");
        assertThat(codes("state=NOT_INSPECTED")).containsExactly("KHTC", "PC");
        assertThat(codes("state=SELF_REPORTING")).containsExactly("QLN", "TTRA", "VPB");
    }

    @Test
    @Order(3)
    void homePagesTellOpenVisits() {
        assertThat(get("vpb.soanthao", "/"))
                .contains("<td>Kiểm tra năm 2086, Văn phòng Bộ</td>")
                .contains("Kiểm tra năm 2086 – Văn phòng Bộ")
                .contains("Đơn vị báo cáo tự kiểm tra, hạn chậm nhất ngày 07/06/2086")
                .contains("href=\"/inspection-visits/2086-VPB-1\"")
                .doesNotContain("2086-TTRA-1", "trong đoàn", "/inspections/2086");
        assertThat(get(MEMBER, "/"))
                .contains("Ông/Bà trong đoàn; đoàn làm việc từ ngày 14/06/2086 đến ngày 15/06/2086")
                .contains("2086-VPB-1", "2086-TTRA-1", "2086-QLN-1");
        assertThat(get("pc.soanthao", "/")).doesNotContain("2086-VPB-1");
        assertThat(get("lanhdao", "/"))
                .contains("href=\"/inspections/2086\"", "<strong>3</strong> đợt chưa kết luận", "<strong>0/3</strong>")
                .doesNotContain("/inspection-visits/2086");
        assertThat(get("admin", "/")).doesNotContain("Kiểm tra năm 2086");
    }

    @Test
    @Order(4)
    void everyStepOfTheVisitIsTold() {
        inspections.selfReport(VPB);
        assertCell("VPB", "VISIT_AWAITED", "wait", "", "", "Đoàn làm việc từ ngày 14/06/2086 đến ngày 15/06/2086");
        inspections.goToVisit(VPB);
        assertCell(
                "TTRA",
                "SELF_REPORTING",
                "bad",
                "Cán bộ soạn thảo",
                "quá hạn 3 ngày",
                "Đơn vị chưa gửi báo cáo tự kiểm tra; đoàn làm việc từ ngày 17/06/2086 đến ngày 18/06/2086");
        assertThat(codes("state=SELF_REPORTING&lateness=OVERDUE")).containsExactly("QLN", "TTRA");
        assertCell(
                "VPB",
                "VISITING",
                "warn",
                "Đoàn của " + people.nameOf(TEAM_HEAD),
                "còn 7 ngày",
                "Đoàn chưa chuyển biên bản; đoàn làm việc từ ngày 14/06/2086 đến ngày 15/06/2086");
        inspections.writeMinutes(VPB, LocalDate.of(YEAR, 7, 31), LocalDate.of(YEAR, 8, 31));
        assertCell(
                "VPB",
                "SIGNING_MINUTES",
                "warn",
                people.nameOf(TEAM_HEAD),
                "còn 7 ngày",
                "Biên bản đang chờ trưởng đoàn ký");
        assertThat(get("vpb.thutruong", "/")).contains("Chờ trưởng đoàn ký biên bản");
        inspections.sign(TEAM_HEAD, VPB, "SIGNED", "");
        assertCell(
                "VPB",
                "SIGNING_MINUTES",
                "warn",
                "Thủ trưởng đơn vị",
                "còn 7 ngày",
                "Biên bản đang chờ thủ trưởng đơn vị ký");
        assertThat(get("vpb.thutruong", "/"))
                .contains("Chờ thủ trưởng đơn vị ký biên bản, hạn chậm nhất ngày 20/06/2086");
        onlyWhoMaySignIsLedToTheTask();
        inspections.sign(account("VPB", "thutruong"), VPB, "SIGNED", "");
        assertCell(
                "VPB",
                "CONCLUDING",
                "wait",
                "Vụ trưởng Vụ Tổ chức cán bộ",
                "còn 22 ngày",
                "Biên bản đã ký, chờ Vụ trưởng kết luận");
        inspections.conclude(VPB);
        assertCell("VPB", "FOLLOWED_UP", "wait", "", "còn 48 ngày", "Còn 2/2 kiến nghị");
        assertThat(cell("VPB")).containsEntry("url", "/recommendations?year=2086&unit=VPB");
    }

    private void onlyWhoMaySignIsLedToTheTask() {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(VPB)
                .taskDefinitionKey("UserTask_SignMinutes")
                .singleResult();
        assertThat(cell("VPB")).containsEntry("taskUrl", null);
        assertThat(matrix.page(YEAR, ProgressFilter.of("", "", "", "", ""), 0, 50, "vpb.thutruong")
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .filteredOn(cell -> cell.milestone().equals(InspectionMilestones.ID))
                        .extracting(MilestoneCell::taskUrl)
                        .containsExactly("/camunda/app/tasklist/default/#/?task=" + task.getId()));
    }

    @Test
    @Order(5)
    void theNumberOfStatementsDoesNotGrowWithTheUnits() {
        assertThat(statements("TTRA")).isEqualTo(statements(""));
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
    void openRecommendationsAreFollowed() {
        String first = recommendation(YEAR, "VPB", 1);
        assertThat(get("vpb.thutruong", "/"))
                .contains("<td>Kiến nghị 1, kiểm tra năm 2086, Văn phòng Bộ</td>")
                .contains("kiểm tra năm 2086, Văn phòng Bộ, hạn thực hiện chậm nhất ngày 31/07/2086")
                .contains("chờ đơn vị trả lời, hạn chậm nhất ngày 24/06/2086")
                .contains("href=\"/recommendations/" + first + "\"")
                .doesNotContain("standing=OVERDUE");
        assertThat(get("ttra.thutruong", "/")).doesNotContain(first);
        inspections.answer(first, "ACCEPT", "");
        inspections.provideEvidence(first);
        testYear.advanceTo(YEAR + "-08-05T09:00");
        assertCell(
                "VPB",
                "FOLLOWED_UP",
                "bad",
                "",
                "quá hạn 4 ngày",
                "Còn 2/2 kiến nghị, 1 quá hạn, 1 chờ trưởng đoàn xác minh");
        assertThat(codes("state=FOLLOWED_UP&lateness=OVERDUE")).containsExactly("VPB");
        assertThat(get("lanhdao", "/"))
                .contains("href=\"/recommendations?standing=OVERDUE\"", "<strong>2</strong> chưa kết thúc")
                .doesNotContain("href=\"/recommendations/" + first + "\"");
        assertThat(get(TEAM_HEAD, "/")).contains("href=\"/recommendations/" + first + "\"");
        inspections.verify(first, "CLOSE", "");
        assertCell("VPB", "FOLLOWED_UP", "wait", "", "còn 27 ngày", "Còn 1/2 kiến nghị");
    }

    @Test
    @Order(7)
    void theConclusionIsInTheLibraryForItsUnit() {
        Map<String, Object> conclusion =
                JsonPath.read(get("tccb", "/api/library?kind=CONCLUSION&year=2086&query=kien+toan"), "$.items[0]");
        assertThat(conclusion)
                .containsEntry("title", "Kết luận kiểm tra năm 2086")
                .containsEntry("unitCode", "VPB")
                .containsEntry("url", "/inspection-visits/2086-VPB-1")
                .containsEntry(
                        "number",
                        jdbc.queryForObject(
                                "select document_number from inspection_paper where subject_id = ? and kind = 'CONCLUSION'",
                                String.class,
                                VPB))
                .containsEntry(
                        "sha256",
                        jdbc.queryForObject(
                                "select sha256 from inspection_paper where subject_id = ? and kind = 'CONCLUSION'",
                                String.class,
                                VPB));
        assertThat(JsonPath.<List<String>>read(conclusion, "$.downloads[*].url"))
                .containsExactly(
                        "/inspection-visits/2086-VPB-1/conclusion.pdf",
                        "/inspection-visits/2086-VPB-1/conclusion.docx");
        assertThat(conclusion.get("passage")).isNotNull();
        assertThat(conclusions("vpb.soanthao")).isEqualTo(1);
        assertThat(conclusions("ttra.soanthao")).isZero();
        assertThat(conclusions(MEMBER)).isZero();
        assertThat(get("vpb.soanthao", "/library?kind=CONCLUSION&year=2086"))
                .contains("Kết luận kiểm tra năm 2086")
                .doesNotContain("Kiểm tra mã");
    }

    private int conclusions(String account) {
        return JsonPath.read(get(account, "/api/library?kind=CONCLUSION&year=2086"), "$.total");
    }

    @Test
    @Order(8)
    void theLastClosedOneEndsIt() {
        String second = recommendation(YEAR, "VPB", 2);
        inspections.answer(second, "ACCEPT", "");
        inspections.provideEvidence(second);
        inspections.verify(second, "CLOSE", "");
        assertCell("VPB", "CONCLUDED", "good", "", "có kiến nghị thực hiện muộn", "Đã kết thúc 2 kiến nghị");
        assertThat(cell("VPB"))
                .containsEntry("lateness", "LATE")
                .containsEntry("dueText", "")
                .containsEntry("url", "/inspection-visits/2086-VPB-1");
        assertThat(codes("state=CONCLUDED&lateness=LATE")).containsExactly("VPB");
        assertThat(get("lanhdao", "/")).contains("<strong>1/3</strong> đã kết luận");
        assertThat(get("vpb.soanthao", "/")).doesNotContain("Kiểm tra năm 2086 –", "hạn thực hiện");
    }

    private List<String> milestones() {
        return JsonPath.read(get("tccb", "/api/progress?year=" + YEAR), "$.milestones[*].id");
    }

    private void assertCell(String unit, String stage, String tone, String holder, String lateness, String cause) {
        assertThat(cell(unit))
                .containsEntry("stage", stage)
                .containsEntry("tone", tone)
                .containsEntry("holder", holder)
                .containsEntry("latenessLabel", lateness)
                .containsEntry("cause", cause);
    }

    private Map<String, Object> cell(String unit) {
        String page = get("tccb", "/api/progress?year=%d&query=%s".formatted(YEAR, unit));
        return JsonPath.<List<Map<String, Object>>>read(
                        page, "$.rows[?(@.unitCode == '%s')].cells[?(@.milestone == 'INSPECTION')]".formatted(unit))
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

package vn.gov.moc.genderequality.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.security.Browser;

/**
 * The eight tasks of the units, and what was planned beside the report. VPB's plan is approved with four pieces of work, one
 * done, one begun, one given up; TTRA only drafts one.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskOverviewTests {

    private static final int YEAR = 2066;
    private static final String PAGE = "/work-plans/" + YEAR + "/tasks";
    private static final String PLAN_ITEMS = "/api/reports/" + report(YEAR, "VPB") + "/plan-items";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ApprovedPlans plans;

    @Autowired
    private TaskOverview overview;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void aYearIsPlanned() {
        testYear.openMidYear(YEAR, "VPB", "TTRA", "PC");
        String plan = plans.draft(
                YEAR,
                "VPB",
                DirectiveTask.NATIONAL_PROGRAM,
                DirectiveTask.MANAGEMENT,
                DirectiveTask.COMMUNICATION,
                DirectiveTask.ORGANISATION);
        plans.approve("VPB", plan);
        testYear.runJobs();
        plans.draft(YEAR, "TTRA", DirectiveTask.LAW_REVIEW);
        testYear.advanceTo(YEAR + "-05-10T09:00");
        LocalDate day = LocalDate.of(YEAR, 5, 9);
        plans.record("VPB", plan, DirectiveTask.NATIONAL_PROGRAM, WorkProgress.IN_PROGRESS, day);
        plans.record("VPB", plan, DirectiveTask.MANAGEMENT, WorkProgress.DONE, day);
        plans.record("VPB", plan, DirectiveTask.COMMUNICATION, WorkProgress.NOT_DONE, day);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void aTaskIsAsFarAsWhatCarriesIt() {
        TaskOverviewView page = overview.page(YEAR, null, 0, 50, DESK);

        assertThat(page.rows()).extracting(TaskOverviewView.Row::unitCode).containsExactly("PC", "TTRA", "VPB");
        assertThat(standings(page, "VPB"))
                .containsExactly(
                        TaskStanding.NONE,
                        TaskStanding.STARTED,
                        TaskStanding.PLANNED,
                        TaskStanding.DONE,
                        TaskStanding.NONE,
                        TaskStanding.PLANNED,
                        TaskStanding.PLANNED,
                        TaskStanding.STARTED);
        assertThat(standings(page, "TTRA"))
                .as("a draft is no plan; the Action Month and the reports are the ministry's plan")
                .containsExactly(
                        TaskStanding.NONE,
                        TaskStanding.NONE,
                        TaskStanding.PLANNED,
                        TaskStanding.NONE,
                        TaskStanding.NONE,
                        TaskStanding.NONE,
                        TaskStanding.NONE,
                        TaskStanding.STARTED);
        assertThat(row(page, "TTRA").planLabel()).isEqualTo("Đang lập kế hoạch");
        assertThat(row(page, "PC").planLabel()).isEqualTo("Chưa mở");
        assertThat(row(page, "VPB").cells().get(3).parts())
                .containsExactly(new TaskOverviewView.Part(
                        "Kế hoạch công tác: 1/1 việc đã xong", "/work-plans/" + YEAR + "/VPB"));
        assertThat(row(page, "VPB").cells().get(7).parts())
                .extracting(TaskOverviewView.Part::text)
                .containsExactly("Báo cáo định kỳ: 0/2 đã được chấp nhận, 1 đang làm");
        assertThat(page.counts().get(1).units())
                .containsEntry(TaskStanding.NONE, 2)
                .containsEntry(TaskStanding.STARTED, 1);
    }

    @Test
    void isFilteredByKindAndTakenToExcel() throws IOException {
        String departments = session(DESK).get(PAGE + "?kind=DEPARTMENT").body();
        assertThat(departments).contains("Vụ Pháp chế").doesNotContain("Văn phòng Bộ");
        assertThat(session(DESK).get(PAGE + "?kind=NONSENSE").statusCode()).isEqualTo(400);

        byte[] file = session(DESK).download(PAGE + ".xlsx?kind=OFFICE").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(16);
            assertThat(StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                            .map(row -> row.getCell(0).getStringCellValue())
                            .distinct())
                    .containsExactly("Mã đơn vị", "TTRA", "VPB");
            assertThat(workbook.getSheetAt(0).getRow(12).getCell(5).getStringCellValue())
                    .isEqualTo("Đã hoàn thành");
        }
    }

    @Test
    void aUnitSeesItsOwnRowOnly() {
        String own = session("vpb.soanthao").get(PAGE).body();
        assertThat(own)
                .contains("Văn phòng Bộ", "Tháng hành động: theo kế hoạch năm của Bộ")
                .doesNotContain("Thanh tra Bộ", "Vụ Pháp chế", "Số đơn vị theo từng nhiệm vụ");
        assertThat(session("lanhdao").get(PAGE).body()).contains("Thanh tra Bộ", "Số đơn vị theo từng nhiệm vụ");
        for (String path : List.of(PAGE, PAGE + ".xlsx")) {
            assertThat(session("admin").get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(session("taichinh").get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(new Browser(port).get(path).statusCode()).as(path).isNotEqualTo(200);
        }
        assertThat(session(DESK).get("/work-plans/2098/tasks.pdf").statusCode()).isNotEqualTo(200);
    }

    @Test
    void whatWasPlannedStandsBesideTheReport() {
        String plan = session("vpb.soanthao").get(PLAN_ITEMS).body();

        assertThat(JsonPath.<Map<String, Object>>read(plan, "$.sections").keySet())
                .containsExactlyInAnyOrder("I.2", "I.4", "I.5.1", "I.7.1");
        assertThat(JsonPath.<String>read(plan, "$.planNumber")).endsWith("/KH-VP");
        assertThat(JsonPath.<String>read(plan, "$.sections['I.5.1'][0].content"))
                .isEqualTo("Công việc 4");
        assertThat(JsonPath.<String>read(plan, "$.sections['I.5.1'][0].result")).isEqualTo("Kết quả 4.");
        assertThat(JsonPath.<String>read(plan, "$.sections['I.4'][0].reason")).isEqualTo("Thiếu kinh phí.");

        for (String reader : List.of("vpb.ban", "vpb.thutruong", DESK, "lanhdao")) {
            assertThat(session(reader).get(PLAN_ITEMS).statusCode()).as(reader).isEqualTo(200);
        }
        for (String stranger : List.of("ttra.soanthao", "admin", "taichinh")) {
            assertThat(session(stranger).get(PLAN_ITEMS).statusCode())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(new Browser(port).get(PLAN_ITEMS).statusCode()).isEqualTo(401);
        assertThat(JsonPath.<Map<String, Object>>read(
                        session("ttra.soanthao")
                                .get("/api/reports/" + report(YEAR, "TTRA") + "/plan-items")
                                .body(),
                        "$.sections"))
                .as("a draft is not shown")
                .isEmpty();
    }

    @Test
    void whatWasDoneIsOfferedToItsSection() {
        String offers = session("vpb.soanthao")
                .get("/api/reports/" + report(YEAR, "VPB") + "/prefill")
                .body();
        List<String> texts = JsonPath.read(offers, "$[?(@.source =~ /Kế hoạch công tác số .*/)].text");

        assertThat(JsonPath.<List<String>>read(offers, "$[?(@.source =~ /Kế hoạch công tác số .*/)].field"))
                .as("nothing of what was not begun")
                .containsExactly("I.2", "I.5.1", "I.4");
        assertThat(texts.get(0)).contains("- Công việc 2: đang thực hiện (40%). Kết quả 2.");
        assertThat(texts.get(1))
                .contains(
                        "đã hoàn thành 1 trên 1 nhiệm vụ", "- Công việc 4: đã hoàn thành ngày 09/05/2066. Kết quả 4.");
        assertThat(texts.get(2)).contains("- Công việc 6: không thực hiện, lý do: Thiếu kinh phí.");
        assertThat(session("ttra.soanthao")
                        .get("/api/reports/" + report(YEAR, "TTRA") + "/prefill")
                        .body())
                .doesNotContain("Kế hoạch công tác");
    }

    private static List<TaskStanding> standings(TaskOverviewView page, String unit) {
        return row(page, unit).cells().stream()
                .map(TaskOverviewView.Cell::standing)
                .toList();
    }

    private static TaskOverviewView.Row row(TaskOverviewView page, String unit) {
        return page.rows().stream()
                .filter(row -> row.unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each));
    }
}

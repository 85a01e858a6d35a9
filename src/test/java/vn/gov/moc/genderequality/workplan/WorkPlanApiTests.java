package vn.gov.moc.genderequality.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.workplan.TestWorkPlans.FINANCE;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Work plans through their interface, pages and papers: who may see and do what, and what two people at once are told. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkPlanApiTests {

    private static final int YEAR = 2064;
    private static final String UNIT = "VPB";
    private static final String API = "/api/work-plans/" + YEAR + "/" + UNIT;
    private static final String PAGE = "/work-plans/" + YEAR + "/" + UNIT;
    private static final String ID = YEAR + "-" + UNIT;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestWorkPlans testPlans;

    @Autowired
    private WorkPlanItems items;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;
    private WorkPlanItem item;

    @BeforeAll
    void aPlanIsDrafted() {
        testPlans.open(YEAR, UNIT, "PC");
        item = testPlans.write(YEAR, UNIT);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
        jdbc.execute(
                "begin; set local session_replication_role = replica; delete from budget_line where name like 'Thử %'; commit");
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "vpb.soanthao, 200",
        "vpb.ban, 200",
        "vpb.thutruong, 200",
        "tccb, 200",
        "tccb.vutruong, 200",
        "ban, 200",
        "lanhdao, 200",
        "taichinh, 200",
        "pc.soanthao, 403",
        "pc.thutruong, 403",
        "admin, 403"
    })
    void whoeverSeesTheUnitAndTheFinanceDeskRead(String user, int status) {
        Browser browser = Browser.loggedIn(port, user);
        for (String door : List.of(
                API,
                "/api/work-plans/items/" + item.id(),
                PAGE,
                PAGE + "/plan.pdf",
                PAGE + "/plan.docx",
                PAGE + "/estimate.xlsx")) {
            assertThat(browser.get(door).statusCode()).as(door).isEqualTo(status);
        }
        assertThat(new Browser(port).basic(user, "GET", API, "").statusCode()).isEqualTo(status);
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"vpb.ban", "vpb.thutruong", "tccb", "ban", "lanhdao", "taichinh", "pc.soanthao", "admin"})
    void onlyItsDraftersWrite(String user) {
        Browser other = Browser.loggedIn(port, user);
        assertThat(other.json("PUT", API + "/texts", "{\"goals\":\"x\",\"version\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.json("POST", API + "/items", work("Khác", 0)).statusCode())
                .isEqualTo(403);
        assertThat(other.json("PUT", "/api/work-plans/items/" + item.id(), work("Khác", 0))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.json(
                                "PUT",
                                "/api/work-plans/items/" + item.id() + "/progress",
                                "{\"progress\":\"IN_PROGRESS\",\"version\":0}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.json("DELETE", "/api/work-plans/items/" + item.id() + "?version=0", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.thutruong", "tccb.vutruong", "ban", "lanhdao", "taichinh", "admin"})
    void onlyTheDeskOpensAYear(String user) {
        assertThat(Browser.loggedIn(port, user)
                        .json("POST", "/api/work-plans/" + YEAR, "{\"dueOn\":\"2064-05-20\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(4)
    @ParameterizedTest
    @ValueSource(strings = {"tccb", "tccb.vutruong", "lanhdao", "vpb.soanthao", "vpb.thutruong", "admin"})
    void onlyTheFinanceDeskKeepsBudgetLinesAndComments(String user) {
        Browser other = Browser.loggedIn(port, user);
        assertThat(other.json("POST", "/api/budget-lines", line("Thử một mục", 2064, 0))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.json(
                                "PUT",
                                "/api/work-plans/items/" + item.id() + "/comment",
                                "{\"budgetComment\":\"Cao\",\"version\":0}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(5)
    @Test
    void theFinanceDeskSeesNothingElseOfTheUnits() {
        Browser finance = Browser.loggedIn(port, FINANCE);
        for (String door : List.of(
                "/progress?year=" + YEAR,
                "/action-months/" + YEAR,
                "/activities",
                "/own-inspections?year=" + YEAR,
                "/inspections/" + YEAR,
                "/consolidations",
                "/administration/units",
                "/api/action-months/" + YEAR + "/" + UNIT,
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics")) {
            assertThat(finance.get(door).statusCode()).as(door).isIn(403, 404);
        }
        assertThat(finance.get("/").statusCode()).isEqualTo(200);
        assertThat(finance.get("/reports").body()).doesNotContain("/reports/" + YEAR);
        for (String query : List.of("process-instance", "task", "history/process-instance", "history/task")) {
            HttpResponse<String> answer = new Browser(port)
                    .basic(FINANCE, "GET", "/engine-rest/" + query + "?processInstanceBusinessKey=" + ID, "");
            assertThat(answer.body()).as(query).isEqualTo("[]");
        }
        assertThat(Browser.loggedIn(port, "admin").get("/work-plans").statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(port, "admin").get("/budget-lines").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).get(PAGE).statusCode()).as("nobody").isNotEqualTo(200);
    }

    @Order(6)
    @Test
    void theListShowsEachHisOwn() {
        assertThat(Browser.loggedIn(port, FINANCE).get("/work-plans/" + YEAR).body())
                .contains("Văn phòng Bộ", "Vụ Pháp chế", "Đang lập kế hoạch", "20.000.000", "15/05/2064")
                .doesNotContain("Giao các đơn vị lập kế hoạch công tác");
        assertThat(drafter.get("/work-plans/" + YEAR).headers().firstValue("Location"))
                .as("led to the own unit")
                .hasValueSatisfying(place -> assertThat(place).endsWith(PAGE));
        assertThat(drafter.get(PAGE).body())
                .contains("Kế hoạch công tác năm " + YEAR)
                .doesNotContain("Vụ Pháp chế");
        assertThat(drafter.get("/work-plans/" + YEAR + ".xlsx").statusCode()).isEqualTo(200);
        assertThat(Browser.loggedIn(port, DESK)
                        .get("/work-plans/" + YEAR + "?query=khong-co")
                        .body())
                .contains("Không có đơn vị nào khớp");
        assertThat(Browser.loggedIn(port, DESK).get(PAGE.replace(UNIT, "TTRA")).statusCode())
                .isEqualTo(404);
        assertThat(drafter.get(PAGE.replace(UNIT, "TTRA")).statusCode()).isEqualTo(403);
    }

    @Order(7)
    @Test
    void theWorkbooksListHasTheOwnUnitOnly() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                drafter.download("/work-plans/" + YEAR + ".xlsx").body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isOne();
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(UNIT);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(10).getNumericCellValue())
                    .isEqualTo(20_000_000);
        }
    }

    @Order(8)
    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        long version = items.readable(item.id(), "vpb.ban").version();
        HttpResponse<String> first =
                drafter.json("PUT", "/api/work-plans/items/" + item.id(), work("Tập huấn bình đẳng giới", version));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        HttpResponse<String> late = drafter.json("PUT", "/api/work-plans/items/" + item.id(), work("Khác", version));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(late.body(), "$.detail")).contains("Người khác vừa lưu");
        assertThat(drafter.json("PUT", API + "/texts", "{\"goals\":\"Khác\",\"version\":0}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(JsonPath.<String>read(drafter.get(API).body(), "$.goals")).isEqualTo("Nâng cao nhận thức.");
    }

    @Order(9)
    @Test
    void whatCannotBeKeptIsRefusedFieldByField() {
        HttpResponse<String> answer = drafter.json("POST", API + "/items", """
                {"task":9,"content":"","dueOn":"2065-01-01","amount":-1,"budgetLineId":"%s","version":0}
                """.formatted(UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("task", "content", "dueOn", "amount", "budgetLineId");
        assertThat(JsonPath.<Integer>read(drafter.get(API).body(), "$.items.length()"))
                .isOne();
    }

    @Order(10)
    @Test
    void budgetLinesAreRenamedAndRetiredAndNeverDeleted() {
        Browser finance = Browser.loggedIn(port, FINANCE);
        HttpResponse<String> added = finance.json("POST", "/api/budget-lines", line("Thử truyền thông số", 2060, 0));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id = JsonPath.read(added.body(), "$.id");
        assertThat(finance.json("POST", "/api/budget-lines", line("thử Truyền thông số", 2060, 0))
                        .statusCode())
                .as("its name is taken")
                .isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(drafter.get(API).body(), "$.lines[*].name"))
                .contains("Thử truyền thông số");
        HttpResponse<String> retired = finance.json(
                "PUT",
                "/api/budget-lines/" + id,
                JsonPath.parse(line("Thử truyền thông số", 2060, 0))
                        .put("$", "lastYear", 2063)
                        .jsonString());
        assertThat(retired.statusCode()).as(retired.body()).isEqualTo(200);
        assertThat(finance.json("PUT", "/api/budget-lines/" + id, line("Thử khác", 2060, 0))
                        .statusCode())
                .as("somebody was faster")
                .isEqualTo(409);
        assertThat(JsonPath.<List<String>>read(drafter.get(API).body(), "$.lines[*].name"))
                .doesNotContain("Thử truyền thông số");
        assertThat(finance.get("/budget-lines").body())
                .contains("2060–2063 (ngừng dùng)", "Thông tư số 191/2009/TT-BTC");
        assertThat(Stream.of("delete from budget_line where id = '%s'".formatted(id)))
                .allSatisfy(
                        sql -> assertThat(catchFailure(() -> jdbc.update(sql))).isTrue());
    }

    private static boolean catchFailure(Runnable work) {
        try {
            work.run();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Order(11)
    @Test
    void twoWhoApproveAtOnceApproveOnce() {
        testPlans.submit(YEAR, UNIT);
        testYear.approve(account(UNIT, "ban"), ID, "UserTask_ReviewWorkPlan");
        Browser finance = Browser.loggedIn(port, FINANCE);
        long version = items.readable(item.id(), FINANCE).version();
        assertThat(finance.json(
                                "PUT",
                                "/api/work-plans/items/" + item.id() + "/comment",
                                "{\"budgetComment\":\"Hợp lý.\",\"version\":%d}".formatted(version))
                        .statusCode())
                .isEqualTo(200);
        testYear.approve(FINANCE, ID, "UserTask_CheckBudget");
        List<CompletableFuture<Boolean>> heads = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> !catchFailure(
                        () -> testYear.approve(account(UNIT, "thutruong"), ID, "UserTask_ApproveWorkPlan"))))
                .toList();

        assertThat(heads.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from work_plan_decision where plan_id = ? and step = 'HEAD'",
                        Integer.class,
                        ID))
                .isOne();
    }

    @Order(12)
    @Test
    void theApprovedPlanIsPrintedAsItWasApproved() throws IOException {
        jdbc.update("update budget_line set name = 'Thử đổi tên' where id = ?", item.budgetLineId());
        try {
            String text = text(drafter.download(PAGE + "/plan.pdf").body());
            assertThat(text)
                    .contains("KẾ HOẠCH", "/KH-VP", "(đã ký)", "Mã kiểm tra SHA-256:", "CHÁNH VĂN PHÒNG")
                    .contains("6. Tuyên truyền, tập huấn nâng cao nhận thức", "Tập huấn bình đẳng giới", "30/09/2064")
                    .contains("DỰ TOÁN KINH PHÍ NĂM 2064", "Hội nghị, hội thảo, tập huấn", "20.000.000")
                    .doesNotContain("DỰ THẢO", "Thử đổi tên");
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                            drafter.download(PAGE + "/plan.docx").body()));
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                assertThat(words.getText()).contains("Tập huấn bình đẳng giới", "20.000.000");
            }
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                    drafter.download(PAGE + "/estimate.xlsx").body()))) {
                assertThat(workbook.getSheetAt(0).getRow(2).getCell(6).getCellFormula())
                        .isEqualTo("SUM(G2:G2)");
                assertThat(workbook.getSheetAt(0).getRow(2).getCell(6).getNumericCellValue())
                        .isEqualTo(20_000_000);
                assertThat(workbook.getSheetAt(1).getRow(1).getCell(2).getNumericCellValue())
                        .isEqualTo(20_000_000);
                assertThat(workbook.getSheetAt(2).getRow(6).getCell(2).getNumericCellValue())
                        .as("task 6")
                        .isEqualTo(20_000_000);
            }
            assertThat(drafter.get("/library?query=tap+huan&kind=WORK_PLAN&year=" + YEAR)
                            .body())
                    .contains("Kế hoạch công tác năm 2064", PAGE + "/plan.pdf");
            assertThat(Browser.loggedIn(port, account("PC", "soanthao"))
                            .get("/library?year=" + YEAR)
                            .body())
                    .doesNotContain("Kế hoạch công tác năm 2064");
            assertThat(JsonPath.<String>read(drafter.get(API).body(), "$.items[0].line"))
                    .isEqualTo("Hội nghị, hội thảo, tập huấn");
        } finally {
            jdbc.update(
                    "update budget_line set name = 'Hội nghị, hội thảo, tập huấn' where id = ?", item.budgetLineId());
        }
    }

    @Order(13)
    @Test
    void progressIsKeptWithItsVersionAndLateWorkIsSeen() {
        String door = "/api/work-plans/items/" + item.id() + "/progress";
        long version = items.readable(item.id(), "vpb.ban").version();
        HttpResponse<String> incomplete =
                drafter.json("PUT", door, "{\"progress\":\"DONE\",\"version\":%d}".formatted(version));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(incomplete.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("text", "doneOn");
        HttpResponse<String> kept = drafter.json(
                "PUT", door, "{\"progress\":\"IN_PROGRESS\",\"percent\":40,\"version\":%d}".formatted(version));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(drafter.json("PUT", door, "{\"progress\":\"NOT_STARTED\",\"version\":%d}".formatted(version))
                        .statusCode())
                .isEqualTo(409);

        testYear.jumpTo(YEAR + "-10-05T08:00");
        assertThat(JsonPath.<Boolean>read(drafter.get(API).body(), "$.items[0].late"))
                .isTrue();
        assertThat(Browser.loggedIn(port, DESK)
                        .get("/work-plans/" + YEAR + "?late=true")
                        .body())
                .contains("1 nhiệm vụ quá hạn", "Vụ Pháp chế");
        assertThat(drafter.get("/").body())
                .contains("Kế hoạch công tác", "1 nhiệm vụ quá hạn, sớm nhất từ ngày 30/09/2064");
        assertThat(Browser.loggedIn(port, DESK).get("/progress?year=" + YEAR).body())
                .contains("1/2 đã phê duyệt, 1 chậm, 0/1 nhiệm vụ hoàn thành, 1 nhiệm vụ quá hạn");
    }

    @Order(14)
    @Test
    void homeNamesTheTaskByItsProcess() {
        jdbc.update("""
                insert into action_month (id, cycle_year, unit_code, unit_name, state, round, goals, organisation, strengths, limits,
                                          proposals, stage_since, text_version, version)
                values (?, ?, 'PC', 'Vụ Pháp chế', 'PLANNING', 1, '', '', '', '', '', now(), 0, 0)
                """, YEAR + "-PC", YEAR);

        assertThat(Browser.loggedIn(port, account("PC", "soanthao")).get("/").body())
                .contains("Kế hoạch công tác năm 2064, Vụ Pháp chế")
                .doesNotContain("<td>Tháng hành động 2064, Vụ Pháp chế");
    }

    private String work(String content, long version) {
        return """
                {"task":6,"content":"%s","target":"80%%","responsible":"Ban","dueOn":"2064-09-30","indicator":"01 lớp",
                 "budgetLineId":"%s","amount":20000000,"version":%d}
                """.formatted(content, item.budgetLineId(), version);
    }

    private static String line(String name, int firstYear, long version) {
        return "{\"name\":\"%s\",\"legalBasis\":\"Thông tư mới\",\"firstYear\":%d,\"version\":%d}"
                .formatted(name, firstYear, version);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
        }
    }
}

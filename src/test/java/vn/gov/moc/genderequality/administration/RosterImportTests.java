package vn.gov.moc.genderequality.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.TaskService;
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

/** Units and people out to Excel and back: shown first, then all of it or nothing, and not twice. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterImportTests {

    private static final int YEAR = 2088;
    private static final String PREVIEW = "/api/administration/roster/preview";
    private static final String IMPORT = "/api/administration/roster/import";

    @LocalServerPort
    private int port;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser admin;

    @BeforeAll
    void create() {
        testUnits.create("T88A");
        admin = Browser.loggedIn(port, "admin");
    }

    @AfterAll
    void retire() {
        testYear.cancel(YEAR);
        testUnits.retire("T88A", "T88N");
        Stream.of("t88.moi", "t88.hai", "t88.sai").forEach(testUnits::removeAccount);
    }

    @Test
    @Order(1)
    void anUnchangedExportChangesNothing() throws IOException {
        byte[] export = export();
        XSSFSheet units = new XSSFWorkbook(new ByteArrayInputStream(export)).getSheet("Đơn vị");
        assertThat(units.getDataValidations()).hasSize(2);
        assertThat(row(units, "T88A").getCell(1).getCellStyle().getQuotePrefixed())
                .isTrue();

        String preview = preview(export);

        assertThat(JsonPath.<Boolean>read(preview, "$.applicable")).isFalse();
        assertThat(JsonPath.<List<Object>>read(preview, "$.rows")).isEmpty();
        assertThat(JsonPath.<Integer>read(preview, "$.unchanged")).isGreaterThan(44 + 137);
    }

    @Test
    @Order(2)
    void everyWrongCellIsNamedAndNothingIsChanged() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export()));
        XSSFSheet units = workbook.getSheet("Đơn vị");
        XSSFSheet accounts = workbook.getSheet("Tài khoản");
        int unit = units.getLastRowNum() + 2;
        fill(units, "t88-x", "", "a b", "Không có loại này", "", "", "Có lẽ");
        fill(units, "T88A", "Trùng", "T", "Vụ", "", "", "");
        fill(units, "T88Z", "Mới mà ngừng", "T", "Vụ", "", "", "Không");
        row(units, "VPB").getCell(6).setCellValue("Không");
        row(units, "TTRA").getCell(1).setCellFormula("HYPERLINK(\"http://nowhere\",\"x\")");
        int person = accounts.getLastRowNum() + 2;
        fill(accounts, "tài khoản", "", "không phải thư", "", "");
        fill(accounts, "VPB.SoanThao", "Trùng", "", "", "");
        fill(accounts, "t88.sai", "Sai", "", "KHONGCO", "Cán bộ soạn thảo");
        fill(accounts, "t88.sai", "Tên khác", "", "VPB", "Lãnh đạo Bộ");
        fill(accounts, "t88.sai", "", "", "", "Thủ trưởng đơn vị");
        fill(accounts, "t88.sai", "", "", "VPB", "Người lạ");
        fill(accounts, "t88.sai", "", "", "VPB", "");
        row(accounts, "admin").getCell(4).setCellValue("Lãnh đạo Bộ");
        byte[] content = bytes(workbook);

        String preview = preview(content);

        assertThat(JsonPath.<Boolean>read(preview, "$.applicable")).isFalse();
        List<String> cells = JsonPath.read(preview, "$.rows[?(@.sheet=='Đơn vị')].problems[*].cell");
        assertThat(cells)
                .contains(
                        "A" + unit,
                        "B" + unit,
                        "C" + unit,
                        "D" + unit,
                        "G" + unit,
                        "A" + (unit + 1),
                        "G" + (unit + 2),
                        "G" + (row(units, "VPB").getRowNum() + 1),
                        "B" + (row(units, "TTRA").getRowNum() + 1));
        List<String> wrong = JsonPath.read(preview, "$.rows[?(@.sheet=='Tài khoản')].problems[*].cell");
        assertThat(wrong)
                .contains(
                        "A" + person,
                        "B" + person,
                        "C" + person,
                        "A" + (person + 1),
                        "D" + (person + 2),
                        "B" + (person + 3),
                        "D" + (person + 3),
                        "D" + (person + 4),
                        "E" + (person + 5),
                        "E" + (person + 6),
                        "E" + (row(accounts, "admin").getRowNum() + 1));
        List<String> messages = JsonPath.read(preview, "$.rows[*].problems[*].message");
        assertThat(String.join("\n", messages))
                .contains(
                        "là công thức",
                        "phải theo quyết định",
                        "đã có ở dòng trên",
                        "chữ hoa, chữ thường",
                        "khác với dòng",
                        "quyền quản trị của chính mình");

        HttpResponse<String> refused = apply(content, JsonPath.read(preview, "$.token"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Đơn vị, ô A" + unit + ": ");
        assertThat(preview(export())).contains("\"rows\":[]");
        assertThat(people.find("t88.sai")).isEmpty();
    }

    @Test
    @Order(3)
    void doesExactlyWhatWasShownOnce() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export()));
        fill(workbook.getSheet("Đơn vị"), "T88N", "=1+1", "T88N", "Vụ", "", "", "");
        row(workbook.getSheet("Đơn vị"), "T88A").getCell(1).setCellValue("Đơn vị đã đổi tên");
        XSSFSheet accounts = workbook.getSheet("Tài khoản");
        fill(accounts, "t88.moi", "Nguyễn Thị Mới", "moi@bxd.example", "T88N", "Cán bộ soạn thảo");
        fill(accounts, "t88.moi", "", "", "", "Lãnh đạo Bộ");
        byte[] content = bytes(workbook);

        String preview = preview(content);

        assertThat(JsonPath.<List<String>>read(preview, "$.rows[*].action"))
                .containsExactly("CHANGE", "CREATE", "CREATE");
        assertThat(JsonPath.<List<String>>read(preview, "$.rows[?(@.key=='T88A')].changes[*].from"))
                .containsExactly("Đơn vị thử T88A");
        assertThat(jdbc.queryForObject("select count(*) from organization_unit where code = 'T88N'", Integer.class))
                .as("shown only")
                .isZero();
        assertThat(people.find("t88.moi")).isEmpty();

        String token = JsonPath.read(preview, "$.token");
        List<CompletableFuture<HttpResponse<String>>> clicks = Stream.of(admin, Browser.loggedIn(port, "admin"))
                .map(browser -> CompletableFuture.supplyAsync(() -> apply(browser, content, token)))
                .toList();
        List<HttpResponse<String>> answers =
                clicks.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        String done = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findAny()
                .orElseThrow()
                .body();
        assertThat(answers).anyMatch(answer -> answer.body().contains("không nhập lần nữa"));
        String password = JsonPath.read(done, "$.passwords[0].password");
        assertThat(password).hasSize(16);
        assertThat(people.groupsOf("t88.moi")).containsExactlyInAnyOrder("unit-T88N-drafter", "ministry-leader");
        Browser newcomer = new Browser(port);
        newcomer.get("/login");
        assertThat(newcomer.login("t88.moi", password).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("error"));
        assertThat(jdbc.queryForList(
                        "select what from account_change where account = 't88.moi' order by id", String.class))
                .containsExactly("CREATED", "GROUPS");
        assertThat(jdbc.queryForObject(
                        "select count(*) from organization_unit_aud a join revinfo r on r.id = a.rev where code = 'T88N' and actor = 'admin'",
                        Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select name_ from act_id_group where id_ = 'unit-T88A-head'", String.class))
                .isEqualTo("Thủ trưởng đơn vị – Đơn vị đã đổi tên");
        assertThat(preview(export())).contains("\"rows\":[]");
    }

    @Test
    @Order(4)
    void aPreviewOfAnotherStateIsRefused() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export()));
        row(workbook.getSheet("Đơn vị"), "T88N").getCell(1).setCellValue("Đơn vị của tệp");
        byte[] content = bytes(workbook);
        String token = JsonPath.read(preview(content), "$.token");
        assertThat(admin.json(
                                "PUT",
                                "/api/units/T88N",
                                "{\"name\": \"Đơn vị của người khác\", \"abbreviation\": \"T88N\", \"kind\": \"DEPARTMENT\"}")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> answer = apply(content, token);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("đã thay đổi từ lúc xem trước");
        assertThat(jdbc.queryForObject("select name from organization_unit where code = 'T88N'", String.class))
                .isEqualTo("Đơn vị của người khác");
        assertThat(apply(content, "").statusCode()).isEqualTo(409);
    }

    @Test
    @Order(5)
    void aLeaversTasksGoBackToTheGroup() throws IOException {
        testYear.openMidYear(YEAR, "T88A");
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(TestYear.report(YEAR, "T88A"))
                .singleResult()
                .getId();
        taskService.claim(task, "t88a.soanthao");
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export()));
        Row row = row(workbook.getSheet("Tài khoản"), "t88a.soanthao");
        row.getCell(3).setCellValue("");
        row.getCell(4).setCellValue("");
        byte[] content = bytes(workbook);

        HttpResponse<String> answer = apply(content, JsonPath.read(preview(content), "$.token"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(people.groupsOf("t88a.soanthao")).isEmpty();
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    @Order(6)
    void strangeFilesAreRefused() throws IOException {
        assertThat(admin.upload(PREVIEW, "x.xlsx", "Mã;Tên".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("không phải là tệp Excel");
        assertThat(admin.upload(PREVIEW, "x.xlsx", bytes(new XSSFWorkbook())).statusCode())
                .isEqualTo(400);
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export()));
        workbook.getSheet("Đơn vị").getRow(0).getCell(2).setCellValue("Cột lạ");
        assertThat(admin.upload(PREVIEW, "x.xlsx", bytes(workbook)).body()).contains("ô C1 phải là tiêu đề “Viết tắt”");
        assertThat(admin.upload(PREVIEW, "x.xlsx", new byte[2 * 1024 * 1024 + 1])
                        .body())
                .contains("quá lớn");
    }

    @Test
    @Order(7)
    void onlyAdministratorsChangeAndOnlyTheDeskReadsBesideThem() throws IOException {
        byte[] export = export();
        for (String account : List.of("tccb", "tccb.vutruong", "ban", "lanhdao", "vpb.thutruong")) {
            boolean reads = account.equals("tccb");
            Browser browser = Browser.loggedIn(port, account);
            Map<String, Integer> doors = Map.of(
                    "/administration/units", reads ? 200 : 403,
                    "/administration/units.xlsx", reads ? 200 : 403,
                    "/api/administration/units", reads ? 200 : 403,
                    "/api/administration/accounts", reads ? 200 : 403,
                    "/api/administration/units/VPB/open-reports", reads ? 200 : 403);
            doors.forEach((door, status) -> assertThat(browser.get(door).statusCode())
                    .as("%s %s", account, door)
                    .isEqualTo(status));
            assertThat(browser.upload(PREVIEW, "x.xlsx", export).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(apply(browser, export, "x").statusCode()).as(account).isEqualTo(403);
            assertThat(browser.json("POST", "/api/administration/units", "{\"code\": \"T88Y\"}")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(browser.json("PUT", "/api/administration/units/VPB", "{\"version\": 0}")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(browser.json("POST", "/api/administration/unit-closings", "{\"units\": [\"VPB\"]}")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    private byte[] export() {
        return admin.download("/administration/units.xlsx").body();
    }

    private String preview(byte[] content) {
        HttpResponse<String> answer = admin.upload(PREVIEW, "don-vi.xlsx", content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> apply(byte[] content, String token) {
        return apply(admin, content, token);
    }

    private static HttpResponse<String> apply(Browser browser, byte[] content, String token) {
        return browser.upload(IMPORT + "?token=" + token, "don-vi.xlsx", content);
    }

    private static void fill(XSSFSheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static Row row(XSSFSheet sheet, String key) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(key);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}

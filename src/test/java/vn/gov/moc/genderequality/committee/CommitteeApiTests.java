package vn.gov.moc.genderequality.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.security.Browser;

/** Committees through their interface, pages and papers: who passes which door, what is shown, what is refused. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitteeApiTests {

    private static final int YEAR = 2122;
    private static final String UNIT = "T122A";
    private static final String OTHER = "T122B";
    private static final String SIGNED = "2122-T122A-RENEWAL-1";
    private static final String OPEN = "2122-T122A-RENEWAL-2";
    private static final String HOSTILE = "=1+1\"><script>alert(1)</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private TestCommittees committees;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;
    private Browser desk;
    private String member = "";
    private String meeting = "";

    @BeforeAll
    void oneIsSignedAndAnotherOpen() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-05-02T08:00");
        testUnits.create(UNIT, OTHER);
        committees.renew(UNIT, YEAR);
        testYear.jumpTo(YEAR + "-06-02T08:00");
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        desk = Browser.loggedIn(port, TestYear.DESK);
        HttpResponse<String> begun = drafter.json("POST", "/api/committees/" + UNIT + "/renewals", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(begun.body(), "$.id")).isEqualTo(OPEN);
        assertThat(JsonPath.<String>read(begun.body(), "$.taskUrl")).contains("tasklist");
        HttpResponse<String> added = drafter.json("POST", api() + "/members", person(HOSTILE));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        member = api() + "/members/" + JsonPath.read(added.body(), "$.id");
        meeting = JsonPath.read(
                drafter.json("POST", "/api/committee-meetings?unit=" + UNIT, meeting(HOSTILE))
                        .body(),
                "$.id");
    }

    @AfterAll
    void retire() {
        testYear.erase(YEAR);
        jdbc.update("delete from committee_meeting where unit_code = ?", UNIT);
        testUnits.retire(UNIT, OTHER);
    }

    private static String api() {
        return "/api/committee-renewals/" + OPEN;
    }

    private static String person(String name) {
        return "{\"name\": \"%s\", \"role\": \"MEMBER\", \"sex\": \"MALE\", \"version\": 0}"
                .formatted(name.replace("\"", "\\\""));
    }

    private static String meeting(String content) {
        return "{\"heldOn\": \"2122-06-01\", \"content\": \"%s\", \"attended\": 5, \"version\": 0}"
                .formatted(content.replace("\"", "\\\""));
    }

    private List<String> doors() {
        return List.of(
                api(),
                api() + "/terms",
                member,
                "/api/committees/" + UNIT + "/people",
                "/api/committee-meetings/" + meeting,
                "/committees/" + UNIT,
                "/committee-renewals/" + OPEN,
                "/committee-renewals/" + SIGNED,
                "/committee-renewals/" + SIGNED + "/decision.pdf",
                "/committee-renewals/" + SIGNED + "/decision.docx",
                "/committee-renewals/" + OPEN + "/decision.docx",
                "/committee-meetings/" + meeting);
    }

    @ParameterizedTest
    @CsvSource({
        "t122a.soanthao, 200",
        "t122a.ban, 200",
        "t122a.thutruong, 200",
        "tccb, 200",
        "tccb.vutruong, 200",
        "ban, 200",
        "lanhdao, 200",
        "t122b.soanthao, 403",
        "t122b.thutruong, 403",
        "vpb.ban, 403",
        "admin, 403"
    })
    void whoeverSeesTheUnitReads(String user, int status) {
        Browser reader = Browser.loggedIn(port, user);
        for (String path : doors()) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(status);
        }
        assertThat(new Browser(port).basic(user, "GET", api(), "").statusCode()).isEqualTo(status);
    }

    @Test
    void nobodyReadsWithoutLoginAndMadeUpIdsTellNothing() {
        for (String path : doors()) {
            assertThat(new Browser(port).get(path).statusCode()).as(path).isIn(302, 401);
        }
        Browser stranger = Browser.loggedIn(port, account(OTHER, "soanthao"));
        for (String id : List.of(OPEN, "2122-T122A-RENEWAL-99", "2122-VPB-RENEWAL-1")) {
            assertThat(stranger.get("/api/committee-renewals/" + id).statusCode())
                    .as("there or not: " + id)
                    .isEqualTo(403);
        }
        assertThat(desk.get("/api/committee-renewals/2122-T122A-RENEWAL-99").statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/api/committee-renewals/gi-do").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t122a.ban", "t122a.thutruong", "t122b.soanthao", "tccb", "ban", "lanhdao", "admin"})
    void onlyTheDraftersWrite(String user) {
        Browser other = Browser.loggedIn(port, user);
        Stream.of(
                        other.json("POST", "/api/committees/" + UNIT + "/renewals", ""),
                        other.json("PUT", api() + "/terms", "{\"version\": 0}"),
                        other.json("POST", api() + "/members", person("Khác")),
                        other.json("PUT", member, person("Khác")),
                        other.json("DELETE", member + "?version=0", ""))
                .forEach(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403));
        if (!user.equals("t122a.thutruong")) {
            assertThat(other.json("POST", api() + "/withdrawal", "{\"reason\": \"Thôi.\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        if (!user.equals("t122a.ban")) {
            assertThat(other.json("POST", "/api/committee-meetings?unit=" + UNIT, meeting("Khác"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from committee_candidate where renewal_id = ? and name = 'Khác'",
                        Integer.class,
                        OPEN))
                .isZero();
    }

    @Test
    void whatIsRefusedIsSaidFieldByField() {
        HttpResponse<String> answer = drafter.json("POST", api() + "/members", person(""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo("name");
        HttpResponse<String> future = drafter.json(
                "POST",
                "/api/committee-meetings?unit=" + UNIT,
                "{\"heldOn\": \"2122-12-01\", \"content\": \"\", \"version\": 0}");
        assertThat(JsonPath.<List<String>>read(future.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("heldOn", "content", "attended");
        assertThat(drafter.json("POST", "/api/committees/" + UNIT + "/renewals", "")
                        .statusCode())
                .as("one open renewal a unit")
                .isEqualTo(409);
        HttpResponse<String> stale = drafter.json("PUT", api() + "/terms", "{\"version\": 7}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Người khác vừa lưu");
        assertThat(drafter.json("POST", api() + "/withdrawal", "{}").statusCode())
                .isEqualTo(400);
        assertThat(drafter.get("/committees/" + UNIT + "?on=31/31/2122").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theCommitteeOfADayIsShownWithItsDecisions() {
        assertThat(drafter.get("/committees").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/committees/" + UNIT));
        String now = drafter.get("/committees/" + UNIT).body();
        assertThat(now)
                .contains("Trần Văn Hùng", "01/QĐ-T122A", "3 thành viên, 2 nữ (67%)", "chuyên viên Phòng Tổ chức");
        assertThat(now).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(drafter.get("/committees/" + UNIT + "?on=01/05/2122").body())
                .contains("chưa có quyết định về Ban")
                .doesNotContain("Nguyễn Thị Lan");
        assertThat(drafter.get("/committees/" + UNIT + "?on=02/05/2122").body()).contains("Nguyễn Thị Lan");
    }

    @Test
    void anAdministratorsChangeIsShown() {
        committees.join(UNIT, "t122a.ban2");
        try {
            assertThat(drafter.get("/committees/" + UNIT).body())
                    .contains("Nhóm trong hệ thống khác với quyết định", "t122a.ban2");
        } finally {
            testUnits.removeAccount("t122a.ban2");
        }
        assertThat(drafter.get("/committees/" + UNIT).body()).doesNotContain("Nhóm trong hệ thống khác với quyết định");
    }

    @Test
    void theMinistryHasAllOfThemAsAListAndAWorkbook() throws IOException {
        assertThat(desk.get("/committees?name=t122").body())
                .contains("2 đơn vị", "Đơn vị thử T122A", "Còn nhiệm kỳ", "Chưa có quyết định", "đang lập danh sách");
        assertThat(desk.get("/committees?name=t122&standing=RENEWING").body()).contains("1 đơn vị");
        assertThat(desk.get("/committees?name=t122&standing=ENDED").body()).contains("Không có đơn vị nào khớp");
        assertThat(rows(desk.download("/committees/committees.xlsx?name=t122").body()))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row)
                        .contains("T122A", "01/QĐ-T122A", "Trần Văn Hùng", "Còn nhiệm kỳ", "3", "2", "67"));
        assertThat(rows(drafter.download("/committees/committees.xlsx").body()))
                .as("only the own unit")
                .hasSize(2);
        assertThat(Browser.loggedIn(port, "admin")
                        .get("/committees/committees.xlsx")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(port, "admin").get("/committees").statusCode())
                .isEqualTo(403);
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : opened.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(
                        switch (cell.getCellType()) {
                            case NUMERIC -> String.valueOf((int) cell.getNumericCellValue());
                            default -> cell.toString();
                        }));
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void theDecisionIsAnOfficialPaper() throws IOException {
        byte[] pdf =
                desk.download("/committee-renewals/" + SIGNED + "/decision.pdf").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "BỘ XÂY DỰNG",
                            "Số: 01/QĐ-T122A",
                            "QUYẾT ĐỊNH",
                            "Về việc thành lập Ban Vì sự tiến bộ của phụ nữ Đơn vị thử T122A",
                            "Căn cứ Luật Bình đẳng giới",
                            "Điều 1.",
                            "gồm 3 thành viên (trong đó 2 nữ)",
                            "DANH SÁCH THÀNH VIÊN",
                            "Nguyễn Thị Lan",
                            "(đã ký)",
                            "Mã kiểm tra SHA-256");
        }
        assertThat(desk.download("/committee-renewals/" + SIGNED + "/decision.pdf")
                        .body())
                .as("byte for byte")
                .isEqualTo(pdf);
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(
                desk.download("/committee-renewals/" + OPEN + "/decision.docx").body())))) {
            assertThat(word.getText())
                    .contains("DỰ THẢO", "/QĐ-T122A", "kiện toàn", HOSTILE)
                    .doesNotContain("(đã ký)");
        }
        assertThat(DecisionPapers.issuer("Chánh Văn phòng", "Văn phòng Bộ")).isEqualTo("Chánh Văn phòng Bộ");
        assertThat(DecisionPapers.issuer("Vụ trưởng", "Vụ Pháp chế")).isEqualTo("Vụ trưởng Vụ Pháp chế");
    }

    @Test
    void theDecisionIsInTheLibraryForThoseWhoSeeTheUnit() {
        String found = "/api/library?query=Nguyen+Thi+Lan&kind=COMMITTEE&unit=" + UNIT;
        assertThat(desk.get(found).body())
                .contains("Quyết định thành lập Ban Vì sự tiến bộ của phụ nữ", "/committee-renewals/" + SIGNED);
        assertThat(drafter.get(found).body()).contains(SIGNED);
        assertThat(Browser.loggedIn(port, account(OTHER, "soanthao")).get(found).body())
                .doesNotContain("T122A");
    }

    @Test
    void meetingsAreMendedAndTakenOut() {
        String own = "/api/committee-meetings/"
                + JsonPath.read(
                        Browser.loggedIn(port, account(UNIT, "ban"))
                                .json("POST", "/api/committee-meetings?unit=" + UNIT, meeting("Sơ kết"))
                                .body(),
                        "$.id");
        assertThat(drafter.json("PUT", own, meeting("Sơ kết quý II")).statusCode())
                .isEqualTo(200);
        assertThat(drafter.json("PUT", own, meeting("Khác")).statusCode())
                .as("read at an older version")
                .isEqualTo(409);
        assertThat(drafter.get("/committees/" + UNIT).body()).contains("Sơ kết quý II");
        assertThat(drafter.json("DELETE", own + "?version=1", "").statusCode()).isEqualTo(204);
        assertThat(drafter.get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void theHomePageNamesWhatIsOpen() {
        assertThat(drafter.get("/").body())
                .contains("Kiện toàn Ban VSTBPN năm 2122, Đơn vị thử T122A", "Xem Ban VSTBPN", "đang lập danh sách");
        assertThat(Browser.loggedIn(port, account(OTHER, "soanthao")).get("/").body())
                .doesNotContain("T122A");
        Map<String, Object> row = jdbc.queryForMap("select unit_code, state from committee_renewal where id = ?", OPEN);
        assertThat(row).containsEntry("state", "PROPOSING");
    }
}

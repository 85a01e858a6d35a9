package vn.gov.moc.genderequality.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;

/** A consolidated report on paper and as a workbook: as a draft, signed, and as a draft that is to replace it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolidationPaperTests {

    private static final int YEAR = 2098;
    private static final String ID = YEAR + "-MID_YEAR";
    private static final String HOSTILE = "<script>alert(1)</script> {{x}} =1+1";
    private static final String OPENING = "Thực hiện kế hoạch năm, Bộ Xây dựng tổng hợp kết quả.";
    private static final List<String> FILES = List.of(
            "paper.pdf",
            "paper.pdf?inline",
            "paper.docx",
            "figures.xlsx",
            "paper",
            "paper/1.png",
            "issues/1/paper.pdf",
            "issues/1/paper.docx",
            "issues/1/figures.xlsx");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ConsolidationViews views;

    @Autowired
    private ConsolidationDraftService drafts;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();
    private byte[] draft = {};
    private byte[] issued = {};
    private byte[] issuedDocx = {};
    private byte[] workbook = {};
    private ConsolidationContent content;
    private String hash = "";

    @BeforeAll
    void haveADraftThenAnIssueThenARevision() {
        testYear.openMidYear(YEAR, "KHCN", "HTQT", "TTRA");
        Map<String, String> own = Map.of(
                "KHCN",
                "{\"texts\":{\"IV\":{\"text\":\"" + HOSTILE + "\",\"version\":0}},\"figures\":{" + estimate()
                        + notApplicable() + "}}",
                "HTQT",
                "{\"figures\":{" + notApplicable().substring(1) + "}}");
        own.forEach((unit, patch) -> {
            assertThat(browser(account(unit, "soanthao"))
                            .json("PATCH", "/api/reports/" + report(YEAR, unit) + "/draft", patch)
                            .statusCode())
                    .isEqualTo(200);
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
            testYear.approve(DESK, report(YEAR, unit), "UserTask_CheckReport");
        });
        testYear.advanceTo(YEAR + "-07-01T08:00");
        write();
        content = views.body(ID, null, DESK).content();
        draft = download("paper.pdf");
        workbook = download("figures.xlsx");
        testYear.complete(DESK, ID, "UserTask_EditConsolidation", Map.of());
        testYear.approve(COMMITTEE, ID, "UserTask_ReviewConsolidation");
        testYear.approve(DIRECTOR, ID, "UserTask_SignConsolidation");
        testYear.runJobs();
        hash = JsonPath.read(browser(DESK).get("/api/consolidations/" + ID).body(), "$.issues[0].sha256");
        issued = download("paper.pdf");
        issuedDocx = download("paper.docx");
        assertThat(browser(DESK)
                        .json("POST", "/api/consolidations/" + ID + "/revision", "{\"reason\":\"Sửa số liệu.\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void draftIsPrintedAsItStands() throws IOException {
        assertThat(text(draft))
                .contains("DỰ THẢO", "Số: ……/BC-BXD", "BỘ XÂY DỰNG", "TL. BỘ TRƯỞNG", "Kính gửi:", "Nơi nhận:")
                .contains(OPENING, "Có 3 cơ quan, đơn vị phải báo cáo", "Đã nhận 2 báo cáo (66,7%)")
                .contains("Phụ lục I SỐ LIỆU TỔNG HỢP", "Phụ lục II NỘI DUNG BÁO CÁO", "Phụ lục III DANH SÁCH ĐƠN VỊ")
                .contains("Đơn vị chưa có báo cáo được nhận (1)", "Thanh tra Bộ")
                .contains("Đơn vị có số ước tính (1)", "Không có đơn vị nào nộp muộn.")
                .contains(HOSTILE)
                .doesNotContain("(đã ký)", "Mã kiểm tra", "Phụ lục IV");
    }

    @Test
    void nothingUnknownIsAZeroAndWhatIsEstimatedSaysSo() throws IOException {
        ConsolidationContent.Cell unknown =
                content.cell("ministry-leadership.women.now").orElseThrow();
        assertThat(unknown.sum()).isNull();
        assertThat(ConsolidationWords.sum(unknown)).isEqualTo("chưa có số liệu");
        assertThat(ConsolidationWords.coverage(unknown)).isEqualTo("0/1");
        ConsolidationContent.Cell estimated =
                content.cell("party-committee.women.now").orElseThrow();
        assertThat(ConsolidationWords.sum(estimated)).endsWith(" (ước)");
        assertThat(ConsolidationWords.coverage(estimated)).isEqualTo("2/3");
        assertThat(text(draft)).contains("chưa có số liệu", ConsolidationWords.sum(estimated) + " 2/3");
        Row row = rows(ConsolidationWorkbook.SUMS).get("ministry-leadership.women.now");
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo("chưa có số liệu");
    }

    @Test
    void workbookSaysWhatTheAcceptedIssuesSay() throws IOException {
        Map<String, Row> sums = rows(ConsolidationWorkbook.SUMS);
        Map<String, Long> accepted = jdbc
                .query(
                        "select cell, sum(number) as sum from accepted_figure where period_id = ? and status = 'NUMBER' group by cell",
                        (row, number) -> Map.entry(row.getString("cell"), row.getLong("sum")),
                        ID)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(accepted).hasSizeGreaterThan(30);
        assertThat(sums.keySet()).containsAll(accepted.keySet());
        accepted.forEach(
                (cell, sum) -> assertThat(number(sums.get(cell), 5)).as(cell).isEqualTo(sum.doubleValue()));

        XSSFSheet units = sheet(ConsolidationWorkbook.UNITS);
        Row head = units.getRow(ConsolidationWorkbook.HEAD_ROW);
        int column = IntStream.range(0, head.getLastCellNum())
                .filter(i -> head.getCell(i).getStringCellValue().equals("Cấp ủy viên, nữ, kỳ này"))
                .findFirst()
                .orElseThrow();
        List<Row> rows = data(units);
        assertThat(rows).extracting(row -> row.getCell(0).getStringCellValue()).contains("KHCN", "HTQT", "TTRA");
        assertThat(rows.stream().mapToDouble(row -> number(row, column)).sum())
                .isEqualTo(
                        accepted.getOrDefault("party-committee.women.now", -1L).doubleValue());
        Row missing = rows.stream()
                .filter(row -> row.getCell(0).getStringCellValue().equals("TTRA"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.getCell(column) == null || missing.getCell(column).getCellType() == CellType.BLANK)
                .isTrue();
        assertThat(data(sheet(ConsolidationWorkbook.LISTS)))
                .extracting(row -> row.getCell(0).getStringCellValue() + " "
                        + row.getCell(1).getStringCellValue())
                .containsExactly("Chưa nộp TTRA", "Ước tính KHCN");
    }

    @Test
    void workbookHoldsNoFormula() throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            opened.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getCellType() != CellType.STRING
                                || cell.getCellStyle().getQuotePrefixed())
                        .as(cell.toString())
                        .isTrue();
            })));
        }
    }

    @Test
    void issueIsPrintedFromItsSnapshotAlone() throws IOException {
        assertThat(text(issued))
                .contains("Số: 01/BC-BXD", "(đã ký)", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ")
                .doesNotContain("DỰ THẢO");
        try (PDDocument document = Loader.loadPDF(issued)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Mã kiểm tra SHA-256: " + hash);
            }
        }
        assertThat(download("issues/1/paper.pdf")).isEqualTo(issued);
    }

    @Test
    void wordPaperHasTheDecreedComponents() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(issuedDocx))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("BÁO CÁO", OPENING, "Kính gửi:", "Phụ lục I", "Phụ lục II", "Phụ lục III", HOSTILE)
                    .anyMatch(text -> text.startsWith("I. KẾT QUẢ"))
                    .anyMatch(text -> text.endsWith("./."));
            String columns = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText())
                    .collect(Collectors.joining("\n"));
            assertThat(columns)
                    .contains("BỘ XÂY DỰNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 01/BC-BXD")
                    .contains("Nơi nhận:", "- Như trên;", "- Lưu: VT, Vụ TCCB.", "TL. BỘ TRƯỞNG", "(đã ký)");
        }
    }

    @Test
    void replacingDraftNamesWhatItReplacesAndWhatChanged() throws IOException {
        assertThat(text(download("paper.pdf")))
                .contains(
                        "DỰ THẢO",
                        "Báo cáo này thay thế Báo cáo số 01/BC-BXD ngày 01/07/2098 của Bộ Xây dựng. Lý do: Sửa số liệu.")
                .contains(
                        "Phụ lục IV THAY ĐỔI SO VỚI BÁO CÁO SỐ 01/BC-BXD",
                        "Số liệu và danh sách đơn vị không thay đổi.");
    }

    @Test
    void filesHaveVietnameseNamesAndPagesAreThereAsPictures() {
        assertThat(fileName(browser(DESK).download("/consolidations/" + ID + "/issues/1/paper.docx")))
                .isEqualTo("Báo cáo tổng hợp sơ kết 6 tháng đầu năm 2098 - số 01-BC-BXD.docx");
        assertThat(browser("lanhdao")
                        .get("/api/consolidations/" + ID + "/paper")
                        .body())
                .contains("\"draft\":true");
        assertThat(browser("lanhdao")
                        .download("/api/consolidations/" + ID + "/paper/1.png")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("image/png");
        for (String absent : List.of("paper/0.png", "paper/999.png", "issues/9/paper.pdf")) {
            assertThat(browser("lanhdao")
                            .get("/api/consolidations/" + ID + "/" + absent)
                            .statusCode())
                    .as(absent)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"khcn.soanthao", "khcn.thutruong", "admin"})
    void onlyTheMinistryGetsAnything(String account) {
        for (String door : List.of("/consolidations/", "/api/consolidations/")) {
            FILES.forEach(file -> assertThat(
                            browser(account).get(door + ID + "/" + file).statusCode())
                    .as(file)
                    .isEqualTo(403));
        }
        for (String page : List.of("/consolidations", "/consolidations/" + ID)) {
            assertThat(browser(account).get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(browser(account).get("/").body()).doesNotContain("href=\"/consolidations\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb", "tccb.vutruong", "ban", "lanhdao"})
    void everyMinistryGroupGetsEverything(String account) {
        FILES.forEach(file -> assertThat(browser(account)
                        .get("/consolidations/" + ID + "/" + file)
                        .statusCode())
                .as(file)
                .isEqualTo(200));
        assertThat(browser(account).get("/consolidations").statusCode()).isEqualTo(200);
        assertThat(browser(account).get("/consolidations/" + ID).statusCode()).isEqualTo(200);
        assertThat(browser(account).get("/consolidations/2098-YEAR_END").statusCode())
                .isEqualTo(404);
        assertThat(browser(account).get("/").body()).contains("href=\"/consolidations\"");
    }

    @Test
    void strangersLogInFirst() {
        assertThat(new Browser(port).get("/consolidations/" + ID + "/paper.pdf").statusCode())
                .isEqualTo(302);
        assertThat(new Browser(port)
                        .get("/api/consolidations/" + ID + "/paper.pdf")
                        .statusCode())
                .isEqualTo(401);
    }

    /** The desk writes a sentence in every section, and opening words. */
    private void write() {
        Map<String, TextPatch> texts = new HashMap<>();
        views.body(ID, null, DESK)
                .content()
                .allSections()
                .filter(ConsolidationContent.Section::narrative)
                .forEach(section -> texts.put(
                        section.key(),
                        new TextPatch(
                                section.key().equals(ConsolidationContent.INTRODUCTION)
                                        ? OPENING
                                        : "Nhận định của Bộ về mục %s.".formatted(section.key()),
                                0)));
        assertThat(drafts.save(ID, new DraftPatch(texts, Map.of(), Map.of()), DESK)
                        .violations())
                .isEmpty();
    }

    private static String estimate() {
        return "\"party-committee.women.now\":{\"status\":\"NUMBER\",\"value\":3,\"estimated\":true,\"version\":0},"
                + "\"party-committee.total.now\":{\"status\":\"NUMBER\",\"value\":10,\"version\":0}";
    }

    /** With a comma before each. */
    private static String notApplicable() {
        return List.of("now", "last_year", "last_term").stream()
                .flatMap(moment -> List.of("women", "total").stream()
                        .map(measure -> ",\"ministry-leadership.%s.%s\":{\"status\":\"NOT_APPLICABLE\",\"version\":0}"
                                .formatted(measure, moment)))
                .collect(Collectors.joining());
    }

    private byte[] download(String file) {
        HttpResponse<byte[]> answer = browser(DESK).download("/consolidations/" + ID + "/" + file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        return answer.body();
    }

    private Browser browser(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }

    private Map<String, Row> rows(String sheet) throws IOException {
        return data(sheet(sheet)).stream()
                .filter(row -> row.getCell(14) != null)
                .collect(Collectors.toMap(row -> row.getCell(14).getStringCellValue(), row -> row, (a, b) -> a));
    }

    private XSSFSheet sheet(String name) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return opened.getSheet(name);
        }
    }

    private static List<Row> data(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getRowNum() > ConsolidationWorkbook.HEAD_ROW)
                .toList();
    }

    private static double number(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }

    private static String fileName(HttpResponse<byte[]> response) {
        return URLDecoder.decode(
                response.headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow()
                        .replaceFirst(".*filename\\*=UTF-8''", ""),
                StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}

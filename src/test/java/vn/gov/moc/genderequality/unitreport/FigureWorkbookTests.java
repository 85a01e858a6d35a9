package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Figures out to Excel and back. */
@IntegrationTest
class FigureWorkbookTests {

    private static final int YEAR = 2091;
    private static final String REPORT = report(YEAR, "KTXD");
    private static final String WOMEN = "party-committee.women.now";
    private static final String ALL = "party-committee.total.now";
    private static final String EARLIER = "party-committee.women.last_year";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeEach
    void open() {
        testYear.openMidYear(YEAR, "KTXD", "QLDN");
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    /** In one year, for a year is opened once. */
    @Test
    void goesOutAndComesBackRowByRowOrNotAtAll() throws IOException {
        XSSFWorkbook exported = export(REPORT);
        XSSFSheet sheet = exported.getSheet("Số liệu");
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.isColumnHidden(8)).isTrue();
        assertThat(sheet.isColumnHidden(9)).isTrue();
        assertThat(exported.getSheetVisibility(1).name()).isEqualTo("VERY_HIDDEN");
        sheet.forEach(row -> row.forEach(
                cell -> assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA)));
        assertThat(cell(sheet, WOMEN, 1).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell(sheet, WOMEN, 5).getCellStyle().getLocked()).isFalse();
        assertThat(cell(sheet, WOMEN, 8).getCellStyle().getLocked()).isTrue();

        wrongRowsAreNamedAndNothingIsSaved();
        rightRowsAreSaved();
        colleaguesChangesAreNotOverwritten(exported);
        strangeFilesAreRefused();
    }

    private void wrongRowsAreNamedAndNothingIsSaved() throws IOException {
        XSSFWorkbook workbook = export(REPORT);
        XSSFSheet sheet = workbook.getSheet("Số liệu");
        cell(sheet, WOMEN, 5).setCellValue(4);
        cell(sheet, ALL, 5).setCellValue(4.5);
        cell(sheet, EARLIER, 5).setCellFormula("1+1");
        cell(sheet, "party-committee.total.last_year", 5).setCellValue("=1+1");
        cell(sheet, "party-committee.women.last_term", 6).setCellValue("x");
        cell(sheet, "party-committee.total.last_term", 5).setCellValue(100_000_000);
        cell(sheet, "ministry-leadership.women.now", 7).setCellValue("x");
        cell(sheet, "ministry-leadership.women.now", 5).setCellValue(0);
        cell(sheet, "ministry-leadership.total.now", 8).setCellValue("party-committee.women.now");
        cell(sheet, "ministry-leadership.women.last_year", 8).setCellValue("nowhere");

        HttpResponse<String> answer = send(workbook);

        assertThat(answer.statusCode()).isEqualTo(400);
        List<String> messages = JsonPath.read(answer.body(), "$.errors[*].message");
        assertThat(messages).hasSize(8).allMatch(message -> message.matches("(?s)Dòng \\d+: .*"));
        int row = cell(sheet, ALL, 5).getRowIndex() + 1;
        assertThat(messages.get(0))
                .isEqualTo("Dòng %d: “4,5” không phải là số nguyên từ 0 đến 99.999.999.".formatted(row));
        assertThat(String.join("\n", messages))
                .contains(
                        "là công thức",
                        "“=1+1” không phải",
                        "chưa có giá trị",
                        "không áp dụng",
                        "lặp lại",
                        "không phải là dòng");
        assertThat(figures()).isEmpty();
    }

    private void rightRowsAreSaved() throws IOException {
        XSSFWorkbook workbook = export(REPORT);
        XSSFSheet sheet = workbook.getSheet("Số liệu");
        cell(sheet, WOMEN, 5).setCellValue(1203);
        cell(sheet, WOMEN, 6).setCellValue("X");
        cell(sheet, ALL, 5).setCellValue("2.500");
        cell(sheet, EARLIER, 7).setCellValue("x");
        cell(sheet, "party-committee.total.last_year", 5).setCellValue(0);

        HttpResponse<String> answer = send(workbook);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.figures"))
                .hasSize(4);
        assertThat(figures().keySet()).hasSize(4);
        assertThat(figures().get(WOMEN))
                .containsEntry("value", 1203)
                .containsEntry("estimated", true)
                .containsEntry("version", 1);
        assertThat(figures().get(ALL)).containsEntry("value", 2500);
        assertThat(figures().get(EARLIER)).containsEntry("status", "NOT_APPLICABLE");

        XSSFSheet again = export(REPORT).getSheet("Số liệu");
        assertThat(cell(again, WOMEN, 5).getNumericCellValue()).isEqualTo(1203);
        assertThat(cell(again, WOMEN, 6).getStringCellValue()).isEqualTo("x");
        assertThat(cell(again, EARLIER, 7).getStringCellValue()).isEqualTo("x");
        assertThat(JsonPath.<Map<String, Object>>read(send(export(REPORT)).body(), "$.figures"))
                .isEmpty();
    }

    /** The workbook was exported before the cells got their first values. */
    private void colleaguesChangesAreNotOverwritten(XSSFWorkbook stale) throws IOException {
        XSSFSheet sheet = stale.getSheet("Số liệu");
        cell(sheet, WOMEN, 5).setCellValue(7);
        cell(sheet, "ministry-leadership.women.now", 5).setCellValue(1);

        HttpResponse<String> answer = send(stale);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Dòng " + (cell(sheet, WOMEN, 5).getRowIndex() + 1) + " đã được ktxd.soanthao sửa lúc")
                .doesNotContain("Dòng " + (cell(sheet, ALL, 5).getRowIndex() + 1) + " ");
        assertThat(figures()).hasSize(4);
        assertThat(figures().get(WOMEN)).containsEntry("value", 1203);
    }

    private void strangeFilesAreRefused() throws IOException {
        byte[] own = bytes(export(REPORT));
        assertRefused(session("ktxd.soanthao"), bytes(export(report(YEAR, "QLDN"))), "một báo cáo khác");
        assertRefused(session("ktxd.soanthao"), bytes(new XSSFWorkbook()), "không phải là bảng số liệu tải về");
        assertRefused(
                session("ktxd.soanthao"), "Chỉ tiêu;1".getBytes(StandardCharsets.UTF_8), "không phải là tệp Excel");
        assertRefused(
                session("ktxd.soanthao"), with(own, "xl/media/bomb.bin", new byte[21 * 1024 * 1024]), "nén quá nhiều");
        assertRefused(session("ktxd.soanthao"), new byte[2 * 1024 * 1024 + 1], "quá lớn");
        assertRefused(
                session("ktxd.soanthao"),
                with(
                        own,
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&secret;</t></si></sst>"
                                .getBytes(StandardCharsets.UTF_8)),
                "Không đọc được tệp");
        assertThat(figures()).hasSize(4);
    }

    private void assertRefused(Browser drafter, byte[] content, String message) {
        HttpResponse<String> answer = drafter.upload("/api/reports/" + REPORT + "/figures", "../số liệu.xlsx", content);
        assertThat(answer.statusCode()).as(message).isEqualTo(400);
        assertThat(answer.body()).contains(message).doesNotContain("..", "root:");
    }

    private XSSFWorkbook export(String report) throws IOException {
        byte[] content =
                session("tccb").download("/reports/" + report + "/figures.xlsx").body();
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private HttpResponse<String> send(XSSFWorkbook workbook) throws IOException {
        return session("ktxd.soanthao").upload("/api/reports/" + REPORT + "/figures", "so-lieu.xlsx", bytes(workbook));
    }

    private Map<String, Map<String, Object>> figures() {
        return JsonPath.read(
                session("ktxd.soanthao").get("/api/reports/" + REPORT).body(), "$.figures");
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }

    private static Cell cell(XSSFSheet sheet, String key, int column) {
        for (Row row : sheet) {
            if (row.getCell(8) != null && row.getCell(8).getStringCellValue().equals(key)) {
                return row.getCell(column);
            }
        }
        throw new AssertionError(key);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** The archive with one entry replaced or added. */
    private static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream changed = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    changed.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(changed);
                }
            }
            changed.putNextEntry(new ZipEntry(name));
            changed.write(content);
        }
        return out.toByteArray();
    }
}

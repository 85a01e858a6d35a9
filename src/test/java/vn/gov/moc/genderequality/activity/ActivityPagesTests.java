package vn.gov.moc.genderequality.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.document.ListWorkbook.Column;
import vn.gov.moc.genderequality.security.Browser;

/** The ledger's pages and workbook: who sees what, filters, pages, and that texts do no harm. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityPagesTests {

    private static final int YEAR = 2090;
    private static final String HOSTILE = "=1+1\"><script>alert(1)</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();
    private UUID held = UUID.randomUUID();
    private UUID foreign = UUID.randomUUID();

    @BeforeAll
    void fill() {
        testYear.start(YEAR);
        testYear.plan(YEAR, "VPB", "PC", "TTRA");
        SampleActivities sample = new SampleActivities(jdbc, YEAR);
        held = sample.held("VPB", true, HOSTILE, ActivityForm.DIALOGUE, "11-20", "11-21", 10, 20, 1_234_567L);
        sample.held("VPB", false, "Tập huấn đầu năm", ActivityForm.TRAINING, "03-08", "03-08", 5, 6, null);
        foreign = sample.postponed("PC", true, "Hội thảo pháp luật", ActivityForm.SEMINAR, "11-20", "12-20");
        for (int number = 1; number <= 55; number++) {
            sample.planned("TTRA", true, "Hoạt động %02d".formatted(number), ActivityForm.MEDIA, "11-25", "11-25");
        }
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void aUnitsPeopleSeeTheirOwnLedgerOnly() {
        for (String role : List.of("soanthao", "ban", "thutruong")) {
            assertThat(get("vpb." + role, "/activities?year=" + YEAR).body())
                    .contains("Tập huấn đầu năm", "2 hoạt động")
                    .doesNotContain("Hội thảo pháp luật", "Hoạt động 01", "id=\"unit\"");
        }
        assertThat(get(DESK, "/activities?year=" + YEAR).body()).contains("Tập huấn đầu năm", "58 hoạt động");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            vpb.soanthao,  /activities?year=2090&unit=PC,                403
            vpb.soanthao,  /activities/activities.xlsx?year=2090&unit=PC, 403
            admin,         /activities?year=2090,                        403
            admin,         /activities/activities.xlsx?year=2090,        403
            admin,         /activities/new?year=2090&unit=VPB,           403
            admin,         /activities,                                  403
            tccb,          /activities?year=2090&unit=PC,                200
            tccb,          /activities?year=2090&unit=KHONG,             404
            tccb,          /activities?year=2006,                        404
            tccb,          /activities/activities.xlsx?year=2006,        404
            tccb,          /activities?year=2090&form=KHONG,             400
            tccb,          /activities?year=2090&page=-1,                200
            tccb,          /activities?year=2090&form=&state=&month=&sort=&unit=&query=, 200
            lanhdao,       /activities,                                  200
            tccb,          /activities/new?year=2090&unit=VPB,           403
            vpb.ban,       /activities/new?year=2090,                    403
            vpb.soanthao,  /activities/new?year=2090&unit=PC,            403
            vpb.soanthao,  /activities/new?year=2006,                    404
            vpb.soanthao,  /activities/new?year=2090,                    200
            tccb,          /activities/00000000-0000-0000-0000-000000000000, 404
            """)
    void everyDoorKnowsWhoMayPass(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).isEqualTo(status);
    }

    @Test
    void oneActivityIsSeenByItsUnitAndTheMinistry() {
        HttpResponse<String> own = get("vpb.soanthao", "/activities/" + held);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("id=\"activity\"", "activity-page.js");
        assertThat(get("vpb.thutruong", "/activities/" + held).body())
                .doesNotContain("id=\"activity\"", "activity-page.js", "<script>alert")
                .contains("Nam 10, nữ 20", "1.234.567 đồng", "20/11/2090 – 21/11/2090", "Văn phòng Bộ");
        assertThat(get("lanhdao", "/activities/" + foreign).body())
                .contains("Hoãn đến", "20/12/2090", "theo kế hoạch: 20/11/2090", "Trùng lịch họp của Bộ.");
        assertThat(get("vpb.soanthao", "/activities/" + foreign).statusCode()).isEqualTo(403);
        assertThat(get("admin", "/activities/" + held).statusCode()).isEqualTo(403);
    }

    @Test
    void filtersStayInTheAddressThroughThePages() {
        HttpResponse<String> first = get(DESK, "/activities?year=" + YEAR + "&unit=TTRA&query=ho%E1%BA%A1t");
        assertThat(first.body())
                .contains("55 hoạt động", "Hoạt động 50", "Trang 1/2")
                .contains("unit=TTRA&amp;query=ho%E1%BA%A1t&amp;page=1")
                .doesNotContain("Hoạt động 51");
        assertThat(get(DESK, "/activities?year=" + YEAR + "&unit=TTRA&query=ho%E1%BA%A1t&page=1")
                        .body())
                .contains("Hoạt động 55")
                .doesNotContain("Hoạt động 50");
        assertThat(get(DESK, "/activities?year=" + YEAR + "&month=OUT").body())
                .contains("1 hoạt động", "Tập huấn đầu năm");
        assertThat(get(DESK, "/activities?year=" + YEAR + "&on=2090-11-21").body())
                .contains("1 hoạt động", "21/11/2090", "Xem mọi ngày");
        assertThat(get(DESK, "/activities?year=" + YEAR + "&state=NOT_HELD").body())
                .contains("Không có hoạt động nào khớp");
    }

    @Test
    void aHostileTextIsText() {
        assertThat(get(DESK, "/activities?year=" + YEAR + "&query=%3Cscript%3Ealert(1)")
                        .body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(get(DESK, "/activities?year=" + YEAR + "&query=%27%25_%5C%0A%7Bx%7D")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(DESK, "/activities?year=" + YEAR + "&query=" + "a".repeat(201))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyADrafterIsOfferedToAdd() {
        assertThat(get("vpb.soanthao", "/activities?year=" + YEAR).body())
                .contains("/activities/new?year=2090&amp;unit=VPB");
        assertThat(get("vpb.ban", "/activities?year=" + YEAR).body()).doesNotContain("/activities/new");
        assertThat(get(DESK, "/activities?year=" + YEAR).body()).doesNotContain("/activities/new");
    }

    @Test
    void theWorkbookHoldsWhatIsFilteredAsTextsNumbersAndDays() throws IOException {
        assertThat(rows(DESK, "")).hasSize(58);
        assertThat(rows("vpb.ban", "")).extracting(row -> row.get(0)).containsExactly("VPB", "VPB");
        assertThat(rows(DESK, "&query=khong-co")).isEmpty();
        List<Object> row = rows(DESK, "&unit=VPB&month=IN").get(0);
        assertThat(row.get(column("Hoạt động"))).isEqualTo(HOSTILE);
        assertThat(row.get(column("Từ ngày"))).isEqualTo(LocalDateTime.of(YEAR, 11, 20, 0, 0));
        assertThat(row.get(column("Đến ngày"))).isEqualTo(LocalDateTime.of(YEAR, 11, 21, 0, 0));
        assertThat(row.get(column("Nữ tham dự"))).isEqualTo(20.0);
        assertThat(row.get(column("Đã chi (đồng)"))).isEqualTo(1_234_567.0);
        assertThat(row.get(column("Tình trạng"))).isEqualTo("Đã tổ chức");
        List<Object> training = rows(DESK, "&month=OUT").get(0);
        assertThat(training.get(column("Đã chi (đồng)"))).isEqualTo("");
        assertThat(training.get(column("Tháng hành động"))).isEqualTo("Ngoài");
    }

    private static int column(String name) {
        return ActivityWorkbook.COLUMNS.stream().map(Column::label).toList().indexOf(name);
    }

    private List<List<Object>> rows(String account, String filter) throws IOException {
        HttpResponse<byte[]> file = session(account).download("/activities/activities.xlsx?year=" + YEAR + filter);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("So-hoat-dong-2090.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<Object> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(value(cell)));
                rows.add(cells);
            }
            return rows.subList(1, rows.size());
        }
    }

    private static Object value(Cell cell) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        if (cell.getCellType() == CellType.STRING) {
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            return cell.getStringCellValue();
        }
        if (cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : cell.getNumericCellValue();
    }

    private HttpResponse<String> get(String account, String path) {
        return session(account).get(path);
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }
}

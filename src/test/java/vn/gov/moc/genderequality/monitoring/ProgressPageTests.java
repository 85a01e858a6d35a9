package vn.gov.moc.genderequality.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

/** The progress page, its workbook and its charts: who sees what, and that names do no harm. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressPageTests {

    private static final int YEAR = 2072;
    private static final String HOSTILE = "=1+1\"><script>alert(1)</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ProgressMatrix matrix;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void oneIsAcceptedAndOneIsNot() {
        testYear.openMidYear(YEAR, "VPB", "PC", "AMC");
        testYear.fill(YEAR, "PC");
        testYear.submit(YEAR, "PC");
        testYear.approve(DESK, report(YEAR, "PC"), "UserTask_CheckReport");
        jdbc.update("update unit_report set unit_name = ? where id = ?", HOSTILE, report(YEAR, "AMC"));
        testYear.advanceTo(YEAR + "-06-06T09:00");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.ban", "vpb.thutruong"})
    void aUnitsPeopleSeeTheirOwnRowOnly(String account) throws IOException {
        HttpResponse<String> page = get(account, "/progress?year=" + YEAR + "&query=PC&state=ACCEPTED&sort=LATE");
        assertThat(page.statusCode()).isEqualTo(200);
        page = get(account, "/progress?year=" + YEAR);
        assertThat(page.body())
                .contains("Văn phòng Bộ", "/reports/" + report(YEAR, "VPB"))
                .doesNotContain("Pháp chế", report(YEAR, "PC"), "Tổng hợp các kỳ");
        assertThat(rows(account, "")).extracting(row -> row.get(0)).containsOnly("VPB");

        String charts = get(account, "/api/progress/charts?year=" + YEAR).body();
        assertThat(JsonPath.<List<Integer>>read(charts, "$.periods[?(@.periodId == '2072-MID_YEAR')].expected"))
                .containsExactly(1);
        assertThat(JsonPath.<List<Object>>read(charts, "$.leadership[?(@.year == 2072)]"))
                .isEmpty();
        assertThat(JsonPath.<List<Object>>read(charts, "$.stages")).isEmpty();
        assertThat(JsonPath.<List<String>>read(charts, "$.kinds[*].kind")).containsExactly("OFFICE");
    }

    @Test
    void whoMayWorkOnATaskIsLedToIt() {
        assertThat(get("vpb.soanthao", "/progress?year=" + YEAR).body())
                .contains("/camunda/app/tasklist/default/#/?task=");
        assertThat(get("vpb.ban", "/progress?year=" + YEAR).body()).doesNotContain("#/?task=");
        assertThat(get("lanhdao", "/progress?year=" + YEAR).body()).doesNotContain("#/?task=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/progress", "/progress/charts", "/progress/progress.xlsx", "/api/progress/charts"})
    void administratorsSeeNothing(String path) {
        assertThat(get("admin", path + "?year=" + YEAR).statusCode()).isEqualTo(403);
    }

    @Test
    void theWorkbookHoldsWhatIsFilteredAndNoFormula() throws IOException {
        List<List<String>> all = rows("lanhdao", "");
        assertThat(all).hasSize(12);
        assertThat(all)
                .extracting(row -> row.get(0) + " " + row.get(4))
                .contains("PC Đã được chấp nhận", "VPB Chưa viết gì", "AMC Chưa viết gì", "VPB Chưa đến kỳ");
        assertThat(all).extracting(row -> row.get(1)).contains(HOSTILE);
        assertThat(rows("lanhdao", "&state=ACCEPTED"))
                .extracting(row -> row.get(0))
                .containsOnly("PC");
        assertThat(rows("lanhdao", "&query=khong-co")).isEmpty();
    }

    @Test
    void aHostileNameIsText() {
        HttpResponse<String> page = get("lanhdao", "/progress?year=" + YEAR);
        assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(get("lanhdao", "/progress?year=" + YEAR + "&query=%3Cscript%3Ealert(1)")
                        .body())
                .doesNotContain("<script>alert")
                .contains("1 đơn vị");
        assertThat(get("lanhdao", "/progress?year=" + YEAR + "&query=%27%25_%5C%0A")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The figures against a sum of their own over what was submitted. */
    @Test
    void womenInLeadershipAreThoseOfTheAcceptedReports() {
        String charts = get("lanhdao", "/api/progress/charts?year=" + YEAR).body();
        Map<String, Object> truth = jdbc.queryForMap("""
                select (i.content::jsonb #>> '{content,figures,division-leadership.women.now,value}')::int as women,
                       (i.content::jsonb #>> '{content,figures,division-leadership.total.now,value}')::int as total
                from report_issue i where i.report_id = ?""", report(YEAR, "PC"));
        Map<String, Object> level = JsonPath.<List<Map<String, Object>>>read(
                        charts, "$.leadership[?(@.year == 2072)].levels[?(@.level == 'DIVISION')]")
                .get(0);
        assertThat(level)
                .containsEntry("women", truth.get("women"))
                .containsEntry("total", truth.get("total"))
                .containsEntry("counted", 1);
        assertThat(JsonPath.<List<Integer>>read(charts, "$.leadership[?(@.year == 2072)].expected"))
                .containsExactly(3);
        assertThat(JsonPath.<List<Number>>read(charts, "$.stages[?(@.stage == 'SUBMITTED')].medianDays"))
                .singleElement()
                .satisfies(days -> assertThat(days.doubleValue()).isBetween(0.0, 0.01));
    }

    /** Totals that are kept follow every acceptance: figures that change make them go. */
    @Test
    void keptTotalsFollowTheFigures() {
        String period = YEAR + "-MID_YEAR";
        get("lanhdao", "/api/progress/charts?year=" + YEAR);
        assertThat(kept(period)).isEqualTo(LeadershipLevel.values().length);
        jdbc.update(
                "update accepted_figure set estimated = true where period_id = ? and cell = 'division-leadership.women.now'",
                period);
        assertThat(kept(period)).isZero();
        String charts = get("lanhdao", "/api/progress/charts?year=" + YEAR).body();
        assertThat(JsonPath.<List<Integer>>read(
                        charts, "$.leadership[?(@.year == 2072)].levels[?(@.level == 'DIVISION')].estimated"))
                .containsExactly(1);
        jdbc.update(
                "update accepted_figure set status = 'NOT_APPLICABLE', number = null, estimated = false where period_id = ? and cell = 'division-leadership.women.now'",
                period);
        charts = get("lanhdao", "/api/progress/charts?year=" + YEAR).body();
        assertThat(JsonPath.<List<Map<String, Object>>>read(
                        charts, "$.leadership[?(@.year == 2072)].levels[?(@.level == 'DIVISION')]"))
                .allSatisfy(level -> assertThat(level)
                        .containsEntry("counted", 0)
                        .containsEntry("total", 0)
                        .containsEntry("notApplicable", 1));
        jdbc.update("""
                update accepted_figure f set status = 'NUMBER', estimated = false,
                    number = (i.content::jsonb #>> '{content,figures,division-leadership.women.now,value}')::int
                from report_issue i where i.report_id = f.report_id and f.period_id = ?
                  and f.cell = 'division-leadership.women.now'""", period);
    }

    private Integer kept(String period) {
        return jdbc.queryForObject("select count(*) from leadership_total where period_id = ?", Integer.class, period);
    }

    /** As many statements for three units as for one. */
    @Test
    void aPageNeedsAsManyStatementsForManyUnitsAsForOne() {
        assertThat(statements("")).isEqualTo(statements("VPB")).isPositive();
    }

    private long statements(String query) {
        ProgressFilter filter = ProgressFilter.of("", "", "", query, "");
        try (CountedStatements counted = new CountedStatements()) {
            assertThat(matrix.page(YEAR, filter, 0, 50, "lanhdao").totalRows()).isEqualTo(query.isEmpty() ? 3 : 1);
            return counted.count();
        }
    }

    private List<List<String>> rows(String account, String filter) throws IOException {
        HttpResponse<byte[]> file = session(account).download("/progress/progress.xlsx?year=" + YEAR + filter);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("Tien-do-2072.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                rows.add(StreamSupport.stream(row.spliterator(), false)
                        .peek(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))
                        .map(Object::toString)
                        .toList());
            }
            return rows.subList(1, rows.size());
        }
    }

    private HttpResponse<String> get(String account, String path) {
        return session(account).get(path);
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }
}

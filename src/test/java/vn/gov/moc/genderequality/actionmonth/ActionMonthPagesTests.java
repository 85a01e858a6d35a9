package vn.gov.moc.genderequality.actionmonth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.gov.moc.genderequality.activity.ActivityForm;
import vn.gov.moc.genderequality.activity.SampleActivities;
import vn.gov.moc.genderequality.security.Browser;

/** The Action Month's pages: who sees what, late planners, and that sums are the ledger's. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionMonthPagesTests {

    private static final int YEAR = 2091;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void oneUnitRunsAndOneIsLate() {
        testYear.openActionMonth(YEAR, "VPB", "PC");
        testYear.announceActionMonth(YEAR);
        testYear.planActionMonth(YEAR, "VPB");
        testYear.complete("vpb.soanthao", YEAR + "-VPB", "UserTask_PlanActionMonth", Map.of());
        testYear.sendBack("vpb.ban", YEAR + "-VPB", "UserTask_ReviewActionMonthPlan", "Bổ sung nguồn kinh phí.");
        testYear.runJobs();
        testYear.approveActionMonthPlan(YEAR, "VPB");
        testYear.advanceTo(YEAR + "-11-20T09:00");
        SampleActivities sample = new SampleActivities(jdbc, YEAR);
        sample.held("VPB", true, "Giao lưu", ActivityForm.EXCHANGE, "11-16", "11-16", 10, 20, 1_000_000L);
        sample.held("PC", false, "Tuyên truyền pháp luật", ActivityForm.MEDIA, "03-08", "03-08", 7, 8, null);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tccb,          /action-months/2091,           200
            lanhdao,       /action-months/2091,           200
            ban,           /action-months/2091/VPB,       200
            vpb.soanthao,  /action-months/2091,           302
            vpb.soanthao,  /action-months/2091/VPB,       200
            vpb.ban,       /action-months/2091/VPB,       200
            vpb.thutruong, /action-months/2091/VPB,       200
            vpb.soanthao,  /action-months/2091/PC,        403
            vpb.soanthao,  /action-months/2091/KHONG,     403
            admin,         /action-months,                403
            admin,         /action-months/2091,           403
            admin,         /action-months/2091/VPB,       403
            tccb,          /action-months,                302
            admin,         /action-months?year=2091&unit=VPB, 403
            tccb,          /action-months/2006,           404
            tccb,          /action-months/2006/VPB,       404
            tccb,          /action-months/2091/KHONG,     404
            tccb,          /action-months/2091/TTRA,      404
            tccb,          /action-months/2091?state=KHONG, 400
            tccb,          /action-months/2091?state=&late=&query=&page=7, 200
            """)
    void everyDoorKnowsWhoMayPass(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).isEqualTo(status);
    }

    @Test
    void aUnitsPeopleAreLedToTheirOwnMonth() {
        assertThat(get("pc.soanthao", "/action-months/" + YEAR).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/action-months/2091/PC"));
        assertThat(get(DESK, "/action-months?year=2091&unit=..%2F%3Fx")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/action-months/2091/..%2F%3Fx"));
    }

    @Test
    void latePlannersAreMarkedInWords() {
        String page = get(DESK, "/action-months/" + YEAR).body();
        assertThat(page)
                .contains("2 đơn vị", "1 đang chậm", "Chậm kế hoạch 10 ngày", "Hành động vì bình đẳng giới")
                .contains("trả lại 1 lần", "Đang thực hiện", "Đang lập kế hoạch");
        assertThat(get(DESK, "/action-months/" + YEAR + "?late=true").body())
                .contains("/action-months/2091/PC")
                .doesNotContain("/action-months/2091/VPB");
        assertThat(get(DESK, "/action-months/" + YEAR + "?state=RUNNING").body())
                .contains("/action-months/2091/VPB")
                .doesNotContain("/action-months/2091/PC");
        assertThat(get(DESK, "/action-months/" + YEAR + "?query=vpb").body())
                .contains("/action-months/2091/VPB")
                .doesNotContain("/action-months/2091/PC");
        assertThat(get(DESK, "/action-months/" + YEAR + "?query=khong-co").body())
                .contains("Không có đơn vị nào khớp");
        assertThat(get("pc.ban", "/action-months/" + YEAR + "/PC").body()).contains("Chậm kế hoạch 10 ngày");
    }

    @Test
    void aUnitsPageTellsPlanDecisionsAndActivities() {
        String page = get("vpb.ban", "/action-months/" + YEAR + "/VPB").body();
        assertThat(page)
                .contains("Kế hoạch số 01/KH-VP", "/action-months/2091/VPB/plan.docx", "plan.pdf")
                .contains("Nâng cao nhận thức về bình đẳng giới.", "Tọa đàm về bình đẳng giới")
                .contains("Phát sinh ngoài kế hoạch", "Bổ sung nguồn kinh phí.", "trả lại", "đồng ý")
                .contains("/api/activities/calendar.ics?year=2091&amp;unit=VPB", "(hôm nay)")
                .doesNotContain("/activities/new", "Tuyên truyền pháp luật");
        assertThat(get("vpb.soanthao", "/action-months/" + YEAR + "/VPB").body())
                .contains("/activities/new?year=2091&amp;unit=VPB");
        assertThat(get("pc.ban", "/action-months/" + YEAR + "/PC").body())
                .contains("Hoạt động ngoài Tháng hành động trong năm: 1", "Bản dự thảo (.docx)")
                .doesNotContain("Giao lưu");
    }

    @Test
    void theSumsAreOfTheMonthOnly() {
        assertThat(get(DESK, "/action-months/" + YEAR).body())
                .contains("data-men=\"10\"", "data-women=\"20\"", "1.000.000")
                .doesNotContain("Truyền thông");
    }

    @Test
    void beforeItOpensAUnitIsToldWhen() {
        jdbc.update("insert into annual_cycle_unit (cycle_year, unit_code, joined_on) values (?, 'TTRA', now())", YEAR);
        try {
            assertThat(get("ttra.soanthao", "/action-months/" + YEAR + "/TTRA").body())
                    .contains("Đơn vị lập kế hoạch từ ngày 16/10/2091", "Chưa mở");
            assertThat(get(DESK, "/action-months/" + YEAR).body()).contains("3 đơn vị", "1 chưa mở", "2 đang chậm");
        } finally {
            jdbc.update("delete from annual_cycle_unit where cycle_year = ? and unit_code = 'TTRA'", YEAR);
        }
    }

    private HttpResponse<String> get(String account, String path) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name))
                .get(path);
    }
}

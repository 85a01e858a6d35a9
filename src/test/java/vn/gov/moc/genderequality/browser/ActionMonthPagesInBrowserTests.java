package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.activity.ActivityForm;
import vn.gov.moc.genderequality.activity.SampleActivities;

/** The ledger's and the Action Month's pages in a real browser; their pictures are kept to be looked at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionMonthPagesInBrowserTests {

    private static final int YEAR = 2091;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID held = UUID.randomUUID();

    @BeforeAll
    void theMonthRuns() {
        testYear.openActionMonth(YEAR, "VPB", "PC", "TTRA", "HANCORP", "IBST");
        testYear.announceActionMonth(YEAR);
        testYear.planActionMonth(YEAR, "VPB");
        testYear.approveActionMonthPlan(YEAR, "VPB");
        testYear.advanceTo(YEAR + "-11-20T09:00");
        SampleActivities sample = new SampleActivities(jdbc, YEAR);
        held = sample.held(
                "VPB",
                true,
                "Giao lưu văn nghệ chào mừng",
                ActivityForm.EXCHANGE,
                "11-16",
                "11-16",
                10,
                20,
                1_000_000L);
        sample.planned("VPB", true, "Chiến dịch truyền thông", ActivityForm.MEDIA, "11-15", "12-15");
        sample.postponed("PC", true, "Hội thảo pháp luật", ActivityForm.SEMINAR, "11-20", "12-05");
        sample.notHeld("TTRA", true, "Cuộc thi tìm hiểu luật", ActivityForm.CONTEST, "11-20");
        sample.held("HANCORP", true, "Hội thao nữ", ActivityForm.SPORT, "11-18", "11-19", 5, 60, null);
        sample.planned("IBST", true, "Hội nghị tổng kết", ActivityForm.CONFERENCE, "11-20", "11-20");
        sample.planned("HANCORP", true, "Tọa đàm công trường", ActivityForm.DIALOGUE, "11-20", "11-20");
        sample.held("VPB", false, "Tập huấn đầu năm", ActivityForm.TRAINING, "03-08", "03-08", 5, 6, null);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void pagesFitAndAreFreeOfViolations() {
        String year = "/action-months/" + YEAR;
        look(DESK, "action-month-year", year);
        look(DESK, "ledger", "/activities?year=" + YEAR);
        look("vpb.soanthao", "action-month-unit", year + "/VPB");
        look("vpb.soanthao", "activity", "/activities/" + held);
        look("vpb.soanthao", "activity-new", "/activities/new?year=" + YEAR);
        look("pc.ban", "action-month-late", year + "/PC");
    }

    private void look(String account, String name, String path) {
        Page page = CHROMIUM.page(account);
        Accessibility.assertPage(page, path);
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        // Charts take a moment to follow the window.
        page.waitForFunction("() => document.documentElement.scrollWidth === 360");
        Chromium.picture(page, name);
    }

    @Test
    void theCalendarIsAGridAndOnATelephoneAList() {
        Page page = CHROMIUM.page(DESK);
        page.navigate("/action-months/" + YEAR);
        Locator days = page.locator(".calendar td");
        assertThat(days).hasCount(35);
        assertThat(days.first()).isVisible();
        Locator today = page.locator(".calendar td.today");
        assertThat(today).containsText("20/11 (hôm nay)");
        assertThat(today).containsText("Hội nghị tổng kết");
        today.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Cả ngày")))
                .click();
        assertThat(page).hasURL(Pattern.compile("on=2091-11-20"));
        assertThat(page.locator(".activities tbody tr")).hasCount(5);
        page.setViewportSize(360, 740);
        page.navigate("/action-months/" + YEAR);
        assertThat(page.locator(".calendar td.empty").first()).isHidden();
        assertThat(today.locator(".weekday")).isVisible();
    }

    @Test
    void chartsAreDrawnFromTheTable() {
        Page page = CHROMIUM.page("lanhdao");
        page.navigate("/action-months/" + YEAR);
        Locator charts = page.locator("#month-charts canvas");
        assertThat(charts).hasCount(2);
        page.waitForFunction(
                "() => [...document.querySelectorAll('#month-charts canvas')].every(each => each.width > 0 && each.getContext('2d').getImageData(0, 0, each.width, each.height).data.some(point => point > 0))");
        assertThat(page.locator(".activity-counts tfoot td").first()).hasText("8");
    }

    @Test
    void aDrafterAddsRecordsAndRemoves() {
        Page page = CHROMIUM.page("vpb.soanthao");
        page.navigate("/activities?year=" + YEAR);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm hoạt động"))
                .click();
        page.getByLabel("Tên hoạt động").fill("Truyền thông ngày Gia đình");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu hoạt động mới"))
                .click();
        CHROMIUM.expect("status of 400");
        assertThat(page.locator(".problems")).containsText("còn thiếu: hình thức");
        page.getByLabel("Từ ngày").fill("32/06/2091");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu hoạt động mới"))
                .click();
        assertThat(page.locator(".field-error")).containsText("Ngày phải có dạng");

        page.reload();
        assertThat(page.getByLabel("Tên hoạt động")).hasValue("Truyền thông ngày Gia đình");
        page.getByLabel("Hình thức").selectOption("Truyền thông");
        page.getByLabel("Địa điểm").fill("Sảnh trụ sở Bộ");
        page.getByLabel("Từ ngày").fill("28/06/2091");
        page.getByLabel("Kinh phí dự kiến").fill("1.500.000");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu hoạt động mới"))
                .click();
        assertThat(page.locator("main h1")).hasText("Truyền thông ngày Gia đình");
        assertThat(page.locator("main")).containsText("1.500.000 đồng");
        assertThat(page.locator("main")).containsText("Ngoài Tháng hành động");

        page.locator("summary").getByText("Ghi kết quả").click();
        page.getByLabel("Đã tổ chức", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Số nam tham dự").fill("40");
        page.getByLabel("Số nữ tham dự").fill("60");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu kết quả"))
                .click();
        assertThat(page.locator("main")).containsText("Nam 40, nữ 60");
        Chromium.picture(page, "activity-held");

        page.locator("summary").getByText("Sửa nội dung").click();
        page.onDialog(dialog -> dialog.accept());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xóa hoạt động"))
                .click();
        assertThat(page.locator("main h1")).hasText("Sổ hoạt động năm 2091");
        assertThat(page.locator("main")).not().containsText("Truyền thông ngày Gia đình");
    }

    @Test
    void nothingTypedIsLostWhenACollegueSavedFirst() {
        UUID id = new SampleActivities(jdbc, YEAR)
                .planned("VPB", false, "Nói chuyện chuyên đề", ActivityForm.OTHER, "05-10", "05-10");
        Page page = CHROMIUM.page("vpb.soanthao");
        page.navigate("/activities/" + id);
        page.locator("summary").getByText("Sửa nội dung").click();
        jdbc.update("update activity set version = version + 1, responsible = 'Phòng Tổ chức' where id = ?", id);
        CHROMIUM.expect("status of 409");
        page.getByLabel("Địa điểm").fill("Phòng họp tầng 3");
        assertThat(page.locator(".problems:visible")).containsText("bản kia “Phòng Tổ chức”");
        assertThat(page.getByLabel("Địa điểm")).hasValue("Phòng họp tầng 3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giữ bản của tôi"))
                .click();
        assertThat(page.locator(".save-status")).containsText("Đã lưu lúc");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xong"))
                .click();
        assertThat(page.locator("dd").getByText("Phòng họp tầng 3")).isVisible();
        for (String account : List.of("vpb.ban", "tccb")) {
            Page reader = CHROMIUM.page(account);
            reader.navigate("/activities/" + id);
            assertThat(reader.locator("#activity")).hasCount(0);
        }
    }
}

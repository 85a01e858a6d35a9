package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** The own pages on an office screen and on a telephone; their pictures are kept to be looked at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPagesTests {

    private static final int YEAR = 2029;
    private static final String REPORT = report(YEAR, "VPB");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @BeforeAll
    void haveAReturnedAnOverdueAndAReviewedReport() {
        testYear.openMidYear(YEAR, "VPB", "TTRA", "QLN");
        testYear.fill(YEAR, "VPB");
        testYear.submit(YEAR, "VPB");
        testYear.sendBack(
                DESK, REPORT, "UserTask_CheckReport", "Giải trình số liệu cấp ủy viên nữ so với nhiệm kỳ trước.");
        testYear.fill(YEAR, "TTRA");
        testYear.send(YEAR, "TTRA");
        testYear.advanceTo(YEAR + "-06-06T09:00");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.thutruong", "tccb", "tccb.vutruong", "lanhdao"})
    void fitOfficeScreensAndTelephones(String account) {
        look(
                CHROMIUM.page(account),
                account,
                "/",
                "/reports",
                "/delegations",
                "/reports/" + REPORT,
                "/guidances/" + YEAR,
                "/notifications",
                "/mailbox");
    }

    @Test
    void fitForTheAdministratorToo() {
        look(CHROMIUM.page("admin"), "admin", "/", "/reports", "/notifications", "/mailbox", "/evaluation/clock");
    }

    @Test
    void sayInVietnameseWhatIsNotThereOrNotAllowed() {
        CHROMIUM.expect("status of 400");
        CHROMIUM.expect("status of 403");
        CHROMIUM.expect("status of 404");
        Page page = CHROMIUM.page("ttra.soanthao");
        page.navigate("/reports/" + REPORT);
        assertThat(page.locator("main h1")).hasText("Không có quyền xem trang này");
        Chromium.picture(page, "forbidden");

        for (String path : List.of("/reports/2029-MID_YEAR-XYZ", "/khong-co")) {
            page.navigate(path);
            assertThat(page.locator("main h1")).hasText("Không tìm thấy trang");
        }
        page.navigate("/guidances/nam-nay");
        assertThat(page.locator("main h1")).hasText("Địa chỉ hoặc yêu cầu chưa đúng");
    }

    @Test
    void theHeadersGroupsOpenOneAtATimeAndClose() {
        Page page = CHROMIUM.page("tccb");
        page.navigate("/");
        Locator groups = page.locator(".site-nav details");
        groups.nth(0).locator("summary").click();
        assertThat(groups.nth(0).locator("a").first()).isVisible();
        Chromium.picture(page, "menu");

        groups.nth(1).locator("summary").click();
        assertThat(groups.nth(0).locator("a").first()).isHidden();
        page.keyboard().press("Escape");
        assertThat(groups.nth(1).locator("a").first()).isHidden();
        assertThat(groups.nth(1).locator("summary")).isFocused();

        groups.nth(2).locator("summary").click();
        page.locator("main h1").click();
        assertThat(groups.nth(2).locator("a").first()).isHidden();

        page.setViewportSize(360, 740);
        page.locator(".site-menu summary").click();
        groups.nth(0).locator("summary").click();
        assertThat(groups.nth(0).locator("a").first()).isVisible();
        Chromium.picture(page, "menu");
    }

    private static void look(Page page, String account, String... paths) {
        for (String path : paths) {
            page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
            page.navigate(path);
            assertThat(page.locator("main h1").first()).isVisible();
            Chromium.picture(page, account + path.replace('/', '-'));
            page.setViewportSize(360, 740);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s for %s", path, account)
                    .isEqualTo(360);
            Chromium.picture(page, account + path.replace('/', '-'));
        }
    }
}

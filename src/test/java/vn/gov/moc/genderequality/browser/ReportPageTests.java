package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** The report page after the report has left the drafter's desk, by keyboard, and the page that verifies it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTests {

    private static final int YEAR = 2060;
    private static final String REPORT = report(YEAR, "IBST");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @BeforeAll
    void haveASubmittedReport() {
        testYear.openMidYear(YEAR, "IBST");
        testYear.fill(YEAR, "IBST");
        testYear.submit(YEAR, "IBST");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void theHeadRecallsAReportAndAnybodyCanVerifyIt() {
        Page page = CHROMIUM.page("ibst.thutruong");
        page.navigate("/reports/" + REPORT);
        Locator recall = page.getByText("Thu hồi báo cáo đã nộp", new Page.GetByTextOptions().setExact(true));
        recall.press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thu hồi báo cáo đã nộp…"))
                .press("Enter");
        assertThat(page.getByLabel("Lý do thu hồi")).isFocused();
        assertThat(page.getByText("Hãy ghi lý do thu hồi.")).isVisible();
        page.getByLabel("Lý do thu hồi").fill("Nộp nhầm bản chưa có chữ ký nháy.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thu hồi báo cáo đã nộp…"))
                .press("Enter");
        look(page, "recall");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đồng ý: thu hồi báo cáo đã nộp"))
                .press("Enter");

        assertThat(page.locator("#moved")).containsText("Đã thu hồi báo cáo");
        assertThat(page.locator("#issues")).containsText("Đơn vị đã thu hồi");
        assertThat(page.locator("#moves details")).hasCount(0);
        look(page, "recalled");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiểm tra mã"))
                .click();
        assertThat(page.locator("#verify [role=status]")).containsText("nội dung lưu trữ khớp với mã");
        look(page, "verified");
        page.getByLabel("Mã SHA-256").fill("abc");
        page.getByLabel("Mã SHA-256").press("Enter");
        CHROMIUM.expect("status of 400");
        assertThat(page.locator("#verify .field-error")).containsText("đúng 64 ký tự");
        look(page, "verify-refused");
    }

    private static void look(Page page, String name) {
        Chromium.picture(page, "report-page-" + name);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(360);
        Chromium.picture(page, "report-page-" + name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }
}

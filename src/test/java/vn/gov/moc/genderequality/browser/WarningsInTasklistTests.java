package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** Earlier reports at the drafter's elbow: values to compare with, offers to take over, warnings to explain. */
@IntegrationTest
class WarningsInTasklistTests {

    private static final int BEFORE = 2095;
    private static final int YEAR = 2096;
    private static final String UNIT = "CDXD1";
    private static final String WHY = "Đại hội nhiệm kỳ mới bầu thêm cấp ủy viên.";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aReportOfLastYearIsAccepted() {
        testYear.openMidYear(BEFORE, UNIT);
        testYear.fill(BEFORE, UNIT);
        testYear.submit(BEFORE, UNIT);
        testYear.approve(TestYear.DESK, report(BEFORE, UNIT), "UserTask_CheckReport");
        testYear.cancel(BEFORE);
        testYear.openMidYear(YEAR, UNIT);
        testYear.fill(YEAR, UNIT);
        jdbc.update("delete from report_text where report_id = ? and section = 'II.1'", report(YEAR, UNIT));
    }

    @AfterEach
    void cancel() {
        testYear.cancel(BEFORE);
        testYear.cancel(YEAR);
    }

    @Test
    void anOfferIsTakenOverAWarningIsExplainedAndTheReportGoesOn() {
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist drafter = new Tasklist(page);
        String unit = jdbc.queryForObject("select name from organization_unit where code = ?", String.class, UNIT);
        drafter.open("Soạn báo cáo", unit);
        drafter.claim();

        takeOver(page, drafter);
        explain(page, drafter);
        drafter.completeSuccessfully();

        Page committee = CHROMIUM.page(account(UNIT, "ban"));
        Tasklist review = new Tasklist(committee);
        review.open("Thẩm định báo cáo", unit);
        assertThat(review.form().locator(".notice.warning")).containsText("Giải trình: " + WHY);
        Chromium.picture(committee, "tasklist-explained");
    }

    private void takeOver(Page page, Tasklist drafter) {
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Thuận lợi, khó khăn"));
        Locator offers = drafter.form().locator(".prefill");
        offers.getByText("Gợi ý điền sẵn").click();
        Locator offer = offers.getByRole(AriaRole.CHECKBOX, within("Mục II.1 – Thuận lợi, khó khăn"));
        assertThat(offer).not().isChecked();
        assertThat(text).hasValue("");
        Chromium.picture(page, "tasklist-prefill");
        offer.check();
        offers.getByText("Điền các mục đã chọn").click();
        assertThat(offers.getByRole(AriaRole.STATUS)).containsText("Đã điền 1 mục");
        assertThat(text).hasValue(Pattern.compile("Thuận lợi: được cấp ủy.*"));
        assertThat(jdbc.queryForObject(
                        "select saved_by from report_text where report_id = ? and section = 'II.1'",
                        String.class,
                        report(YEAR, UNIT)))
                .isEqualTo(account(UNIT, "soanthao"));
    }

    private void explain(Page page, Tasklist drafter) {
        Locator all = page.getByRole(AriaRole.TEXTBOX, named("Cấp ủy viên, tổng số, kỳ này (người)"));
        Locator row = drafter.form().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(all));
        assertThat(row).containsText(Pattern.compile("Kỳ trước: \\d+"));
        Locator explanation =
                page.getByRole(AriaRole.TEXTBOX, named("Giải trình: Cấp ủy viên, tổng số, kỳ này (người)"));
        assertThat(explanation).hasCount(0);
        all.fill("250");
        assertThat(explanation).isVisible();
        assertThat(drafter.form().locator(".explanations", new Locator.LocatorOptions().setHas(explanation)))
                .containsText("lên 250");
        explanation.scrollIntoViewIfNeeded();
        Chromium.picture(page, "tasklist-warning");
        page.setViewportSize(360, 740);
        explanation.scrollIntoViewIfNeeded();
        Chromium.picture(page, "tasklist-warning");
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);

        drafter.complete();
        assertThat(drafter.problems()).containsText("Chưa trình được, còn 1 chỗ cần bổ sung:");
        drafter.problems().getByRole(AriaRole.LINK).click();
        assertThat(explanation).isFocused();
        explanation.pressSequentially(WHY);
        assertThat(drafter.form().locator(".save-status")).hasText(Pattern.compile("^Đã lưu lúc [\\d:]+$"));
        assertThat(jdbc.queryForObject(
                        "select content from report_explanation where report_id = ? and warning = 'CHANGE_ABOVE:party-committee.total.now:LAST_REPORT'",
                        String.class,
                        report(YEAR, UNIT)))
                .isEqualTo(WHY);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

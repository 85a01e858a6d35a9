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
    private static final String SOURCE = "Báo cáo sơ kết 6 tháng đầu năm " + BEFORE;
    private static final String TAKEN = "party-committee.women.last_term";
    private static final String TAKEN_NAME = "Cấp ủy viên, nữ, nhiệm kỳ trước (người)";
    private static final String KEPT = "party-committee.total.last_term";
    private static final String KEPT_NAME = "Cấp ủy viên, tổng số, nhiệm kỳ trước (người)";
    private static final String DRAFT = "**/api/reports/*/draft";
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
        jdbc.update("delete from report_figure where report_id = ? and cell = ?", report(YEAR, UNIT), TAKEN);
        jdbc.update("delete from report_figure where report_id = ? and cell = ?", report(YEAR, UNIT), KEPT);
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
        changeWhatWasTakenOver(page, drafter);
        takeOverWhileTheServerIsAway(page, drafter);
        explain(page, drafter);
        drafter.completeSuccessfully();

        Page committee = CHROMIUM.page(account(UNIT, "ban"));
        Tasklist review = new Tasklist(committee);
        review.open("Thẩm định báo cáo", unit);
        assertThat(review.form().locator(".notice.warning")).containsText("Giải trình: " + WHY);
        Locator line = review.form()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Nhiệm kỳ trước"))
                .filter(new Locator.FilterOptions().setHasText(SOURCE))
                .first();
        assertThat(line).containsText("Từ: " + SOURCE);
        assertThat(line).containsText(Pattern.compile("Đã sửa tay; nguồn ghi \\d+"));
        Chromium.picture(committee, "tasklist-explained");
        Accessibility.assertForm(committee, "review of figures with sources");
        signed(committee);
    }

    /** The report's page says of what was signed where its figures come from. */
    private void signed(Page reader) {
        testYear.approve(account(UNIT, "ban"), report(YEAR, UNIT), "UserTask_ReviewReport");
        testYear.approve(account(UNIT, "thutruong"), report(YEAR, UNIT), "UserTask_SignReport");
        reader.navigate("/reports/" + report(YEAR, UNIT));
        Locator sources = reader.locator("#issues details");
        sources.getByText("(1)").click();
        assertThat(sources.getByRole(AriaRole.LISTITEM))
                .hasText(Pattern.compile(
                        "Chỉ tiêu “Cấp ủy viên”, nữ, nhiệm kỳ trước \\(mục .*\\): \\d+ ↪ Từ: %s✎ Đã sửa tay; nguồn ghi \\d+"
                                .formatted(SOURCE)));
        assertThat(reader.locator("#report .source.changed")).hasCount(1);
        Chromium.picture(reader, "report-sources");
        Accessibility.assertPage(reader, "/reports/" + report(YEAR, UNIT));
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
        assertThat(offers.getByRole(AriaRole.GROUP, within("Nguồn: " + SOURCE)).locator("legend a"))
                .hasAttribute("href", "/reports/" + report(BEFORE, UNIT));
        offers.getByRole(AriaRole.CHECKBOX, within(KEPT_NAME)).uncheck();
        assertThat(offers.getByRole(AriaRole.CHECKBOX, within(TAKEN_NAME))).isChecked();
        offers.getByText("Điền các mục đã chọn").click();
        assertThat(offers.getByRole(AriaRole.STATUS)).containsText("Đã điền 2 mục");
        assertThat(text).hasValue(Pattern.compile("Thuận lợi: được cấp ủy.*"));
        assertThat(jdbc.queryForObject(
                        "select saved_by from report_text where report_id = ? and section = 'II.1'",
                        String.class,
                        report(YEAR, UNIT)))
                .isEqualTo(account(UNIT, "soanthao"));
    }

    /** What was taken over says so; typed over it says that, too, and what the source said. */
    private void changeWhatWasTakenOver(Page page, Tasklist drafter) {
        Locator input = page.getByRole(AriaRole.TEXTBOX, named(TAKEN_NAME));
        Locator cell = cell(drafter, input);
        Locator link = cell.getByRole(AriaRole.LINK, within(SOURCE));
        assertThat(cell.locator(".source")).hasText("↪ Từ: " + SOURCE);
        assertThat(link).hasAttribute("href", "/reports/" + report(BEFORE, UNIT));
        assertThat(link).hasAttribute("rel", "noopener");
        String taken = input.inputValue();

        input.fill(String.valueOf(Integer.parseInt(taken) + 1));
        assertThat(cell.locator(".source.changed")).hasText("✎ Đã sửa tay; nguồn ghi " + taken);
        drafter.form().locator("h1").click();
        assertThat(drafter.form().locator(".save-status")).hasText(Pattern.compile("^Đã lưu lúc [\\d:]+$"));
        assertThat(cell.locator(".source.changed")).isVisible();
        assertThat(source(TAKEN)).isEqualTo(taken);
        input.scrollIntoViewIfNeeded();
        Chromium.picture(page, "tasklist-source");
        page.setViewportSize(360, 740);
        input.scrollIntoViewIfNeeded();
        Chromium.picture(page, "tasklist-source");
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
        Accessibility.assertForm(page, "draft of figures with sources");
    }

    /** What is taken over while nothing can be saved is kept with its source, and is typed once it is typed over. */
    private void takeOverWhileTheServerIsAway(Page page, Tasklist drafter) {
        page.route(DRAFT, route -> {});
        take(page, drafter);
        Locator input = page.getByRole(AriaRole.TEXTBOX, named(KEPT_NAME));
        assertThat(cell(drafter, input).locator(".source")).hasText("↪ Từ: " + SOURCE);
        String taken = input.inputValue();
        page.reload();
        page.unroute(DRAFT);
        drafter.opened();
        assertThat(cell(drafter, input).locator(".source")).hasCount(0);
        drafter.form().getByText("Khôi phục và lưu").click();
        assertThat(cell(drafter, input).getByRole(AriaRole.LINK, within(SOURCE)))
                .isVisible();
        assertThat(source(KEPT)).isEqualTo(taken);

        input.fill("");
        drafter.form().locator("h1").click();
        assertThat(cell(drafter, input).locator(".source")).hasCount(0);
        assertThat(drafter.form().locator(".save-status")).hasText(Pattern.compile("^Đã lưu lúc [\\d:]+$"));
        assertThat(source(KEPT)).isEmpty();

        page.route(DRAFT, route -> {});
        take(page, drafter);
        input.fill("1");
        input.fill(taken);
        assertThat(cell(drafter, input).locator(".source")).hasCount(0);
        page.reload();
        page.unroute(DRAFT);
        drafter.opened();
        drafter.form().getByText("Khôi phục và lưu").click();
        assertThat(drafter.form().locator(".save-status")).hasText(Pattern.compile("^Đã lưu lúc [\\d:]+$"));
        assertThat(input).hasValue(taken);
        assertThat(source(KEPT)).as("typed by hand").isEmpty();
    }

    private static void take(Page page, Tasklist drafter) {
        Locator offers = drafter.form().locator(".prefill");
        if (offers.getAttribute("open") != null) {
            offers.getByText("Gợi ý điền sẵn").click();
        }
        offers.getByText("Gợi ý điền sẵn").click();
        assertThat(offers.getByRole(AriaRole.CHECKBOX, within(KEPT_NAME))).isChecked();
        offers.getByText("Điền các mục đã chọn").click();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named(KEPT_NAME))).not().hasValue("");
    }

    private static Locator cell(Tasklist drafter, Locator input) {
        return drafter.form().getByRole(AriaRole.CELL).filter(new Locator.FilterOptions().setHas(input));
    }

    /** The number the cell was last taken over with; empty when it was typed. */
    private String source(String cell) {
        return String.join(
                "",
                jdbc.queryForList(
                        "select cast(number as text) from report_figure_source where report_id = ? and cell = ?",
                        String.class,
                        report(YEAR, UNIT),
                        cell));
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

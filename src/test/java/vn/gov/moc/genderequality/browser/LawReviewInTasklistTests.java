package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.evaluation.SampleContent;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** The Law's ten-year review in Tasklist: planned by the desk, drafted by picking articles, reviewed and consolidated. */
@IntegrationTest
class LawReviewInTasklistTests {

    private static final int YEAR = 2065;
    private static final String PERIOD = YEAR + "-SPECIAL";
    private static final String REPORT = PERIOD + "-VPB";
    private static final String NAME = "tổng kết 10 năm thi hành Luật Bình đẳng giới";
    private static final String PROPOSAL = "Đề nghị thu hẹp khoảng cách tuổi nghỉ hưu giữa nam và nữ.";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private ReportDraftService drafts;

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private SampleContent content;

    @Autowired
    private OrganizationUnitRepository units;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void goesFromThePlanToTheConsolidatedReport() {
        // Tasklist asks once more for a task that was completed behind its back.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        testYear.start(YEAR);
        plan();
        testYear.plan(YEAR, "VPB");
        testYear.draftGuidance(YEAR);
        testYear.approve(COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-06-01T00:00");
        fillAllButTheProposals();
        draft();
        review();
        testYear.approve(account("VPB", "ban"), REPORT, "UserTask_ReviewReport");
        testYear.approve(account("VPB", "thutruong"), REPORT, "UserTask_SignReport");
        testYear.runJobs();
        testYear.approve(DESK, REPORT, "UserTask_CheckReport");
        testYear.runJobs();
        consolidate();
    }

    private void plan() {
        Page page = CHROMIUM.page(DESK);
        Tasklist desk = new Tasklist(page);
        desk.open("Lập kế hoạch năm", "Năm " + YEAR);
        desk.claim();
        page.getByLabel("Loại kỳ", exactly()).selectOption("SPECIAL");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm kỳ báo cáo"))
                .click();
        Locator period = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Báo cáo chuyên đề"));
        assertThat(period.getByLabel("Hạn nộp")).hasValue("15/09/" + YEAR);
        assertThat(period.getByLabel("Mẫu báo cáo").locator("option:checked"))
                .containsText("Báo cáo tổng kết 10 năm thi hành Luật Bình đẳng giới");
        assertThat(period.getByLabel("Mẫu báo cáo")
                        .locator("option")
                        .filter(new Locator.FilterOptions().setHasText("sơ kết")))
                .hasCount(0);
        assertThat(desk.form().locator(".save-status")).hasText(Pattern.compile("^Đã lưu lúc.*"));
        Chromium.picture(page, "law-review-plan");
    }

    private void fillAllButTheProposals() {
        drafts.save(
                REPORT,
                content.draft(
                        templates.get("gender-equality-law-review-2017"),
                        PeriodKind.SPECIAL,
                        units.findById("VPB").orElseThrow(),
                        1),
                account("VPB", "soanthao"));
    }

    private void draft() {
        Page page = CHROMIUM.page(account("VPB", "soanthao"));
        Tasklist drafter = new Tasklist(page);
        drafter.open("Soạn báo cáo", NAME);
        drafter.claim();
        Locator text = page.getByRole(AriaRole.TEXTBOX, named("Điều 13. Bình đẳng giới trong lĩnh vực lao động"));
        Locator entry = page.locator(".tree li").filter(new Locator.FilterOptions().setHasText("Điều 13."));
        assertThat(text).isHidden();
        assertThat(entry).hasAttribute("hidden", "");

        Locator pick = page.getByLabel("Chọn điều cần góp ý");
        assertThat(pick.locator("option")).hasCount(45);
        pick.selectOption("VI.1.13");
        page.locator(".section-picker").first().getByRole(AriaRole.BUTTON).click();
        assertThat(text).isFocused();
        assertThat(pick.locator("option")).hasCount(44);
        page.locator(".tree summary").click();
        assertThat(entry).isVisible();
        Chromium.picture(page, "law-review-picked");
        Accessibility.assertForm(page, "law review");

        text.pressSequentially(PROPOSAL);
        text.blur();
        assertThat(drafter.form().locator(".save-status")).hasText(Pattern.compile("^Đã lưu lúc.*"));
        pick.selectOption("VI.1.14");
        page.locator(".section-picker").first().getByRole(AriaRole.BUTTON).click();
        page.reload();
        drafter.opened();
        assertThat(text).hasValue(PROPOSAL);
        assertThat(page.getByRole(
                        AriaRole.TEXTBOX, named("Điều 14. Bình đẳng giới trong lĩnh vực giáo dục và đào tạo")))
                .isHidden();
        Chromium.picture(page, "law-review-draft");
        drafter.completeSuccessfully();
    }

    private void review() {
        Page page = CHROMIUM.page(account("VPB", "ban"));
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định báo cáo", NAME);
        committee.claim();
        assertThat(committee.form()).containsText("Điều 13. Bình đẳng giới trong lĩnh vực lao động");
        assertThat(committee.form()).containsText(PROPOSAL);
        assertThat(committee.form()).not().containsText("Điều 14.");
        Chromium.picture(page, "law-review-reviewed");
        Accessibility.assertForm(page, "law review, committee");
    }

    private void consolidate() {
        Page page = CHROMIUM.page(DESK);
        Tasklist desk = new Tasklist(page);
        desk.open("Lập báo cáo tổng hợp", NAME);
        desk.claim();
        assertThat(desk.form()
                        .getByRole(AriaRole.HEADING)
                        .filter(new Locator.FilterOptions()
                                .setHasText("Đối với Luật Bình đẳng giới (1 đơn vị có ý kiến)")))
                .isVisible();
        assertThat(desk.form()).not().containsText("Điều 14.");
        Locator text = page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Điều 13\\..*\\(1 đơn vị có ý kiến\\)")));
        text.scrollIntoViewIfNeeded();
        desk.form()
                .locator(".section")
                .filter(new Locator.FilterOptions().setHas(text))
                .getByText("Nội dung của 1 đơn vị")
                .click();
        Chromium.picture(page, "law-review-consolidation");
        Accessibility.assertForm(page, "law review, consolidation");
        testYear.consolidate(PERIOD);
        page.navigate("/consolidations/" + PERIOD);
        assertThat(page.locator("main"))
                .containsText("Điều 13. Bình đẳng giới trong lĩnh vực lao động (1 đơn vị có ý kiến)");
        Chromium.picture(page, "law-review-consolidated");
        page.navigate("/report-templates/gender-equality-law-review-2017");
        assertThat(page.getByText("Chọn điều cần góp ý (44 mục)")).isVisible();
        Chromium.picture(page, "law-review-template");
        Accessibility.assertPage(page, "/report-templates/gender-equality-law-review-2017");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

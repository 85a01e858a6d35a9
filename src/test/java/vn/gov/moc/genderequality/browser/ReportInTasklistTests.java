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

/** A report on its way between its drafter and the unit's committee, each in Tasklist. */
@IntegrationTest
class ReportInTasklistTests {

    private static final int YEAR = 2025;
    private static final String UNIT = "VPB";
    private static final String UNIT_NAME = "Văn phòng Bộ";
    private static final String TEXT = "Văn phòng Bộ đã ban hành kế hoạch tổng kết 10 năm thi hành Luật.";
    private static final Pattern SAVED = Pattern.compile("^Đã lưu lúc \\d\\d:\\d\\d:\\d\\d$");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void openMidYear() {
        testYear.openMidYear(YEAR, UNIT);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void isDraftedSentReturnedAndTakenUpAgain() {
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist drafter = new Tasklist(page);
        drafter.open("Soạn báo cáo", UNIT_NAME);
        assertThat(text(page)).isDisabled();
        drafter.claim();

        text(page).pressSequentially(TEXT);
        women(page).pressSequentially("1.203");
        all(page).pressSequentially("2.500");
        assertThat(drafter.form().locator(".save-status")).hasText(SAVED);
        assertThat(jdbc.queryForObject(
                        "select content from report_text where report_id = ? and section = 'I.1'",
                        String.class,
                        report(YEAR, UNIT)))
                .isEqualTo(TEXT);

        page.reload();
        drafter.opened();
        assertThat(text(page)).hasValue(TEXT);
        assertThat(women(page)).hasValue("1.203");
        assertThat(drafter.form().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(women(page))))
                .containsText("48,1%");

        drafter.complete();
        assertThat(drafter.problems()).containsText(Pattern.compile("Chưa trình được, còn \\d+ chỗ cần bổ sung:"));
        assertThat(drafter.problems()).not().containsText("Mục I.1:");
        Chromium.picture(page, "tasklist-incomplete");
        assertThat(text(page)).hasValue(TEXT);

        testYear.fill(YEAR, UNIT);
        page.reload();
        drafter.opened();
        assertThat(text(page)).hasValue(TEXT);
        drafter.completeSuccessfully();

        returnToDrafter("Bổ sung số liệu hội nghị.");

        drafter.open("Soạn báo cáo", UNIT_NAME);
        assertThat(drafter.form().locator("fieldset.body > *").first()).containsText("Bị trả lại để bổ sung");
        assertThat(drafter.form().locator(".returned")).containsText("Bổ sung số liệu hội nghị.");
        Chromium.picture(page, "tasklist-returned");
    }

    private void returnToDrafter(String reason) {
        Page page = CHROMIUM.page(account(UNIT, "ban"));
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định báo cáo", UNIT_NAME);
        assertThat(committee.form()).containsText(TEXT);
        committee.claim();
        page.getByLabel("Trả lại để bổ sung", exactly()).check();
        committee.complete();
        assertThat(committee.problems()).containsText("Hãy ghi lý do");
        Chromium.picture(page, "tasklist-without-reason");

        page.getByLabel("Lý do, ý kiến").pressSequentially(reason);
        committee.completeSuccessfully();
    }

    private static Locator text(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, named("Hoạt động tổ chức tổng kết 10 năm thi hành Luật Bình đẳng giới"));
    }

    private static Locator women(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, named("Cấp ủy viên, nữ, kỳ này (người)"));
    }

    private static Locator all(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, named("Cấp ủy viên, tổng số, kỳ này (người)"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}

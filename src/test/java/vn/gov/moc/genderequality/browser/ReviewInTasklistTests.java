package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** Return with comments: the committee comments, the drafter settles, the committee sees what changed and agrees. */
@IntegrationTest
class ReviewInTasklistTests {

    private static final int YEAR = 2048;
    private static final String UNIT = "VPB";
    private static final String UNIT_NAME = "Văn phòng Bộ";
    private static final String TEXT_COMMENT = "Nêu rõ hình thức tổ chức <b>hội nghị</b>.";
    private static final String FIGURE_COMMENT = "Chưa khớp với sổ theo dõi.";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @BeforeEach
    void haveAReportInReview() {
        testYear.openMidYear(YEAR, UNIT);
        testYear.fill(YEAR, UNIT);
        testYear.send(YEAR, UNIT);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void isReturnedWithCommentsMendedComparedAndApproved() {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        commentAndReturn();
        settleAndSend();
        compareAndApprove();
    }

    private void commentAndReturn() {
        Page page = CHROMIUM.page(account(UNIT, "ban"));
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định báo cáo", UNIT_NAME);
        committee.claim();
        button(page, "Góp ý: Mục I.4").click();
        page.getByLabel("Góp ý – Mục I.4").fill(TEXT_COMMENT);
        button(page, "Lưu góp ý").click();
        assertThat(comment(page, "Mục I.4")).containsText(TEXT_COMMENT);

        button(page, "Góp ý: Chỉ tiêu “Hội nghị tuyên truyền”").click();
        page.getByLabel("Góp ý – Chỉ tiêu “Hội nghị tuyên truyền”").fill(FIGURE_COMMENT);
        page.reload();
        committee.opened();
        assertThat(page.getByLabel("Góp ý – Chỉ tiêu “Hội nghị tuyên truyền”")).hasValue(FIGURE_COMMENT);
        Chromium.picture(page, "review-comments");
        page.getByLabel("Trả lại để bổ sung", exactly()).check();
        page.getByLabel("Lý do, ý kiến").fill("Xem các góp ý.");
        committee.completeSuccessfully();
    }

    private void settleAndSend() {
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist drafter = new Tasklist(page);
        drafter.open("Soạn báo cáo", UNIT_NAME);
        drafter.claim();
        Locator progress = page.locator(".comment-progress");
        assertThat(progress).containsText("Còn 2 góp ý chưa xử lý");
        assertThat(comment(page, "Chỉ tiêu “Hội nghị tuyên truyền”")).containsText(FIGURE_COMMENT);
        drafter.complete();
        assertThat(drafter.problems()).containsText("Mục I.4: góp ý chưa xử lý.");
        Chromium.picture(page, "draft-comments");

        page.locator("[id='ge-I.4']").press("Control+End");
        page.locator("[id='ge-I.4']").pressSequentially(" Tổ chức trực tiếp.");
        page.getByLabel("Hội nghị tuyên truyền, số lượng, kỳ này (cuộc)").fill("77");
        comment(page, "Mục I.4").getByLabel("Trả lời (không bắt buộc)").fill("Đã bổ sung.");
        button(page, "Đánh dấu đã xử lý: Mục I.4").click();
        assertThat(progress).containsText("Còn 1 góp ý chưa xử lý");
        assertThat(comment(page, "Mục I.4")).isFocused();
        button(page, "Đánh dấu đã xử lý: Chỉ tiêu “Hội nghị tuyên truyền” (mục I.4)")
                .click();
        assertThat(progress).containsText("Mọi góp ý đã được xử lý");
        drafter.completeSuccessfully();

        page.navigate("/reports/" + report(YEAR, UNIT));
        assertThat(page.locator("[aria-current=step]")).containsText("Ban VSTBPN đơn vị");
        assertThat(page.locator("[aria-current=step]")).containsText("Chưa ai nhận việc");
        assertThat(comment(page, "Mục I.4")).containsText("Đã bổ sung.");
        pictures(page, "report-page-in-review");
    }

    private void compareAndApprove() {
        Page page = CHROMIUM.page(account(UNIT, "ban"));
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định báo cáo", UNIT_NAME);
        committee.claim();
        assertThat(page.getByText("So với vòng trước", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator("ins")).containsText("Tổ chức trực tiếp.");
        assertThat(page.getByRole(
                        AriaRole.ROW,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Hội nghị tuyên truyền.*mục I\\.4.* 77"))))
                .isVisible();
        page.getByLabel("Đồng ý trình Thủ trưởng đơn vị ký", exactly()).check();
        committee.complete();
        assertThat(committee.problems()).containsText("Chưa có dấu “Đã kiểm tra nội dung” của vòng này.");

        page.getByLabel("Đã kiểm tra nội dung").check();
        assertThat(page.locator(".stages")).containsText(Pattern.compile("Đã kiểm tra nội dung: .+, \\d\\d/\\d\\d/"));
        page.getByLabel("Đã kiểm tra thể thức").check();
        assertThat(page.locator(".stages")).containsText(Pattern.compile("Đã kiểm tra thể thức: .+, \\d\\d/\\d\\d/"));
        pictures(page, "review-second-round");
        committee.completeSuccessfully();
    }

    private static void pictures(Page page, String name) {
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(360);
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private static Locator comment(Page page, String place) {
        return page.locator("li.comment")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + place.replace(".", "\\."))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}

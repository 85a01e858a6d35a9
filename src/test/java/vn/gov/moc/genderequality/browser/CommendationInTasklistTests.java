package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.commendation.CommendationState;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.commendation.TestCommendations;

/** A proposal for commendation from the page where it begins to the decision, each step in its form; and one that may not be granted. */
@IntegrationTest
class CommendationInTasklistTests {

    private static final int YEAR = 2034;
    private static final String UNIT = "HTKT";
    private static final String LATE = "QLN";
    private static final String ID = YEAR + "-HTKT-COMMENDATION-1";
    private static final String SUBJECT = "Đề nghị khen thưởng 1, năm %d, Cục Hạ tầng kỹ thuật".formatted(YEAR);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestCommendations commendations;

    @Autowired
    private Commendations service;

    @AfterEach
    void end() {
        commendations.withdrawAll(YEAR);
        testYear.cancel(YEAR);
    }

    @Test
    void isProposedSignedReviewedDecidedAndPublished() {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        // Who is excluded is refused; two who save at once, too.
        CHROMIUM.expect("status of 409");
        CHROMIUM.expect("status of 400");
        CHROMIUM.expect("/camunda/api/engine/");
        commendations.reportOfFirstInTime(YEAR, UNIT, LATE);
        propose();
        sign();
        review();
        decide();
        published();
        refused();
    }

    private void propose() {
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        page.navigate("/commendations?year=" + YEAR);
        Accessibility.assertPage(page, "/commendations?year=" + YEAR);
        button(page, "Lập đề nghị khen thưởng").click();
        Tasklist drafter = new Tasklist(page);
        drafter.opened();
        drafter.claim();
        assertThat(drafter.form()).containsText("✔ Đạt Báo cáo định kỳ đúng hạn");
        drafter.complete();
        assertThat(drafter.problems()).containsText("Hãy nhập nội dung đề nghị.");
        assertThat(drafter.problems()).containsText("Hãy thêm ít nhất một cá nhân hoặc tập thể.");
        Accessibility.assertForm(page, "propose-commendation");

        page.getByLabel("Nội dung đề nghị").fill("Khen thưởng nhân ngày Phụ nữ Việt Nam");
        page.getByLabel("Thành tích chung, lý do đề nghị").fill("Cục tổ chức nhiều hoạt động thiết thực.");
        button(page, "Thêm cá nhân, tập thể").click();
        page.getByLabel("Họ tên hoặc tên tập thể").fill("Nguyễn Thị Hoa");
        page.waitForCondition(() -> !service.commendation(ID).merits().isEmpty());
        page.reload();
        drafter.opened();
        assertThat(page.getByLabel("Họ tên hoặc tên tập thể")).hasValue("Nguyễn Thị Hoa");
        assertThat(page.getByLabel("Nội dung đề nghị")).hasValue("Khen thưởng nhân ngày Phụ nữ Việt Nam");
        button(page, "Lưu cá nhân, tập thể mới").click();
        Locator one = page.locator("fieldset.candidate");
        assertThat(one).hasCount(1);
        drafter.complete();
        assertThat(drafter.problems()).containsText("Nguyễn Thị Hoa: chưa nêu thành tích.");
        one.getByLabel("Chức vụ, nơi làm việc").fill("Chuyên viên chính");
        one.getByLabel("Hình thức đề nghị").selectOption("BANG_KHEN");
        assertThat(one).containsText("Luật Thi đua, khen thưởng");
        one.getByLabel("Thành tích").fill("Chủ trì ba đợt tập huấn.");
        page.locator(".fact-choice input").first().check();
        assertThat(drafter.form()).containsText("Đã chọn minh chứng.");
        page.getByLabel("Thêm tệp")
                .setInputFiles(
                        new FilePayload("thanh-tich.txt", "text/plain", "Ba đợt".getBytes(StandardCharsets.UTF_8)));
        assertThat(drafter.form()).containsText("Đã đính kèm thanh-tich.txt");
        Chromium.picture(page, "commendation-propose");
        page.setViewportSize(360, 740);
        Chromium.picture(page, "commendation-propose");
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
        drafter.completeSuccessfully();
        Assertions.assertThat(service.commendation(ID).state()).isEqualTo(CommendationState.SIGNING);
    }

    private void sign() {
        Page page = CHROMIUM.page(account(UNIT, "thutruong"));
        Tasklist head = new Tasklist(page);
        head.open("Ký tờ trình khen thưởng", SUBJECT);
        head.claim();
        assertThat(head.form()).containsText("Chủ trì ba đợt tập huấn.");
        assertThat(head.form()).containsText("thanh-tich.txt");
        assertThat(head.form()).containsText("Trên văn bản sẽ ghi: CỤC TRƯỞNG");
        page.getByLabel("Trả lại để sửa", exactly()).check();
        head.complete();
        assertThat(head.problems()).containsText("Hãy ghi lý do");
        Accessibility.assertForm(page, "sign-proposal");
        Chromium.picture(page, "commendation-sign");
        page.getByLabel("Ký tờ trình, gửi Bộ", exactly()).check();
        head.completeSuccessfully();
    }

    private void review() {
        Page page = CHROMIUM.page(COMMITTEE);
        Tasklist committee = new Tasklist(page);
        committee.open("Cho ý kiến khen thưởng", SUBJECT);
        committee.claim();
        page.getByLabel("Trình Vụ trưởng kèm ý kiến", exactly()).check();
        committee.complete();
        assertThat(committee.problems()).containsText("Nguyễn Thị Hoa: hãy chọn.");
        Accessibility.assertForm(page, "review-commendation");
        page.getByLabel("Không đồng ý", exactly()).check();
        committee.complete();
        assertThat(committee.problems()).containsText("Nguyễn Thị Hoa: hãy ghi lý do.");
        page.getByLabel("Đồng ý", exactly()).check();
        page.getByLabel("Lý do, ý kiến về Nguyễn Thị Hoa").fill("Thành tích rõ ràng.");
        Chromium.picture(page, "commendation-review");
        committee.completeSuccessfully();
    }

    private void decide() {
        Page page = CHROMIUM.page(DIRECTOR);
        Tasklist director = new Tasklist(page);
        director.open("Quyết định khen thưởng", SUBJECT);
        director.claim();
        assertThat(director.form()).containsText("Ban VSTBPN Bộ: đồng ý. Thành tích rõ ràng.");
        director.complete();
        assertThat(director.problems()).containsText("Chưa quyết định được");
        Accessibility.assertForm(page, "decide-commendation");
        page.getByLabel("Khen thưởng", exactly()).check();
        assertThat(page.locator(".choice-editor .save-status")).containsText("Đã lưu lúc");
        page.reload();
        director.opened();
        assertThat(page.getByLabel("Khen thưởng", exactly())).isChecked();
        Chromium.picture(page, "commendation-decide");
        director.completeSuccessfully();
        Assertions.assertThat(service.commendation(ID).state()).isEqualTo(CommendationState.GRANTED);
    }

    private void published() {
        Page page = CHROMIUM.page(account(LATE, "soanthao"));
        Accessibility.assertPage(page, "/commendations?granted&year=" + YEAR);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Nguyễn Thị Hoa")))
                .containsText("Bằng khen của Bộ trưởng");
        Chromium.picture(page, "commendation-granted");
        Page own = CHROMIUM.page(account(UNIT, "soanthao"));
        Accessibility.assertPage(own, "/commendations/" + ID);
        assertThat(own.getByText("Vụ trưởng Vụ Tổ chức cán bộ: khen thưởng")).isVisible();
        Chromium.picture(own, "commendation");
        own.setViewportSize(360, 740);
        Chromium.picture(own, "commendation");
    }

    private void refused() {
        String late = commendations.write(LATE, "Trần Văn Lộc");
        commendations.send(late);
        commendations.review(late);
        Page page = CHROMIUM.page(DIRECTOR);
        Tasklist director = new Tasklist(page);
        director.open("Quyết định khen thưởng", "Cục Quản lý nhà");
        director.claim();
        assertThat(director.form()).containsText("✕ Không đạt Báo cáo định kỳ đúng hạn");
        page.getByLabel("Khen thưởng", exactly()).check();
        director.complete();
        assertThat(director.problems()).containsText("Chưa khen thưởng được Trần Văn Lộc vì có điều kiện không đạt");
        Accessibility.assertForm(page, "decide-commendation, excluded");
        Chromium.picture(page, "commendation-excluded");
        // Tasklist says it once more, over its own button.
        page.locator(".page-notifications .close:visible").click();
        page.getByLabel("Không khen thưởng", exactly()).check();
        page.getByLabel("Lý do, ý kiến về Trần Văn Lộc").fill("Đơn vị chưa nộp báo cáo.");
        director.completeSuccessfully();

        String another = commendations.write(LATE, "Lê Thị Mai");
        Page drafter = CHROMIUM.page(account(LATE, "soanthao"));
        Accessibility.assertPage(drafter, "/commendations/" + another);
        drafter.getByText("Rút đề nghị này").click();
        drafter.getByLabel("Lý do rút đề nghị").fill("Chờ nộp báo cáo.");
        drafter.reload();
        drafter.getByText("Rút đề nghị này").click();
        assertThat(drafter.getByLabel("Lý do rút đề nghị")).hasValue("Chờ nộp báo cáo.");
        Chromium.picture(drafter, "commendation-withdraw");
        drafter.onceDialog(Dialog::accept);
        button(drafter, "Rút đề nghị").click();
        assertThat(drafter.getByText("Đã rút").first()).isVisible();
        Assertions.assertThat(service.commendation(another).state()).isEqualTo(CommendationState.WITHDRAWN);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}

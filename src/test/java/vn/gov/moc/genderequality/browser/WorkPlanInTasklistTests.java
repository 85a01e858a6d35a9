package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.workplan.TestWorkPlans.FINANCE;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.workplan.WorkPlan;
import vn.gov.moc.genderequality.workplan.WorkPlanItem;
import vn.gov.moc.genderequality.workplan.WorkPlanItems;
import vn.gov.moc.genderequality.workplan.WorkPlans;
import vn.gov.moc.genderequality.workplan.WorkProgress;
import vn.gov.moc.genderequality.workplan.WorkProgressDraft;

/** From the desk's word through a unit's plan and its estimate to its progress, each step in its form or page. */
@IntegrationTest
class WorkPlanInTasklistTests {

    private static final int YEAR = 2065;
    private static final String UNIT = "TTRA";
    private static final String UNIT_NAME = "Thanh tra Bộ";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String LIST = "/work-plans/" + YEAR;
    private static final String PLAN = LIST + "/" + UNIT;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private WorkPlans plans;

    @Autowired
    private WorkPlanItems items;

    @AfterEach
    void erase() {
        testYear.cancel(YEAR);
        testYear.erase(YEAR);
    }

    @Test
    void isOpenedDraftedReturnedApprovedAndCarriedOut() {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        // Progress that somebody else saved meanwhile is not overwritten.
        CHROMIUM.expect("status of 409");
        testYear.start(YEAR);
        testYear.plan(YEAR, UNIT, "PC");
        testYear.jumpTo(YEAR + "-04-17T09:00");
        open();
        draft();
        agree(
                account(UNIT, "ban"),
                "Thẩm định kế hoạch công tác",
                "Đồng ý, chuyển Vụ Kế hoạch - Tài chính kiểm tra dự toán");
        sendBack();
        mend();
        agree(
                account(UNIT, "ban"),
                "Thẩm định kế hoạch công tác",
                "Đồng ý, chuyển Vụ Kế hoạch - Tài chính kiểm tra dự toán");
        agree(FINANCE, "Kiểm tra dự toán kinh phí", "Dự toán phù hợp, chuyển thủ trưởng đơn vị phê duyệt");
        agree(account(UNIT, "thutruong"), "Phê duyệt kế hoạch công tác", "Phê duyệt kế hoạch");
        testYear.jumpTo(YEAR + "-10-02T09:00");
        carryOut();
        look(CHROMIUM.page(DESK), "work-plans", LIST);
        lines();
    }

    private void open() {
        Page page = CHROMIUM.page(DESK);
        page.navigate(LIST);
        button(page, "Giao các đơn vị lập kế hoạch").click();
        assertThat(page.getByText("Hãy nhập hạn phê duyệt kế hoạch.")).isVisible();
        look(page, "work-plans-open", LIST);
        page.getByLabel("Hạn phê duyệt kế hoạch").fill("15/05/" + YEAR);
        page.getByLabel("Nội dung gửi các đơn vị").fill("Bám sát nhiệm vụ trọng tâm.");
        button(page, "Giao các đơn vị lập kế hoạch").click();
        assertThat(page.getByText("Hạn phê duyệt: 15/05/" + YEAR)).isVisible();
        testYear.runJobs();
    }

    private void draft() {
        Page page = CHROMIUM.page(DRAFTER);
        Tasklist drafter = new Tasklist(page);
        drafter.open("Lập kế hoạch công tác và dự toán", UNIT_NAME);
        drafter.claim();
        assertThat(drafter.form()).containsText("Bám sát nhiệm vụ trọng tâm.");
        drafter.complete();
        assertThat(drafter.problems()).containsText("ít nhất một nhiệm vụ");
        page.getByLabel("I. Mục đích, yêu cầu").fill("Nâng cao nhận thức.");
        page.getByLabel("III. Tổ chức thực hiện").fill("Ban VSTBPN chủ trì.");
        button(page, "Thêm nhiệm vụ").click();
        page.getByLabel("Nhiệm vụ của văn bản hướng dẫn").selectOption("6");
        page.getByLabel("Nội dung công việc").fill("Tập huấn bình đẳng giới");
        button(page, "Lưu nhiệm vụ mới").click();
        assertThat(page.getByText("Đã thêm nhiệm vụ “Tập huấn bình đẳng giới”."))
                .isVisible();
        drafter.complete();
        assertThat(drafter.problems()).containsText("còn thiếu mục tiêu");
        Locator card = card(page);
        unfold(card);
        card.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Sửa").setExact(true))
                .click();
        page.getByLabel("Mục tiêu", exactly()).fill("80% người lao động được tập huấn");
        page.getByLabel("Chỉ số đánh giá").fill("01 lớp");
        page.getByLabel("Người phụ trách").fill("Trưởng ban VSTBPN");
        page.getByLabel("Hạn hoàn thành").fill("30/09/" + YEAR);
        page.getByLabel("Kinh phí (đồng)").fill("20000000");
        page.getByLabel("Mục chi", exactly()).selectOption("Hội nghị, hội thảo, tập huấn");
        page.getByLabel("Mục chi", exactly()).blur();
        assertThat(card).containsText("Đã lưu lúc");
        Accessibility.assertForm(page, "draft-work-plan");
        Chromium.picture(page, "work-plan-draft");
        page.reload();
        drafter.opened();
        assertThat(card(page)).containsText("hạn 30/09/" + YEAR + ", 20.000.000 đồng");
        drafter.completeSuccessfully();
    }

    private void sendBack() {
        Page page = CHROMIUM.page(FINANCE);
        Tasklist finance = new Tasklist(page);
        finance.open("Kiểm tra dự toán kinh phí", UNIT_NAME);
        finance.claim();
        page.getByLabel("Ý kiến của Vụ Kế hoạch - Tài chính về dự toán").fill("Mức chi cao.");
        page.getByLabel("Ý kiến của Vụ Kế hoạch - Tài chính về dự toán").blur();
        assertThat(card(page)).containsText("Đã lưu lúc");
        page.getByLabel("Trả lại để sửa", exactly()).check();
        finance.complete();
        assertThat(finance.problems()).containsText("Hãy ghi lý do");
        Accessibility.assertForm(page, "check-budget");
        Chromium.picture(page, "work-plan-check");
        page.getByLabel("Lý do, ý kiến").fill("Giảm mức chi hội nghị.");
        finance.completeSuccessfully();
    }

    private void mend() {
        Page page = CHROMIUM.page(DRAFTER);
        Tasklist drafter = new Tasklist(page);
        drafter.open("Lập kế hoạch công tác và dự toán", UNIT_NAME);
        drafter.claim();
        assertThat(drafter.form()).containsText("Giảm mức chi hội nghị.");
        unfold(card(page));
        assertThat(card(page)).containsText("Mức chi cao.");
        drafter.completeSuccessfully();
    }

    private void agree(String user, String task, String choice) {
        Page page = CHROMIUM.page(user);
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(task, UNIT_NAME);
        tasklist.claim();
        page.getByLabel(choice, exactly()).check();
        Accessibility.assertForm(page, task);
        tasklist.completeSuccessfully();
    }

    private void carryOut() {
        Page page = CHROMIUM.page(DRAFTER);
        look(page, "work-plan", PLAN);
        Locator card = card(page);
        unfold(card);
        assertThat(card).containsText("quá hạn");
        page.getByLabel("Tình trạng").selectOption("DONE");
        page.getByLabel("Kết quả", exactly()).fill("Đã tổ chức 01 lớp.");
        page.getByLabel("Ngày hoàn thành").fill("28/09/" + YEAR);
        WorkPlanItem item = plans.items(plans.plan(WorkPlan.idOf(YEAR, UNIT))).get(0);
        items.record(
                item.id(),
                new WorkProgressDraft(WorkProgress.IN_PROGRESS, 50, "Đang mời giảng viên.", null, null, item.version()),
                DRAFTER);
        button(page, "Lưu tiến độ").click();
        assertThat(card.locator(".problems")).containsText("Bản kia: Đang thực hiện; 50%; Đang mời giảng viên.");
        Accessibility.assertShown(page, "main");
        button(page, "Giữ bản của tôi").click();
        assertThat(page.getByText("Đã lưu tiến độ của nhiệm vụ “Tập huấn bình đẳng giới”."))
                .isVisible();
        assertThat(card(page)).containsText("Đã hoàn thành");

        page.onDialog(Dialog::accept);
        button(page, "Thêm nhiệm vụ phát sinh").click();
        page.getByLabel("Nhiệm vụ của văn bản hướng dẫn").selectOption("8");
        page.getByLabel("Nội dung công việc").fill("Báo cáo đột xuất");
        page.reload();
        assertThat(page.getByLabel("Nội dung công việc")).hasValue("Báo cáo đột xuất");
        page.getByLabel("Mục tiêu", exactly()).fill("Đúng hạn");
        page.getByLabel("Chỉ số đánh giá").fill("01 báo cáo");
        page.getByLabel("Người phụ trách").fill("Văn phòng");
        page.getByLabel("Hạn hoàn thành").fill(LocalDate.of(YEAR, 11, 30).getDayOfMonth() + "/11/" + YEAR);
        page.getByLabel("Kinh phí (đồng)").fill("0");
        button(page, "Lưu nhiệm vụ mới").click();
        assertThat(page.getByText("Đã thêm nhiệm vụ “Báo cáo đột xuất”.")).isVisible();
        assertThat(page.locator("details.work").nth(1)).containsText("phát sinh ngoài kế hoạch");
        look(page, "work-plan-progress", PLAN);
    }

    private void lines() {
        Page page = CHROMIUM.page(FINANCE);
        look(page, "home-finance", "/");
        look(page, "budget-lines", "/budget-lines");
        button(page, "Sửa").first().click();
        assertThat(page.getByLabel("Căn cứ pháp lý"))
                .hasValue("Thông tư số 191/2009/TT-BTC ngày 01/10/2009 của Bộ Tài chính");
        Accessibility.assertShown(page, "main");
    }

    private static void look(Page page, String name, String path) {
        Accessibility.assertPage(page, path);
        page.locator("main").waitFor();
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        page.waitForFunction("() => document.documentElement.scrollWidth === 360");
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private static Locator card(Page page) {
        return page.locator("details.work").first();
    }

    private static void unfold(Locator card) {
        if (card.getAttribute("open") == null) {
            card.locator("summary").first().click();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

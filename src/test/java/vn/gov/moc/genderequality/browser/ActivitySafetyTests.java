package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityDraft;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.activity.ActivityState;

/** Nothing typed of an activity is lost: not beside another one, not to another drafter, not without a connection. */
@IntegrationTest
class ActivitySafetyTests {

    private static final int YEAR = 2092;
    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String TITLE = "Tọa đàm về bình đẳng giới";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private ActivityService activities;

    private Activity activity;
    private Page page;

    @BeforeEach
    void theUnitPlans() {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        testYear.openActionMonth(YEAR, UNIT);
        activity = testYear.planActionMonth(YEAR, UNIT);
        page = CHROMIUM.page(DRAFTER);
    }

    @AfterEach
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void whatIsBeingChangedStaysOnTheScreenWhileAnotherActivityIsAdded() {
        change();
        button("Thêm hoạt động").click();
        Locator added = page.locator("fieldset.activity-editor");
        added.getByLabel("Tên hoạt động").fill("Hội thao");
        button("Lưu hoạt động mới").click();
        assertThat(page.locator(".totals")).containsText("2 hoạt động");

        place().fill("Phòng họp 5");
        button("Xong").click();

        assertThat(card(TITLE)).containsText("Phòng họp 5");
        assertThat(stored().place()).isEqualTo("Phòng họp 5");
    }

    @Test
    void twoDraftersWhoMeetAtAnActivityLoseNothing() {
        CHROMIUM.expect("status of 409");
        change();
        savedElsewhere("Phòng họp 9");

        place().fill("Phòng họp 5");
        place().blur();
        Locator problems = page.locator(".activity-editor .problems");
        assertThat(problems).containsText("Người khác vừa lưu hoạt động này");
        assertThat(problems).containsText("Địa điểm: của tôi “Phòng họp 5”, bản kia “Phòng họp 9”");
        assertThat(stored().place()).isEqualTo("Phòng họp 9");
        Chromium.picture(page, "activity-conflict");
        Accessibility.assertForm(page, "activity-conflict");

        button("Giữ bản của tôi").click();
        assertThat(page.locator(".activity-editor .save-status")).containsText("Đã lưu lúc");
        assertThat(stored().place()).isEqualTo("Phòng họp 5");
    }

    @Test
    void whatCouldNotBeSentIsOfferedAgain() {
        change();
        page.route("**/api/activities/*", route -> {});
        place().fill("Phòng họp 5");
        place().blur();
        assertThat(page.locator(".activity-editor .save-status")).containsText("Đang lưu");
        page.reload();
        page.unroute("**/api/activities/*");
        new Tasklist(page).opened();

        Locator offer = card(TITLE).locator(".notice.warning");
        assertThat(offer).containsText("chưa gửi được từ lần trước");
        offer.getByText("Khôi phục và lưu").click();

        assertThat(page.locator(".activity-editor .save-status")).containsText("Đã lưu lúc");
        assertThat(place()).hasValue("Phòng họp 5");
        assertThat(stored().place()).isEqualTo("Phòng họp 5");
    }

    @Test
    void whatIsTypedDuringASaveIsNotTakenForSaved() {
        change();
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/api/activities/*", held::set);
        place().fill("Phòng họp 5");
        place().blur();
        assertThat(page.locator(".activity-editor .save-status")).containsText("Đang lưu");
        place().fill("Phòng họp 7");
        page.route("**/api/activities/*", route -> {});
        page.waitForResponse("**/api/activities/*", () -> held.get().resume());

        assertThat(page.locator(".activity-editor .save-status")).not().containsText("Đã lưu lúc");
        page.reload();
        page.unroute("**/api/activities/*");
        new Tasklist(page).opened();

        card(TITLE).locator(".notice.warning").getByText("Khôi phục và lưu").click();
        assertThat(page.locator(".activity-editor .save-status")).containsText("Đã lưu lúc");
        assertThat(stored().place()).isEqualTo("Phòng họp 7");
    }

    @Test
    void anOutcomeIsNoConflictWithWhatTheSamePersonJustChanged() {
        testYear.approveActionMonthPlan(YEAR, UNIT);
        testYear.advanceTo(YEAR + "-11-25T08:00");
        activity = activities.add(UNIT, YEAR, TestYear.activity(YEAR, "Giao lưu"), DRAFTER);
        open("Ghi kết quả các hoạt động");
        card("Giao lưu").locator("summary").first().click();
        card("Giao lưu")
                .getByText("Sửa", new Locator.GetByTextOptions().setExact(true))
                .click();
        place().fill("Sân vận động");
        place().blur();
        assertThat(page.locator(".activity-editor .save-status")).containsText("Đã lưu lúc");

        Locator outcome = card("Giao lưu").locator(".outcome");
        outcome.getByLabel("Đã tổ chức").check();
        outcome.getByLabel("Số nam tham dự").fill("20");
        outcome.getByLabel("Số nữ tham dự").fill("22");
        outcome.getByText("Lưu kết quả").click();

        assertThat(card("Giao lưu").locator("summary").first()).containsText("Đã tổ chức");
        assertThat(stored().state()).isEqualTo(ActivityState.HELD);
        assertThat(stored().place()).isEqualTo("Sân vận động");
    }

    /** Opens the plan and the activity in it to be changed. */
    private void change() {
        open("Lập kế hoạch Tháng hành động");
        card(TITLE).locator("summary").first().click();
        card(TITLE)
                .getByText("Sửa", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(place()).hasValue("Hội trường đơn vị");
    }

    private void open(String task) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(task, task);
        tasklist.claim();
    }

    private void savedElsewhere(String place) {
        ActivityDraft draft = TestYear.activity(YEAR, TITLE);
        activities.describe(
                activity.id(),
                new ActivityDraft(
                        true,
                        draft.title(),
                        draft.form(),
                        draft.description(),
                        place,
                        draft.beginsOn(),
                        draft.endsOn(),
                        draft.beginsAt(),
                        draft.targetGroup(),
                        draft.expectedMen(),
                        draft.expectedWomen(),
                        draft.budget(),
                        draft.budgetLine(),
                        draft.responsible(),
                        draft.outsideReason(),
                        stored().version()),
                DRAFTER);
    }

    private Activity stored() {
        return activities.readable(activity.id(), DRAFTER);
    }

    private Locator place() {
        return page.locator("details .activity-editor").getByLabel("Địa điểm");
    }

    private Locator card(String title) {
        return page.locator("details.activity").filter(new Locator.FilterOptions().setHasText(title));
    }

    private Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}

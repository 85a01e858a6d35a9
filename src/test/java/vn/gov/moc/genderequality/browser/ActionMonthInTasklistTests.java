package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** From the ministry's theme through a unit's plan to its evaluation, each step in its form. */
@IntegrationTest
class ActionMonthInTasklistTests {

    private static final int YEAR = 2095;
    private static final String UNIT = "TTRA";
    private static final String UNIT_NAME = "Thanh tra Bộ";
    private static final String DRAFTER = account(UNIT, "soanthao");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void isAnnouncedPlannedReturnedApprovedRecordedAndEvaluated() throws IOException {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        // An outcome without its reason is refused.
        CHROMIUM.expect("/outcome");
        testYear.start(YEAR);
        testYear.plan(YEAR, UNIT);
        testYear.draftGuidance(YEAR);
        testYear.approve(COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-10-02T00:00");
        announce();
        testYear.advanceTo(YEAR + "-10-16T00:00");
        plan();
        sendBack();
        mend();
        agree(account(UNIT, "ban"), "Thẩm định kế hoạch Tháng hành động", "Đồng ý trình thủ trưởng phê duyệt");
        agree(account(UNIT, "thutruong"), "Phê duyệt kế hoạch Tháng hành động", "Phê duyệt kế hoạch");
        testYear.advanceTo(YEAR + "-11-25T08:00");
        record();
        evaluate();
    }

    private void announce() {
        Page page = CHROMIUM.page(DESK);
        Tasklist desk = new Tasklist(page);
        desk.open("Thông báo chủ đề Tháng hành động", "Năm " + YEAR);
        desk.claim();
        desk.complete();
        assertThat(desk.problems()).containsText("Hãy nhập chủ đề");
        Accessibility.assertForm(page, "announce-action-month");
        page.getByLabel("Chủ đề", exactly()).fill("Chấm dứt bạo lực đối với phụ nữ và trẻ em gái");
        page.getByLabel("Khẩu hiệu").fill("Hãy lên tiếng!\nKhông im lặng trước bạo lực!");
        page.getByLabel("Hướng dẫn các đơn vị").fill("Tập trung truyền thông tại nơi làm việc.");
        desk.completeSuccessfully();
    }

    private void plan() {
        Page page = CHROMIUM.page(DRAFTER);
        Tasklist drafter = new Tasklist(page);
        drafter.open("Lập kế hoạch Tháng hành động", UNIT_NAME);
        drafter.claim();
        assertThat(drafter.form()).containsText("Không im lặng trước bạo lực!");
        drafter.complete();
        assertThat(drafter.problems()).containsText("Hãy nhập mục đích");
        assertThat(drafter.problems()).containsText("ít nhất một hoạt động");
        page.getByLabel("I. Mục đích, yêu cầu").fill("Nâng cao nhận thức của cán bộ, công chức.");
        page.getByLabel("III. Tổ chức thực hiện").fill("Văn phòng Thanh tra chủ trì.");

        button(page, "Thêm hoạt động").click();
        page.getByLabel("Tên hoạt động").fill("Tọa đàm về bình đẳng giới");
        button(page, "Lưu hoạt động mới").click();
        assertThat(page.getByText("Đã thêm hoạt động “Tọa đàm về bình đẳng giới”."))
                .isVisible();
        drafter.complete();
        assertThat(drafter.problems()).containsText("còn thiếu hình thức");
        Locator activity = card(page, "Tọa đàm về bình đẳng giới");
        open(activity);
        activity.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Sửa").setExact(true))
                .click();
        page.getByLabel("Hình thức", exactly()).selectOption("Tọa đàm, đối thoại");
        page.getByLabel("Địa điểm").fill("Hội trường tầng 2");
        page.getByLabel("Từ ngày").fill("20/11/" + YEAR);
        page.getByLabel("Giờ bắt đầu").fill("8:30");
        page.getByLabel("Đối tượng tham gia").fill("Toàn thể cán bộ, công chức");
        page.getByLabel("Người phụ trách").fill("Trưởng ban VSTBPN");
        page.getByLabel("Số nam dự kiến").fill("20");
        page.getByLabel("Số nữ dự kiến").fill("25");
        page.getByLabel("Kinh phí dự kiến (đồng)").fill("5000000");
        page.getByLabel("Nguồn kinh phí").fill("Kinh phí thường xuyên");
        page.getByLabel("Nguồn kinh phí").blur();
        assertThat(activity).containsText("Đã lưu lúc");
        Accessibility.assertForm(page, "plan-action-month");
        Chromium.picture(page, "action-month-plan");
        page.reload();
        drafter.opened();
        assertThat(card(page, "Tọa đàm về bình đẳng giới")).containsText("08:30 20/11/" + YEAR);
        drafter.completeSuccessfully();
    }

    private void sendBack() {
        Page page = CHROMIUM.page(account(UNIT, "ban"));
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định kế hoạch Tháng hành động", UNIT_NAME);
        committee.claim();
        assertThat(committee.form()).containsText("20 nam, 25 nữ");
        page.getByLabel("Trả lại để sửa", exactly()).check();
        committee.complete();
        assertThat(committee.problems()).containsText("Hãy ghi lý do");
        Accessibility.assertForm(page, "review-action-month-plan");
        page.getByLabel("Lý do, ý kiến").fill("Bổ sung một hoạt động truyền thông.");
        committee.completeSuccessfully();
    }

    private void mend() {
        Page page = CHROMIUM.page(DRAFTER);
        Tasklist drafter = new Tasklist(page);
        drafter.open("Lập kế hoạch Tháng hành động", UNIT_NAME);
        drafter.claim();
        assertThat(drafter.form()).containsText("Bổ sung một hoạt động truyền thông.");
        Locator first = card(page, "Tọa đàm về bình đẳng giới");
        open(first);
        first.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Chép").setExact(true))
                .click();
        page.getByLabel("Tên hoạt động").fill("Treo khẩu hiệu tại trụ sở");
        page.getByLabel("Hình thức", exactly()).selectOption("Truyền thông");
        page.getByLabel("Từ ngày").fill("10/11/" + YEAR);
        page.getByLabel("Lý do tổ chức ngoài Tháng").fill("Chuẩn bị trước ngày phát động.");
        button(page, "Lưu hoạt động mới").click();
        assertThat(page.getByText("Đã thêm hoạt động “Treo khẩu hiệu tại trụ sở”."))
                .isVisible();
        assertThat(drafter.form()).containsText("2 hoạt động");
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

    private void record() throws IOException {
        Page page = CHROMIUM.page(DRAFTER);
        Tasklist drafter = new Tasklist(page);
        drafter.open("Ghi kết quả các hoạt động", UNIT_NAME);
        drafter.claim();
        drafter.complete();
        assertThat(drafter.problems()).containsText("Treo khẩu hiệu tại trụ sở");

        Locator banners = card(page, "Treo khẩu hiệu tại trụ sở");
        open(banners);
        banners.getByLabel("Không tổ chức", new Locator.GetByLabelOptions().setExact(true))
                .check();
        outcome(banners).click();
        assertThat(banners).containsText("Hãy nêu lý do không tổ chức.");
        banners.getByLabel("Lý do", new Locator.GetByLabelOptions().setExact(true))
                .fill("Trụ sở đang sửa chữa.");
        outcome(banners).click();
        assertThat(card(page, "Treo khẩu hiệu tại trụ sở")).containsText("Không tổ chức");

        Locator talk = card(page, "Tọa đàm về bình đẳng giới");
        open(talk);
        talk.getByLabel("Đã tổ chức", new Locator.GetByLabelOptions().setExact(true))
                .check();
        talk.getByLabel("Số nam tham dự").fill("18");
        talk.getByLabel("Số nữ tham dự").fill("27");
        talk.getByLabel("Kinh phí đã chi (đồng)").fill("4.800.000");
        talk.getByLabel("Kết quả", new Locator.GetByLabelOptions().setExact(true))
                .last()
                .fill("Trao đổi sôi nổi.");
        talk.getByLabel("Thêm tệp").setInputFiles(new FilePayload("anh-toa-dam.png", "image/png", picture()));
        assertThat(talk).containsText("Đã đính kèm anh-toa-dam.png");
        page.reload();
        drafter.opened();
        talk = card(page, "Tọa đàm về bình đẳng giới");
        open(talk);
        assertThat(talk.getByLabel("Số nữ tham dự")).hasValue("27");
        Accessibility.assertForm(page, "record-activities");
        Chromium.picture(page, "action-month-record");
        outcome(talk).click();
        assertThat(card(page, "Tọa đàm về bình đẳng giới")).containsText("18 nam, 27 nữ");
        drafter.completeSuccessfully();
    }

    private void evaluate() {
        Page page = CHROMIUM.page(DRAFTER);
        Tasklist drafter = new Tasklist(page);
        drafter.open("Tổng kết Tháng hành động", UNIT_NAME);
        drafter.claim();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Tổng cộng")))
                .containsText("4.800.000");
        drafter.complete();
        assertThat(drafter.problems()).containsText("Hãy nhập ưu điểm.");
        Accessibility.assertForm(page, "evaluate-action-month");
        Chromium.picture(page, "action-month-evaluate");
        page.getByLabel("Ưu điểm").fill("Đông đủ người tham dự.");
        page.getByLabel("Tồn tại, hạn chế").fill("Một hoạt động không tổ chức được.");
        page.getByLabel("Đề xuất, kiến nghị").fill("Cấp kinh phí sớm hơn.");
        drafter.completeSuccessfully();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Locator card(Page page, String title) {
        return page.locator("details.activity").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void open(Locator card) {
        if (card.getAttribute("open") == null) {
            card.locator("summary").first().click();
        }
    }

    private static Locator outcome(Locator card) {
        return card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lưu kết quả"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}

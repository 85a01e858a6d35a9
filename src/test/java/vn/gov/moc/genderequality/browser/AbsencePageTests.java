package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.absence.TestAbsences;

/** A head records that he will be away when the report is due, is warned, and calls it off. */
@IntegrationTest
class AbsencePageTests {

    private static final int YEAR = 2065;
    private static final String UNIT = "QLN";
    private static final String UNIT_NAME = "Cục Quản lý nhà và thị trường bất động sản";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestAbsences absences;

    @BeforeEach
    void haveAReportToSign() {
        testYear.openMidYear(YEAR, UNIT);
        testYear.fill(YEAR, UNIT);
        testYear.send(YEAR, UNIT);
        testYear.approve("qln.ban", report(YEAR, UNIT), "UserTask_ReviewReport");
    }

    @AfterEach
    void cancel() {
        absences.endAll("qln.thutruong");
        testYear.cancel(YEAR);
    }

    @Test
    void isRecordedWarnedOfAndCalledOff() {
        Page head = CHROMIUM.page("qln.thutruong");
        head.navigate("/delegations");
        Locator form = head.locator("#record-absence form");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form.locator(".problems")).containsText("Hãy chọn lý do vắng mặt.");
        form.getByLabel("Lý do").selectOption("LEAVE");
        form.getByLabel("Vắng từ ngày").fill("01/06/" + YEAR);
        form.getByLabel("Vắng đến hết ngày").pressSequentially("1006" + YEAR);
        form.getByRole(AriaRole.BUTTON).click();

        assertThat(head.locator("#absence-status")).containsText("Có 1 hạn rơi vào thời gian này");
        assertThat(head.locator("#absence-status")).isFocused();
        Locator absence = head.locator("#open-absences article");
        assertThat(absence).containsText("Nghỉ phép");
        assertThat(absence.locator(".notice")).containsText("hạn trước ngày 05/06/" + YEAR);
        look(head, "absences");
        Accessibility.assertPage(head, "/delegations");

        head.navigate("/");
        assertThat(head.locator("main")).containsText("hạn chưa có người làm thay");
        Chromium.picture(head, "absence-home");
        Tasklist tasklist = new Tasklist(head);
        tasklist.open("Ký báo cáo", UNIT_NAME);
        assertThat(tasklist.form()).containsText("Ông/Bà vắng mặt từ ngày 01/06/" + YEAR);
        Chromium.picture(head, "absence-sign");

        head.navigate("/delegations");
        absence.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Huỷ, không vắng nữa"))
                .click();
        assertThat(head.locator("#absence-status")).containsText("Đã huỷ lần vắng mặt này");
        assertThat(head.locator("#open-absences")).containsText("Hiện không có ai ghi vắng mặt.");
        assertThat(head.locator("#over-absences article").first()).containsText("Đã huỷ trước khi vắng");
    }

    private static void look(Page page, String name) {
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }
}

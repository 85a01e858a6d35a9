package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.owninspection.OwnInspection;
import vn.gov.moc.genderequality.owninspection.OwnInspections;
import vn.gov.moc.genderequality.owninspection.SampleOwnInspections;

/** A unit's own inspections in a real browser: added, mended, taken out, and nothing typed is lost. */
@IntegrationTest
class OwnInspectionPagesInBrowserTests {

    private static final int YEAR = 2063;
    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String LIST = "/own-inspections?year=" + YEAR;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private OwnInspections inspections;

    private OwnInspection inspection;
    private Page page;

    @BeforeEach
    void theUnitInspected() {
        testYear.start(YEAR);
        testYear.plan(YEAR, UNIT, "PC");
        testYear.jumpTo(YEAR + "-05-12T09:00");
        inspection = inspections.add(
                UNIT, YEAR, SampleOwnInspections.heldOn(LocalDate.of(YEAR, 5, 10), "Trạm y tế"), DRAFTER);
        page = CHROMIUM.page(DRAFTER);
    }

    @AfterEach
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void pagesFitAndAreFreeOfViolations() {
        Accessibility.assertPage(CHROMIUM.page(DESK), LIST);
        look("own-inspections", LIST);
        look("own-inspection", "/own-inspections/" + inspection.id());
        look("own-inspection-new", "/own-inspections/new?year=" + YEAR);
    }

    private void look(String name, String path) {
        Accessibility.assertPage(page, path);
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        page.waitForFunction("() => document.documentElement.scrollWidth === 360");
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    @Test
    void anInspectionIsAddedMendedAndTakenOut() {
        CHROMIUM.expect("status of 400");
        page.navigate(LIST);
        page.getByText("Thêm lần kiểm tra").click();
        page.getByLabel("Đơn vị được kiểm tra").fill("Nhà khách");
        button("Lưu lần kiểm tra mới").click();
        assertThat(page.locator(".problems").first()).containsText("Hãy nhập kết quả kiểm tra.");
        Accessibility.assertShown(page, "main");

        page.reload();
        assertThat(page.getByLabel("Đơn vị được kiểm tra")).hasValue("Nhà khách");
        page.getByLabel("Hình thức kiểm tra").selectOption("BY_DOCUMENTS");
        page.getByLabel("Từ ngày").fill("11/05/2063");
        page.getByLabel("Kết quả kiểm tra").fill("Hồ sơ đầy đủ.");
        page.getByLabel("Số kiến nghị", new Page.GetByLabelOptions().setExact(true))
                .fill("1");
        page.getByLabel("Số kiến nghị đã thực hiện").fill("0");
        button("Lưu lần kiểm tra mới").click();
        assertThat(page).hasURL(Pattern.compile("/own-inspections/[0-9a-f-]{36}$"));
        assertThat(page.locator("dl")).containsText("Đã thực hiện 0/1 kiến nghị");

        page.getByText("Sửa nội dung").click();
        page.getByLabel("Số kiến nghị đã thực hiện").fill("1");
        button("Xong").click();
        assertThat(page.locator("dl")).containsText("Đã thực hiện 1/1 kiến nghị");

        page.onDialog(Dialog::accept);
        page.getByText("Sửa nội dung").click();
        button("Xóa lần kiểm tra").click();
        assertThat(page).hasURL(Pattern.compile("/own-inspections\\?year=2063"));
        assertThat(page.locator(".activities tbody tr")).hasCount(1);
    }

    @Test
    void twoPeopleWhoMeetAtAnInspectionLoseNothing() {
        CHROMIUM.expect("status of 409");
        change();
        inspections.change(
                inspection.id(),
                SampleOwnInspections.heldOn(LocalDate.of(YEAR, 5, 10), "Trạm y tế số 2"),
                account(UNIT, "ban"));

        body().fill("Trạm y tế số 3");
        body().blur();
        Locator problems = page.locator(".own-inspection-editor .problems");
        assertThat(problems).containsText("Người khác vừa lưu lần kiểm tra này");
        assertThat(problems).containsText("Đơn vị được kiểm tra: của tôi “Trạm y tế số 3”, bản kia “Trạm y tế số 2”");
        assertThat(stored().body()).isEqualTo("Trạm y tế số 2");
        Accessibility.assertShown(page, "main");

        button("Giữ bản của tôi").click();
        assertThat(page.locator(".own-inspection-editor .save-status")).containsText("Đã lưu lúc");
        assertThat(stored().body()).isEqualTo("Trạm y tế số 3");
    }

    @Test
    void whatCouldNotBeSentIsOfferedAgain() {
        change();
        page.route("**/api/own-inspections/*", route -> {});
        body().fill("Trạm y tế số 3");
        body().blur();
        assertThat(page.locator(".own-inspection-editor .save-status")).containsText("Đang lưu");
        page.reload();
        page.unroute("**/api/own-inspections/*");

        page.getByText("Khôi phục và lưu").click();

        assertThat(page.locator(".own-inspection-editor .save-status")).containsText("Đã lưu lúc");
        assertThat(stored().body()).isEqualTo("Trạm y tế số 3");
    }

    private void change() {
        page.navigate("/own-inspections/" + inspection.id());
        page.getByText("Sửa nội dung").click();
        assertThat(body()).hasValue("Trạm y tế");
    }

    private Locator body() {
        return page.locator(".own-inspection-editor").getByLabel("Đơn vị được kiểm tra");
    }

    private OwnInspection stored() {
        return inspections.readable(inspection.id(), DRAFTER);
    }

    private Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}

package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.unitreport.SampleTemplates;

/** The desk makes a new template from the last one in the browser; others read what is published. */
@IntegrationTest
class ReportTemplatePagesTests {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void goesFromABrokenTextToAPublishedTemplate() {
        String key = "tren-man-hinh-" + UUID.randomUUID().toString().substring(0, 8);
        String good = SampleTemplates.yaml(key, "1", 2072);
        Page page = CHROMIUM.page(DESK);
        page.onDialog(Dialog::accept);
        begin(page);
        Locator text = page.getByLabel("Nội dung mẫu");
        assertThat(page.locator(".findings")).containsText("ví dụ “2018”");

        text.fill(good.replace("title: Việc sẽ làm", "title: Việc: sẽ làm").replace("key: B", "key: A"));
        page.getByText("Lưu", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".findings")).containsText("dấu hai chấm");
        look(page, "template-broken");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dòng 18"))
                .click();
        assertThat(selection(page)).isEqualTo("    title: Việc: sẽ làm");

        text.fill(good.replace("key: B", "key: A"));
        page.getByText("Ban hành", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".problems")).containsText("Dòng 17: Mã mục “A” bị lặp lại.");

        text.fill(good);
        page.getByText("Xem trước", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".template-preview")).containsText("Báo cáo nhanh 6 tháng đầu năm 2072");
        assertThat(page.getByLabel("Lớp tập huấn, số lượng, kỳ này (lớp)")).isDisabled();
        page.getByLabel("Loại kỳ báo cáo").selectOption("YEAR_END");
        assertThat(page.locator(".template-preview")).containsText("Báo cáo nhanh năm 2072");
        look(page, "template-preview");
        page.getByText("So với mẫu khác").click();
        assertThat(page.getByText("Thêm mục A “Việc đã làm”")).isVisible();
        look(page, "template-differences");

        page.getByText("Ban hành", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/report-templates/" + key + "-1");
        assertThat(page.locator("main h1")).hasText("Mẫu báo cáo " + key + "-1");
    }

    @Test
    void losesNothingThatWasTyped() {
        Page page = CHROMIUM.page(DESK);
        page.onDialog(Dialog::accept);
        begin(page);
        Locator text = page.getByLabel("Nội dung mẫu");
        CHROMIUM.expect("ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        text.fill("# Gõ khi mất mạng");
        text.blur();
        assertThat(page.locator(".save-status")).containsText("được giữ trên máy này");
        page.context().setOffline(false);
        assertThat(page.locator(".save-status")).containsText("Đã lưu lúc");

        Page other = page.context().newPage();
        other.onDialog(Dialog::accept);
        other.navigate(page.url());
        assertThat(other.getByLabel("Nội dung mẫu")).hasValue("# Gõ khi mất mạng");
        CHROMIUM.expect("status of 409");
        text.fill("# Bản thứ nhất");
        page.getByText("Lưu", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".findings")).containsText("Dòng 1");
        assertThat(page.locator(".save-status")).containsText("Đã lưu lúc");
        other.getByLabel("Nội dung mẫu").fill("# Bản thứ hai");
        assertThat(other.locator(".conflict")).containsText("# Bản thứ nhất");
        assertThat(other.locator(".conflict")).containsText("# Bản thứ hai");
        look(other, "template-conflict");
        other.getByText("Giữ bản của tôi").click();
        assertThat(other.locator(".save-status")).containsText("Đã lưu lúc");
        other.reload();
        assertThat(other.getByLabel("Nội dung mẫu")).hasValue("# Bản thứ hai");
        other.getByText("Bỏ bản thảo").click();
        other.waitForURL("**/report-templates");
    }

    @Test
    void beginsFromAFileToo() {
        Page page = CHROMIUM.page(DESK);
        page.navigate("/report-templates");
        Locator file = page.getByLabel("Hoặc bắt đầu từ tệp mẫu có sẵn");
        Locator field = page.locator(".file-field");
        assertThat(field).hasText("Chọn tệp…Chưa chọn tệp nào");
        page.waitForFileChooser(field::click);
        page.waitForFileChooser(() -> file.press("Enter"));
        look(page, "templates-file");

        file.setInputFiles(new FilePayload("anh.yaml", "text/yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
        assertThat(page.locator(".field-error")).containsText("không phải tệp văn bản UTF-8");
        assertThat(field).hasText("Chọn tệp…Chưa chọn tệp nào");
        file.setInputFiles(new FilePayload(
                "mau.json", "application/json", "{\"key\": \"từ tệp\"".getBytes(StandardCharsets.UTF_8)));

        page.waitForURL("**/report-templates/drafts/*");
        assertThat(page.getByLabel("Nội dung mẫu")).hasValue("{\"key\": \"từ tệp\"");
        assertThat(page.locator(".findings")).containsText("Sai cú pháp JSON");
    }

    @Test
    void showsAUnitWhatIsPublishedOnly() {
        Page page = CHROMIUM.page("vpb.soanthao");
        Chromium.menu(page, "Báo cáo", "Mẫu báo cáo");
        assertThat(page.locator("main h1")).hasText("Mẫu báo cáo");
        assertThat(page.getByText("Bản thảo")).hasCount(0);
        look(page, "templates-list");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("periodic-2017"))
                .click();
        page.getByLabel("Loại kỳ báo cáo").selectOption("YEAR_END");
        assertThat(page.locator(".template-preview")).containsText("Báo cáo tổng kết công tác bình đẳng giới");
        assertThat(page.getByText("Làm mẫu mới từ mẫu này")).hasCount(0);
        look(page, "template-2017");
    }

    private static void begin(Page page) {
        page.navigate("/report-templates/periodic-2017");
        page.getByText("Làm mẫu mới từ mẫu này").click();
        page.waitForURL("**/report-templates/drafts/*");
        assertThat(page.getByLabel("Nội dung mẫu")).hasValue(Pattern.compile("key: periodic"));
    }

    private static Object selection(Page page) {
        return page.evaluate(
                "() => { const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd); }");
    }

    private static void look(Page page, String name) {
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isEqualTo(360);
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }
}

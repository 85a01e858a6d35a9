package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** Nothing typed into a draft is lost, whoever else types and whatever breaks; and wrong input is told at its field. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftSafetyTests {

    private static final int YEAR = 2078;
    private static final String UNIT = "LICOGI";
    private static final String UNIT_NAME = "Tổng công ty LICOGI";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String DRAFT = "**/api/reports/*/draft";
    private static final Pattern SAVED = Pattern.compile("^Đã lưu lúc \\d\\d:\\d\\d:\\d\\d$");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private boolean claimed;
    private Page page;

    @BeforeAll
    void openMidYear() {
        testYear.openMidYear(YEAR, UNIT);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @BeforeEach
    void openDraft() {
        page = window();
    }

    @Test
    void twoWhoMeetAtASectionSeeBothTextsAndLoseNeither() {
        CHROMIUM.expect("status of 409");
        Page other = window();
        write(other, "III", "Bản của người thứ nhất.");
        write(other, "IV", "Hướng của người thứ nhất.");
        leave(other);
        assertThat(status(other)).hasText(SAVED);

        write(page, "III", "Bản của người thứ hai.");
        write(page, "IV", "Hướng của người thứ hai.");
        leave(page);
        Locator panels = page.locator(".conflict");
        assertThat(panels).hasCount(2);
        assertThat(panels.first()).containsText("Bản của người thứ nhất.");
        assertThat(panels.first()).containsText("Bản của người thứ hai.");
        assertThat(status(page)).hasText(Pattern.compile("Chưa lưu được"));
        Chromium.picture(page, "tasklist-conflict");
        assertThat(saved("III")).isEqualTo("Bản của người thứ nhất.");

        panels.first().getByText("Tự ghép").click();
        panels.first().getByLabel("Bản ghép").fill("Bản của người thứ nhất. Bản của người thứ hai.");
        panels.first().getByText("Lưu bản ghép").click();
        assertThat(panels).hasCount(1);
        panels.first().getByText("Lấy bản kia").click();
        assertThat(status(page)).hasText(SAVED);
        assertThat(area(page, "IV")).hasValue("Hướng của người thứ nhất.");
        assertThat(saved("III")).isEqualTo("Bản của người thứ nhất. Bản của người thứ hai.");
        assertThat(saved("IV")).isEqualTo("Hướng của người thứ nhất.");
    }

    @Test
    void whatIsTypedWithoutAConnectionIsSentWhenItReturns() {
        CHROMIUM.expect("ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        write(page, "II.1", "Viết khi mất mạng.");
        leave(page);
        assertThat(status(page)).containsText("Mất kết nối – nội dung được giữ trên máy này");
        page.context().setOffline(false);
        assertThat(status(page)).hasText(SAVED);
        assertThat(saved("II.1")).isEqualTo("Viết khi mất mạng.");
    }

    @Test
    void aServerThatDiesWhileSavingCostsNothingTyped() {
        page.route(DRAFT, route -> {});
        write(page, "II.2", "Chưa kịp lưu.");
        leave(page);
        assertThat(status(page)).containsText("Đang lưu");
        page.reload();
        page.unroute(DRAFT);
        new Tasklist(page).opened();
        Locator offer = page.locator(".notice", new Page.LocatorOptions().setHasText("Có nội dung chưa gửi được"));
        assertThat(offer).containsText("Chưa kịp lưu.");
        offer.getByText("Khôi phục và lưu").click();
        assertThat(status(page)).hasText(SAVED);
        assertThat(area(page, "II.2")).hasValue("Chưa kịp lưu.");
        assertThat(saved("II.2")).isEqualTo("Chưa kịp lưu.");
    }

    @Test
    void anAnswerThatIsLostIsNoConflictWithOneself() {
        CHROMIUM.expect("ERR_FAILED");
        CHROMIUM.expect("status of 409");
        page.route(DRAFT, route -> {
            route.fetch();
            route.abort();
        });
        write(page, "II.3", "Một.");
        leave(page);
        assertThat(status(page)).containsText("Mất kết nối");
        assertThat(saved("II.3")).isEqualTo("Một.");
        page.unroute(DRAFT);
        write(page, "II.3", "Một. Hai.");
        leave(page);
        assertThat(status(page)).hasText(SAVED);
        assertThat(page.locator(".conflict")).hasCount(0);
        assertThat(saved("II.3")).isEqualTo("Một. Hai.");
    }

    @Test
    void keptTextIsForItsOwnAccountAndExpires() {
        String prefix = "ge:%s:%s:".formatted(DRAFTER, report(YEAR, UNIT));
        String keep = "([key, age, value]) => localStorage.setItem(key, JSON.stringify({ value, version: 0,"
                + " at: new Date(Date.now() - age * 86400000).toISOString() }))";
        page.evaluate(keep, List.of(prefix + "I.6.1", 29, "Để quên hôm trước."));
        page.evaluate(keep, List.of(prefix + "I.6.2", 31, "Để quên quá lâu."));
        page.evaluate(keep, List.of("ge:nguoi.khac:" + report(YEAR, UNIT) + ":I.1", 1, "Của người khác."));
        page.reload();
        new Tasklist(page).opened();
        assertThat(page.locator(".notice.warning")).containsText("Để quên hôm trước.");
        assertThat(page.locator("form.ge")).not().containsText("Để quên quá lâu.");
        assertThat(page.locator("form.ge")).not().containsText("Của người khác.");
        assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('ge:')).length"))
                .isEqualTo(2);
    }

    @Test
    void numbersAreReadAsPeopleHereWriteAndPasteThem() {
        Locator women = figure("Cấp ủy viên, nữ, kỳ này (người)");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        women.click();
        page.evaluate("navigator.clipboard.writeText(' 1.234\\n')");
        page.keyboard().press("Control+v");
        figure("Cấp ủy viên, tổng số, kỳ này (người)").pressSequentially("2468");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHas(women));
        assertThat(row).containsText("50,0%");
        leave(page);
        assertThat(women).hasValue("1.234");
        assertThat(figure("Cấp ủy viên, tổng số, kỳ này (người)")).hasValue("2.468");

        women.fill("12,5");
        leave(page);
        assertThat(page.locator("td", new Page.LocatorOptions().setHas(women)).locator(".field-error"))
                .containsText("Số liệu phải là số nguyên");
        assertThat(women).hasValue("12,5");

        women.fill("3.000");
        leave(page);
        assertThat(page.locator("td .field-error")).not().hasCount(0);
        assertThat(women).hasAttribute("aria-invalid", "true");
    }

    @Test
    void tooLongATextIsCountedAndKept() {
        CHROMIUM.expect("status of 400");
        write(page, "I.1", "a".repeat(18_500));
        Locator section = page.locator(".field", new Page.LocatorOptions().setHas(area(page, "I.1")));
        assertThat(section.locator(".char-count")).hasText("Còn 1.500 ký tự.");
        write(page, "I.1", "a".repeat(20_005));
        assertThat(section.locator(".char-count")).containsText("Quá 5 ký tự");
        leave(page);
        assertThat(section.locator(".field-error")).containsText("vượt quá 20.000 ký tự");
        page.reload();
        new Tasklist(page).opened();
        assertThat(page.locator(".notice.warning")).containsText("aaaa");
        page.getByText("Bỏ nội dung này").click();
    }

    @Test
    void aFileThatIsNotTakenSaysWhyAndCostsNothing() {
        CHROMIUM.expect("status of 400");
        write(page, "I.2", "Vẫn còn đây.");
        Locator field = page.locator(".attachments");
        attach("ban-ve.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
        assertThat(field.locator(".field-error")).containsText("ban-ve.exe");
        attach("gia.pdf", "MZ không phải PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(field.locator(".field-error")).containsText("gia.pdf");
        attach("lon.pdf", new byte[10 * 1024 * 1024 + 1]);
        assertThat(field.locator(".field-error")).containsText("lon.pdf: tệp lớn hơn 10 MB");
        attach("ghi-chu.txt", "Ghi chú".getBytes(StandardCharsets.UTF_8));
        assertThat(field.locator(".files")).containsText("ghi-chu.txt");
        assertThat(field.locator(".field-error")).hasCount(0);
        assertThat(field.locator(".files li")).hasCount(1);
        assertThat(area(page, "I.2")).hasValue("Vẫn còn đây.");
    }

    @Test
    void theFormFitsATelephone() {
        page.setViewportSize(360, 740);
        assertThat(page.locator("form.ge").evaluate("form => form.scrollWidth - form.clientWidth"))
                .isEqualTo(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('form.ge :is(input, textarea, select, button, summary, .tree a, .guide-link a)')]"
                                + ".filter(each => each.checkVisibility()).map(each => [each.id || each.textContent, each.getBoundingClientRect()])"
                                + ".filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"))
                .as("targets too small for a finger")
                .isEqualTo(List.of());
        Locator women = figure("Lãnh đạo chủ chốt cấp phòng, ban, nữ, kỳ này (người)");
        women.fill("7");
        assertThat(women).isInViewport();
        assertThat(status(page)).isInViewport();
        page.locator(".tree > summary").click();
        page.locator(".tree a").last().click();
        assertThat(area(page, "IV")).isInViewport();
        assertThat(page.locator(".tree ul")).isHidden();
        Chromium.picture(page, "tasklist-telephone");
    }

    private Page window() {
        Page window = CHROMIUM.page(DRAFTER);
        Tasklist tasklist = new Tasklist(window);
        tasklist.open("Soạn báo cáo", UNIT_NAME);
        if (!claimed) {
            tasklist.claim();
            claimed = true;
        }
        assertThat(tasklist.form().locator("fieldset.body:enabled")).isVisible();
        return window;
    }

    private static Locator area(Page page, String section) {
        return page.locator("[id='ge-" + section + "']");
    }

    private Locator figure(String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator status(Page page) {
        return page.locator(".save-status");
    }

    private static void write(Page page, String section, String text) {
        area(page, section).fill(text);
    }

    /** Takes the focus out of the field, which saves at once. */
    private static void leave(Page page) {
        page.locator(".tree > summary").focus();
    }

    private void attach(String name, byte[] content) {
        page.locator(".attachments input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private String saved(String section) {
        return jdbc.queryForObject(
                "select content from report_text where report_id = ? and section = ?",
                String.class,
                report(YEAR, UNIT),
                section);
    }
}

package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.browser.Keyboard.Stop;

/** A whole report written and sent without ever touching the mouse. */
@IntegrationTest
class KeyboardDraftTests {

    private static final int YEAR = 2079;
    private static final String UNIT = "GDXD";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void aReportIsWrittenAndSentByKeyboardAlone() {
        testYear.openMidYear(YEAR, UNIT);
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist tasklist = new Tasklist(page);
        Keyboard keyboard = new Keyboard(page);
        openByKeyboard(page, tasklist, keyboard);

        keyboard.tabTo(page.locator(".tree > summary"));
        leapToSectionAndBack(page, keyboard);
        int written = writeEverything(keyboard);
        assertThat(written).as("texts and figures").isGreaterThan(60);
        assertThat(page.locator(".form-actions")).isVisible();
        assertThat(tasklist.form().locator(".tree > summary")).containsText("có thể trình");

        if (!focused(page.locator(".form-actions .btn-primary"))) {
            keyboard.tabTo(page.locator(".form-actions .btn-primary"));
        }
        keyboard.press("Enter");
        assertThat(tasklist.form()).isHidden();
        assertThat(jdbc.queryForObject("select state from unit_report where id = ?", String.class, report(YEAR, UNIT)))
                .isEqualTo("IN_REVIEW");
    }

    /** From the list of waiting tasks into the form, with Tasklist's own keys. */
    private static void openByKeyboard(Page page, Tasklist tasklist, Keyboard keyboard) {
        page.navigate("/camunda/app/tasklist/default/");
        Locator waiting =
                page.locator(".task-filters .content a").filter(new Locator.FilterOptions().setHasText("Chờ nhận"));
        assertThat(waiting).isVisible();
        keyboard.tabTo(waiting);
        keyboard.press("Enter");
        assertThat(page.getByText("Soạn báo cáo").first()).isVisible();
        keyboard.press("Control+Alt+l");
        keyboard.press("Enter");
        tasklist.opened();
        keyboard.press("Control+Alt+c");
        assertThat(tasklist.form().locator("fieldset.body:enabled")).isVisible();
        assertThat(page.locator(".assignee [cam-widget-inline-field]")).isFocused();
    }

    private static void leapToSectionAndBack(Page page, Keyboard keyboard) {
        keyboard.press("Enter");
        Locator entry = page.locator(".tree a", new Page.LocatorOptions().setHasText("III. "));
        keyboard.tabTo(entry);
        Stop heading = keyboard.press("Enter");
        assertThat(heading.text()).startsWith("H2");
        assertThat(entry).isHidden();
        while (!keyboard.tab().control().equals("III")) {
            assertThat(focused(page.locator(".tree > summary"))).isFalse();
        }
        keyboard.type("Đề nghị Bộ tổ chức tập huấn.");
        keyboard.tabTo(page.locator(".to-tree"));
        keyboard.press("Enter");
        assertThat(page.locator(".tree > summary")).isFocused();
        keyboard.press("Escape");
        assertThat(entry).isHidden();
    }

    /** Goes through all stops of the form, writes where there is room, and answers in how many; then it is out again. */
    private static int writeEverything(Keyboard keyboard) {
        int written = 0;
        for (Stop stop = keyboard.tab(); stop.inForm(); stop = keyboard.tab()) {
            if (!stop.control().isEmpty() && stop.empty() && !stop.control().startsWith("field-")) {
                keyboard.type(
                        stop.control().contains(".total.")
                                ? "2.468"
                                : stop.control().contains("-") ? "1.234" : "Nội dung mục " + stop.control());
                written++;
            }
            assertThat(written).as("no end of stops").isLessThan(400);
        }
        return written;
    }

    private static boolean focused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluateAll("all => all.includes(document.activeElement)"));
    }
}

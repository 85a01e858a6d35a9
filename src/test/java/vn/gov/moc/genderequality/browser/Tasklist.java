package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Tasklist as a person works in it; found by its structure, whatever language its own words are in. */
final class Tasklist {

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** Opens a task from the home page. */
    void open(String task, String subject) {
        page.navigate("/");
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(subject))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(task).setExact(true))
                .click();
        opened();
    }

    /** Waits until the task's form is there. */
    void opened() {
        page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/default/#/\\?.*task=.*"));
        assertThat(form().locator("fieldset.body > *").first()).isVisible();
    }

    /** Claims the task and waits for Tasklist's last step, which takes the focus to the new assignee. */
    void claim() {
        page.locator("button.claim").click();
        assertThat(page.locator(".assignee [cam-widget-inline-field]")).isFocused();
        assertThat(form().locator("fieldset.body:enabled")).isVisible();
    }

    /** Presses Complete, whatever comes of it. */
    void complete() {
        page.locator(".form-actions .btn-primary:visible").click();
    }

    /** Completes the task, which must succeed; what the form says against it is what the test fails with. */
    void completeSuccessfully() {
        complete();
        try {
            assertThat(form()).isHidden();
        } catch (AssertionError refused) {
            throw new AssertionError(String.join("; ", problems().allInnerTexts()), refused);
        }
    }

    /** Opens the form that starts the process of this name. */
    void start(String process) {
        page.navigate("/camunda/app/tasklist/default/");
        page.locator("a[ng-click='open()']:has(.glyphicon-list-alt)").click();
        page.locator(".modal-body")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(form().locator("fieldset.body > *").first()).isVisible();
    }

    /** Sends the form that starts a process, whatever comes of it. */
    void send() {
        page.locator(".modal-footer .btn-primary:visible").click();
    }

    /** What the form says is wrong, above everything else. */
    Locator problems() {
        return form().locator("> .problems");
    }

    Locator form() {
        return page.locator("form.ge-form");
    }
}

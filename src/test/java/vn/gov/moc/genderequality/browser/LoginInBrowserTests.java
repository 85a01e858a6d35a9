package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** Coming in and going out. */
@IntegrationTest
class LoginInBrowserTests {

    private static final int YEAR = 2027;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void aLinkToATaskSurvivesAWrongPasswordAndTheLogin() {
        testYear.start(YEAR);
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(YEAR))
                .singleResult()
                .getId();
        Page page = CHROMIUM.page();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page).hasTitle(Pattern.compile("Đăng nhập.*"));

        Chromium.logIn(page, DESK, "");
        assertThat(page.locator(".field-error")).hasText("Hãy điền ô này.");
        assertThat(page.getByLabel("Mật khẩu")).isFocused();
        Chromium.picture(page, "login-empty");

        CHROMIUM.expect("status of 401");
        Chromium.logIn(page, DESK, "sai mật khẩu");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Tài khoản hoặc mật khẩu không đúng.");
        assertThat(page.getByLabel("Tài khoản")).hasValue(DESK);

        Chromium.logIn(page, DESK);
        new Tasklist(page).opened();
        assertThat(page).hasURL(Pattern.compile(".*task=" + task + ".*"));
        assertThat(page.getByRole(AriaRole.HEADING).getByText("Kế hoạch năm " + YEAR))
                .isVisible();
    }

    @Test
    void loggingOutEndsTheSessionOfPagesAndTasklist() {
        Page page = CHROMIUM.page(DESK);
        assertThat(page.getByText(DESK)).isVisible();

        page.getByText("Đăng xuất").click();
        assertThat(page.getByText("Đã đăng xuất.")).isVisible();

        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page).hasTitle(Pattern.compile("Đăng nhập.*"));
    }
}

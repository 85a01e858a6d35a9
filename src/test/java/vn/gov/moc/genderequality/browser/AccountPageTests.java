package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.security.Accounts;
import vn.gov.moc.genderequality.security.Browser;

/** A new person of the ministry comes to his account: another password, a second factor, the second step. */
@IntegrationTest
class AccountPageTests {

    private static final String ACCOUNT = "t48.trinhduyet";
    private static final String OWN = "cầu vồng sau mưa";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void remove() {
        identityService.deleteUser(ACCOUNT);
        jdbc.update("delete from account_security where account = ?", ACCOUNT);
    }

    @Test
    void fromTheResetPasswordToTheSecondStep() {
        accounts.ensure(new Person(ACCOUNT, "Chuyên viên – thử", ""), Browser.PASSWORD, "ministry-leader");
        Page page = CHROMIUM.page();
        page.navigate("/");
        Chromium.logIn(page, ACCOUNT, resetByTheAdministrator());
        assertThat(page).hasURL(Pattern.compile(".*/account"));
        Accessibility.assertPage(page, "/account");

        CHROMIUM.expect("status of 400");
        change(page, "sai", "ngắn");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mật khẩu hiện tại không đúng.");
        assertThat(page.locator("#password-error")).hasText("Mật khẩu phải có ít nhất 12 ký tự.");
        Accessibility.assertShown(page, "html");
        Chromium.picture(page, "account-wrong");
        change(page, password, OWN);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đổi mật khẩu.");

        button(page, "Bật xác thực hai bước");
        assertThat(page.locator("svg.qr-code path")).isVisible();
        Accessibility.assertShown(page, "html");
        Chromium.picture(page, "account-second-factor");
        String secret = page.locator("#secret").textContent();
        page.getByLabel("Mã sáu chữ số").fill(Browser.telephone(secret));
        button(page, "Xác nhận và bật");
        assertThat(page.locator("#recovery-codes li")).hasCount(8);
        Accessibility.assertShown(page, "html");
        String recovery = page.locator("#recovery-codes li").first().textContent();
        Accessibility.assertPage(page, "/account");
        Chromium.picture(page, "account");

        page.getByText("Đăng xuất").click();
        CHROMIUM.expect("status of 401");
        Chromium.logIn(page, ACCOUNT, OWN);
        assertThat(page.getByLabel("Mã trên điện thoại")).isFocused();
        page.getByLabel("Mã trên điện thoại").fill("000 000 0");
        button(page, "Đăng nhập");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mã không đúng");
        Accessibility.assertShown(page, "html");
        Chromium.picture(page, "login-code");
        page.getByLabel("Mã trên điện thoại").fill(recovery);
        button(page, "Đăng nhập");
        assertThat(page.locator(".logout")).containsText(ACCOUNT);
    }

    private String password = "";

    private String resetByTheAdministrator() {
        Page admin = CHROMIUM.page("admin");
        admin.navigate("/administration/units");
        admin.locator("#account-query").fill(ACCOUNT);
        admin.locator("#account-search button").click();
        button(admin, "Đặt lại mật khẩu của " + ACCOUNT);
        Accessibility.assertShown(admin, "dialog");
        admin.locator("dialog button[type=submit]").click();
        password = admin.locator("dialog .password").textContent();
        Chromium.picture(admin, "account-reset");
        return password;
    }

    private static void change(Page page, String current, String password) {
        page.locator("#current").fill(current);
        page.locator("#password").fill(password);
        page.locator("#repeated").fill(password);
        page.locator("#password-form button").click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

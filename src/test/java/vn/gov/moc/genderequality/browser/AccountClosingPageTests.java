package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/** An administrator finds somebody in the list of accounts, reads what is kept of him and closes his account. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountClosingPageTests {

    private static final String LEAVER = "t42p.roi";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestUnits units;

    @Autowired
    private AccountRegister register;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void create() {
        units.create("T42P");
        register.create(new Person(LEAVER, "Người sắp nghỉ", "roi.42@bxd.example"));
        register.assign(LEAVER, Set.of(UnitRole.COMMITTEE.group("T42P")));
    }

    @AfterAll
    void retire() {
        jdbc.update("delete from act_id_user where id_ = ?", LEAVER);
        units.retire("T42P");
    }

    @Test
    void fromTheListToTheClosedAccount() {
        Page page = CHROMIUM.page("admin");
        page.navigate("/administration/units");
        page.getByLabel("Tìm theo tài khoản").fill(LEAVER);
        page.getByLabel("Tìm tài khoản")
                .getByText("Tìm", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LEAVER))
                .click();
        assertThat(page).hasURL(Pattern.compile("/personal-data\\?account=" + LEAVER));
        assertThat(page.getByText("T42P – Ban VSTBPN đơn vị")).isVisible();
        page.getByText("Đóng tài khoản khi người này nghỉ").click();
        assertThat(page.getByText("Thôi vai trò: T42P – Ban VSTBPN đơn vị.")).isVisible();

        Locator close = page.getByText("Đóng tài khoản vĩnh viễn");
        CHROMIUM.expect("status of 400");
        close.click();
        assertThat(page.locator("#reason-error")).hasText("Hãy chọn lý do.");
        assertThat(page.locator("#confirmation-error")).containsText("Hãy nhập đúng tên tài khoản");
        Accessibility.assertShown(page, "main");
        page.getByLabel("Lý do").selectOption("RETIRED");
        page.getByLabel("Nhập lại tên tài khoản").fill(LEAVER);
        close.click();

        assertThat(page).hasURL(Pattern.compile("/personal-data\\?account=" + LEAVER));
        assertThat(page.getByText("đã đóng", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Cán bộ đã nghỉ (" + LEAVER + ")")).isVisible();
        assertThat(page.getByText("Đóng tài khoản khi người này nghỉ")).hasCount(0);
    }

    @Test
    void thePagesCanBeReadByEverybody() {
        Page page = CHROMIUM.page("admin");
        Accessibility.assertPage(page, "/personal-data?account=vpb.ban");
        Accessibility.assertPage(page, "/administration/account-closing?account=vpb.ban");
        Accessibility.assertPage(page, "/administration/account-closing?account=admin");
        Accessibility.assertPage(page, "/administration/retention");
    }
}

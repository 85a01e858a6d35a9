package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.moc.genderequality.IntegrationTest;

/** Camunda's webapps are part of the product: its name and links are above each, and they lead to its one login page. */
@IntegrationTest
class WebappsInBrowserTests {

    private static final String APP = "/camunda/app/%s/default/";
    private static final String DRAFTER = "vpb.soanthao";
    private static final String ADMIN = "admin";
    private static final Pattern KEY = Pattern.compile("\\{\\{|[A-Z]{3,}_[A-Z]{3,}");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({"tasklist, Việc cần làm", "cockpit, Cockpit", "admin, Quản trị", "welcome, Chào mừng"})
    void everyAppHasTheProductsNameAndNothingOfTheVendors(String app, String name) {
        Page page = opened(ADMIN, app);

        assertThat(page).hasTitle(Pattern.compile("Bình đẳng giới – " + name + "( \\| .*)?"));
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.locator(".navbar-brand")).hasText("Bình đẳng giới – " + name);
        assertThat(page.locator(".brand-logo")).isHidden();
        assertThat(page.locator(".app-switch")).isHidden();
        assertThat(bar(page).getByText("Bình đẳng giới và vì sự tiến bộ của phụ nữ"))
                .isVisible();
        assertThat(page.locator("#footer-timezone")).isHidden();
        Locator version = page.locator("[cam-widget-footer]");
        if (app.equals("admin")) {
            assertThat(version).containsText("Chạy trên Camunda Platform / v7.");
        } else {
            assertThat(version).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theBarFitsOfficeScreensAndPhones(String app) {
        Page page = opened(ADMIN, app);
        Chromium.picture(page, "webapp-" + app);
        assertThat(bar(page).locator("nav")).isVisible();

        page.setViewportSize(360, 740);
        assertThat(bar(page).locator("nav")).isHidden();
        Chromium.picture(page, "webapp-" + app);
        Locator brand = page.locator(".navbar-brand");
        assertThat(brand.boundingBox().y)
                .isGreaterThanOrEqualTo(bar(page).boundingBox().y + bar(page).boundingBox().height);
        assertThat(page.locator("[ng-view]").boundingBox().y)
                .isGreaterThanOrEqualTo(brand.boundingBox().y + brand.boundingBox().height - 5);

        bar(page).getByText("Danh mục").click();
        assertThat(link(page, "Trang chủ")).isVisible();
        Chromium.picture(page, "webapp-menu-" + app);
        link(page, "Trang chủ").click();
        assertThat(page).hasURL(Pattern.compile(".*:\\d+/"));
    }

    @Test
    void everybodyFindsTheLinksHeHasUseFor() {
        Page drafters = opened(DRAFTER, "tasklist");
        assertThat(link(drafters, "Việc cần làm")).hasAttribute("aria-current", "page");
        assertThat(link(drafters, "Trang chủ")).not().hasAttribute("aria-current", "page");
        assertThat(bar(drafters).locator("a[href*=cockpit], a[href*=admin]")).hasCount(0);
        Locator lookUp = bar(drafters).getByText("Tra cứu", new Locator.GetByTextOptions().setExact(true));
        lookUp.focus();
        drafters.keyboard().press("Enter");
        assertThat(link(drafters, "Thư viện")).isVisible();
        Chromium.picture(drafters, "webapp-links");
        drafters.keyboard().press("Escape");
        assertThat(link(drafters, "Thư viện")).isHidden();
        assertThat(lookUp).isFocused();
        drafters.keyboard().press("Enter");
        link(drafters, "Thư viện").click();
        assertThat(drafters).hasTitle(Pattern.compile("Thư viện.*"));

        // Where there is no year yet.
        CHROMIUM.expect("/api/progress/summary");
        Page managers = opened("lanhdao", "cockpit");
        assertThat(bar(managers).locator("a[href*=cockpit]")).hasAttribute("aria-current", "page");
        assertThat(bar(managers).locator("a[href='/progress']")).hasCount(1);
        Chromium.picture(managers, "webapp-cockpit-manager");
    }

    @Test
    void welcomeOffersTheAppsAndPagesOnesRoleHas() {
        Page drafters = opened(DRAFTER, "welcome");
        Locator links = drafters.locator(".custom-links");
        assertThat(links.locator("a[href='/library']")).hasText("Thư viện");
        assertThat(links.locator("a[href^=http]")).hasCount(0);
        assertThat(drafters.locator("[ng-view] a[href*='/tasklist/']").first()).isVisible();
        assertThat(drafters.locator("[ng-view] a[href*='/cockpit/'], [ng-view] a[href*='/admin/']"))
                .hasCount(0);
        Chromium.picture(drafters, "webapp-welcome-drafter");

        Page admins = opened(ADMIN, "welcome");
        assertThat(admins.locator("[ng-view] a[href*='/admin/']").first()).isVisible();
        assertThat(admins.locator(".custom-links a[href='/library']")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nobodySeesKeysWhileTheTextsAreOnTheirWay(String app) {
        Page page = CHROMIUM.page(ADMIN);
        assertThat(page.locator(".logout")).isVisible();
        List<Route> texts = new ArrayList<>();
        page.route("**/locales/vi.json*", texts::add);
        page.navigate(APP.formatted(app));
        page.waitForCondition(() -> !texts.isEmpty());

        assertThat(page.innerText("body")).doesNotContainPattern(KEY);

        texts.forEach(Route::resume);
        assertThat(page.locator(".navbar-brand")).isVisible();
        assertThat(page).not().hasTitle(KEY);
    }

    @Test
    void anAppWhoseTextsNeverComeIsNotHiddenForGood() {
        Page page = CHROMIUM.page(ADMIN);
        assertThat(page.locator(".logout")).isVisible();
        CHROMIUM.expect("net::ERR_FAILED");
        page.route("**/locales/vi.json*", Route::abort);
        page.navigate(APP.formatted("admin"));

        assertThat(page.locator(".ctn-main")).isVisible();
        assertThat(link(page, "Trang chủ")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whoLogsOutMeetsTheOneLoginPageAndComesBack(String app) {
        // What the app still asks for while the session ends.
        CHROMIUM.expect("status of 401");
        Page page = opened(ADMIN, app);
        page.locator(".account > a").click();
        page.locator(".account .logout > a").click();
        assertThat(page).hasTitle(Pattern.compile("Đăng nhập.*"));

        page.navigate(APP.formatted(app) + "#/login");
        assertThat(page).hasTitle(Pattern.compile("Đăng nhập.*"));
        Chromium.logIn(page, ADMIN);
        assertThat(page).hasURL(Pattern.compile(".*" + APP.formatted(app) + ".*"));
        assertThat(page.locator(".navbar-brand")).isVisible();
    }

    private static Page opened(String account, String app) {
        Page page = CHROMIUM.page(account);
        assertThat(page.locator(".logout")).isVisible();
        page.navigate(APP.formatted(app));
        assertThat(page.locator(".navbar-brand")).isVisible();
        assertThat(bar(page).locator("nav a").first()).isAttached();
        assertThat(page.locator(".app-splash")).hasCount(0);
        return page;
    }

    private static Locator bar(Page page) {
        return page.locator(".ge-bar");
    }

    private static Locator link(Page page, String name) {
        return bar(page)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

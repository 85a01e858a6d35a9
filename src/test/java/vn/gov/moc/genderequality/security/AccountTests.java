package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.organization.Person;

/** Passwords: set by somebody else, changed by their owner, forgotten. */
@IntegrationTest
class AccountTests {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String INITIAL = "kq3v9mwz7ptd";
    private static final String OWN = "cầu vồng sau mưa";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    /** Of each test its own: what one guesses wrong does not slow down the next. */
    private final String account = "t48.moi" + SERIAL.incrementAndGet();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void create() {
        accounts.ensureInitial(new Person(account, "Người – mới", "moi@bxd.example"), INITIAL, "unit-VPB-drafter");
    }

    @AfterEach
    void remove() {
        identityService.deleteUser(account);
        jdbc.update("delete from account_security where account = ?", account);
    }

    @Test
    void aPasswordSetBySomebodyElseIsChangedBeforeAnythingOpens() {
        Browser browser = loggedIn(INITIAL);

        for (String page : List.of("/", "/reports", TASKLIST, "/v3/api-docs")) {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertLedToTheAccount(answer);
        }
        for (String path : List.of("/api/notifications", ENGINE + "task", "/camunda/api/admin/auth/user/default")) {
            assertRefused(browser.get(path));
        }
        for (String path : List.of("/api/notifications", "/engine-rest/task")) {
            assertRefused(new Browser(port).basic(account, INITIAL, "GET", path, ""));
        }
        assertThat(browser.get("/account").body()).contains("do người khác đặt");

        HttpResponse<String> changed = change(browser, INITIAL, OWN, OWN);

        assertThat(changed.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/account?changed"));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(new Browser(port)
                        .basic(account, OWN, "GET", "/api/notifications", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.queryForList(
                        "select what || ' by ' || changed_by from account_change where account = ?",
                        String.class,
                        account))
                .contains("PASSWORD by " + account);
    }

    @Test
    void everyOtherSessionEndsWithTheOldPassword() {
        Browser here = loggedIn(INITIAL);
        change(here, INITIAL, OWN, OWN);
        Browser elsewhere = loggedIn(OWN);
        elsewhere.get(TASKLIST);
        assertThat(elsewhere.get(ENGINE + "task").statusCode()).isEqualTo(200);

        change(here, OWN, "xe buýt số 32 rất đông", "xe buýt số 32 rất đông");

        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(ENGINE + "task").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
        assertThat(new Browser(port)
                        .basic(account, OWN, "GET", "/api/notifications", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sai mật khẩu cũ | cầu vồng sau mưa | cầu vồng sau mưa | Mật khẩu hiện tại không đúng.",
                "kq3v9mwz7ptd | ngắn quá | ngắn quá | Mật khẩu phải có ít nhất 12 ký tự.",
                "kq3v9mwz7ptd | t48.moi-2026-2026 | t48.moi-2026-2026 | ai cũng đoán được",
                "kq3v9mwz7ptd | binhdang2017 | binhdang2017 | ai cũng đoán được",
                "kq3v9mwz7ptd | kq3v9mwz7ptd | kq3v9mwz7ptd | phải khác mật khẩu hiện tại",
                "kq3v9mwz7ptd | cầu vồng sau mưa | cầu vồng trước mưa | không giống nhau"
            })
    void whatIsWrongIsSaidAndNothingIsChanged(String current, String password, String repeated, String message) {
        Browser browser = loggedIn(INITIAL);

        HttpResponse<String> answer = change(browser, current, password, repeated);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message).doesNotContain(current, "value=\"" + password);
        assertThat(identityService.checkPassword(account, INITIAL)).isTrue();
    }

    @Test
    void guessingTheCurrentPasswordIsSlowedDown() {
        Browser browser = loggedIn(INITIAL);
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            assertThat(change(browser, "sai " + i, OWN, OWN).statusCode()).isEqualTo(400);
        }

        HttpResponse<String> answer = change(browser, INITIAL, OWN, OWN);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(identityService.checkPassword(account, INITIAL)).isTrue();
        accounts.setPassword(account, OWN);
    }

    @Test
    void theAdminWebappKeepsTheRulesToo() {
        Browser admin = Browser.loggedIn(port, "admin");
        admin.get("/camunda/app/admin/default/");

        assertThat(admin.get(ENGINE + "identity/password-policy").body()).contains("PASSWORD_POLICY_LENGTH", "12");
        for (String weak : List.of("ngắn quá", "t48.moi-2026-2026", "matkhau123456")) {
            HttpResponse<String> answer = setByAdmin(admin, weak);
            assertThat(answer.statusCode()).as(weak).isEqualTo(400);
            assertThat(answer.body()).as(weak).contains("Mật khẩu phải có ít nhất 12 ký tự");
        }
        assertThat(identityService.checkPassword(account, INITIAL)).isTrue();
        Browser owner = loggedIn(INITIAL);
        change(owner, INITIAL, OWN, OWN);

        assertThat(setByAdmin(admin, "xe buýt số 32 rất đông").statusCode()).isEqualTo(204);

        assertThat(owner.get("/").statusCode()).as("logged out").isEqualTo(302);
        assertLedToTheAccount(loggedIn("xe buýt số 32 rất đông").get("/"));
    }

    @Test
    void theAdministratorGivesAnotherPasswordToBeChangedAgain() {
        Browser owner = loggedIn(INITIAL);
        change(owner, INITIAL, OWN, OWN);
        Browser admin = Browser.loggedIn(port, "admin");

        HttpResponse<String> answer = admin.json("POST", path(account, "password"), "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        String password = JsonPath.read(answer.body(), "$.password");
        assertThat(owner.get("/").statusCode()).isEqualTo(302);
        assertLedToTheAccount(loggedIn(password).get("/"));
        assertThat(jdbc.queryForList(
                        "select what || ' by ' || changed_by from account_change where account = ?",
                        String.class,
                        account))
                .contains("PASSWORD_RESET by admin");
        assertThat(admin.json("POST", path("admin", "password"), "{}").statusCode())
                .as("his own")
                .isEqualTo(409);
        assertThat(admin.json("POST", path("nobody", "password"), "{}").statusCode())
                .isEqualTo(404);
        Browser desk = Browser.loggedIn(port, "tccb");
        assertThat(desk.json("POST", path(account, "password"), "{}").statusCode())
                .isEqualTo(403);
        assertThat(desk.json("DELETE", path(account, "second-factor"), "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void sampleAccountsAreNotForced() {
        assertThat(Browser.loggedIn(port, "tccb").get("/").statusCode()).isEqualTo(200);
    }

    private Browser loggedIn(String password) {
        Browser browser = new Browser(port);
        browser.get("/login");
        assertThat(browser.login(account, password).statusCode()).isEqualTo(302);
        browser.get("/account");
        return browser;
    }

    private static HttpResponse<String> change(Browser browser, String current, String password, String repeated) {
        browser.get("/account");
        return browser.form(
                "/account/password", Map.of("current", current, "password", password, "repeated", repeated));
    }

    private HttpResponse<String> setByAdmin(Browser admin, String password) {
        return admin.json(
                "PUT",
                ENGINE + "user/" + account + "/credentials",
                "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}".formatted(password, Browser.PASSWORD));
    }

    private static String path(String person, String what) {
        return "/api/administration/accounts/" + person + "/" + what;
    }

    private static void assertLedToTheAccount(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location"))
                .as(answer.uri().getPath())
                .hasValueSatisfying(location -> assertThat(location).endsWith("/account"));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
        assertThat(answer.body()).contains("đổi mật khẩu ở trang Tài khoản");
    }
}

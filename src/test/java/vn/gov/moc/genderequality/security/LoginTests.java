package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** The one login, by form and by HTTP Basic. */
@IntegrationTest
class LoginTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private WebApplicationContext context;

    @Test
    void returnsToThePageThatWasWanted() {
        Browser browser = new Browser(port);
        browser.get(TASKLIST + "?searchQuery=%5B%5D");
        assertThat(browser.cookie("JSESSIONID")).as("nobody has logged in").isEmpty();
        browser.get("/login");

        HttpResponse<String> response = browser.login("vpb.soanthao", Browser.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith(TASKLIST + "?searchQuery=%5B%5D");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.login("vpb.soanthao", Browser.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("only once")
                .endsWith("/");
    }

    @Test
    void tasklistKnowsWhoIsLoggedIn() {
        Browser browser = Browser.loggedIn(port, "vpb.soanthao");

        HttpResponse<String> user = browser.get("/camunda/api/admin/auth/user/default");

        assertThat(user.body())
                .contains("\"userId\":\"vpb.soanthao\"", "tasklist")
                .doesNotContain("cockpit", "\"admin\"");
    }

    @ParameterizedTest
    @CsvSource({"lanhdao, 200", "tccb, 200", "tccb.vutruong, 200", "ban, 403", "vpb.thutruong, 403"})
    void cockpitIsForThoseWhoManage(String account, int status) {
        assertThat(Browser.loggedIn(port, account)
                        .get("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void failureDoesNotTellWhatWasWrong() {
        Browser browser = new Browser(port);
        browser.get("/login");

        HttpResponse<String> wrongPassword = browser.login("htqt.ban", "wrong");
        HttpResponse<String> nobody = browser.login("nobody", "wrong");
        HttpResponse<String> impossible = browser.login("a'\r\nb", "wrong");

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body()).contains("Tài khoản hoặc mật khẩu không đúng.", "value=\"htqt.ban\"");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo(wrongPassword.body().replace("htqt.ban", "nobody"));
        assertThat(impossible.statusCode()).isEqualTo(401);
    }

    /** The engine notes until when it refuses even the right password. */
    @Test
    void aFailureByALaterClockKeepsNobodyOut() {
        Browser browser = new Browser(port);
        browser.get("/login");
        testYear.jumpTo("2050-04-03T08:00");
        assertThat(browser.login("htqt.ban", "wrong").statusCode()).isEqualTo(401);

        testYear.jumpTo("2050-04-03T07:00");

        assertThat(browser.login("htqt.ban", Browser.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void tooManyFailuresStopOneAddressAndNoOther() throws Exception {
        MockMvc mvc = mockMvc();
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            mvc.perform(attempt("10.0.0.66", "wrong")).andExpect(status().isUnauthorized());
        }

        mvc.perform(attempt("10.0.0.66", Browser.PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(forwardedUrl(LoginController.FAILED))
                .andExpect(request()
                        .attribute(
                                LoginController.MESSAGE,
                                "Quá nhiều lần thử đăng nhập không thành công, hãy thử lại sau 5 phút."));
        mvc.perform(attempt("10.0.0.7", Browser.PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void theThrottleCountsBasicToo() {
        Browser browser = new Browser(port);
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            assertThat(browser.basic("qldn.ban", "wrong", "GET", "/engine-rest/version", "")
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> response = browser.basic("qldn.ban", "GET", "/engine-rest/version", "");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).contains("Quá nhiều lần thử");
    }

    @Test
    void theTooManyPageIsTheLoginPage() {
        Browser browser = new Browser(port);
        browser.get("/login");
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            browser.login("qldn.thutruong", "wrong");
        }

        HttpResponse<String> response = browser.login("qldn.thutruong", Browser.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).contains("Quá nhiều lần thử", "name=\"password\"");
    }

    @Test
    void formWithoutTokenIsRefused() {
        Browser browser = new Browser(port);

        assertThat(browser.login("vpb.soanthao", Browser.PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void scriptNeedsTheTokenAndProgramDoesNot() {
        Browser browser = Browser.loggedIn(port, "vpb.soanthao");
        assertThat(browser.cookie("CSRF-TOKEN")).isPresent();

        assertThat(browser.json("POST", "/api/nothing-here", "{}").statusCode()).isEqualTo(404);
        assertThat(browser.form("/api/nothing-here", Map.of()).statusCode()).isEqualTo(404);
        HttpResponse<String> forged = browser.forged("/api/nothing-here");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("chưa có gì được thay đổi");
        assertThat(new Browser(port)
                        .basic("vpb.soanthao", "POST", "/api/nothing-here", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTokenCookieComesWithTasklistEvenWhenItWasLost() {
        Browser browser = Browser.loggedIn(port, "vpb.soanthao");
        browser.forget("CSRF-TOKEN");

        browser.get(TASKLIST);

        assertThat(browser.cookie("CSRF-TOKEN")).isPresent();
    }

    @Test
    void basicLeavesNoSession() {
        Browser browser = new Browser(port);

        assertThat(browser.basic("tccb", "GET", "/engine-rest/process-definition/count", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.basic("tccb", "GET", "/api/nothing-here", "").statusCode())
                .isEqualTo(404);
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.get("/engine-rest/process-definition/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSessionOpensNoEngineRest() {
        Browser browser = Browser.loggedIn(port, "admin");

        assertThat(browser.get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    @Test
    void logoutEndsEverything() {
        Browser browser = Browser.loggedIn(port, "vpb.soanthao");

        HttpResponse<String> response = browser.form("/logout", Map.of());

        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/login?logout");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void logoutOfTheWebappsEndsEverything() {
        Browser browser = Browser.loggedIn(port, "vpb.soanthao");

        assertThat(browser.json("POST", "/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    private MockMvc mockMvc() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static MockHttpServletRequestBuilder attempt(String address, String password) {
        return post("/login")
                .cookie(new Cookie("CSRF-TOKEN", "token"))
                .param("_csrf", "token")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", "khtc.thutruong")
                .param("password", password);
    }
}

package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The login by the ministry's own accounts, where it is the only one. */
@Tag("own-jvm")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=oidc",
            "app.evaluation.data-directory=",
            "app.evaluation.replay=false",
            "app.evaluation.ticking=false",
            "app.mail.dispatch=false",
            "app.security.password-login=false",
            "app.security.second-factor=required-for-ministry"
        })
class OidcLoginTests {

    private static final StubProvider PROVIDER = new StubProvider();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("app.security.oidc.issuer", PROVIDER::issuer);
        properties.add("app.security.oidc.client-id", () -> StubProvider.CLIENT);
        properties.add("app.security.oidc.client-secret", () -> StubProvider.CLIENT_SECRET);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void theProvidersPersonIsTheAccountWithItsGroups(CapturedOutput output) throws Exception {
        Browser browser = new Browser(port);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get("/login").body()).contains("Đăng nhập bằng tài khoản của Bộ");
        PROVIDER.person("tccb");

        HttpResponse<String> answer = logIn(browser);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/camunda/app/tasklist/default/"));
        assertThat(browser.get("/").body()).contains(">tccb</a>");
        assertThat(browser.get("/camunda/api/cockpit/").statusCode())
                .as("open to the group of this account")
                .isNotEqualTo(403);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"tccb\"");
        assertThat(browser.get("/api/notifications").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body())
                .contains("đăng nhập bằng tài khoản của Bộ")
                .doesNotContain("password-form");
        assertThat(output.getAll()).doesNotContain(StubProvider.CLIENT_SECRET, "id_token");
    }

    @Test
    void whoHasNoAccountHereIsRefused() throws Exception {
        Browser browser = new Browser(port);
        PROVIDER.person("nguoi.la");

        HttpResponse<String> answer = logIn(browser);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("chưa có trong hệ thống này");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void tokensOfOthersOrForOthersAreRefused() throws Exception {
        Browser browser = new Browser(port);
        PROVIDER.person("tccb");
        PROVIDER.forge();
        assertThat(logIn(browser).body()).contains("Đăng nhập bằng tài khoản của Bộ không thành công");

        PROVIDER.person("tccb");
        PROVIDER.audience("another-application");
        assertThat(logIn(browser).body()).contains("Đăng nhập bằng tài khoản của Bộ không thành công");

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void passwordsOpenNothing() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/login").body()).doesNotContain("name=\"password\"");

        HttpResponse<String> form = browser.login("tccb", Browser.PASSWORD);
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.body()).contains("Đăng nhập bằng mật khẩu đã tắt");
        assertThat(browser.basic("tccb", "GET", "/api/notifications", "").statusCode())
                .isEqualTo(403);
    }

    /** As a browser follows the redirects: here, to the provider, and back. */
    private static HttpResponse<String> logIn(Browser browser) throws IOException, InterruptedException {
        URI there = location(browser.get("/oauth2/authorization/ministry"));
        URI back = location(
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(there).build(), BodyHandlers.ofString()));
        return browser.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}

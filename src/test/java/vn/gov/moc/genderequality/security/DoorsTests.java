package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;

/** What is open without login, and what is not. */
@IntegrationTest
class DoorsTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/css/app.css",
                "/js/login.js",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void openWithoutLogin(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports",
                "/forms/any.html",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/h2-console",
                "/login/failed",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/lib/any.js"
            })
    void pagesLeadToTheLogin(String path) {
        HttpResponse<String> response = new Browser(port).get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/anything",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/engine/default/task",
                "/engine-rest/openapi.json",
                "/actuator/prometheus",
                "/actuator",
                "/actuator/env",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default"
            })
    void interfacesAnswer401(String path) {
        HttpResponse<String> response = new Browser(port).get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).contains("Chưa đăng nhập");
    }

    @Test
    void aBrowserIsNotAskedForAPasswordByAWindowOfItsOwn() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/api/anything", "Sec-Fetch-Mode", "cors")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
        assertThat(browser.get("/api/anything").headers().firstValue("WWW-Authenticate"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"admin, 200", "vpb.soanthao, 403", "tccb.vutruong, 403"})
    void metricsAreForAdministrators(String account, int status) {
        assertThat(new Browser(port)
                        .basic(account, "GET", "/actuator/prometheus", "")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/login/tasklist",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist/",
        "POST, /camunda/api/admin/auth/user/default/%6Cogin/tasklist",
        "POST, /camunda/api/admin/setup/default/user/create",
        "GET, /camunda/app/admin/default/setup/",
        "POST, /camunda/api/engine/engine/default/identity/verify"
    })
    void noSecondLoginAndNoFirstAdministrator(String method, String path) {
        Browser browser = Browser.loggedIn(port, "admin");

        assertThat(browser.json(method, path, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/identity/verify", "/engine-rest/engine/default/identity/verify"})
    void passwordsCannotBeTriedThroughTheEngine(String path) {
        String guess = "{\"username\":\"lanhdao\",\"password\":\"guess\"}";

        assertThat(new Browser(port).basic("vpb.soanthao", "POST", path, guess).statusCode())
                .isEqualTo(403);
    }

    @Test
    void ownPagesForbidEverythingForeign() {
        HttpResponse<String> response = new Browser(port).get("/login");

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action"
                        + " 'self'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void webappsKeepTheirOwnPolicy() {
        HttpResponse<String> response = Browser.loggedIn(port, "vpb.soanthao").get("/camunda/app/tasklist/default/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("unsafe-eval");
    }
}

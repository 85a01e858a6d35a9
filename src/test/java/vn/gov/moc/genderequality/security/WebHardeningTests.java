package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import vn.gov.moc.genderequality.IntegrationTest;

/** Forged requests, stolen and planted sessions, guessed passwords, odd addresses and what answers tell besides. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebHardeningTests {

    private static final String PERSON = "licogi.soanthao";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String REFUSED = "Tài khoản hoặc mật khẩu không đúng.";

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private Environment environment;

    private final List<Valve> proxy = new ArrayList<>();
    private Browser person;

    @BeforeAll
    void logIn() {
        person = Browser.loggedIn(port, PERSON);
    }

    @AfterEach
    void withoutProxy() {
        proxy.forEach(pipeline()::removeValve);
        proxy.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /notifications/read",
        "POST, /logout",
        "POST, /difficulties/drafts?unit=LICOGI",
        "POST, /api/notifications/1/read",
        "DELETE, /api/holidays/2035-09-02",
        "PUT, /api/work-plans/2035/LICOGI/texts",
        "PATCH, /api/reports/2035-MID_YEAR-LICOGI/draft",
        "POST, " + ENGINE + "/task",
        "DELETE, " + ENGINE + "/process-instance/x"
    })
    void aForgedRequestIsRefusedHoweverItIsDressed(String method, String path) {
        Browser victim = Browser.loggedIn(port, PERSON);
        String cookies = "Cookie: JSESSIONID=%s; CSRF-TOKEN=%s; XSRF-TOKEN=%s"
                .formatted(
                        victim.cookie("JSESSIONID").orElseThrow(),
                        victim.cookie("CSRF-TOKEN").orElseThrow(),
                        victim.cookie("XSRF-TOKEN").orElseThrow());
        // Camunda ends the session that a forged request came with.
        List<Integer> refused = path.startsWith(ENGINE) ? List.of(403, 401) : List.of(403);
        Browser other = Browser.loggedIn(port, "licogi.ban");
        String othersTokens = "X-CSRF-TOKEN: %s\r\nX-XSRF-TOKEN: %s"
                .formatted(
                        other.cookie("CSRF-TOKEN").orElseThrow(),
                        other.cookie("XSRF-TOKEN").orElseThrow());

        for (String dress : List.of(
                "Content-Type: application/json",
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "X-CSRF-TOKEN: x\r\nX-XSRF-TOKEN: x",
                "X-CSRF-TOKEN: \r\nX-XSRF-TOKEN: ",
                othersTokens,
                "X-HTTP-Method-Override: GET\r\nX-HTTP-Method: GET\r\nX-Method-Override: GET",
                "Authorization: Bearer x",
                "Sec-Fetch-Site: same-origin\r\nX-Requested-With: XMLHttpRequest")) {
            RawHttp answer = RawHttp.send(port, "127.0.0.1", method + " " + path, "{}", cookies, dress);

            assertThat(answer.status()).as(dress + answer.body()).isIn(refused);
        }
    }

    @Test
    void aMethodCannotBeOverridden() {
        HttpResponse<String> answer = person.form("/api/holidays/2035-09-02", Map.of("_method", "DELETE"));

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void aPlantedSessionIsWorthNothing() {
        Browser victim = Browser.loggedIn(port, "licogi.ban");
        String planted = victim.cookie("JSESSIONID").orElseThrow();
        victim.login(PERSON, Browser.PASSWORD);

        assertThat(victim.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(planted);
        assertThat(RawHttp.get(port, "/", "Cookie: JSESSIONID=" + planted).status())
                .isEqualTo(302);
        assertThat(RawHttp.get(
                                port,
                                "/;jsessionid=" + victim.cookie("JSESSIONID").orElseThrow())
                        .status())
                .as("no session in the address")
                .isIn(302, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/default/logout"})
    void aStolenSessionEndsWithTheLogout(String logout) {
        Browser victim = Browser.loggedIn(port, PERSON);
        String stolen = "Cookie: JSESSIONID=" + victim.cookie("JSESSIONID").orElseThrow();
        assertThat(RawHttp.get(port, "/api/me", stolen).status()).isEqualTo(200);

        victim.json("POST", logout, "{}");

        assertThat(RawHttp.get(port, "/api/me", stolen).status()).isEqualTo(401);
        assertThat(RawHttp.get(port, ENGINE + "/task", stolen).status()).isEqualTo(401);
    }

    @Test
    void cookiesAreKeptFromScriptsAndOtherSites() {
        List<String> cookies = cookies();

        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly"));
    }

    @Test
    void behindHttpsCookiesAndPagesStayThere() {
        trustProxy();
        List<String> cookies = cookies("X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.7");

        assertThat(cookies)
                .filteredOn(cookie -> !cookie.startsWith("XSRF-TOKEN"))
                .hasSizeGreaterThan(1)
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
        for (String path : List.of("/login", "/", "/api/me", "/engine-rest/task", TASKLIST, ENGINE + "/task")) {
            assertThat(RawHttp.get(port, path, "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
                    .as(path)
                    .hasValue("max-age=31536000");
            assertThat(RawHttp.get(port, path).header("Strict-Transport-Security"))
                    .as(path)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports", "/api/me", "/notifications", TASKLIST, ENGINE + "/task"})
    void whatIsPersonalIsNotKeptFramedOrGuessedAt(String path) {
        RawHttp answer = RawHttp.get(
                port, path, "Cookie: JSESSIONID=" + person.cookie("JSESSIONID").orElseThrow());

        assertThat(answer.status()).isEqualTo(200);
        // Tasklist's page is the same for everybody; what it shows comes from the interfaces.
        if (!path.startsWith("/camunda/app")) {
            assertThat(answer.header("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        }
        assertThat(answer.all("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing-here, 404",
        "GET, /api/nothing-here, 404",
        "GET, /camunda/nothing-here, 404",
        "GET, /api/files/not-an-id, 400",
        "DELETE, /api/me, 405",
        "DELETE, /reports, 405",
        "POST, /api/absences, 415",
        "GET, /error, 999"
    })
    void answersOfFailureTellNothingOfWhatRunsHere(String method, String path, int status) {
        String cookies = "Cookie: JSESSIONID=%s; CSRF-TOKEN=t; XSRF-TOKEN=%s"
                .formatted(
                        person.cookie("JSESSIONID").orElseThrow(),
                        person.cookie("XSRF-TOKEN").orElseThrow());
        for (String accept : List.of("text/html", "application/json", "image/png")) {
            RawHttp answer = RawHttp.send(
                    port,
                    "127.0.0.1",
                    method + " " + path,
                    method.equals("POST") ? "x" : "",
                    cookies,
                    "X-CSRF-TOKEN: t",
                    "Accept: " + accept);

            tellsNothing(answer);
            if (status != 999) {
                assertThat(answer.status()).as(accept + answer.body()).isIn(status, 406);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE /",
                "TRACE /login",
                "TRACE /api/me",
                "TRACE /engine-rest/task",
                "TRACE " + TASKLIST,
                "TRACK /",
                "FOO /login",
                "CONNECT /",
                "PROPFIND /"
            })
    void strangeMethodsAreRefused(String methodAndPath) {
        RawHttp answer = RawHttp.send(port, "127.0.0.1", methodAndPath, "", "X-Secret: mirrored");

        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 405, 501);
        assertThat(answer.body()).doesNotContain("mirrored");
        tellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//reports",
                "/reports;jsessionid=1",
                "/css/..;/reports",
                "/css/../reports",
                "/css/%2e%2e/reports",
                "/css/%2e%2e%2freports",
                "/css/%252e%252e/reports",
                "/css/..%2freports",
                "/css/..%5creports",
                "/css/app.css/../../reports",
                "/css/app.css;/../../reports",
                "/%2e/reports",
                "/reports/",
                "/reports%00",
                "/reports%0a",
                "/REPORTS",
                "/login/../reports",
                "/login;/../reports",
                "/actuator/health/../prometheus",
                "/actuator/health/..;/prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator;/prometheus",
                "/actuator//prometheus",
                "/ENGINE-REST/task",
                "/engine-rest//task",
                "/engine-rest/;/task",
                "/engine-rest/task/",
                "/engine-rest/task;x=1",
                "/engine-rest/task.json",
                "/css/../engine-rest/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/;/api/engine/engine/default/task",
                "/camunda/app/../api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task;x",
                "/camunda/api/admin/auth/user/default/login/tasklist;x",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/cockpit/plugin/base/app/plugin.js",
                "/error/../reports",
                "/engine-rest/../engine-rest/task",
                "http://localhost/reports",
                "/api//me",
                "/api/me/",
                "/api/me.json",
                "/api/%6de"
            })
    void noSpellingOfAnAddressOpensADoor(String path) {
        RawHttp answer = RawHttp.get(port, path);

        assertThat(answer.status()).as(answer.body()).isIn(302, 400, 401, 403, 404);
        if (answer.status() == 302) {
            assertThat(answer.header("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }
        tellsNothing(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/identity;x/verify",
        "/engine-rest//identity/verify",
        "/engine-rest/identity/verify/",
        "/engine-rest/identity/%76erify",
        "/engine-rest/engine/default/identity/verify/",
        "/engine-rest/process-definition/statistics/",
        "/engine-rest/process-definition//statistics",
        "/engine-rest/process-definition/statistics;x",
        "/engine-rest/process-definition/%73tatistics",
        "/engine-rest/x/../process-definition/statistics",
        "/engine-rest/metrics/",
        "/engine-rest/metrics/x/sum"
    })
    void noSpellingOfAnAddressEvadesARule(String path) {
        for (String method : List.of("GET", "POST")) {
            RawHttp answer = RawHttp.send(
                    port,
                    "127.0.0.1",
                    method + " " + path,
                    method.equals("POST") ? "{\"username\":\"tccb\",\"password\":\"guess\"}" : "",
                    "Content-Type: application/json",
                    basic(PERSON, Browser.PASSWORD));

            assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404, 405);
        }
    }

    @Test
    void theHostAnAnswerIsAskedUnderIsNotBelieved() {
        for (String header :
                List.of("Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example")) {
            for (String path : List.of("/", "/reports", TASKLIST)) {
                assertThat(RawHttp.get(port, path, header).headers().toString())
                        .as(header)
                        .contains("Location: /login")
                        .doesNotContain("evil.example");
            }
            RawHttp login = RawHttp.form(
                    port,
                    "127.0.0.1",
                    "/login?continue=http://evil.example&redirect=//evil.example",
                    "_csrf=t&username=%s&password=%s&continue=//evil.example&url=//evil.example"
                            .formatted(PERSON, Browser.PASSWORD),
                    "Cookie: CSRF-TOKEN=t",
                    header,
                    "Referer: http://evil.example/");
            assertThat(login.status()).isEqualTo(302);
            assertThat(login.headers().toString()).doesNotContain("evil.example");
        }
    }

    @Test
    void guessingAtAnAccountShutsOutTheGuesserAlone() {
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            RawHttp answer = i % 2 == 0
                    ? login("127.0.0.66", "hancorp.ban", "guess" + i, "X-Forwarded-For: 203.0.113." + i)
                    : RawHttp.send(
                            port,
                            "127.0.0.66",
                            "GET /engine-rest/version",
                            "",
                            basic("hancorp.ban", "guess" + i),
                            "X-Forwarded-For: 203.0.113." + i,
                            "Forwarded: for=203.0.113." + i,
                            "X-Real-IP: 203.0.113." + i);
            assertThat(answer.status()).isEqualTo(401);
        }

        RawHttp form = login("127.0.0.66", "hancorp.ban", Browser.PASSWORD, "X-Forwarded-For: 203.0.113.99");
        assertThat(form.status()).isEqualTo(429);
        assertThat(form.header("Retry-After")).isPresent();
        for (String door : List.of("/engine-rest/version", "/api/me", "/actuator/prometheus")) {
            assertThat(RawHttp.send(port, "127.0.0.66", "GET " + door, "", basic("hancorp.ban", Browser.PASSWORD))
                            .status())
                    .as(door)
                    .isEqualTo(429);
        }
        assertThat(login("127.0.0.7", "hancorp.ban", Browser.PASSWORD, "X-Forwarded-For: 127.0.0.66")
                        .status())
                .as("the official at his own computer")
                .isEqualTo(302);
        assertThat(login("127.0.0.66", "hancorp.thutruong", Browser.PASSWORD).status())
                .as("a colleague at the guesser's")
                .isEqualTo(302);
    }

    @Test
    void answersDoNotTellAnAccountFromNone() {
        List<String> accounts = List.of("lilama.ban", "lilama.nobody", "admin", "LILAMA.BAN", "x".repeat(5_000));

        assertThat(accounts)
                .extracting(account -> {
                    RawHttp form = login("127.0.0.67", account, "guess");
                    assertThat(form.body()).contains(REFUSED);
                    return form.status() + form.body().replace(account, "");
                })
                .containsOnly(login("127.0.0.67", "vnccx", "guess").status()
                        + login("127.0.0.67", "vnccx", "guess").body().replace("vnccx", ""));
        for (String door : List.of("/engine-rest/version", "/api/me", "/actuator/prometheus")) {
            assertThat(accounts.subList(0, 4))
                    .extracting(account -> RawHttp.send(port, "127.0.0.67", "GET " + door, "", basic(account, "guess"))
                            .body())
                    .as(door)
                    .containsOnly(
                            "{\"type\":\"about:blank\",\"title\":\"Chưa đăng nhập\",\"status\":401,\"detail\":\"Hãy"
                                    + " đăng nhập rồi thực hiện lại.\",\"message\":\"Hãy đăng nhập rồi thực hiện lại.\"}");
        }
    }

    /** The one in front of the application adds whom it has the request from at the end; what stands before is hearsay. */
    @Test
    void aTrustedProxyIsBelievedAndWhoComesThroughItIsNot() {
        trustProxy();
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            assertThat(login("127.0.0.1", "hud.ban", "guess", "X-Forwarded-For: 198.51.100.%d, 10.0.0.66".formatted(i))
                            .status())
                    .isEqualTo(401);
        }

        assertThat(login("127.0.0.1", "hud.ban", Browser.PASSWORD, "X-Forwarded-For: 198.51.100.99, 10.0.0.66")
                        .status())
                .isEqualTo(429);
        assertThat(login("127.0.0.1", "hud.ban", Browser.PASSWORD, "X-Forwarded-For: 10.0.0.66, 10.0.0.7")
                        .status())
                .isEqualTo(302);
    }

    private RawHttp login(String from, String account, String password, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Cookie: CSRF-TOKEN=t";
        return RawHttp.form(port, from, "/login", "_csrf=t&username=%s&password=%s".formatted(account, password), all);
    }

    private static String basic(String account, String password) {
        return "Authorization: Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((account + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> cookies(String... headers) {
        List<String> cookies =
                new ArrayList<>(RawHttp.get(port, TASKLIST, headers).all("Set-Cookie"));
        String[] form = java.util.Arrays.copyOf(headers, headers.length + 1);
        form[headers.length] = "Cookie: CSRF-TOKEN=t";
        RawHttp login = RawHttp.form(
                port,
                "127.0.0.1",
                "/login",
                "_csrf=t&username=%s&password=%s".formatted(PERSON, Browser.PASSWORD),
                form);
        cookies.addAll(login.all("Set-Cookie"));
        form[headers.length] = "Cookie: "
                + login.all("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("JSESSIONID"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(";.*", "");
        cookies.addAll(RawHttp.get(port, TASKLIST, form).all("Set-Cookie"));
        cookies.addAll(RawHttp.get(port, "/", form).all("Set-Cookie"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("CSRF-TOKEN"));
        return cookies.stream().filter(cookie -> !cookie.contains("Max-Age=0")).toList();
    }

    private static void tellsNothing(RawHttp answer) {
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.body())
                .doesNotContainIgnoringCase("tomcat", "apache", "springframework", "hibernate", "jersey", "jackson")
                .doesNotContain("Exception", "\tat ", "trace", "org.", "java.");
    }

    /** As {@code SERVER_FORWARD_HEADERS_STRATEGY=native} makes the server behave. */
    private void trustProxy() {
        ServerProperties server = Binder.get(environment).bindOrCreate("server", ServerProperties.class);
        server.setForwardHeadersStrategy(ServerProperties.ForwardHeadersStrategy.NATIVE);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new TomcatWebServerFactoryCustomizer(environment, server).customize(factory);
        proxy.addAll(factory.getEngineValves());
        proxy.forEach(pipeline()::addValve);
    }

    private Pipeline pipeline() {
        return ((TomcatWebServer) context.getWebServer())
                .getTomcat()
                .getEngine()
                .getPipeline();
    }
}

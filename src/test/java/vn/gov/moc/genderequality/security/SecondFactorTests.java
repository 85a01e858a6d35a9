package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.organization.Person;

/** A code of the telephone besides the password. */
@IntegrationTest
class SecondFactorTests {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9-]{14})</code>");

    /** Of each test its own: what one guesses wrong does not slow down the next. */
    private final String account = "t48.bo" + SERIAL.incrementAndGet();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private AccountStates states;

    @Autowired
    private SecurityProblems problems;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcTemplate jdbc;

    private Instant enrolled = Instant.EPOCH;
    private String secret = "";
    private List<String> recovery = List.of();

    @BeforeEach
    void create() {
        accounts.ensure(new Person(account, "Chuyên viên – thử", ""), Browser.PASSWORD, "ministry-leader");
    }

    @AfterEach
    void remove() {
        identityService.deleteUser(account);
        jdbc.update("delete from account_security where account = ?", account);
    }

    /** Appendix B of RFC 6238, the last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(secondFactor.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }

    @Test
    void nothingOpensBetweenThePasswordAndTheCode() {
        enrol();
        Browser browser = afterPassword();

        for (String page : List.of("/", "/account", "/camunda/app/tasklist/default/")) {
            assertThat(browser.get(page).headers().firstValue("Location"))
                    .as(page)
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
        }
        for (String path : List.of("/api/notifications", "/camunda/api/engine/engine/default/task")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(browser.form("/login/code", Map.of("code", "000000x")).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        String before = browser.cookie("JSESSIONID").orElseThrow();

        assertThat(browser.form("/login/code", Map.of("code", next())).statusCode())
                .isEqualTo(302);

        assertThat(browser.cookie("JSESSIONID")).get().isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecretIsKeptEncryptedWhileTheTelephoneIsTold() {
        Browser browser = Browser.loggedIn(port, account);
        browser.form("/account/second-factor", Map.of());
        String told = found(SECRET, browser.get("/account/second-factor").body())
                .get(0)
                .replace(" ", "");

        assertThat(jdbc.queryForList(
                        "select attribute_name from spring_session_attributes where position(convert_to(?, 'UTF8') in attribute_bytes) > 0",
                        String.class,
                        told))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "select attribute_name from spring_session_attributes where attribute_name like '%AccountController%'",
                        String.class))
                .isNotEmpty();
    }

    @Test
    void noCodeCountsTwice() {
        enrol();
        assertThat(afterPassword()
                        .form("/login/code", Map.of("code", code(enrolled)))
                        .statusCode())
                .as("the one that confirmed the telephone")
                .isEqualTo(401);
        assertThat(afterPassword().form("/login/code", Map.of("code", next())).statusCode())
                .isEqualTo(302);
        assertThat(afterPassword().form("/login/code", Map.of("code", next())).statusCode())
                .isEqualTo(401);
        assertThat(afterPassword()
                        .form("/login/code", Map.of("code", recovery.get(0)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(afterPassword()
                        .form("/login/code", Map.of("code", recovery.get(0)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownAndAnotherPasswordLoginDoesNotHelp() {
        enrol();
        for (int i = 0; i < LoginThrottle.CODES; i++) {
            assertThat(afterPassword()
                            .form("/login/code", Map.of("code", "sai-" + i))
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer = afterPassword().form("/login/code", Map.of("code", next()));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Quá nhiều lần thử");
    }

    @Test
    void programsAreToldThatThisAccountIsNotForThem() {
        enrol();

        HttpResponse<String> right = new Browser(port).basic(account, Browser.PASSWORD, "GET", "/engine-rest/task", "");

        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(right.body()).contains("đã bật xác thực hai bước");
        assertThat(new Browser(port)
                        .basic(account, "wrong", "GET", "/engine-rest/task", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void secretsAreKeptEncryptedAndRecoveryCodesHashed() {
        enrol();

        assertThat(jdbc.queryForObject(
                        "select totp_secret from account_security where account = ?", String.class, account))
                .doesNotContain(secret);
        assertThat(jdbc.queryForList("select hash from recovery_code where account = ?", String.class, account))
                .hasSize(8)
                .allMatch(hash -> hash.length() == 64);
    }

    @Test
    void itIsSwitchedOffWithPasswordAndCodeOnly() {
        Browser browser = enrol();
        assertThat(off(browser, "wrong", next()).body()).contains("Mật khẩu không đúng.");
        assertThat(off(browser, Browser.PASSWORD, "sai").body()).contains("Mã không đúng");
        assertThat(afterPassword().get("/login/code").statusCode()).isEqualTo(200);

        assertThat(off(browser, Browser.PASSWORD, recovery.get(0).toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(302);

        assertThat(Browser.loggedIn(port, account).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theAdministratorTakesItAwayWhenTheTelephoneIsLost() {
        enrol();
        Browser admin = Browser.loggedIn(port, "admin");
        assertThat(admin.get("/api/administration/accounts?query=" + account).body())
                .contains("\"secondFactor\":true");

        assertThat(admin.json("DELETE", "/api/administration/accounts/" + account + "/second-factor", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(Browser.loggedIn(port, account).get("/").statusCode()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select count(*) from recovery_code where account = ?", Integer.class, account))
                .isZero();
    }

    @Test
    void unitsAreNotOfferedOne() {
        Browser browser = Browser.loggedIn(port, "vpb.soanthao");

        assertThat(browser.get("/account").body()).doesNotContain("Xác thực hai bước");
        assertThat(browser.form("/account/second-factor", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/account"));
    }

    @Test
    void theMinistryMayDemandOne() throws Exception {
        SecurityProperties settings = PasswordHashingTests.settings(1);
        var demanding = new SecurityProperties(
                1,
                settings.admin(),
                "0123456789abcdef0123456789abcdef",
                SecurityProperties.SecondFactorDemand.REQUIRED_FOR_MINISTRY,
                true,
                settings.oidc());
        AccountGate gate = new AccountGate(
                states, new SecondFactor(demanding, states, new LoginThrottle(), transaction), problems);

        assertThat(through(gate, account, "ministry-leader", "/reports").getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(through(gate, account, "ministry-leader", "/api/notifications")
                        .getContentAsString())
                .contains("phải bật xác thực hai bước");
        assertThat(through(gate, account, "ministry-leader", "/account").getStatus())
                .isEqualTo(200);
        assertThat(through(gate, account, "unit-VPB-drafter", "/reports").getRedirectedUrl())
                .isNull();
        enrol();
        assertThat(through(gate, account, "ministry-leader", "/reports").getRedirectedUrl())
                .isNull();
    }

    private MockHttpServletResponse through(AccountGate gate, String person, String group, String path)
            throws Exception {
        String stamp = states.find(person).orElseThrow().passwordStamp();
        SecurityContextHolder.getContext().setAuthentication(new AccountLogin(person, stamp, List.of(group)));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            gate.doFilter(request, response, new MockFilterChain());
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aKeyThatCouldBeGuessedOrIsMissingStopsTheStart() {
        SecurityProperties settings = PasswordHashingTests.settings(1);

        assertThatExceptionOfType(InsecureSettingsException.class)
                .isThrownBy(() -> start(settings, "short", SecurityProperties.SecondFactorDemand.OPTIONAL));
        assertThatExceptionOfType(InsecureSettingsException.class)
                .isThrownBy(() -> start(settings, "", SecurityProperties.SecondFactorDemand.REQUIRED_FOR_MINISTRY));
    }

    private void start(SecurityProperties settings, String key, SecurityProperties.SecondFactorDemand demand) {
        new SecondFactor(
                new SecurityProperties(1, settings.admin(), key, demand, true, settings.oidc()),
                states,
                new LoginThrottle(),
                transaction);
    }

    /** The person's telephone reads the secret and confirms it. */
    private Browser enrol() {
        Browser browser = Browser.loggedIn(port, account);
        browser.form("/account/second-factor", Map.of());
        String page = browser.get("/account/second-factor").body();
        secret = found(SECRET, page).get(0).replace(" ", "");
        assertThat(browser.form("/account/second-factor/confirm", Map.of("code", "12"))
                        .body())
                .contains("Mã không đúng");
        enrolled = Instant.now();
        recovery = found(
                RECOVERY,
                browser.form("/account/second-factor/confirm", Map.of("code", code(enrolled)))
                        .body());
        assertThat(recovery).hasSize(8);
        return browser;
    }

    private Browser afterPassword() {
        Browser browser = new Browser(port);
        browser.get("/login");
        assertThat(browser.login(account, Browser.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login/code"));
        return browser;
    }

    private static HttpResponse<String> off(Browser browser, String password, String code) {
        return browser.form("/account/second-factor/off", Map.of("own", password, "code", code));
    }

    private String code(Instant moment) {
        return secondFactor.code(secret, moment);
    }

    /** The code after the one that confirmed the telephone; a telephone may be half a minute fast. */
    private String next() {
        return code(enrolled.plusSeconds(30));
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}

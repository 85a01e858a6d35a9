package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;

/** The header offers each role what it has use for, and nothing that is refused or missing. */
@IntegrationTest
class SiteMenuTests {

    private static final Pattern NAV = Pattern.compile("(?s)<nav class=\"site-nav\".*?</nav>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vpb.soanthao",
                "vpb.ban",
                "vpb.thutruong",
                "tccb",
                "tccb.vutruong",
                "ban",
                "lanhdao",
                "taichinh",
                "admin"
            })
    void everyLinkOpens(String account) {
        Browser browser = Browser.loggedIn(port, account);

        assertThat(links(browser)).hasSizeGreaterThan(5).allSatisfy(path -> {
            HttpResponse<String> answer = browser.get(path);
            // To the newest year, and from there to the one unit of a person who has one.
            for (int redirects = 0; redirects < 2 && answer.statusCode() == 302; redirects++) {
                answer = browser.get(
                        URI.create(answer.headers().firstValue("Location").orElseThrow())
                                .getRawPath());
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.uri().getPath()).as(path).isNotEqualTo("/login");
            if (!path.startsWith("/camunda/") && !path.equals("/guide")) {
                assertThat(answer.body()).as("help on %s", path).contains("href=\"/guide/");
            }
        });
    }

    @Test
    void aUnitFindsNothingOfTheMinistrysAndAdministratorsNothingOfTheUnits() {
        assertThat(links(Browser.loggedIn(port, "vpb.thutruong")))
                .contains("/progress", "/reports", "/delegations", "/library", "/guide")
                .doesNotContain("/consolidations", "/administration/units", "/evaluation/clock")
                .noneMatch(path -> path.contains("cockpit") || path.contains("admin"));
        assertThat(links(Browser.loggedIn(port, "admin")))
                .contains("/administration/units", "/evaluation/clock", "/guide")
                .doesNotContain("/progress", "/reports", "/inspections", "/library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "tccb", "admin"})
    void scriptsGetWhatTheHeaderHas(String account) {
        Browser browser = Browser.loggedIn(port, account);

        assertThat(JsonPath.<List<String>>read(browser.get("/api/site-menu").body(), "$[*].links[*].path"))
                .isEqualTo(links(browser));
    }

    private static List<String> links(Browser browser) {
        MatchResult nav =
                NAV.matcher(browser.get("/").body()).results().findFirst().orElseThrow();
        return LINK.matcher(nav.group()).results().map(link -> link.group(1)).toList();
    }
}

package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The cookie of the page somebody wanted: his own word, or that of whoever has planted it. */
class WantedPageTests {

    private final WantedPage wanted = new WantedPage(AnyRequestMatcher.INSTANCE);

    @Test
    void aPageIsFoundAgainOnce() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reports");
        request.setQueryString("year=2017&q=b%C3%A1o");
        MockHttpServletResponse response = new MockHttpServletResponse();

        wanted.saveRequest(request, response);

        Cookie cookie = response.getCookie("WANTED-PAGE");
        assertThat(cookie.isHttpOnly()).isTrue();
        MockHttpServletRequest login = new MockHttpServletRequest("POST", "/login");
        login.setCookies(cookie);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(wanted.getRequest(login, answer).getRedirectUrl()).isEqualTo("/reports?year=2017&q=b%C3%A1o");
        assertThat(answer.getCookie("WANTED-PAGE").getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "evil",
                "javascript:alert(1)",
                "/a\r\nLocation: /b",
                "/ b",
                "\0",
                ""
            })
    void nobodyIsLedElsewhere(String page) {
        assertLeadsNowhere(Base64.getUrlEncoder().encodeToString(page.getBytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "====", "/reports"})
    void whatIsNoPageIsIgnored(String value) {
        assertLeadsNowhere(value);
    }

    private void assertLeadsNowhere(String value) {
        MockHttpServletRequest login = new MockHttpServletRequest("POST", "/login");
        login.setCookies(new Cookie("WANTED-PAGE", value));

        assertThat(wanted.getRequest(login, new MockHttpServletResponse())).isNull();
    }
}

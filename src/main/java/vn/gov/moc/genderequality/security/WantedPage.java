package vn.gov.moc.genderequality.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Where a person wanted to go before the login: kept in a cookie, so that nobody has a session who is not logged in. Leads to
 * paths of this application alone, whoever made the cookie.
 */
class WantedPage implements RequestCache {

    private static final String COOKIE = "WANTED-PAGE";
    private static final int LONGEST = 2_000;
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");
    private static final Duration UNTIL_THE_BROWSER_ENDS = Duration.ofSeconds(-1);

    private final RequestMatcher pages;

    /** @param pages what is worth coming back to */
    WantedPage(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (pages.matches(request)) {
            String query = request.getQueryString();
            String page = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
            if (page.length() <= LONGEST) {
                String value =
                        Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
                write(value, UNTIL_THE_BROWSER_ENDS, request, response);
            }
        }
    }

    /** Answers once: the cookie goes with it. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        removeRequest(request, response);
        try {
            String page = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return OWN_PATH.matcher(page).matches()
                    ? new SimpleSavedRequest(
                            page.substring(request.getContextPath().length()))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Only pages that are read are kept, and their address says everything. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(request.getContextPath() + "/login")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}

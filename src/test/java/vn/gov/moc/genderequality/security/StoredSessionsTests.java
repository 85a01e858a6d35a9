package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** How often the database is asked. */
class StoredSessionsTests {

    private static final String ID = "9f1c2d3e-1111-2222-3333-444455556666";

    @SuppressWarnings("unchecked")
    private final SessionRepository<MapSession> table = mock(SessionRepository.class);

    private final StoredSessions<MapSession> sessions = new StoredSessions<>(table);

    @Test
    void aSessionIsReadOnceInARequestWhoseAnswerIsSentBeforeItsEnd() throws Exception {
        given(table.findById(ID)).willReturn(new MapSession(ID));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie("SESSION", ID));

        new MockFilterChain(page(), new SessionReadFilter(sessions), springSessions())
                .doFilter(request, new MockHttpServletResponse());

        verify(table, times(1)).findById(ID);
        sessions.findById(ID);
        verify(table, times(2)).findById(ID);
    }

    /** The page that tells of an outage would end in one itself. */
    @Test
    void whatCouldNotBeWrittenIsNotTriedAgain() {
        StoredSession<MapSession> session = new StoredSession<>(new MapSession(ID));
        willThrow(new IllegalStateException("the database is away"))
                .given(table)
                .save(any());

        assertThatThrownBy(() -> sessions.save(session)).hasMessage("the database is away");
        sessions.save(session);

        verify(table, times(1)).save(any());
    }

    private SessionRepositoryFilter<StoredSession<MapSession>> springSessions() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setUseBase64Encoding(false);
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        SessionRepositoryFilter<StoredSession<MapSession>> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    private static HttpServlet page() {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                assertThat(request.getSession(false)).isNotNull();
                response.getWriter().write("page");
                response.flushBuffer();
            }
        };
    }
}

package vn.gov.moc.genderequality.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before Spring Session's filter, which asks for a session again once the answer is on its way. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionReadFilter extends OncePerRequestFilter {

    private final StoredSessions<?> sessions;

    SessionReadFilter(StoredSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.beginRequest();
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.endRequest();
        }
    }
}

package vn.gov.moc.genderequality.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends what sessions somebody who has left still has, each at its next request and on whichever node: right behind the
 * filters that say who it is, before any page or interface. Of who came with a password here the {@link AccountGate} has
 * asked already, for whom there is no account any more.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class ClosedAccountFilter extends OncePerRequestFilter {

    private final ClosedAccounts closed;

    ClosedAccountFilter(ClosedAccounts closed) {
        this.closed = closed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.areAskedFor(request)
                || SecurityContextHolder.getContext().getAuthentication() instanceof AccountLogin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String person = CurrentUser.id();
        if (person.equals(CurrentUser.SYSTEM) || !closed.contains(person)) {
            chain.doFilter(request, response);
            return;
        }
        AccountGate.end(request);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}

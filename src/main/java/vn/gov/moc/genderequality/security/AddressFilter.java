package vn.gov.moc.genderequality.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that can be read in two ways before anything reads them: Spring Security's firewall comes too late for the
 * engine's servlets, whose paths stumble over them first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressFilter extends OncePerRequestFilter {

    private final RequestFirewall firewall;
    private final SecurityProblems problems;

    AddressFilter(RequestFirewall firewall, SecurityProblems problems) {
        this.firewall = firewall;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            problems.handle(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }
}

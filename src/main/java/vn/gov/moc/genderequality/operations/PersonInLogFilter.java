package vn.gov.moc.genderequality.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.security.CurrentUser;

/**
 * Says in every line of a request's log who asks, of which unit, and about what: an account, a code and a key, never a name.
 * It comes after the login; {@link RequestIdValve} forgets all of it when the request is over.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class PersonInLogFilter extends OncePerRequestFilter {

    /** As in {@code /reports/2017-MID_YEAR-VPB}; the names are those the engine uses for its jobs. */
    private static final Pattern BUSINESS_KEY = Pattern.compile("/(\\d{4}(?:-[A-Za-z0-9_]+)+)(?=/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = CurrentUser.id();
        if (!user.equals(CurrentUser.SYSTEM)) {
            MDC.put("user", user);
            String units = units(SecurityContextHolder.getContext().getAuthentication());
            if (!units.isEmpty()) {
                MDC.put("unit", units);
            }
        }
        Matcher key = BUSINESS_KEY.matcher(request.getRequestURI());
        if (key.find()) {
            MDC.put("businessKey", key.group(1));
        }
        chain.doFilter(request, response);
    }

    private static String units(Authentication person) {
        return person.getAuthorities().stream()
                .flatMap(group ->
                        Arrays.stream(UnitRole.values()).flatMap(role -> role.unitOf(group.getAuthority()).stream()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}

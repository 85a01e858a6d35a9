package vn.gov.moc.genderequality.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Tells the engine who asks, for the length of one request, so that it applies his authorizations. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identityService;
    private final PeopleDirectory people;

    EngineAuthenticationFilter(IdentityService identityService, PeopleDirectory people) {
        this.identityService = identityService;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            chain.doFilter(request, response);
            return;
        }
        identityService.setAuthentication(person.getName(), groupsOf(person));
        try {
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Nobody has groups: the health is answered without asking the database, which may be what is ill. */
    private List<String> groupsOf(Authentication person) {
        return person instanceof AnonymousAuthenticationToken
                ? List.of()
                : List.copyOf(people.groupsOf(person.getName()));
    }
}

package vn.gov.moc.genderequality.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Tells Tasklist, Cockpit and Admin who is logged in here; they have no login of their own. */
class WebappAuthenticationProvider implements AuthenticationProvider {

    private final PeopleDirectory people;

    WebappAuthenticationProvider(PeopleDirectory people) {
        this.people = people;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || people.find(person.getName()).isEmpty()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(person.getName());
        result.setGroups(List.copyOf(people.groupsOf(person.getName())));
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The login page is reached before any of this; an account that was deleted meanwhile just gets 401.
    }
}

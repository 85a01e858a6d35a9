package vn.gov.moc.genderequality.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Makes a session that of a person whom a page of ours, not the login form, has let in; under another id, as the form does. */
@Component
class SessionLogin {

    private final PeopleDirectory people;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy session;

    SessionLogin(PeopleDirectory people, CookieCsrfTokenRepository csrfTokens) {
        this.people = people;
        this.session = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** @param passwordStamp of the password the person has shown */
    AccountLogin begin(String account, String passwordStamp, HttpServletRequest request, HttpServletResponse response) {
        AccountLogin login = new AccountLogin(account, passwordStamp, people.groupsOf(account));
        session.onAuthentication(login, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return login;
    }
}

package vn.gov.moc.genderequality.security;

import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Checks account and password against the engine's identity service, for the login form and HTTP Basic alike. */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthenticationProvider.class);
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int TRIES = 3;

    private final IdentityService identityService;
    private final PeopleDirectory people;
    private final PasswordEncryptor hashing;
    private final LoginThrottle throttle;
    private final String nobodysHash;

    AccountAuthenticationProvider(
            IdentityService identityService,
            PeopleDirectory people,
            PasswordEncryptor hashing,
            LoginThrottle throttle) {
        this.identityService = identityService;
        this.people = people;
        this.hashing = hashing;
        this.throttle = throttle;
        this.nobodysHash = hashing.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.attempt(account, address);
        if (!matches(account, String.valueOf(attempt.getCredentials()))) {
            LOG.info("Login refused from {}", address);
            throw new BadCredentialsException("Account or password is wrong");
        }
        throttle.succeeded(account, address);
        var authenticated = UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(people.groupsOf(account)));
        authenticated.setDetails(attempt.getDetails());
        return authenticated;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean matches(String account, String password) {
        if (!ACCOUNT.matcher(account).matches() || people.find(account).isEmpty()) {
            // An unknown account takes as long as a wrong password, so that neither can be told from the other.
            hashing.check(password, nobodysHash);
            return false;
        }
        for (int i = 0; i < TRIES; i++) {
            try {
                return identityService.checkPassword(account, password);
            } catch (OptimisticLockingException e) {
                LOG.debug("Another login of the same account was counted at the same moment");
            }
        }
        return false;
    }
}

package vn.gov.moc.genderequality.security;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.security.AccountStates.State;

/** Checks account and password against the engine's identity service, for the login form and HTTP Basic alike. */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthenticationProvider.class);
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Accounts accounts;
    private final PeopleDirectory people;
    private final PasswordEncryptor hashing;
    private final LoginThrottle throttle;
    private final AccountStates states;
    private final boolean passwordLogin;
    private final String nobodysHash;

    AccountAuthenticationProvider(
            Accounts accounts,
            PeopleDirectory people,
            PasswordEncryptor hashing,
            LoginThrottle throttle,
            AccountStates states,
            SecurityProperties properties) {
        this.accounts = accounts;
        this.people = people;
        this.hashing = hashing;
        this.throttle = throttle;
        this.states = states;
        this.passwordLogin = properties.passwordLogin();
        this.nobodysHash = hashing.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!passwordLogin) {
            throw new PasswordLoginOffException();
        }
        String account = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.attempt(account, address);
        Optional<State> state;
        boolean right;
        try {
            // Read before the password is looked at: one that is changed meanwhile must not pass for the new one.
            state = ACCOUNT.matcher(account).matches() ? states.find(account) : Optional.empty();
            right = matches(state, account, String.valueOf(attempt.getCredentials()));
        } catch (RuntimeException e) {
            throttle.takeBack(account, address);
            throw e;
        }
        if (!right) {
            LOG.info("Login refused from {}", address);
            throw new BadCredentialsException("Account or password is wrong");
        }
        throttle.succeeded(account, address);
        String stamp = state.orElseThrow().passwordStamp();
        if (state.get().secondFactor()) {
            throw new SecondFactorNeededException(account, stamp);
        }
        return new AccountLogin(account, stamp, people.groupsOf(account));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean matches(Optional<State> state, String account, String password) {
        if (state.isEmpty()) {
            // An unknown account takes as long as a wrong password, so that neither can be told from the other.
            hashing.check(password, nobodysHash);
            return false;
        }
        return accounts.isPassword(account, password);
    }
}

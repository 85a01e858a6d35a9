package vn.gov.moc.genderequality.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login refused without looking at the password: too many went wrong before. Becomes HTTP 429. */
class TooManyAttemptsException extends AuthenticationException {

    private final Duration wait;

    /** @param wait how long until the next attempt is looked at */
    TooManyAttemptsException(Duration wait) {
        super("Quá nhiều lần thử đăng nhập không thành công, hãy thử lại sau %d phút."
                .formatted(wait.plusSeconds(59).toMinutes()));
        this.wait = wait;
    }

    /** For the header {@code Retry-After}. */
    long waitSeconds() {
        return wait.toSeconds() + 1;
    }
}

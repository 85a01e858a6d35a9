package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class LoginThrottleTests {

    private final LoginThrottle throttle = new LoginThrottle();

    @Test
    void anAttackerElsewhereDoesNotLockTheOfficialOut() {
        attempts(LoginThrottle.PER_ACCOUNT_AND_ADDRESS, "tccb", "10.0.0.66");

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> throttle.attempt("tccb", "10.0.0.66"))
                .withMessageContaining("thử lại sau 5 phút");
        assertThatCode(() -> throttle.attempt("tccb", "10.0.0.7")).doesNotThrowAnyException();
    }

    @Test
    void manyAccountsFromOneAddressAreTooMany() {
        for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
            throttle.attempt("account" + i, "10.0.0.66");
        }

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> throttle.attempt("tccb", "10.0.0.66"));
        assertThatCode(() -> throttle.attempt("tccb", "10.0.0.7")).doesNotThrowAnyException();
    }

    @Test
    void successesAreNotCounted() {
        for (int i = 0; i < 2 * LoginThrottle.PER_ADDRESS; i++) {
            throttle.attempt("tccb", "10.0.0.7");
            throttle.succeeded("tccb", "10.0.0.7");
        }

        assertThatCode(() -> attempts(LoginThrottle.PER_ACCOUNT_AND_ADDRESS, "tccb", "10.0.0.7"))
                .doesNotThrowAnyException();
    }

    @Test
    void attemptsThatCouldNotBeLookedAtAreNotCounted() {
        for (int i = 0; i < 2 * LoginThrottle.PER_ADDRESS; i++) {
            throttle.attempt("tccb", "10.0.0.7");
            throttle.takeBack("tccb", "10.0.0.7");
        }

        assertThatCode(() -> attempts(LoginThrottle.PER_ACCOUNT_AND_ADDRESS, "tccb", "10.0.0.7"))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> throttle.attempt("tccb", "10.0.0.7"));
    }

    private void attempts(int count, String account, String address) {
        for (int i = 0; i < count; i++) {
            throttle.attempt(account, address);
        }
    }
}

package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTests {

    private final PasswordHashing hashing = hashing(10);

    @Test
    void keepsNoPlainTextAndNoTwoHashesAlike() {
        String hash = hashing.encrypt("bí mật");

        assertThat(hash).startsWith("10$").doesNotContain("bí mật").isNotEqualTo(hashing.encrypt("bí mật"));
        assertThat(hashing.check("bí mật", hash)).isTrue();
        assertThat(hashing.check("bi mat", hash)).isFalse();
    }

    @Test
    void moreRoundsLaterLeaveOldPasswordsValid() {
        assertThat(hashing(20).check("secret", hashing.encrypt("secret"))).isTrue();
    }

    private static PasswordHashing hashing(int iterations) {
        return new PasswordHashing(new SecurityProperties(iterations, new SecurityProperties.Admin("", "")));
    }
}

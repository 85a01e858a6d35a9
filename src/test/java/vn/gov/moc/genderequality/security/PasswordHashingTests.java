package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
        return new PasswordHashing(settings(iterations));
    }

    @Test
    void keyboardsMaySendLettersInPieces() {
        String whole = Normalizer.normalize("cầu vồng sau mưa", Normalizer.Form.NFC);
        String inPieces = Normalizer.normalize(whole, Normalizer.Form.NFD);

        assertThat(hashing.check(inPieces, hashing.encrypt(whole))).isTrue();
        assertThat(hashing.check(whole, hashing.encrypt(inPieces))).isTrue();
    }

    @Test
    void settingsDoNotTellTheirSecrets() {
        SecurityProperties settings = new SecurityProperties(
                1,
                new SecurityProperties.Admin("quantri", "secret-1"),
                "secret-2",
                SecurityProperties.SecondFactorDemand.OPTIONAL,
                true,
                new SecurityProperties.Oidc("https://id.example", "client", "secret-3", "sub"));

        assertThat(settings.toString()).contains("quantri", "client").doesNotContain("secret-");
    }

    static SecurityProperties settings(int iterations) {
        return new SecurityProperties(
                iterations,
                new SecurityProperties.Admin("", ""),
                "",
                SecurityProperties.SecondFactorDemand.OPTIONAL,
                true,
                new SecurityProperties.Oidc("", "", "", ""));
    }
}

package vn.gov.moc.genderequality.security;

import java.text.Normalizer;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: PBKDF2 with SHA-256, compared in constant time. The rounds stand before each hash, so that a
 * new setting leaves the passwords set before it valid.
 */
@Component
class PasswordHashing implements PasswordEncryptor {

    private static final String SEPARATOR = "$";
    private static final int SALT_BYTES = 16;

    private final int iterations;

    PasswordHashing(SecurityProperties properties) {
        this.iterations = properties.passwordIterations();
    }

    @Override
    public String encrypt(String password) {
        return iterations + SEPARATOR + encoder(iterations).encode(composed(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        int separator = encrypted.indexOf(SEPARATOR);
        Pbkdf2PasswordEncoder encoder = encoder(Integer.parseInt(encrypted.substring(0, separator)));
        String hash = encrypted.substring(separator + 1);
        return encoder.matches(composed(password), hash)
                || (!composed(password).equals(password) && encoder.matches(password, hash));
    }

    @Override
    public String hashAlgorithmName() {
        return "pbkdf2-sha256";
    }

    /** Keyboards differ in how they send a letter with its diacritics. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}

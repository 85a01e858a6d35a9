package vn.gov.moc.genderequality.security;

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
        return iterations + SEPARATOR + encoder(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        int separator = encrypted.indexOf(SEPARATOR);
        return encoder(Integer.parseInt(encrypted.substring(0, separator)))
                .matches(password, encrypted.substring(separator + 1));
    }

    @Override
    public String hashAlgorithmName() {
        return "pbkdf2-sha256";
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}

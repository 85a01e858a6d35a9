package vn.gov.moc.genderequality.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.security.SecurityProperties.SecondFactorDemand;

/**
 * Codes of a telephone (RFC 6238) besides the password, for people of the ministry. The secrets are kept encrypted; codes
 * go by the true time even where the application's clock is a virtual one, for telephones do.
 */
@Component
class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);
    private static final int SHORTEST_KEY = 32;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LENGTH = 12;
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final String SEPARATOR = ":";

    private final String key;
    private final SecondFactorDemand demand;
    private final AccountStates states;
    private final LoginThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock time = Clock.system(Zones.VIETNAM);
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    /** @throws InsecureSettingsException when the key could be guessed, or is missing where it is needed */
    SecondFactor(
            SecurityProperties properties,
            AccountStates states,
            LoginThrottle throttle,
            TransactionTemplate transaction) {
        this.key = properties.secretKey();
        this.demand = properties.secondFactor();
        this.states = states;
        this.throttle = throttle;
        this.transaction = transaction;
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            throw new InsecureSettingsException(
                    "Khóa mã hóa (app.security.secret-key) phải có ít nhất %d ký tự, ví dụ kết quả của: openssl rand -hex 32."
                            .formatted(SHORTEST_KEY));
        }
        if (key.isEmpty() && demand != SecondFactorDemand.OPTIONAL) {
            throw new InsecureSettingsException(
                    "Bắt buộc xác thực hai bước (app.security.second-factor) thì phải có khóa mã hóa (app.security.secret-key).");
        }
    }

    /** Whether the person may have one. */
    boolean isOffered(Authentication person) {
        return !key.isEmpty()
                && person.getAuthorities().stream()
                        .anyMatch(authority -> Stream.of(MinistryGroup.values())
                                .anyMatch(group -> group.id().equals(authority.getAuthority())));
    }

    /** Whether the person may not go without. */
    boolean isDemanded(Authentication person) {
        return demand == SecondFactorDemand.REQUIRED_FOR_MINISTRY && isOffered(person);
    }

    /** A secret for a telephone to be told, encrypted; it counts when a code of it was confirmed. */
    String newSecret() {
        return encrypt(new Base32()
                .encodeToString(KeyGenerators.secureRandom(SECRET_BYTES).generateKey()));
    }

    /** The secret as the telephone is told it. */
    String reveal(String secret) {
        return decrypt(secret);
    }

    /**
     * Switches it on.
     *
     * @param secret as it was made, encrypted
     * @return the codes for the day the telephone is lost, shown this once; empty when the telephone's code is wrong
     */
    Optional<List<String>> confirm(String account, String secret, String code) {
        throttle.attemptCode(account);
        OptionalLong step = step(decrypt(secret), code);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        throttle.codeSucceeded(account);
        List<String> recovery = Stream.generate(() -> ReadableSecret.of(RECOVERY_LENGTH))
                .limit(RECOVERY_CODES)
                .toList();
        transaction.executeWithoutResult(status -> {
            states.secret(account, secret, step.getAsLong());
            recovery.forEach(each -> states.recoveryCode(account, hash(each)));
            states.record(account, "SECOND_FACTOR_ON", "", "");
        });
        return Optional.of(recovery.stream()
                .map(each -> each.replaceAll("(.{4})(?=.)", "$1-"))
                .toList());
    }

    /**
     * Whether this is the telephone's code now, or the one before or after it, or one of the codes for a lost telephone; each
     * counts once.
     *
     * @throws TooManyAttemptsException when too many were wrong
     */
    boolean matches(String account, String typed) {
        throttle.attemptCode(account);
        boolean right = CODE.matcher(plain(typed)).matches()
                ? matchesTelephone(account, typed)
                : states.useRecoveryCode(account, hash(typed));
        if (right) {
            throttle.codeSucceeded(account);
        }
        return right;
    }

    private boolean matchesTelephone(String account, String code) {
        if (key.isEmpty()) {
            return false;
        }
        try {
            OptionalLong step = states.secret(account)
                    .map(secret -> step(decrypt(secret), code))
                    .orElse(OptionalLong.empty());
            return step.isPresent() && states.use(account, step.getAsLong());
        } catch (IllegalStateException e) {
            LOG.warn("The second factor of an account cannot be decrypted; was app.security.secret-key changed?");
            return false;
        }
    }

    /** Takes it away from an account; the person has shown password and code. */
    void switchOff(String account) {
        transaction.executeWithoutResult(status -> {
            states.secret(account, null, null);
            states.record(account, "SECOND_FACTOR_OFF", "", "");
        });
    }

    /** The code a telephone with this secret shows at the moment. */
    String code(String secret, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret is no key", e);
        }
    }

    private OptionalLong step(String secret, String code) {
        long length = codes.getTimeStep().toSeconds();
        long now = time.instant().getEpochSecond() / length;
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> same(code(secret, Instant.ofEpochSecond(step * length)), plain(code)))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String encrypt(String secret) {
        String salt = KeyGenerators.string().generateKey();
        return salt + SEPARATOR + Encryptors.delux(key, salt).encrypt(secret);
    }

    private String decrypt(String stored) {
        int separator = stored.indexOf(SEPARATOR);
        return Encryptors.delux(key, stored.substring(0, separator)).decrypt(stored.substring(separator + 1));
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String hash(String recoveryCode) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(plain(recoveryCode).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("There is no SHA-256", e);
        }
    }
}

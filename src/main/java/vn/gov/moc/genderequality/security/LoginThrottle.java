package vn.gov.moc.genderequality.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: within five minutes ten attempts at one account from one address, fifty from one
 * address; five codes of a second factor for one account. Nobody can lock an official out from elsewhere, since his own address keeps its own count.
 */
@Component
class LoginThrottle {

    static final int PER_ACCOUNT_AND_ADDRESS = 10;
    static final int PER_ADDRESS = 50;
    static final int CODES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** No account is as long as what somebody may type; the beginning is enough to count by. */
    private static final int LONGEST_ACCOUNT = 100;

    private record Source(String account, String address) {}

    private final Cache<Source, Bucket> sources = cache();
    private final Cache<String, Bucket> addresses = cache();
    private final Cache<String, Bucket> codes = cache();

    /** Counts an attempt before the password is looked at. @throws TooManyAttemptsException when it is one too many */
    void attempt(String account, String address) {
        Bucket source = source(account, address);
        consume(source);
        try {
            consume(address(address));
        } catch (TooManyAttemptsException e) {
            source.addTokens(1);
            throw e;
        }
    }

    /** Takes the attempt back: the password was right. */
    void succeeded(String account, String address) {
        source(account, address).reset();
        address(address).addTokens(1);
    }

    /** Counts a code before it is looked at, from wherever it comes: who gets that far has the password. */
    void attemptCode(String account) {
        consume(codes(account));
    }

    /** Takes the attempts back: the code was right. */
    void codeSucceeded(String account) {
        codes(account).reset();
    }

    private Bucket codes(String account) {
        return codes.get(account, key -> bucket(CODES));
    }

    /** The password could not be looked at; nothing was learnt. */
    void takeBack(String account, String address) {
        source(account, address).addTokens(1);
        address(address).addTokens(1);
    }

    private static void consume(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket source(String account, String address) {
        String counted = account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT));
        return sources.get(new Source(counted, address), key -> bucket(PER_ACCOUNT_AND_ADDRESS));
    }

    private Bucket address(String address) {
        return addresses.get(address, key -> bucket(PER_ADDRESS));
    }

    private static Bucket bucket(int attempts) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillIntervally(attempts, WINDOW))
                .build();
    }

    private static <K> Cache<K, Bucket> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(WINDOW)
                .maximumSize(100_000)
                .build();
    }
}

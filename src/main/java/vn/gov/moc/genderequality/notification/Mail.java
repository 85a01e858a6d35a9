package vn.gov.moc.genderequality.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the outbox; it is kept after it was sent or given up. */
@Entity
class Mail {

    /** How long after each failed attempt the next one follows; after the last of them the mail is given up. */
    static final List<Duration> RETRY_DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    /** Longer than any attempt takes: every answer of the server is waited for some seconds only. */
    static final Duration LEASE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    private String recipient;
    private String address;
    private String subject;
    private String body;
    private String messageId;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.PENDING;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Instant lastAttemptAt;
    private @Nullable String lastError;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway")
    protected Mail() {}

    /**
     * A mail that is due at once.
     *
     * @param recipient the account it is for
     * @param domain the right side of its message id
     */
    Mail(String recipient, String address, MailText text, String domain, Instant now) {
        this.id = UUID.randomUUID();
        this.recipient = recipient;
        this.address = address;
        this.subject = text.subject();
        this.body = text.body();
        this.messageId = "<%s@%s>".formatted(id, domain);
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /**
     * One attempt begins. Until its lease ends nobody else tries; after that whoever began it has died, and the mail is due
     * again.
     */
    void claim(Instant now) {
        attempts++;
        lastAttemptAt = now;
        nextAttemptAt = now.plus(LEASE);
    }

    /** Whether attempts went on ending without a word, so that another is of no use. */
    boolean exhausted() {
        return attempts > RETRY_DELAYS.size() + 1;
    }

    /** The server took it, be it at an attempt that was thought dead. */
    void sent(Instant now) {
        if (state != MailState.SENT) {
            state = MailState.SENT;
            sentAt = now;
            lastError = null;
        }
    }

    /** The attempt failed and another may succeed: try again later, or give up after the last delay. */
    void failed(int attempt, Instant now, String reason) {
        if (!isAt(attempt)) {
            return;
        }
        lastError = reason;
        if (attempts > RETRY_DELAYS.size()) {
            state = MailState.FAILED;
        } else {
            nextAttemptAt = now.plus(RETRY_DELAYS.get(attempts - 1));
        }
    }

    /** The server refuses it for good. */
    void rejected(int attempt, String reason) {
        if (isAt(attempt)) {
            lastError = reason;
            state = MailState.FAILED;
        }
    }

    /** Not when the attempt was thought dead and another has begun, or has even sent it. */
    private boolean isAt(int attempt) {
        return state == MailState.PENDING && attempts == attempt;
    }

    /** Begins anew, to this address; the message id stays. */
    void retry(String to, Instant now) {
        address = to;
        state = MailState.PENDING;
        attempts = 0;
        nextAttemptAt = now;
    }

    UUID id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String address() {
        return address;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    /** The Message-ID header, the same at every attempt: a receiver that got it twice can tell. */
    String messageId() {
        return messageId;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** When the last attempt began; none before the first. */
    @Nullable
    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    /** Why the last attempt failed. */
    @Nullable
    String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }
}

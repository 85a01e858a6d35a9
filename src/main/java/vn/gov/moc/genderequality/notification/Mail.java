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

    /** The server took it. */
    void sent(Instant now) {
        attempts++;
        state = MailState.SENT;
        sentAt = now;
        lastError = null;
    }

    /** The attempt failed and another may succeed: try again later, or give up after the last delay. */
    void failed(Instant now, String reason) {
        attempts++;
        lastError = reason;
        if (attempts > RETRY_DELAYS.size()) {
            state = MailState.FAILED;
        } else {
            nextAttemptAt = now.plus(RETRY_DELAYS.get(attempts - 1));
        }
    }

    /** The server refuses it for good. */
    void rejected(String reason) {
        attempts++;
        lastError = reason;
        state = MailState.FAILED;
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

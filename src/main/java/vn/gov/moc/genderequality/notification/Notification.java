package vn.gov.moc.genderequality.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice that one person got. Written by {@link Notifications} only. */
@Entity
class Notification {

    @Id
    private long id;

    private String key;
    private String recipient;
    private @Nullable String address;
    private String subject;
    private String body;
    private String link;
    private @Nullable String digest;
    private @Nullable Instant digestAt;
    private @Nullable UUID mailId;
    private Instant createdAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway")
    protected Notification() {}

    long id() {
        return id;
    }

    Notice notice() {
        return new Notice(key, subject, body, link, digest, digestAt);
    }

    String recipient() {
        return recipient;
    }

    /** Where its mail goes; none when the person had no address. */
    @Nullable
    String address() {
        return address;
    }

    /** Whether its digest may go out. */
    boolean ripe(Instant now) {
        return digestAt != null && !digestAt.isAfter(now);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When the person marked it as read; none while it is unread. */
    @Nullable
    Instant readAt() {
        return readAt;
    }

    /** Keeps which mail it went out with. */
    void gatheredInto(UUID mail) {
        mailId = mail;
    }
}

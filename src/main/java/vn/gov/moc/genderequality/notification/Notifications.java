package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.Person;

/**
 * Tells people what happened. Notices and their mails are written in the caller's transaction, so that they exist exactly
 * when the event they tell of does; the mails are sent afterwards by the {@link MailDispatcher}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final NotificationRepository notifications;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Clock clock;

    Notifications(NotificationRepository notifications, Outbox outbox, MailSettings settings, Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tells one person. The same key for the same person a second time does nothing, so that a repeated job tells nobody
     * twice. A person without an address gets the notice in the product only.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    public void send(Person recipient, Notice notice) {
        Instant now = clock.instant();
        String address = recipient.email().isBlank() ? null : recipient.email().strip();
        boolean isNew = notifications.insertIfAbsent(
                        notice.key(),
                        recipient.id(),
                        address,
                        notice.subject(),
                        notice.body(),
                        notice.link(),
                        notice.digest(),
                        notice.digest() == null ? null : digestAt(notice, now),
                        now)
                == 1;
        if (isNew && address != null && notice.digest() == null) {
            notifications.attachMail(
                    notice.key(), recipient.id(), outbox.put(recipient.id(), address, List.of(notice), now));
        }
    }

    private Instant digestAt(Notice notice, Instant now) {
        return Objects.requireNonNullElseGet(notice.digestAt(), () -> now.plus(settings.digestDelay()));
    }

    /** Tells each of them; see {@link #send(Person, Notice)}. */
    public void send(Collection<Person> recipients, Notice notice) {
        // Always in the same order: two transactions telling the same people wait for each other instead of
        // deadlocking.
        recipients.stream().sorted(Comparator.comparing(Person::id)).forEach(recipient -> send(recipient, notice));
    }
}

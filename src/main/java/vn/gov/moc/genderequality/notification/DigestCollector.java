package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes mails of the notices that have none yet: those of a digest together, a while after the first of them, and the single
 * ones that were forgotten, should there ever be any.
 */
@Component
class DigestCollector {

    private static final Logger log = LoggerFactory.getLogger(DigestCollector.class);

    private final NotificationRepository notifications;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DigestCollector(
            NotificationRepository notifications,
            Outbox outbox,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Puts every digest that has waited long enough, and what was forgotten, into the outbox, each in its own transaction. */
    void gatherDue() {
        Instant now = clock.instant();
        notifications.findRipe(now).forEach(digest -> apart("digest " + digest.digest(), () -> gather(digest, now)));
        notifications.findForgotten().forEach(id -> apart("notification " + id, () -> replay(id, now)));
    }

    /** One that fails must not keep the others, or any mail, waiting. */
    private void apart(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            log.error("No mail can be made of {}", what, e);
        }
    }

    private void replay(long id, Instant now) {
        notifications
                .lockForgotten(id)
                .ifPresent(forgotten -> forgotten.gatheredInto(
                        outbox.put(forgotten.recipient(), forgotten.address(), List.of(forgotten.notice()), now)));
    }

    private void gather(Digest digest, Instant now) {
        List<Notification> gathered = notifications.lockToGather(digest.recipient(), digest.digest());
        // Another node may have taken the old ones meanwhile; those that came after wait for their own time.
        if (gathered.stream().noneMatch(notification -> notification.ripe(now))) {
            return;
        }
        String address = gathered.get(gathered.size() - 1).address();
        UUID mail = outbox.put(
                digest.recipient(),
                address,
                gathered.stream().map(Notification::notice).toList(),
                now);
        gathered.forEach(notification -> notification.gatheredInto(mail));
    }
}

package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers the notices of a digest into one mail, a while after the first of them. */
@Component
class DigestCollector {

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

    /** Puts every digest that has waited long enough into the outbox, each in its own transaction. */
    void gatherDue() {
        Instant now = clock.instant();
        notifications.findRipe(now).forEach(digest -> transaction.executeWithoutResult(status -> gather(digest, now)));
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

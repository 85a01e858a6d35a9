package vn.gov.moc.genderequality.notification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where mails are put in the transaction of what they tell of. */
@Component
class Outbox {

    private final EntityManager entityManager;
    private final MailComposer composer;
    private final MailSettings settings;

    Outbox(EntityManager entityManager, MailComposer composer, MailSettings settings) {
        this.entityManager = entityManager;
        this.composer = composer;
        this.settings = settings;
    }

    /** Puts one mail for all the notices, due at once, and returns its id. */
    UUID put(String recipient, String address, List<Notice> notices, Instant now) {
        Mail mail = new Mail(recipient, address, composer.compose(notices), settings.domain(), now);
        entityManager.persist(mail);
        return mail.id();
    }
}

package vn.gov.moc.genderequality.notification;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A mail as the mailbox shows it, time in Vietnam's zone.
 *
 * @param recipient the account it is for
 * @param problem why the last attempt failed
 */
record MailItem(
        UUID id,
        String recipient,
        String address,
        String subject,
        String body,
        ZonedDateTime createdAt,
        MailState state,
        @Nullable String problem) {

    static MailItem of(Mail mail) {
        return new MailItem(
                mail.id(),
                mail.recipient(),
                mail.address(),
                mail.subject(),
                mail.body(),
                mail.createdAt().atZone(Zones.VIETNAM),
                mail.state(),
                mail.lastError());
    }
}

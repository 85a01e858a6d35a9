package vn.gov.moc.genderequality.notification;

import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A mail that was given up, as administrators see it: whom it was for and why, not what stands in it. Times in Vietnam's
 * zone.
 *
 * @param recipient the account it is for
 * @param reason what the mail server said at the last attempt
 * @param failedAt when the last attempt was made
 */
public record FailedMail(
        UUID id,
        String recipient,
        String address,
        String subject,
        @Nullable String reason,
        int attempts,
        ZonedDateTime createdAt,
        ZonedDateTime failedAt) {

    static FailedMail of(Mail mail) {
        return new FailedMail(
                mail.id(),
                mail.recipient(),
                mail.address(),
                mail.subject(),
                mail.lastError(),
                mail.attempts(),
                mail.createdAt().atZone(Zones.VIETNAM),
                Objects.requireNonNullElse(mail.lastAttemptAt(), mail.createdAt())
                        .atZone(Zones.VIETNAM));
    }
}

package vn.gov.moc.genderequality.notification;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A notice as its recipient sees it, times in Vietnam's zone.
 *
 * @param link an absolute path within the product
 * @param readAt none while it is unread
 */
public record NotificationItem(
        long id,
        String subject,
        String body,
        String link,
        ZonedDateTime createdAt,
        @Nullable ZonedDateTime readAt) {

    static NotificationItem of(Notification notification) {
        Notice notice = notification.notice();
        Instant readAt = notification.readAt();
        return new NotificationItem(
                notification.id(),
                notice.subject(),
                notice.body(),
                notice.link(),
                notification.createdAt().atZone(Zones.VIETNAM),
                readAt == null ? null : readAt.atZone(Zones.VIETNAM));
    }
}

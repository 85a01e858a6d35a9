package vn.gov.moc.genderequality.notification;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** What people do with their own notices. */
@Service
@Transactional
public class NotificationInbox {

    private final NotificationRepository notifications;
    private final Clock clock;

    NotificationInbox(NotificationRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The person's own notices, unread first; the order is not up to the caller. */
    @Transactional(readOnly = true)
    NotificationPage page(String person, Pageable page) {
        return NotificationPage.of(
                notifications.findOwn(person, PageRequest.of(page.getPageNumber(), page.getPageSize())),
                notifications.countUnread(person));
    }

    /** The person's latest notices, unread first, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<NotificationItem> latest(String person, int most) {
        return page(person, PageRequest.of(0, most)).items();
    }

    /** How many of the person's notices are unread. */
    @Transactional(readOnly = true)
    public long unread(String person) {
        return notifications.countUnread(person);
    }

    /** @throws NotFoundException when the person has no such notice */
    void markRead(String person, long id) {
        if (notifications.markRead(id, person, clock.instant()) == 0) {
            throw new NotFoundException("Không tìm thấy thông báo này.");
        }
    }

    void markAllRead(String person) {
        notifications.markAllRead(person, clock.instant());
    }
}

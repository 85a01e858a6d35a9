package vn.gov.moc.genderequality.notification;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * A page of somebody's own notices.
 *
 * @param unread how many are unread, on all pages
 * @param page the page's number, from 0
 * @param size how many items a full page has
 * @param total how many items all pages have
 * @param pages how many pages there are
 */
record NotificationPage(long unread, int page, int size, long total, int pages, List<NotificationItem> items) {

    static NotificationPage of(Page<Notification> page, long unread) {
        return new NotificationPage(
                unread,
                page.getNumber(),
                page.getSize(),
                page.getTotalElements(),
                page.getTotalPages(),
                page.map(NotificationItem::of).getContent());
    }
}

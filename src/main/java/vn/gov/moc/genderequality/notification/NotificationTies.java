package vn.gov.moc.genderequality.notification;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.PersonalTies;

/**
 * Notices are for whoever got them alone: they go with him, last of all, for what ends before may tell him so. Of his mails
 * only that they were sent is kept.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NotificationTies implements PersonalTies {

    private final EntityManager entityManager;
    private final JdbcClient jdbc;

    NotificationTies(EntityManager entityManager, JdbcClient jdbc) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
    }

    @Override
    public List<String> announce(String account) {
        return List.of(
                "Xóa thông báo và thư đang chờ gửi; thư đã gửi chỉ còn thời điểm, không còn địa chỉ, tiêu đề, nội dung.");
    }

    @Override
    public void cut(String account, String actor) {
        entityManager.flush();
        update("delete from notification where recipient = ?", account);
        update(
                "update mail_retry set address = '' where mail_id in (select id from mail where recipient = ?)",
                account);
        update("delete from mail where recipient = ? and state = 'PENDING'", account);
        update("update mail set address = '', subject = '', body = '', last_error = null where recipient = ?", account);
    }

    private void update(String sql, String account) {
        jdbc.sql(sql).param(account).update();
    }
}

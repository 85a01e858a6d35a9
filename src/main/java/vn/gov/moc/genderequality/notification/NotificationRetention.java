package vn.gov.moc.genderequality.notification;

import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.moc.genderequality.retention.Retained;

/** Notices and mails tell of what stands elsewhere; after two years' cycles nobody asks for them any more. */
@Configuration(proxyBeanMethods = false)
class NotificationRetention {

    private static final Period TERM = Period.ofMonths(24);

    @Bean
    Retained readNotifications() {
        return new Retained(
                "notification",
                "Thông báo đã đọc",
                "Chỉ báo lại việc đã có trong hồ sơ; giữ qua hai chu kỳ năm để không báo trùng. Thông báo chưa đọc không bị xóa.",
                TERM,
                "notification",
                "read_at",
                "read_at is not null",
                "delete from notification");
    }

    @Bean
    Retained mailTexts() {
        return new Retained(
                "mail-text",
                "Địa chỉ, tiêu đề và nội dung thư đã gửi",
                "Dữ liệu cá nhân chỉ lưu trong thời gian cần thiết (Luật số 91/2025/QH15); thời điểm gửi vẫn được giữ. Thư đang chờ gửi không bị xóa.",
                TERM,
                "mail",
                "created_at",
                "body <> '' and state <> 'PENDING'",
                "update mail set address = '', subject = '', body = '', last_error = null");
    }
}

package vn.gov.moc.genderequality.absence;

import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.moc.genderequality.retention.Retained;

/** That somebody was warned of a due date keeps him from being warned twice; once the date is long over it serves nothing. */
@Configuration(proxyBeanMethods = false)
class AbsenceRetention {

    @Bean
    Retained absenceWarnings() {
        return new Retained(
                "absence-warning",
                "Dấu đã cảnh báo về hạn không ai làm thay",
                "Chỉ để không cảnh báo trùng; lần vắng mặt vẫn được giữ.",
                Period.ofMonths(24),
                "absence_warning",
                "warned_at",
                "true",
                "delete from absence_warning");
    }
}

package vn.gov.moc.genderequality.difficulty;

import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.moc.genderequality.retention.Retained;

/** What was drafted stands in the difficulty once it is sent; what was not sent is its author's and stays. */
@Configuration(proxyBeanMethods = false)
class DifficultyRetention {

    @Bean
    Retained sentDifficultyDrafts() {
        return new Retained(
                "difficulty-draft",
                "Bản nháp của vướng mắc đã gửi",
                "Nội dung đã nằm trong vướng mắc; bản nháp chưa gửi không bị xóa.",
                Period.ofMonths(12),
                "difficulty_draft",
                "saved_at",
                "difficulty_id is not null",
                "delete from difficulty_draft");
    }
}

package vn.gov.moc.genderequality.retention;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms that differ from those shipped, by the kind's key; none can be set so short that what is still used would go.
 *
 * @param terms e.g. {@code mail-text: 24m}
 */
@ConfigurationProperties("app.retention")
record RetentionSettings(@DefaultValue Map<String, Period> terms) {

    private static final int SHORTEST_DAYS = 90;

    RetentionSettings {
        terms = Map.copyOf(terms);
        terms.forEach((kind, term) -> {
            if (term.toTotalMonths() * 30 + term.getDays() < SHORTEST_DAYS) {
                throw new IllegalArgumentException(
                        "app.retention.terms.%s: thời hạn lưu giữ phải từ 90 ngày trở lên.".formatted(kind));
            }
        });
    }

    Period termOf(Retained kind) {
        return terms.getOrDefault(kind.key(), kind.term());
    }
}

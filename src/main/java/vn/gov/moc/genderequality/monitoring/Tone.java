package vn.gov.moc.genderequality.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How urgent a cell is; a sign and a word go with the colour, so that colour alone says nothing. */
enum Tone {
    GOOD("✓", "Đã xong"),
    WAIT("●", "Đang thực hiện"),
    WARN("▲", "Cần chú ý"),
    BAD("✖", "Quá hạn"),
    NONE("–", "Chưa hoặc không phải thực hiện");

    private final String sign;
    private final String label;

    Tone(String sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    /** The sign beside the colour. */
    public String sign() {
        return sign;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The name of the style, and what programs read. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

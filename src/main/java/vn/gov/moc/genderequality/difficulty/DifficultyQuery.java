package vn.gov.moc.genderequality.difficulty;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which difficulties are wanted, as the page's address has it; none of a value means all.
 *
 * @param year in which they were raised
 * @param unit the code of the unit that raised them
 */
record DifficultyQuery(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable DifficultyState state,
        @Nullable Standing standing) {

    /** How a difficulty stands. */
    enum Standing {
        OPEN("Chưa giải quyết"),
        OVERDUE("Bộ trả lời quá hạn"),
        OVER("Đã kết thúc");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** Whether only one unit's are wanted. */
    boolean ofUnit() {
        return unit != null && !unit.isBlank();
    }

    /** The same of another standing, whatever state they are in. */
    public DifficultyQuery with(@Nullable Standing other) {
        return new DifficultyQuery(year, unit, null, other);
    }

    /** The address with these filters. */
    public String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (year != null) {
            address.queryParam("year", year);
        }
        if (ofUnit()) {
            address.queryParam("unit", "{unit}").uriVariables(Map.of("unit", String.valueOf(unit)));
        }
        if (state != null) {
            address.queryParam("state", state.name());
        }
        if (standing != null) {
            address.queryParam("standing", standing.name());
        }
        return address.encode().toUriString();
    }
}

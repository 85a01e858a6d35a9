package vn.gov.moc.genderequality.inspection;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which recommendations are wanted, as the page's address has it; none of a value means all.
 *
 * @param year of the inspection program
 * @param unit a unit's code
 */
record RecommendationQuery(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable RecommendationState state,
        @Nullable Standing standing) {

    /** How a recommendation stands to its due date. */
    enum Standing {
        OPEN("Chưa kết thúc"),
        OVERDUE("Quá hạn"),
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
    public RecommendationQuery with(@Nullable Standing other) {
        return new RecommendationQuery(year, unit, null, other);
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

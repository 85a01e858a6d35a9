package vn.gov.moc.genderequality.commendation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which proposals are wanted, as the page's address has it; none of a value means all.
 *
 * @param unit a unit's code
 * @param granted present, whatever it says, for who was commended, which everybody may read
 */
record CommendationQuery(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable CommendationState state,
        @Nullable String granted) {

    /** Whether only one unit's are wanted. */
    boolean ofUnit() {
        return unit != null && !unit.isBlank();
    }

    /** The address with these filters. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (granted != null) {
            address.queryParam("granted", "");
        }
        if (year != null) {
            address.queryParam("year", year);
        }
        if (ofUnit()) {
            address.queryParam("unit", "{unit}").uriVariables(Map.of("unit", String.valueOf(unit)));
        }
        if (state != null) {
            address.queryParam("state", state.name());
        }
        return address.encode().toUriString();
    }
}

package vn.gov.moc.genderequality.workplan;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/**
 * Which units' plans of a year are wanted, as the page's address has it.
 *
 * @param query part of a unit's name, or its code
 * @param late only plans that are late now, or have work that is
 */
record WorkPlanQuery(
        @Nullable String query,
        @Nullable WorkPlanState state,
        @Nullable Boolean late) {

    private static final int LONGEST_QUERY = 200;

    /** @throws InvalidInputException when it is too long */
    String text() {
        String text = TypedText.clean(query).strip();
        if (text.length() > LONGEST_QUERY) {
            throw new InvalidInputException("query", "Tên đơn vị cần tìm dài quá %d ký tự.".formatted(LONGEST_QUERY));
        }
        return text;
    }

    /** Whether only those are wanted that are late now. */
    public boolean onlyLate() {
        return Objects.requireNonNullElse(late, false);
    }

    /** The address of {@code path} with these filters. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!text().isEmpty()) {
            address.queryParam("query", "{query}").uriVariables(Map.of("query", text()));
        }
        if (state != null) {
            address.queryParam("state", state.name());
        }
        if (onlyLate()) {
            address.queryParam("late", true);
        }
        return address.encode().toUriString();
    }
}

package vn.gov.moc.genderequality.monitoring;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters as the address of the page has them, so that they can be kept, sent and exported. */
record ProgressQuery(
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String lateness,
        @Nullable String query,
        @Nullable String sort) {

    /** @throws vn.gov.moc.genderequality.problem.InvalidInputException when a word is none of those known */
    ProgressFilter filter() {
        return ProgressFilter.of(text(kind), text(state), text(lateness), text(query), text(sort));
    }

    /** The address with these filters. */
    UriComponentsBuilder at(String path, int shownYear) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("year", shownYear);
        add(address, "kind", kind);
        add(address, "state", state);
        add(address, "lateness", lateness);
        add(address, "query", query);
        add(address, "sort", sort);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;

/** The ledger's filters as the address of the page has them, so that they can be kept, sent and exported. */
record ActivityQuery(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable ActivityForm form,
        @Nullable ActivityState state,
        ActivityFilter.@Nullable Month month,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @Nullable String query,
        ActivityFilter.@Nullable Sort sort) {

    private static final int LONGEST_QUERY = 200;

    /**
     * What is wanted of this year.
     *
     * @throws InvalidInputException when the words looked for are too many
     */
    ActivityFilter filter(int shownYear) {
        String text = TypedText.clean(query).strip();
        if (text.length() > LONGEST_QUERY) {
            throw new InvalidInputException("query", "Nội dung cần tìm dài quá %d ký tự.".formatted(LONGEST_QUERY));
        }
        return new ActivityFilter(
                shownYear,
                unit == null || unit.isBlank() ? null : unit,
                form,
                state,
                month,
                on,
                text,
                Objects.requireNonNullElse(sort, ActivityFilter.Sort.DAY));
    }

    /** The same without its day. */
    ActivityQuery anyDay() {
        return new ActivityQuery(year, unit, form, state, month, null, query, sort);
    }

    /** The address with these filters. */
    String at(String path, int shownYear) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("year", shownYear);
        add(address, "unit", unit);
        add(address, "form", form);
        add(address, "state", state);
        add(address, "month", month);
        add(address, "on", on);
        add(address, "query", query);
        add(address, "sort", sort);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}

package vn.gov.moc.genderequality.library;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.moc.genderequality.unitreport.IssueStatus;

/**
 * What somebody looks for.
 *
 * @param text words, see {@link LibraryQuery}; blank for everything
 * @param unit a unit's code; blank for all
 * @param state what the document counts for today
 * @param sort {@code null} for the usual one: by relevance where words are given, else the newest first
 * @param page from 0
 */
record LibrarySearch(
        String text,
        @Nullable Integer year,
        String unit,
        @Nullable LibraryKind kind,
        @Nullable IssueStatus state,
        @Nullable LibrarySort sort,
        int page) {

    private static final String PATH = "/library";

    boolean byRelevance() {
        return !text.isBlank() && sort != LibrarySort.NEWEST;
    }

    /** Whether anything narrows what is listed. */
    public boolean narrowed() {
        return !text.isBlank() || year != null || !unit.isBlank() || kind != null || state != null;
    }

    /** The address of the same from its first page on. */
    public String address() {
        return address(text);
    }

    /** The address of the same search without diacritics. */
    String bareAddress() {
        return address(VietnameseWords.bare(text));
    }

    private String address(String words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        add(address, "query", words);
        add(address, "year", year);
        add(address, "unit", unit);
        add(address, "kind", kind);
        add(address, "state", state);
        add(address, "sort", sort);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            // As a variable, so that everything a person types is encoded.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}

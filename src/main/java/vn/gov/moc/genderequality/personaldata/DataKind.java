package vn.gov.moc.genderequality.personaldata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of personal data, with the columns that hold it.
 *
 * @param what what it is, as people read it
 * @param purpose what it is kept for
 * @param term how long
 * @param accounts the columns, {@code table.column}, that name the person by his account
 * @param texts the columns that may name or describe him without it
 * @param shown the columns of the same tables a person reads of his own rows; of others he gets the reference alone
 */
record DataKind(
        String what,
        String purpose,
        String term,
        Leaving leaving,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        List<String> accounts,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        List<String> texts,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        List<String> shown) {

    DataKind {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        texts = texts == null ? List.of() : List.copyOf(texts);
        shown = shown == null ? List.of() : List.copyOf(shown);
    }

    Stream<String> columns() {
        return Stream.concat(accounts.stream(), texts.stream());
    }
}

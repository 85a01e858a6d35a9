package vn.gov.moc.genderequality.document;

import java.util.List;

/**
 * An appendix of a paper, on a new page: texts, tables, or both.
 *
 * @param title what it holds; printed in upper case
 * @param reference the paper it belongs to, e.g. {@code Kèm theo Báo cáo số 05/BC-VP …}; printed in brackets
 * @param body its headings and texts in order, before the tables
 * @param note what the signs in its tables mean; empty for none
 */
public record Appendix(String title, String reference, List<Paragraph> body, List<PaperTable> tables, String note) {

    private static final String NAME = "Phụ lục";
    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    public Appendix {
        title = PaperText.upperLine(title);
        reference = "(" + PaperText.line(reference) + ")";
        body = List.copyOf(body);
        tables = List.copyOf(tables);
        note = PaperText.line(note);
    }

    /**
     * How the appendices of a paper are called, in order: "Phụ lục" for an only one, else "Phụ lục I", "Phụ lục II" …
     *
     * @throws IllegalArgumentException when there are more than ten
     */
    static List<String> names(List<Appendix> appendices) {
        if (appendices.size() > NUMERALS.size()) {
            throw new IllegalArgumentException("Too many appendices");
        }
        return appendices.size() == 1
                ? List.of(NAME)
                : NUMERALS.stream()
                        .limit(appendices.size())
                        .map(numeral -> NAME + " " + numeral)
                        .toList();
    }

    /** An appendix of tables alone. */
    public Appendix(String title, String reference, List<PaperTable> tables, String note) {
        this(title, reference, List.of(), tables, note);
    }
}

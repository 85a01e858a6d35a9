package vn.gov.moc.genderequality.document;

import java.util.List;

/**
 * The one appendix of a paper, on a new page.
 *
 * @param title what it holds; printed in upper case
 * @param reference the paper it belongs to, e.g. {@code Kèm theo Báo cáo số 05/BC-VP …}; printed in brackets
 * @param note what the signs in its tables mean
 */
public record Appendix(String title, String reference, List<PaperTable> tables, String note) {

    public Appendix {
        title = PaperText.upperLine(title);
        reference = "(" + PaperText.line(reference) + ")";
        tables = List.copyOf(tables);
        note = PaperText.line(note);
    }
}

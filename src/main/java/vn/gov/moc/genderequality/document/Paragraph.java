package vn.gov.moc.genderequality.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a paper's body, or a table between its paragraphs.
 *
 * @param lead what stands bold on the text's line before it, e.g. {@code Điều 1.}; none on most
 * @param text one line of clean text; empty where a table stands
 * @param outline 0 for running text; from 1 on a heading, printed bold, of this level in the document's outline
 * @param table what stands in the text's place, without its caption
 */
public record Paragraph(
        @Nullable String lead,
        String text,
        int outline,
        @Nullable PaperTable table) {

    /** In a report the kind and the subject are the first level. */
    private static final int PART = 2;

    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .*");

    Paragraph(String text, int outline) {
        this(null, text, outline, null);
    }

    /** A table among the paragraphs; the heading before it says what it shows. */
    public static Paragraph table(PaperTable table) {
        return new Paragraph(null, "", 0, table);
    }

    /** The paragraphs of a plain text, one each line, whatever they begin with. */
    public static List<Paragraph> lines(String text) {
        return PaperText.lines(text).stream()
                .map(line -> new Paragraph(line, 0))
                .toList();
    }

    /** A report's part, e.g. "II. ĐÁNH GIÁ CHUNG": upper case. */
    public static Paragraph part(String text) {
        return new Paragraph(PaperText.upperLine(text), PART);
    }

    /** A heading within a part, e.g. "1. Thuận lợi, khó khăn" at depth 1 and "5.2. Kết quả" at depth 2. */
    public static Paragraph title(String text, int depth) {
        return new Paragraph(PaperText.line(text), PART + depth);
    }

    /** The paragraphs of a letter: one each line; those that begin like "1. " are headings. */
    static List<Paragraph> of(String body) {
        return PaperText.lines(body).stream()
                .map(line -> new Paragraph(line, NUMBERED.matcher(line).matches() ? 1 : 0))
                .toList();
    }

    /** The article of a decision: its number bold before its text. */
    static Paragraph article(int number, String text) {
        return new Paragraph("Điều %d.".formatted(number), PaperText.line(text), 0, null);
    }

    boolean heading() {
        return outline > 0;
    }

    /** The same, with the sign that ends a paper behind a text at the end; a table there stays as it is. */
    static List<Paragraph> ended(List<Paragraph> body) {
        List<Paragraph> ended = new ArrayList<>(body);
        Paragraph last = ended.get(ended.size() - 1);
        if (last.table == null) {
            ended.set(ended.size() - 1, new Paragraph(last.lead, PaperText.ended(last.text), last.outline, null));
        }
        return List.copyOf(ended);
    }
}

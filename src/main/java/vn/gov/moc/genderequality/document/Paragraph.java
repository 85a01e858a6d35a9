package vn.gov.moc.genderequality.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a paper's body.
 *
 * @param text one line of clean text
 * @param heading whether it is a numbered heading, printed bold
 */
record Paragraph(String text, boolean heading) {

    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .*");

    /** The paragraphs of a plain text: one each line; those that begin like "1. " are headings. */
    static List<Paragraph> of(String body) {
        return PaperText.lines(body).stream()
                .map(line -> new Paragraph(line, NUMBERED.matcher(line).matches()))
                .toList();
    }
}

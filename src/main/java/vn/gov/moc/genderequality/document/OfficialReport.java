package vn.gov.moc.genderequality.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report (báo cáo) or a plan (kế hoạch), which have the same form. All texts are plain: nothing in them acts as markup, field or formula.
 *
 * @param kind how such a paper is called
 * @param subject what it is about ("trích yếu"), with or without its kind in front
 * @param addressees whom it is for ("Kính gửi"); none leaves the line out
 * @param body its parts, titles and texts in order, at least one; the last one is printed with "./."
 * @param appendices what comes with it, in order; an only one has no number
 * @param mark what stands framed under the number, e.g. {@code DỰ THẢO}; none on an issued report
 * @param footer what stands at the foot of every page, e.g. by what the paper is verified
 */
public record OfficialReport(
        Kind kind,
        Letterhead head,
        String subject,
        List<String> addressees,
        List<Paragraph> body,
        Closing closing,
        List<Appendix> appendices,
        @Nullable String mark,
        @Nullable String footer) {

    /** The kinds of paper that have this form. */
    public enum Kind {
        REPORT("Báo cáo"),
        PLAN("Kế hoạch");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As it stands above the subject. */
        String heading() {
            return label.toUpperCase(Locale.ROOT);
        }
    }

    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    /** @throws IllegalArgumentException when there is no body, or more than ten appendices */
    public OfficialReport {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("A report has a body");
        }
        if (appendices.size() > NUMERALS.size()) {
            throw new IllegalArgumentException("Too many appendices");
        }
        subject = PaperText.capitalised(PaperText.line(subject).replaceFirst("(?iu)^" + kind.label + " ", ""));
        addressees = addressees.size() < 2
                ? addressees.stream().map(PaperText::line).toList()
                : PaperText.enumerated(addressees);
        List<Paragraph> ended = new ArrayList<>(body);
        ended.set(body.size() - 1, body.get(body.size() - 1).last());
        body = List.copyOf(ended);
        appendices = List.copyOf(appendices);
        mark = mark == null ? null : PaperText.upperLine(mark);
        footer = footer == null ? null : PaperText.line(footer);
    }

    /** A report. */
    public OfficialReport(
            Letterhead head,
            String subject,
            List<String> addressees,
            List<Paragraph> body,
            Closing closing,
            List<Appendix> appendices,
            @Nullable String mark,
            @Nullable String footer) {
        this(Kind.REPORT, head, subject, addressees, body, closing, appendices, mark, footer);
    }

    /** How an appendix is called, by its place from 0: "Phụ lục" for an only one, else "Phụ lục I", "Phụ lục II" … */
    String appendixName(int place) {
        return appendices.size() == 1 ? "Phụ lục" : "Phụ lục " + NUMERALS.get(place);
    }

    /** What readers show as the document's title: "Báo cáo sơ kết …". */
    String title() {
        return kind.label + ": " + subject;
    }
}

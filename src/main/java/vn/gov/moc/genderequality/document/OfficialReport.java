package vn.gov.moc.genderequality.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report (báo cáo) or a paper of another kind that has its form: the kind's name above the subject, then the text. All
 * texts are plain: nothing in them acts as markup, field or formula.
 *
 * @param kind how such a paper is called
 * @param subject what it is about ("trích yếu"), with or without its kind in front
 * @param addressees whom it is for ("Kính gửi"); none leaves the line out
 * @param head without its place and date on minutes, whose text says where and when
 * @param body its parts, titles and texts in order, at least one; a text at the end is printed with "./."
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
        REPORT("Báo cáo", true),
        PLAN("Kế hoạch", true),
        NOTICE("Thông báo", true),
        /** What a unit asks its superior to decide. */
        PROPOSAL("Tờ trình", true),
        /** Minutes, which the parties sign side by side. */
        MINUTES("Biên bản", false),
        /** What somebody needs to know for his work: without number, signature and recipients. */
        MATERIAL("Tài liệu", true);

        private final String label;
        private final boolean dated;

        Kind(String label, boolean dated) {
            this.label = label;
            this.dated = dated;
        }

        /** As it stands above the subject. */
        String heading() {
            return label.toUpperCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException when there is no body, or more than ten appendices */
    public OfficialReport {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("A report has a body");
        }
        head = kind.dated ? head : head.undated();
        subject = PaperText.capitalised(PaperText.line(subject).replaceFirst("(?iu)^" + kind.label + " ", ""));
        addressees = addressees.size() < 2
                ? addressees.stream().map(PaperText::line).toList()
                : PaperText.enumerated(addressees);
        body = Paragraph.ended(body);
        appendices = List.copyOf(appendices);
        Appendix.names(appendices);
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

    /** What readers show as the document's title: "Báo cáo sơ kết …". */
    String title() {
        return kind.label + ": " + subject;
    }
}

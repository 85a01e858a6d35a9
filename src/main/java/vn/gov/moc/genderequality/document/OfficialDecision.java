package vn.gov.moc.genderequality.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a single matter (quyết định cá biệt; Nghị định 30/2020/NĐ-CP, appendix III, form 1.2). All texts are plain:
 * nothing in them acts as markup, field or formula.
 *
 * @param subject what it is about ("trích yếu"), with or without the leading "Về việc" or "V/v"
 * @param issuer who decides, e.g. {@code Bộ trưởng Bộ Xây dựng}; printed in upper case above the grounds
 * @param grounds what it rests on, at least one, in order, e.g. {@code Căn cứ Luật Bình đẳng giới …}, last {@code Theo đề
 *     nghị của …}; kept with the signs that hold them together
 * @param articles at least one, in order; they are numbered from 1, and a text at the end is printed with "./."
 * @param appendices what is issued with it, in order; an only one has no number
 * @param mark what stands framed under the number, e.g. {@code DỰ THẢO}; none on an issued decision
 * @param footer what stands at the foot of every page, e.g. by what the paper is verified
 */
public record OfficialDecision(
        Letterhead head,
        String subject,
        String issuer,
        List<String> grounds,
        List<Article> articles,
        Closing closing,
        List<Appendix> appendices,
        @Nullable String mark,
        @Nullable String footer) {

    /** As it stands above the subject. */
    static final String HEADING = "QUYẾT ĐỊNH";

    /** The word that the articles follow. */
    static final String RESOLUTION = HEADING + ":";

    private static final String ABOUT = "Về việc ";

    /** @throws IllegalArgumentException when there are no grounds, no articles, or more than ten appendices */
    public OfficialDecision {
        if (grounds.isEmpty() || articles.isEmpty()) {
            throw new IllegalArgumentException("A decision has grounds and articles");
        }
        subject = ABOUT + PaperText.line(subject).replaceFirst("(?iu)^(v/v|về việc):? ?", "");
        issuer = PaperText.upperLine(issuer);
        grounds = PaperText.series(grounds);
        articles = List.copyOf(articles);
        appendices = List.copyOf(appendices);
        Appendix.names(appendices);
        mark = mark == null ? null : PaperText.upperLine(mark);
        footer = footer == null ? null : PaperText.line(footer);
    }

    /** The articles one after the other, each with its number bold in front. */
    List<Paragraph> body() {
        return Paragraph.ended(IntStream.range(0, articles.size())
                .boxed()
                .flatMap(i -> articles.get(i).paragraphs(i + 1))
                .toList());
    }

    /** What readers show as the document's title: "Quyết định về việc …". */
    String title() {
        return "Quyết định về việc " + subject.substring(ABOUT.length());
    }

    /**
     * An article.
     *
     * @param text what stands beside its number, with or without the number in front
     * @param further what follows below, e.g. its points or a table
     */
    public record Article(String text, List<Paragraph> further) {

        public Article {
            text = PaperText.line(text).replaceFirst("(?iu)^điều \\d+[.:]? ?", "");
            further = List.copyOf(further);
        }

        /** An article of one paragraph a line; the first one stands beside the number. */
        public static Article of(String text) {
            List<Paragraph> lines = Paragraph.lines(text);
            return lines.isEmpty()
                    ? new Article("", List.of())
                    : new Article(lines.get(0).text(), lines.subList(1, lines.size()));
        }

        private Stream<Paragraph> paragraphs(int number) {
            return Stream.concat(Stream.of(Paragraph.article(number, text)), further.stream());
        }
    }
}

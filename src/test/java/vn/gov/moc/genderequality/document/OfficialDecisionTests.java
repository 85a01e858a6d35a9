package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.moc.genderequality.document.OfficialDecision.Article;

class OfficialDecisionTests {

    @ParameterizedTest
    @ValueSource(strings = {"Về việc thành lập", "V/v: thành lập", "thành lập", " về  việc\r\n thành  lập "})
    void subjectBeginsWithItsMarkOnce(String subject) {
        OfficialDecision decision = decision(subject, List.of("Căn cứ Luật"), List.of(Article.of("Thành lập")));

        assertThat(decision.subject()).isEqualTo("Về việc thành lập");
        assertThat(decision.title()).isEqualTo("Quyết định về việc thành lập");
    }

    @Test
    void groundsAreHeldTogetherBySemicolonsAndEndWithAStop() {
        assertThat(decision(
                                "x",
                                List.of("Căn cứ Luật A.", " Căn cứ \n Nghị định B;", "Theo đề nghị của Vụ C"),
                                List.of(Article.of("y")))
                        .grounds())
                .containsExactly("Căn cứ Luật A;", "Căn cứ Nghị định B;", "Theo đề nghị của Vụ C.");
    }

    @Test
    void articlesAreNumberedAndTheLastTextEndsThePaper() {
        assertThat(decision(
                                "x",
                                List.of("Căn cứ"),
                                List.of(
                                        Article.of("Điều 7. Thành lập Đoàn:\n1. Bà A;\n2. Ông B."),
                                        Article.of("Thi hành.")))
                        .body())
                .containsExactly(
                        Paragraph.article(1, "Thành lập Đoàn:"),
                        new Paragraph("1. Bà A;", 0),
                        new Paragraph("2. Ông B.", 0),
                        Paragraph.article(2, "Thi hành./."));
    }

    @Test
    void articleMayEndWithATable() {
        Paragraph table = Paragraph.table(new PaperTable("", List.of(), List.of()));

        assertThat(decision("x", List.of("Căn cứ"), List.of(new Article("Kế hoạch", List.of(table))))
                        .body())
                .containsExactly(Paragraph.article(1, "Kế hoạch"), table);
    }

    @Test
    void issuerAndMarkAreInUpperCase() {
        OfficialDecision decision = decision("x", List.of("Căn cứ"), List.of(Article.of("y")));

        assertThat(decision.issuer()).isEqualTo("BỘ TRƯỞNG BỘ XÂY DỰNG");
        assertThat(decision.mark()).isEqualTo("DỰ THẢO");
    }

    @Test
    void hasGroundsArticlesAndTenAppendicesAtMost() {
        List<Article> articles = List.of(Article.of("Thành lập"));

        assertThatIllegalArgumentException().isThrownBy(() -> decision("x", List.of(), articles));
        assertThatIllegalArgumentException().isThrownBy(() -> decision("x", List.of("Căn cứ"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> decision("x", List.of("Căn cứ"), articles, 11));
        assertThat(decision("x", List.of("Căn cứ"), articles, 10).appendices()).hasSize(10);
    }

    private static OfficialDecision decision(String subject, List<String> grounds, List<Article> articles) {
        return decision(subject, grounds, articles, 0);
    }

    private static OfficialDecision decision(
            String subject, List<String> grounds, List<Article> articles, int appendices) {
        OfficialDecision sample = SampleInspectionPapers.decision();
        return new OfficialDecision(
                sample.head(),
                subject,
                sample.issuer(),
                grounds,
                articles,
                sample.closing(),
                Collections.nCopies(appendices, sample.appendices().get(0)),
                "Dự thảo",
                null);
    }
}

package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** The shipped template of the Law's ten-year review, and what holds for sections that are picked from. */
class LawReviewTemplateTests {

    private static final String ARTICLES = "VI.1";
    private static final String DECREES = "VI.2";

    private static String yaml;
    private static ReportTemplate template;

    @BeforeAll
    static void read() throws IOException {
        yaml = resource("special-2017-gender-equality-law.yaml");
        template = ReportTemplateReader.read(yaml);
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource("report-templates/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void isForOneOccasionAndNamesIt() {
        assertThat(template.title()).containsOnlyKeys(PeriodKind.SPECIAL);
        assertThat(template.label(PeriodKind.SPECIAL, 2017)).hasValue("tổng kết 10 năm thi hành Luật Bình đẳng giới");
        assertThat(template.label(PeriodKind.YEAR_END, 2017)).isEmpty();
        assertThat(template.sectionsFor(PeriodKind.MID_YEAR)).isEmpty();
    }

    @Test
    void asksForEverythingTheDirectiveNames() {
        assertThat(template.sections())
                .extracting(section -> section.number() + ". " + section.title(PeriodKind.SPECIAL, 2017))
                .containsExactly(
                        "I. Công tác chỉ đạo và tổ chức tổng kết",
                        "II. Kết quả 10 năm thi hành Luật Bình đẳng giới",
                        "III. Tác động của Luật Bình đẳng giới trong lĩnh vực hoạt động của đơn vị",
                        "IV. Đánh giá chung",
                        "V. Giải pháp tăng cường thực thi Luật Bình đẳng giới trong giai đoạn tới",
                        "VI. Đề xuất sửa đổi, bổ sung",
                        "VII. Kế hoạch thực hiện giai đoạn 2017 - 2020");
    }

    @Test
    void listsTheLawsArticlesInOrderToPickFrom() {
        Section articles = section(ARTICLES);

        assertThat(articles.pick()).isEqualTo("Chọn điều cần góp ý");
        assertThat(articles.sections())
                .extracting(Section::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 44).mapToObj(i -> "Điều " + i).toList());
        assertThat(articles.sections())
                .extracting(Section::key)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 44).mapToObj(i -> "VI.1." + i).toList());
        assertThat(section("VI.1.13").title(PeriodKind.SPECIAL, 2017))
                .isEqualTo("Bình đẳng giới trong lĩnh vực lao động");
        assertThat(section(DECREES).sections())
                .extracting(section -> section.title(PeriodKind.SPECIAL, 2017))
                .satisfiesExactly(
                        decree -> assertThat(decree).contains("70/2008/NĐ-CP"),
                        decree -> assertThat(decree).contains("48/2009/NĐ-CP"),
                        decree -> assertThat(decree).contains("55/2009/NĐ-CP"),
                        circular -> assertThat(circular).contains("191/2009/TT-BTC"),
                        other -> assertThat(other).isEqualTo("Văn bản khác có liên quan"));
    }

    @Test
    void requiresNothingThatIsPicked() {
        assertThat(choices()).hasSize(49).allSatisfy(choice -> {
            assertThat(choice.narrative()).isTrue();
            assertThat(choice.requiredFor()).isEmpty();
        });
        assertThat(section("V").requiredFor()).containsExactly(PeriodKind.SPECIAL);
    }

    @Test
    void showsOfWhatIsPickedOnlyWhatIsSpokenOf() {
        assertThat(template.sectionsSpokenOf(
                                PeriodKind.SPECIAL,
                                section -> List.of("VI.1.13", "VI.2.1").contains(section.key()))
                        .map(Section::key)
                        .filter(key -> key.startsWith("VI.")))
                .containsExactly("VI.1", "VI.1.13", "VI.2", "VI.2.1");
        assertThat(template.sectionsSpokenOf(PeriodKind.SPECIAL, section -> false))
                .as("all others are shown, empty or not")
                .hasSize((int) template.sectionsFor(PeriodKind.SPECIAL).count() - 49);
    }

    @Test
    void leavesOlderTemplatesAsTheyWere() throws IOException {
        ReportTemplate periodic = ReportTemplateReader.read(resource("periodic-2017.yaml"));

        assertThat(periodic.label()).isEmpty();
        assertThat(periodic.sections().stream().flatMap(Section::flatten))
                .allSatisfy(section -> assertThat(section.pick()).isNull());
        for (PeriodKind kind : List.of(PeriodKind.MID_YEAR, PeriodKind.YEAR_END)) {
            assertThat(periodic.sectionsSpokenOf(kind, section -> false).toList())
                    .isEqualTo(periodic.sectionsFor(kind).toList());
        }
    }

    /** Each row breaks one thing and names the field that must be reported, alone. */
    @ParameterizedTest(name = "{0} -> {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            key: VI.2.5          | key: VI.2.5\\n            requiredFor: [SPECIAL] | sections[5].sections[1].pick
            key: VI.2.5          | key: VI.2.5\\n            narrative: false       | sections[5].sections[1].pick
            key: VI.2.5          | key: VI.2.5\\n            figures: [{key: x, label: X, unit: x, measures: [COUNT]}] | sections[5].sections[1].pick
            key: VI.2.5          | key: VI.2.5\\n            sections: [{key: VI.2.5.1, title: X}] | sections[5].sections[1].pick
            key: V\\n             | key: V\\n    pick: Chọn\\n | sections[4].pick
            pick: Chọn điều cần góp ý | pick: '' | sections[5].sections[0].pick
            'SPECIAL: tổng kết'  | 'YEAR_END: tổng kết' | label
            """)
    void isRefusedWhereThePickedCannotStayEmpty(String part, String replacement, String field) {
        String broken = yaml.replace(part.replace("\\n", "\n"), replacement.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(yaml);

        assertThat(ReportTemplateReader.examine(broken).problems())
                .extracting(TemplateProblem::field)
                .containsExactly(field);
    }

    @Test
    void isComparedByWhatItsPeriodsAreCalledAndWhatIsPicked() {
        ReportTemplate other = ReportTemplateReader.read(yaml.replace("SPECIAL: tổng kết 10 năm", "SPECIAL: mười năm")
                .replace("Chọn văn bản cần góp ý", "Chọn văn bản"));

        assertThat(TemplateComparison.between(template, other))
                .extracting(TemplateChange::text)
                .containsExactly("Tên kỳ báo cáo thay đổi", "Mục VI.2 thay đổi cách điền các mục con");
    }

    private static Section section(String key) {
        return all().filter(section -> section.key().equals(key)).findAny().orElseThrow();
    }

    private static List<Section> choices() {
        return all().filter(section -> section.pick() != null)
                .flatMap(section -> section.sections().stream())
                .toList();
    }

    private static Stream<Section> all() {
        return template.sectionsFor(PeriodKind.SPECIAL);
    }
}

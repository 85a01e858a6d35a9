package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportRule.Baseline;
import vn.gov.moc.genderequality.unitreport.ReportRule.ChangeAbove;
import vn.gov.moc.genderequality.unitreport.ReportRule.Relation;
import vn.gov.moc.genderequality.unitreport.ReportRule.SimilarText;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** The shipped template against the one printed with the directive of 2017. */
class PeriodicTemplate2017Tests {

    private static String yaml;
    private static ReportTemplate template;

    @BeforeAll
    static void read() throws IOException {
        yaml = new ClassPathResource("report-templates/periodic-2017.yaml").getContentAsString(StandardCharsets.UTF_8);
        template = ReportTemplateReader.read(yaml);
    }

    @ParameterizedTest
    @EnumSource(names = {"MID_YEAR", "YEAR_END"})
    void hasEverySectionInPrintedOrder(PeriodKind kind) {
        assertThat(template.sectionsFor(kind))
                .extracting(Section::key)
                .containsExactly(
                        "I", "I.1", "I.2", "I.3", "I.4", "I.5", "I.5.1", "I.5.2", "I.5.3", "I.6", "I.6.1", "I.6.2",
                        "I.7", "I.7.1", "I.7.2", "II", "II.1", "II.2", "II.3", "III", "IV");
        assertThat(template.sectionsFor(kind))
                .extracting(Section::number)
                .containsExactly(
                        "I", "1", "2", "3", "4", "5", "5.1", "5.2", "5.3", "6", "6.1", "6.2", "7", "7.1", "7.2", "II",
                        "1", "2", "3", "III", "IV");
    }

    @Test
    void isNoSpecialReport() {
        assertThat(template.sectionsFor(PeriodKind.SPECIAL)).isEmpty();
    }

    @Test
    void hasEveryBulletAtYearEnd() {
        assertThat(bullets(PeriodKind.YEAR_END))
                .containsExactly(
                        entry("I.1", 3),
                        entry("I.2", 3),
                        entry("I.3", 3),
                        entry("I.4", 1),
                        entry("I.5.2", 1),
                        entry("I.6.1", 2),
                        entry("I.6.2", 1),
                        entry("I.7.1", 5),
                        entry("I.7.2", 2));
    }

    @Test
    void asksOnlyForThePreparationOfTheActionMonthAtMidYear() {
        Map<String, Integer> expected = bullets(PeriodKind.YEAR_END);
        expected.put("I.3", 1);
        assertThat(bullets(PeriodKind.MID_YEAR)).isEqualTo(expected);

        Section actionMonth = section("I.3");
        assertThat(actionMonth.guidance().get(PeriodKind.MID_YEAR).get(0)).startsWith("Công tác xây dựng kế hoạch");
        assertThat(actionMonth.figures())
                .allSatisfy(figure -> assertThat(figure.appliesTo()).containsExactly(PeriodKind.YEAR_END));
    }

    @Test
    void requiresEveryTextExceptTheActionMonthAtMidYear() {
        List<Section> leaves = template.sections().stream()
                .flatMap(Section::flatten)
                .filter(section -> section.sections().isEmpty())
                .toList();

        assertThat(leaves).hasSize(16).allMatch(Section::narrative);
        assertThat(leaves).allSatisfy(leaf -> assertThat(leaf.requiredFor()).contains(PeriodKind.YEAR_END));
        assertThat(leaves)
                .filteredOn(leaf -> !leaf.requiredFor().contains(PeriodKind.MID_YEAR))
                .extracting(Section::key)
                .containsExactly("I.3");
    }

    @Test
    void namesTheRightHalfOfTheRightYear() {
        assertThat(titles("I"))
                .containsExactly(
                        "Kết quả triển khai các nhiệm vụ 6 tháng đầu năm 2017",
                        "Kết quả triển khai các nhiệm vụ năm 2017");
        assertThat(titles("IV"))
                .containsExactly(
                        "Phương hướng, nhiệm vụ công tác 6 tháng cuối năm 2017",
                        "Phương hướng, nhiệm vụ công tác năm 2018");
        assertThat(template.title(PeriodKind.MID_YEAR, 2017)).endsWith("6 tháng đầu năm 2017");
        assertThat(template.title(PeriodKind.YEAR_END, 2017)).endsWith("phụ nữ năm 2017");
    }

    @Test
    void comparesWomenCadresWithTheYearAndTheTermBefore() {
        assertThat(section("I.5.2").figures())
                .allSatisfy(figure -> {
                    assertThat(figure.measures()).containsExactly(Measure.WOMEN, Measure.TOTAL);
                    assertThat(figure.moments()).containsExactly(Moment.NOW, Moment.LAST_YEAR, Moment.LAST_TERM);
                    assertThat(figure.appliesTo()).containsExactly(PeriodKind.MID_YEAR, PeriodKind.YEAR_END);
                })
                .extracting(Figure::key)
                .containsExactly(
                        "party-committee",
                        "ministry-leadership",
                        "department-leadership",
                        "division-leadership",
                        "planned-leadership");
    }

    @Test
    void asksForTheOtherFiguresWhereTheBulletsDo() {
        assertThat(figures("I.3")).containsExactly("action-month-activities", "action-month-attendees");
        assertThat(figures("I.4"))
                .containsExactly(
                        "communication-events", "communication-attendees", "training-events", "training-attendees");
        assertThat(figures("I.7.1"))
                .containsExactly(
                        "guidance-documents",
                        "committee-events",
                        "committee-event-attendees",
                        "inspected-units",
                        "renewed-committees",
                        "committee-meetings");
        assertThat(figures("I.7.2")).containsExactly("committee-members");
    }

    @Test
    void blocksMoreWomenThanPeopleAndPartsThatDoNotAddUp() {
        assertThat(relations()).extracting(Relation::severity).containsOnly(Severity.BLOCKING);
        assertThat(rules(Relation.Kind.AT_MOST))
                .containsExactlyInAnyOrderElementsOf(figuresWith(Measure.WOMEN)
                        .map(figure -> figure.key() + ".women <- [" + figure.key() + ".total]")
                        .toList());
        assertThat(rules(Relation.Kind.SUM))
                .containsExactlyInAnyOrderElementsOf(figuresWith(Measure.MEN)
                        .map(figure ->
                                figure.key() + ".total <- [" + figure.key() + ".women, " + figure.key() + ".men]")
                        .toList());
        assertThat(relations()).extracting(Relation::message).doesNotHaveDuplicates();
    }

    @Test
    void warnsOfCopiedTextsAndOfLeapsInEveryFigureOfNowButParts() {
        List<SimilarText> copies = rules(SimilarText.class).toList();
        assertThat(copies)
                .singleElement()
                .satisfies(rule -> assertThat(rule.fields()).hasSize(16).contains("I.3", "IV"));
        assertThat(rules(ChangeAbove.class).flatMap(rule -> rule.fields().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(figures()
                        .flatMap(figure -> figure.references()
                                .filter(reference -> figure.carriesOver() || !reference.matches(".*\\.(wo)?men")))
                        .toList());
        assertThat(rules(ChangeAbove.class).filter(rule -> rule.against() == Baseline.LAST_REPORT))
                .as("only what carries over can be compared with a period of another length")
                .singleElement()
                .satisfies(rule -> assertThat(rule.fields())
                        .containsExactlyInAnyOrderElementsOf(figures()
                                .filter(Figure::carriesOver)
                                .flatMap(Figure::references)
                                .toList()));
    }

    @Test
    void doesNotCarryTheSlipsOfThePrintedTemplateOver() {
        String texts =
                yaml.lines().filter(line -> !line.startsWith("#")).toList().toString();

        assertThat(Normalizer.isNormalized(texts, Normalizer.Form.NFC)).isTrue();
        assertThat(texts)
                .doesNotContain("2010", "giại", "bình đằng", "Quyết định sô", "của của", "Ban vì", "bình đẳng -")
                .contains("giai đoạn 2016 - 2020");
    }

    private static Map<String, Integer> bullets(PeriodKind kind) {
        Map<String, Integer> bullets = new LinkedHashMap<>();
        template.sectionsFor(kind)
                .filter(section -> !section.guidance().get(kind).isEmpty())
                .forEach(section ->
                        bullets.put(section.key(), section.guidance().get(kind).size()));
        return bullets;
    }

    private static List<String> titles(String key) {
        return Stream.of(PeriodKind.MID_YEAR, PeriodKind.YEAR_END)
                .map(kind -> section(key).title(kind, 2017))
                .toList();
    }

    private static List<String> figures(String key) {
        return section(key).figures().stream().map(Figure::key).toList();
    }

    private static Stream<Figure> figures() {
        return template.sections().stream().flatMap(Section::flatten).flatMap(section -> section.figures().stream());
    }

    private static Stream<Figure> figuresWith(Measure measure) {
        return figures().filter(figure -> figure.measures().contains(measure));
    }

    private static List<String> rules(Relation.Kind kind) {
        return relations().stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> rule.field() + " <- " + rule.operands())
                .toList();
    }

    private static List<Relation> relations() {
        return rules(Relation.class).toList();
    }

    private static <T extends ReportRule> Stream<T> rules(Class<T> kind) {
        return template.rules().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Section section(String key) {
        return template.sections().stream()
                .flatMap(Section::flatten)
                .filter(section -> section.key().equals(key))
                .findAny()
                .orElseThrow();
    }
}

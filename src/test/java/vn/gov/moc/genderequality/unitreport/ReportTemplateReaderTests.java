package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.unitreport.ReportRule.Baseline;
import vn.gov.moc.genderequality.unitreport.ReportRule.ChangeAbove;
import vn.gov.moc.genderequality.unitreport.ReportRule.Relation;
import vn.gov.moc.genderequality.unitreport.ReportRule.SimilarText;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

class ReportTemplateReaderTests {

    private static final String VALID = """
            key: periodic
            version: 2030
            title: {MID_YEAR: "Sơ kết 6 tháng đầu năm {year}", YEAR_END: "Tổng kết năm {year}"}
            effectiveFrom: 2030-01-01
            source: Công văn hướng dẫn
            sections:
              - key: I
                title: Kết quả
                sections:
                  - key: I.1
                    title: {YEAR_END: Công tác cán bộ nữ}
                    guidance: ["Nêu kết quả năm {year}."]
                    figures:
                      - {key: staff, label: Cán bộ, unit: người, measures: [WOMEN, MEN, TOTAL]}
                      - {key: staff-before, label: Cán bộ, unit: người, measures: [TOTAL], moments: [LAST_YEAR]}
                  - key: I.2
                    title: Tuyên truyền
                    guidance: [Nêu kế hoạch., {YEAR_END: Nêu kết quả.}]
                    requiredFor: [YEAR_END]
              - {key: II, title: "Phương hướng năm {nextYear}"}
            rules:
              - {kind: AT_MOST, field: staff.women, operands: [staff.total], message: Số nữ lớn hơn tổng số.}
              - {kind: SUM, field: staff.total, operands: [staff.women, staff.men], message: Tổng số không khớp.}
              - {kind: CHANGE_ABOVE, fields: [staff.women], percent: 30, least: 3}
              - {kind: SIMILAR_TEXT, fields: [I.1], against: LAST_YEAR, percent: 90, minimumLength: 200}
              - {kind: CHANGE_ABOVE, fields: all, percent: 1000, least: 99999999}
              - {kind: SIMILAR_TEXT, fields: all, percent: 100, minimumLength: 20000}
            """;

    @Test
    void fillsInWhatFollowsFromTheRest() {
        ReportTemplate template = ReportTemplateReader.read(VALID);

        Section top = template.sections().get(0);
        Section staff = top.sections().get(0);
        Section communication = top.sections().get(1);
        Set<PeriodKind> both = Set.of(PeriodKind.MID_YEAR, PeriodKind.YEAR_END);
        assertThat(template.id()).isEqualTo("periodic-2030");
        assertThat(top.title()).containsOnlyKeys(both).containsValue("Kết quả");
        assertThat(top.narrative()).isFalse();
        assertThat(top.requiredFor()).isEmpty();
        assertThat(staff.number()).isEqualTo("1");
        assertThat(staff.narrative()).isTrue();
        assertThat(staff.requiredFor()).containsExactly(PeriodKind.YEAR_END);
        assertThat(staff.guidance()).isEqualTo(Map.of(PeriodKind.YEAR_END, List.of("Nêu kết quả năm {year}.")));
        assertThat(staff.figures())
                .extracting(Figure::moments, Figure::appliesTo)
                .containsExactly(
                        tuple(List.of(Moment.NOW), Set.of(PeriodKind.YEAR_END)),
                        tuple(List.of(Moment.LAST_YEAR), Set.of(PeriodKind.YEAR_END)));
        assertThat(communication.guidance())
                .isEqualTo(Map.of(
                        PeriodKind.MID_YEAR, List.of("Nêu kế hoạch."),
                        PeriodKind.YEAR_END, List.of("Nêu kế hoạch.", "Nêu kết quả.")));
        assertThat(communication.requiredFor()).containsExactly(PeriodKind.YEAR_END);
        assertThat(template.rules().subList(0, 2))
                .allSatisfy(rule -> assertThat(((Relation) rule).severity()).isEqualTo(Severity.BLOCKING));
        assertThat(template.rules().subList(2, 6))
                .containsExactly(
                        new ChangeAbove(Baseline.LAST_REPORT, List.of("staff.women"), 30, 3),
                        new SimilarText(Baseline.LAST_YEAR, List.of("I.1"), 90, 200),
                        new ChangeAbove(
                                Baseline.LAST_REPORT,
                                List.of("staff.women", "staff.men", "staff.total"),
                                1_000,
                                99_999_999),
                        new SimilarText(Baseline.LAST_REPORT, List.of("I.1", "I.2", "II"), 100, 20_000));
    }

    @Test
    void fillsInTheYears() {
        ReportTemplate template = ReportTemplateReader.read(VALID);

        assertThat(template.title(PeriodKind.YEAR_END, 2030)).isEqualTo("Tổng kết năm 2030");
        assertThat(template.sections().get(1).title(PeriodKind.MID_YEAR, 2030)).isEqualTo("Phương hướng năm 2031");
        assertThat(template.sections().get(0).sections().get(0).guidance(PeriodKind.YEAR_END, 2030))
                .containsExactly("Nêu kết quả năm 2030.");
    }

    @Test
    void listsTheSectionsOfAKindInPrintedOrder() {
        ReportTemplate template = ReportTemplateReader.read(VALID);

        assertThat(template.sectionsFor(PeriodKind.MID_YEAR))
                .extracting(Section::key)
                .containsExactly("I", "I.2", "II");
        assertThat(template.sectionsFor(PeriodKind.YEAR_END))
                .extracting(Section::key)
                .containsExactly("I", "I.1", "I.2", "II");
    }

    /** Each row breaks one thing of the valid template and names the field that must be reported, alone. */
    @ParameterizedTest(name = "{0} -> {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    version: 2030            | version: 2030\\ncolour: red    | colour
                    label: Cán bộ            | label: Cán bộ, sum: true       | sections[0].sections[0].figures[0].sum
                    effectiveFrom: 2030-01-01 | effectiveFrom: 01/01/2030     | effectiveFrom
                    effectiveFrom: 2030-01-01 | effectiveFrom:                | effectiveFrom
                    effectiveFrom: 2030-01-01 | ''                            | effectiveFrom
                    key: periodic            | key: Định kỳ                   | key
                    version: 2030            | version: '20 30'               | version
                    title: Kết quả           | title: ''                      | sections[0].title
                    title: Kết quả           | title:                         | sections[0].title
                    title: "Phương hướng năm {nextYear}" | title: {}          | sections[1].title
                    title: Kết quả           | number: I                      | sections[0].title
                    title: Kết quả           | title: {QUARTER: Kết quả}      | sections[0].title
                    title: "Phương hướng năm {nextYear}" | title: {SPECIAL: Phương hướng} | sections[1].title
                    title: Tuyên truyền      | title: Tuyên truyền {month}    | sections[0].sections[1].title
                    title: Tuyên truyền      | title: Tuyên truyền {year      | sections[0].sections[1].title
                    - key: I.2               | - key: I.1                     | sections[0].sections[1].key
                    - key: I.2               | - key: muc-2                   | sections[0].sections[1].key
                    [Nêu kế hoạch.           | [''                            | sections[0].sections[1].guidance[0]
                    {YEAR_END: Nêu kết quả.} | {SPECIAL: Nêu kết quả.}        | sections[0].sections[1].guidance
                    requiredFor: [YEAR_END]  | requiredFor: [SPECIAL]         | sections[0].sections[1].requiredFor
                    requiredFor: [YEAR_END]  | narrative: false\\n        requiredFor: [YEAR_END] | sections[0].sections[1].requiredFor
                    key: staff-before        | key: staff                     | sections[0].sections[0].figures[1].key
                    key: staff-before        | key: staff.before              | sections[0].sections[0].figures[1].key
                    label: Cán bộ            | label: ' '                     | sections[0].sections[0].figures[0].label
                    [WOMEN, MEN, TOTAL]      | [WOMEN, MEN, TOTAL, MEN]       | sections[0].sections[0].figures[0].measures
                    measures: [TOTAL]        | measures: []                   | sections[0].sections[0].figures[1].measures
                    moments: [LAST_YEAR]     | moments: []                    | sections[0].sections[0].figures[1].moments
                    moments: [LAST_YEAR]     | appliesTo: [MID_YEAR]          | sections[0].sections[0].figures[1].appliesTo
                    moments: [LAST_YEAR]     | appliesTo: []                  | sections[0].sections[0].figures[1].appliesTo
                    field: staff.women       | field: people.women            | rules[0].field
                    field: staff.women       | field: staff                   | rules[0].field
                    field: staff.women       | field: staff.now.women         | rules[0].field
                    field: staff.women       | field: staff.count             | rules[0].field
                    operands: [staff.total]  | operands: [staff-before.men]   | rules[0].operands[0]
                    operands: [staff.total]  | operands: [staff-before.total] | rules[0]
                    operands: [staff.total]  | operands: [staff.men, staff.total] | rules[0].operands
                    [staff.women, staff.men] | [staff.women]                  | rules[1].operands
                    kind: AT_MOST            | kind: AT_LEAST                 | rules[0].kind
                    , message: Tổng số không khớp. | ''                       | rules[1].message
                    kind: AT_MOST, field     | field                          | rules[0].kind
                    fields: [staff.women]    | fields: [staff.women, staff.age] | rules[2].fields[1]
                    fields: [staff.women]    | fields: [staff-before.total]   | rules[2].fields[0]
                    fields: [staff.women]    | fields: [staff.men, staff.men] | rules[2].fields
                    fields: [staff.women]    | fields: []                     | rules[2].fields
                    fields: [staff.women]    | fields: every                  | rules[2].fields
                    fields: [staff.women], p | p                              | rules[2].fields
                    percent: 30              | percent: 0                     | rules[2].percent
                    percent: 30              | percent: 1001                  | rules[2].percent
                    percent: 30              | percent: ba mươi               | rules[2].percent
                    , least: 3               | ''                             | rules[2].least
                    least: 3                 | least: 0                       | rules[2].least
                    least: 3                 | minimumLength: 3, least: 3     | rules[2].minimumLength
                    least: 3                 | least: 3, severity: BLOCKING   | rules[2].severity
                    against: LAST_YEAR       | against: NEXT_YEAR             | rules[3].against
                    fields: [I.1]            | fields: [I]                    | rules[3].fields[0]
                    fields: [I.1]            | fields: [I.1, III]             | rules[3].fields[1]
                    percent: 90              | percent: 101                   | rules[3].percent
                    minimumLength: 200       | minimumLength: 0               | rules[3].minimumLength
                    minimumLength: 200       | minimumLength: 20001           | rules[3].minimumLength
                    """)
    void refuses(String part, String replacement, String field) {
        assertThat(VALID).contains(part);

        assertThat(problems(replaceFirst(part, replacement.replace("\\n", "\n"))))
                .extracting(FieldProblem::field)
                .containsExactly(field);
    }

    @Test
    void refusesTextsOutsideNfc() {
        String decomposed = Normalizer.normalize("Tuyên truyền", Normalizer.Form.NFD);

        assertThat(problems(replaceFirst("Tuyên truyền", decomposed)))
                .containsExactly(new FieldProblem(
                        "sections[0].sections[1].title", "Văn bản phải ở dạng Unicode dựng sẵn (NFC)."));
    }

    @Test
    void namesEveryWrongField() {
        String yaml = replaceFirst("field: staff.women", "field: staff.count").replace("- key: I.2", "- key: I.1");

        assertThat(problems(yaml))
                .containsExactly(
                        new FieldProblem("sections[0].sections[1].key", "Mã mục “I.1” bị lặp lại."),
                        new FieldProblem("rules[0].field", "Không có số liệu “staff.count” trong mẫu báo cáo."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "periodic", "[]", "[{}]", "key: [", "--- \n", "{", "{}}", "\uFEFF", "null"})
    void refusesWhatIsNoTemplate(String text) {
        assertThat(problems(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"other\": 1}"})
    void namesEverythingThatIsMissing(String text) {
        assertThat(problems(text))
                .extracting(FieldProblem::field)
                .contains("key", "version", "title", "effectiveFrom", "source", "sections");
    }

    private static String replaceFirst(String part, String replacement) {
        int start = VALID.indexOf(part);
        return VALID.substring(0, start) + replacement + VALID.substring(start + part.length());
    }

    private static List<FieldProblem> problems(String yaml) {
        return catchThrowableOfType(InvalidInputException.class, () -> ReportTemplateReader.read(yaml))
                .problems();
    }
}

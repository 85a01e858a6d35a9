package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** The rules of the template of 2017 on full, empty and wrong contents. */
class ReportRulesTests {

    private static ReportTemplate template;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = ReportRulesTests.class.getResourceAsStream("/report-templates/periodic-2017.yaml")) {
            template = ReportTemplateReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MID_YEAR", "YEAR_END"})
    void aFullReportBreaksNoRule(PeriodKind kind) {
        assertThat(check(kind, full(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MID_YEAR, I.3, false", "YEAR_END, I.3, true", "MID_YEAR, I.1, true", "YEAR_END, IV, true"})
    void aSectionIsMissedWhereItIsRequired(PeriodKind kind, String section, boolean required) {
        ReportContent content = full(kind);
        content.texts().put(section, " \n\t ");

        List<Violation> violations = check(kind, content);

        if (required) {
            assertThat(violations)
                    .containsExactly(new Violation(
                            "REQUIRED:" + section,
                            section,
                            "Mục %s chưa có nội dung.".formatted(section),
                            Severity.BLOCKING,
                            null));
        } else {
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void anEmptyReportMissesEverySectionAndCellOnce() {
        List<Violation> violations =
                check(PeriodKind.MID_YEAR, new ReportContent(new TreeMap<>(), new TreeMap<>(), null));

        assertThat(violations).extracting(Violation::field).doesNotHaveDuplicates();
        assertThat(violations)
                .extracting(Violation::field)
                .contains("I.1", "I.5.2", "party-committee.women.last_term")
                .doesNotContain("action-month-activities.count.now");
        assertThat(violations).extracting(Violation::severity).containsOnly(Severity.BLOCKING);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, true", "0, 0, true", "4, 5, true", "6, 5, false", "99999999, 99999998, false"})
    void womenAreAtMostAll(int women, int total, boolean holds) {
        ReportContent content = full(PeriodKind.MID_YEAR);
        content.figures().put("planned-leadership.women.last_year", FigureValue.of(women));
        content.figures().put("planned-leadership.total.last_year", FigureValue.of(total));

        List<Violation> violations = check(PeriodKind.MID_YEAR, content);

        assertThat(violations)
                .extracting(Violation::field)
                .containsExactlyElementsOf(holds ? List.of() : List.of("planned-leadership.women.last_year"));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 5, ''", "2, 3, 6, training-attendees.total.now", "2, 3, 4, training-attendees.total.now"})
    void womenAndMenMakeTheTotal(int women, int men, int total, String broken) {
        ReportContent content = full(PeriodKind.MID_YEAR);
        content.figures().put("training-attendees.women.now", FigureValue.of(women));
        content.figures().put("training-attendees.men.now", FigureValue.of(men));
        content.figures().put("training-attendees.total.now", FigureValue.of(total));

        assertThat(check(PeriodKind.MID_YEAR, content))
                .extracting(Violation::field)
                .containsExactlyElementsOf(broken.isEmpty() ? List.of() : List.of(broken));
    }

    /** Two of the largest figures are more than an int holds. */
    @Test
    void theLargestFiguresAreAddedUpRightly() {
        ReportContent content = full(PeriodKind.MID_YEAR);
        content.figures().put("training-attendees.women.now", FigureValue.of(FigureValue.LARGEST));
        content.figures().put("training-attendees.men.now", FigureValue.of(FigureValue.LARGEST));
        content.figures().put("training-attendees.total.now", FigureValue.of(FigureValue.LARGEST));

        assertThat(check(PeriodKind.MID_YEAR, content))
                .extracting(Violation::field)
                .containsExactly("training-attendees.total.now");
    }

    @Test
    void notApplicableIsAnAnswerAndIsComparedWithNothing() {
        ReportContent content = full(PeriodKind.MID_YEAR);
        content.figures().put("training-attendees.women.now", FigureValue.NOT_APPLICABLE);
        content.figures().put("training-attendees.total.now", FigureValue.of(1));
        content.figures().put("party-committee.women.now", FigureValue.of(9));
        content.figures().put("party-committee.total.now", FigureValue.NOT_APPLICABLE);

        assertThat(check(PeriodKind.MID_YEAR, content)).isEmpty();
    }

    @Test
    void anEmptyCellIsMissedAndComparedWithNothing() {
        ReportContent content = full(PeriodKind.MID_YEAR);
        content.figures().remove("party-committee.total.now");

        assertThat(check(PeriodKind.MID_YEAR, content))
                .containsExactly(new Violation(
                        "REQUIRED:party-committee.total.now",
                        "party-committee.total.now",
                        "Hãy nhập số liệu, hoặc chọn “không áp dụng”.",
                        Severity.BLOCKING,
                        null));
    }

    private static List<Violation> check(PeriodKind kind, ReportContent content) {
        return ReportRules.check(template, kind, content, EarlierReports.NONE);
    }

    private static ReportContent full(PeriodKind kind) {
        Map<String, FigureValue> figures = new TreeMap<>();
        ReportRules.cells(template, kind)
                .forEach(cell -> figures.put(cell, FigureValue.of(cell.contains(".total.") ? 2 : 1)));
        Map<String, String> texts = new TreeMap<>();
        template.sectionsFor(kind).forEach(section -> texts.put(section.key(), "Nội dung"));
        return new ReportContent(new TreeMap<>(texts), new TreeMap<>(figures), null);
    }
}

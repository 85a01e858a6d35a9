package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** Rules that compare a report with the unit's earlier ones, and what explains them. */
class ComparisonRulesTests {

    private static final ReportTemplate TEMPLATE = ReportTemplateReader.read("""
            key: periodic
            version: 2030
            title: {MID_YEAR: Sơ kết, YEAR_END: Tổng kết}
            effectiveFrom: 2030-01-01
            source: Công văn hướng dẫn
            sections:
              - key: I
                title: Kết quả
                requiredFor: []
                figures:
                  - {key: staff, label: Cán bộ, unit: người, measures: [WOMEN, TOTAL], moments: [NOW, LAST_YEAR]}
                  - {key: events, label: Sự kiện, unit: cuộc, measures: [COUNT], appliesTo: [YEAR_END]}
            rules:
              - {kind: CHANGE_ABOVE, fields: [staff.women], percent: 30, least: 3}
              - {kind: CHANGE_ABOVE, fields: [events.count], against: LAST_YEAR, percent: 50, least: 1}
              - {kind: SIMILAR_TEXT, fields: all, percent: 90, minimumLength: 20}
              - {kind: AT_MOST, severity: WARNING, field: staff.women, operands: [staff.total], message: Số nữ lớn hơn tổng số.}
            """);
    private static final String WOMEN = "staff.women.now";
    private static final String WOMEN_CHANGED = "CHANGE_ABOVE:staff.women.now:LAST_REPORT";
    private static final String COPIED = "SIMILAR_TEXT:I:LAST_REPORT";

    @ParameterizedTest
    @CsvSource({
        "10, 10, false",
        "10, 13, false",
        "10, 14, true",
        "10, 7, false",
        "10, 6, true",
        "8, 10, false",
        "2, 4, false",
        "2, 5, true",
        "0, 2, false",
        "0, 3, true",
        "3, 0, true",
        "99999999, 0, true",
        "0, 99999999, true",
        "99999999, 99999999, false"
    })
    void warnsOfAChangeAboveThePercentageAndOfAtLeastTheNumber(int then, int now, boolean warns) {
        List<Violation> violations =
                check(content("", WOMEN, FigureValue.of(now)), last(content("", WOMEN, FigureValue.of(then))));

        assertThat(violations).extracting(Violation::key).isEqualTo(warns ? List.of(WOMEN_CHANGED) : List.of());
        assertThat(violations).extracting(Violation::severity).allMatch(Severity.WARNING::equals);
    }

    @Test
    void namesTheOldAndTheNewNumber() {
        assertThat(check(content("", WOMEN, FigureValue.of(1_500)), last(content("", WOMEN, FigureValue.of(1_000)))))
                .extracting(Violation::message)
                .containsExactly("Số liệu tăng từ 1.000 lên 1.500, tức tăng 50,0% so với báo cáo tổng kết năm 2029.");
        assertThat(check(content("", WOMEN, FigureValue.of(2)), last(content("", WOMEN, FigureValue.of(8)))))
                .extracting(Violation::message)
                .containsExactly("Số liệu giảm từ 8 xuống 2, tức giảm 75,0% so với báo cáo tổng kết năm 2029.");
        assertThat(check(content("", WOMEN, FigureValue.of(5)), last(content("", WOMEN, FigureValue.of(0)))))
                .extracting(Violation::message)
                .containsExactly("Số liệu tăng từ 0 lên 5 so với báo cáo tổng kết năm 2029.");
    }

    @Test
    void comparesNumbersOfNowOnlyAndNothingWithoutAnEarlierReport() {
        ReportContent many = content("", WOMEN, FigureValue.of(90));

        assertThat(check(many, EarlierReports.NONE)).isEmpty();
        assertThat(check(many, last(content("", WOMEN, FigureValue.NOT_APPLICABLE))))
                .isEmpty();
        assertThat(check(many, last(content("")))).isEmpty();
        assertThat(check(content("", WOMEN, FigureValue.NOT_APPLICABLE), last(content("", WOMEN, FigureValue.of(90)))))
                .isEmpty();
        assertThat(check(
                        content("", "staff.women.last_year", FigureValue.of(90)),
                        last(content("", "staff.women.last_year", FigureValue.of(1)))))
                .isEmpty();
    }

    @Test
    void comparesWhatIsCountedFromTheStartOfTheYearWithTheYearBefore() {
        ReportContent now = content("", "events.count.now", FigureValue.of(4));
        Earlier few =
                new Earlier("a", "sơ kết 6 tháng đầu năm 2030", content("", "events.count.now", FigureValue.of(1)));
        Earlier many = new Earlier("b", "tổng kết năm 2029", content("", "events.count.now", FigureValue.of(8)));

        assertThat(check(now, new EarlierReports(few, null))).isEmpty();
        assertThat(check(now, new EarlierReports(few, many))).isEmpty();
        assertThat(check(now, new EarlierReports(many, few)))
                .extracting(Violation::key)
                .containsExactly("CHANGE_ABOVE:events.count.now:LAST_YEAR");
        assertThat(ReportRules.check(TEMPLATE, PeriodKind.MID_YEAR, now, new EarlierReports(many, few)))
                .as("a figure mid-year does not ask for")
                .extracting(Violation::field)
                .doesNotContain("events.count.now");
    }

    @ParameterizedTest
    @CsvSource({
        "đã tổ chức ba hội nghị, đã tổ chức ba hội nghị, true",
        "đã tổ chức ba hội nghị, 'Đã  tổ chức ba hội nghị.', true",
        "đã tổ chức ba hội nghị, đã kiểm tra mười hai đơn vị, false",
        "đã tổ chức 3 hội ngh, đã tổ chức 3 hội ngh, true",
        "đã tổ chức 3 hội ng, đã tổ chức 3 hội ng, false",
        "'đã tổ chức 3 hội ng     ', 'đã tổ chức 3 hội ng     ', false"
    })
    void warnsOfACopiedTextUnlessItIsShort(String then, String now, boolean warns) {
        List<Violation> violations = check(content(now), last(content(then)));

        assertThat(violations).extracting(Violation::key).isEqualTo(warns ? List.of(COPIED) : List.of());
        assertThat(violations)
                .extracting(Violation::message)
                .allMatch("Nội dung mục I giống 100% báo cáo tổng kết năm 2029."::equals);
    }

    @Test
    void aWarningBlocksUntilItIsExplained() {
        ReportContent content = content("", WOMEN, FigureValue.of(9));
        EarlierReports earlier = last(content("", WOMEN, FigureValue.of(1)));

        assertThat(check(content, earlier)).singleElement().matches(Violation::blocks);
        content.explanations().put(WOMEN_CHANGED, " \n");
        assertThat(check(content, earlier)).singleElement().matches(Violation::blocks);
        content.explanations().put(WOMEN_CHANGED, " Tuyển mới 8 người. ");
        assertThat(check(content, earlier))
                .singleElement()
                .matches(violation -> !violation.blocks())
                .extracting(Violation::explanation)
                .isEqualTo("Tuyển mới 8 người.");
    }

    @Test
    void anExplanationGoesOnlyWithAWarningThatStands() {
        ReportContent content = content("", WOMEN, FigureValue.of(9));
        content.explanations().put(WOMEN_CHANGED, "Tuyển mới 8 người.");
        content.explanations().put(COPIED, "Không còn đúng nữa.");

        ReportContent sent = content.explaining(check(content, last(content("", WOMEN, FigureValue.of(1)))));

        assertThat(sent.explanations()).isEqualTo(Map.of(WOMEN_CHANGED, "Tuyển mới 8 người."));
        assertThat(content.explanations()).hasSize(2);
    }

    @Test
    void nothingExplainsWhatMustBeMended() {
        ReportContent content = content("");
        content.figures().remove(WOMEN);
        content.explanations().put("REQUIRED:" + WOMEN, "Không có số liệu.");

        assertThat(check(content, EarlierReports.NONE))
                .singleElement()
                .matches(Violation::blocks)
                .extracting(Violation::explanation)
                .isNull();
    }

    @Test
    void aRelationMayBeAWarningToo() {
        ReportContent content = content("", WOMEN, FigureValue.of(2));
        content.figures().put("staff.total.now", FigureValue.of(1));

        assertThat(check(content, EarlierReports.NONE))
                .containsExactly(new Violation(
                        "AT_MOST:staff.women.now:staff.total",
                        WOMEN,
                        "Số nữ lớn hơn tổng số.",
                        Severity.WARNING,
                        null));
    }

    @Test
    void knowsEveryWarningThatCanBeExplained() {
        assertThat(ReportRules.warnings(TEMPLATE, PeriodKind.MID_YEAR))
                .isEqualTo(Set.of(
                        WOMEN_CHANGED,
                        COPIED,
                        "AT_MOST:staff.women.now:staff.total",
                        "AT_MOST:staff.women.last_year:staff.total"));
    }

    /** Every cell holds "not applicable" but those given. */
    private static ReportContent content(String text, Object... figures) {
        TreeMap<String, FigureValue> cells = new TreeMap<>();
        ReportRules.cells(TEMPLATE, PeriodKind.YEAR_END).forEach(cell -> cells.put(cell, FigureValue.NOT_APPLICABLE));
        for (int i = 0; i < figures.length; i += 2) {
            cells.put((String) figures[i], (FigureValue) figures[i + 1]);
        }
        return new ReportContent(new TreeMap<>(Map.of("I", text)), cells, null);
    }

    private static EarlierReports last(ReportContent content) {
        return new EarlierReports(new Earlier("2029-YEAR_END-VPB", "tổng kết năm 2029", content), null);
    }

    private static List<Violation> check(ReportContent content, EarlierReports earlier) {
        return ReportRules.check(TEMPLATE, PeriodKind.YEAR_END, content, earlier);
    }
}

package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.moc.genderequality.unitreport.ReportTemplateReader.Reading;

/** The difference between two versions in words, and what of it is warned of. */
class TemplateComparisonTests {

    private static final String BEFORE = """
            key: sample
            version: "1"
            title: {MID_YEAR: Báo cáo sáu tháng, YEAR_END: Báo cáo năm}
            effectiveFrom: 2071-01-01
            source: Công văn
            sections:
              - key: I
                title: Kết quả
                guidance: [Nêu kết quả.]
                figures:
                  - {key: staff, label: Cán bộ, unit: người, measures: [WOMEN, TOTAL]}
              - key: II
                title: Kiến nghị
              - key: III
                title: Phương hướng
            rules:
              - {kind: AT_MOST, field: staff.women, operands: [staff.total], message: Số nữ lớn hơn tổng số.}
            """;

    @Test
    void saysNothingOfTheSame() {
        assertThat(changes(BEFORE.replace("Công văn", "\"Công văn\"  # như cũ")))
                .isEmpty();
    }

    /** Each row changes one thing; all that is said of it, before and after left out. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            YEAR_END: Báo cáo năm | YEAR_END: Báo cáo tổng kết      | Tiêu đề báo cáo thay đổi
            2071-01-01            | 2072-01-01                      | Ngày bắt đầu được chọn thay đổi
            Công văn              | Quyết định                      | Nguồn thay đổi
            key: III              | key: IV                         | Thêm mục IV “Phương hướng”; Bỏ mục III “Phương hướng”
            title: Kiến nghị      | title: Đề xuất                  | Đổi tên mục II
            title: Kiến nghị      | 'title: Kiến nghị\\n    number: "2"' | Đổi số mục II
            title: Kiến nghị      | title: {YEAR_END: Kiến nghị}    | Mục II thuộc các kỳ khác; Mục II bắt buộc ở các kỳ khác
            title: Kiến nghị      | title: Kiến nghị\\n    narrative: false | Mục II thay đổi phần viết; Mục II bắt buộc ở các kỳ khác
            [Nêu kết quả.]        | '[Nêu kết quả., Nêu số liệu.]'  | Hướng dẫn của mục I thay đổi
            unit: người           | unit: cán bộ                    | Chỉ tiêu staff thay đổi
            'measures: [WOMEN, TOTAL]}' | 'measures: [WOMEN, TOTAL]}\\n      - {key: men, label: Nam, unit: người, measures: [MEN]}' | Thêm chỉ tiêu men “Nam”
            message: Số nữ        | 'severity: WARNING, message: Số nữ' | Quy tắc tại staff.women (AT_MOST) thay đổi
            """)
    void tellsWhatHasChanged(String part, String replacement, String said) {
        assertThat(BEFORE).contains(part);

        String after = BEFORE.replace(part, replacement.replace("\\n", "\n"));

        assertThat(changes(after)).extracting(TemplateChange::text).containsExactly(said.split("; "));
    }

    @Test
    void showsBothTextsForEveryKindOfPeriod() {
        assertThat(changes(BEFORE.replace("YEAR_END: Báo cáo năm", "YEAR_END: Báo cáo tổng kết")))
                .extracting(TemplateChange::before, TemplateChange::after)
                .containsExactly(tuple(
                        "[sơ kết 6 tháng] Báo cáo sáu tháng\n[tổng kết năm] Báo cáo năm",
                        "[sơ kết 6 tháng] Báo cáo sáu tháng\n[tổng kết năm] Báo cáo tổng kết"));
    }

    @Test
    void seesSectionsAndFiguresThatMoved() {
        String moved = BEFORE.replace("- key: III", "- key: X")
                .replace("- key: II\n", "- key: III\n")
                .replace("- key: X", "- key: II")
                .replace("title: Kiến nghị", "title: T")
                .replace("title: Phương hướng", "title: Kiến nghị")
                .replace("title: T\n", "title: Phương hướng\n");
        String elsewhere = BEFORE.replace(
                        "    title: Kết quả\n", "    title: Kết quả\n    sections: [{key: I.1, title: Một, ")
                .replace("    guidance: [Nêu kết quả.]\n", "")
                .replace("    figures:\n      - {key: staff", "figures: [{key: staff")
                .replace("measures: [WOMEN, TOTAL]}", "measures: [WOMEN, TOTAL]}]}]");

        assertThat(changes(moved)).extracting(TemplateChange::text).containsExactly("Thứ tự các mục thay đổi");
        assertThat(changes(elsewhere))
                .extracting(TemplateChange::text)
                .contains("Thêm mục I.1 “Một”", "Chỉ tiêu staff chuyển sang mục khác")
                .doesNotContain("Chỉ tiêu staff thay đổi");
    }

    @Test
    void tellsOfEveryKindOfRule() {
        String rules = """
                  - {kind: CHANGE_ABOVE, fields: [staff.women], percent: 30, least: 3}
                  - {kind: SIMILAR_TEXT, fields: [II], percent: 90, minimumLength: 200}
                """;
        String changed = rules.replace("30", "40").replace("fields: [II]", "against: LAST_YEAR, fields: [II]");

        assertThat(TemplateComparison.between(read(BEFORE + rules), read(BEFORE + changed)))
                .extracting(TemplateChange::text)
                .containsExactly(
                        "Quy tắc tại số liệu biến động so với báo cáo liền trước thay đổi",
                        "Thêm quy tắc tại nội dung trùng lặp so với cùng kỳ năm trước: cảnh báo khi giống từ 90% so với cùng kỳ năm trước, với nội dung từ 200 ký tự: II",
                        "Bỏ quy tắc tại nội dung trùng lặp so với báo cáo liền trước: cảnh báo khi giống từ 90% so với báo cáo liền trước, với nội dung từ 200 ký tự: II");
    }

    @Test
    void seesRulesComeAndGo() {
        String rule = "  - {kind: AT_MOST, field: staff.women, operands: [staff.total], message: Lần nữa.}\n";
        String said = "staff.women (AT_MOST): chặn; staff.women AT_MOST staff.total; báo: “Lần nữa.”";

        assertThat(changes(BEFORE + rule)).extracting(TemplateChange::text).containsExactly("Thêm quy tắc tại " + said);
        assertThat(TemplateComparison.between(read(BEFORE + rule), read(BEFORE)))
                .extracting(TemplateChange::text)
                .containsExactly("Bỏ quy tắc tại " + said);
    }

    @Test
    void warnsOfKeysThatChangedUnderTheSameName() {
        String after = BEFORE.replace("key: staff", "key: people")
                .replace("staff.", "people.")
                .replace("- key: II\n", "- key: IX\n")
                .replace("2071-01-01", "2072-01-01");

        assertThat(warnings(after))
                .extracting(TemplateProblem::line, TemplateProblem::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                11,
                                "Mã chỉ tiêu đổi từ “staff” thành “people” trong khi tên giữ nguyên: nội dung các kỳ trước sẽ không nối được với mã mới."),
                        tuple(
                                12,
                                "Mã mục đổi từ “II” thành “IX” trong khi tên giữ nguyên: nội dung các kỳ trước sẽ không nối được với mã mới."));
    }

    @Test
    void warnsOfANewNameAndOfADateThatIsNotLater() {
        assertThat(warnings(BEFORE)).extracting(TemplateProblem::line).containsExactly(4);
        assertThat(warnings(BEFORE.replace("key: sample", "key: other")))
                .extracting(TemplateProblem::line)
                .containsExactly(1);
        assertThat(warnings(BEFORE.replace("2071-01-01", "2072-01-01"))).isEmpty();
    }

    private static List<TemplateProblem> warnings(String after) {
        Reading reading = ReportTemplateReader.examine(after);
        return TemplateWarnings.of(read(after), reading.source(), read(BEFORE));
    }

    private static List<TemplateChange> changes(String after) {
        return TemplateComparison.between(read(BEFORE), read(after));
    }

    private static ReportTemplate read(String text) {
        return ReportTemplateReader.read(text);
    }
}

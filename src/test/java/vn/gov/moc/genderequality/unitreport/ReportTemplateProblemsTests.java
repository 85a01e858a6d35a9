package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who writes a template by hand is told everything that is wrong with it, line by line. */
class ReportTemplateProblemsTests {

    private static final String VALID = """
            # Mẫu thử
            key: sample
            version: "1"
            title: {YEAR_END: Báo cáo năm {year}}
            effectiveFrom: 2071-01-01
            source: Công văn
            sections:
              - key: I
                title: Kết quả
                figures:
                  - {key: staff, label: Cán bộ, unit: người, measures: [WOMEN, TOTAL]}
              - key: II
                title: Kiến nghị
            rules:
              - {kind: AT_MOST, field: staff.women, operands: [staff.total], message: Số nữ lớn hơn tổng số.}
            """.replace("Báo cáo năm {year}", "\"Báo cáo năm {year}\"");

    @Test
    void findsNothingInAValidTemplate() {
        assertThat(problems(VALID)).isEmpty();
    }

    @Test
    void namesEveryWrongLineAtOnce() {
        String text = VALID.replace("version: \"1\"", "colour: đỏ\nversion: \"1\"\nkey: again")
                .replace("effectiveFrom: 2071-01-01", "effectiveFrom: 01/01/2071")
                .replace("measures: [WOMEN, TOTAL]", "measures: [WOMEN, ALL]")
                .replace("    title: Kiến nghị\n", "")
                .replace("kind: AT_MOST", "kind: AT_LEAST");

        assertThat(problems(text))
                .extracting(TemplateProblem::line, TemplateProblem::field, TemplateProblem::message)
                .containsExactly(
                        tuple(3, "colour", "Mẫu báo cáo không có thuộc tính “colour”."),
                        tuple(5, "key", "Thuộc tính “key” đã có ở dòng 2; mỗi thuộc tính chỉ được viết một lần."),
                        tuple(
                                7,
                                "effectiveFrom",
                                "Giá trị “01/01/2071” không hợp lệ; hãy viết năm-tháng-ngày, ví dụ 2018-04-11."),
                        tuple(
                                13,
                                "sections[0].figures[0].measures[1]",
                                "Giá trị “ALL” không hợp lệ; chỉ dùng: COUNT, WOMEN, MEN, TOTAL."),
                        tuple(14, "sections[1].title", "Thiếu thuộc tính “title”."),
                        tuple(16, "rules[0].kind", problems(text).get(5).message()));
    }

    @Test
    void judgesRulesAndKeysBesideUnknownPropertiesAndDuplicates() {
        String text = VALID.replace("- key: II", "- key: I")
                .replace("source: Công văn", "source: Công văn\nsource: Công văn khác\ncolour: đỏ")
                .replace("operands: [staff.total]", "operands: [people.total]");

        assertThat(problems(text))
                .extracting(TemplateProblem::line, TemplateProblem::field)
                .containsExactly(
                        tuple(7, "source"),
                        tuple(8, "colour"),
                        tuple(14, "sections[1].key"),
                        tuple(17, "rules[0].operands[0]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Kết quả     | title: Kết quả: tốt        | 9  | dấu hai chấm
            title: Kết quả     | '\ttitle: Kết quả'         | 9  | phím Tab
            title: Kết quả     | title: "Kết quả            | 9  | dấu nháy
            [WOMEN, TOTAL]     | [WOMEN, TOTAL              | 11 | chưa đóng ngoặc
            title: Kết quả     | title Kết quả              | 10 | dấu hai chấm
            '    title: Kết quả' | '   title: Kết quả'      | 9  | thụt dòng
            """)
    void saysWhereAndWhyYamlCannotBeRead(String part, String replacement, int line, String reason) {
        assertThat(VALID).contains(part);

        assertThat(problems(VALID.replace(part, replacement))).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("Sai cú pháp YAML: ").contains(reason);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void reportsWhatItFoundBeforeTheSyntaxBreaks() {
        String text = VALID.replace("source: Công văn", "key: again").replace("title: Kiến nghị", "title: Kiến: nghị");

        assertThat(problems(text)).extracting(TemplateProblem::line).containsExactly(6, 13);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key": "sample",\\n "version": "1"\\n "source": "x"}  | 3 | dấu phẩy
            {"key": "sample",\\n "version":                        | 2 | giữa chừng
            {"key": "sample",\\n "key": "x"}                       | 2 | đã có ở dòng 1
            {"key": "sample"}\\n{}                                 | 2 | một mẫu báo cáo
            """)
    void saysWhereJsonIsWrong(String text, int line, String reason) {
        assertThat(problems(text.replace("\\n", "\n"))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source: &a [Công văn]",
                "source: *a",
                "source: !!java.net.URL [\"http://localhost\"]",
                "source: !own Công văn",
                "<<: *a\nsource: x"
            })
    void refusesAnchorsAliasesAndTags(String line) {
        assertThat(problems(VALID.replace("source: Công văn", line)))
                .anySatisfy(problem -> assertThat(problem.message()).contains("neo (&), bí danh (*) hay nhãn (!)"));
    }

    @Test
    void isNotBroughtDownByBombs() {
        String laughs = "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n";

        assertThat(problems("key: " + "[".repeat(100_000))).singleElement().satisfies(this::isTooDeep);
        assertThat(problems("{\"key\": " + "[".repeat(100_000))).singleElement().satisfies(this::isTooDeep);
        assertThat(problems("key:\n" + deeper(200))).singleElement().satisfies(this::isTooDeep);
        assertThat(problems(laughs))
                .anySatisfy(problem -> assertThat(problem.message()).contains("bí danh (*)"));
        assertThat(problems("source: " + "é".repeat(260_000)))
                .singleElement()
                .extracting(TemplateProblem::message)
                .isEqualTo("Mẫu báo cáo không được lớn hơn 500 kB; hãy rút gọn.");
        assertThat(problems("{\"version\": 1" + "0".repeat(1_000) + "}"))
                .anySatisfy(problem -> assertThat(problem.message()).contains("dài quá mức cho phép"));
        assertThat(problems("{\"source\": \"" + "x".repeat(30_000) + "\"}"))
                .anySatisfy(problem -> assertThat(problem.message()).contains("dài quá mức cho phép"));
    }

    @Test
    void refusesKeysLongerThanTheDatabaseKeeps() {
        String text = VALID.replace("key: sample", "key: " + "s".repeat(60))
                .replace("key: II", "key: II" + ".1".repeat(20))
                .replace("key: staff,", "key: " + "f".repeat(61) + ",")
                .replace("2071-01-01", "2100-01-01");

        assertThat(problems(text))
                .extracting(TemplateProblem::field)
                .contains("version", "effectiveFrom", "sections[1].key", "sections[0].figures[0].key");
    }

    @Test
    void readsJsonLikeYaml() {
        String json = TemplateFormat.JSON.write(VALID);

        assertThat(TemplateFormat.of(json)).isEqualTo(TemplateFormat.JSON);
        assertThat(ReportTemplateReader.read(json)).isEqualTo(ReportTemplateReader.read(VALID));
        assertThat(ReportTemplateReader.read(TemplateFormat.YAML.write(json)))
                .isEqualTo(ReportTemplateReader.read(VALID));
        assertThat(ReportTemplateReader.read("\uFEFF" + json)).isEqualTo(ReportTemplateReader.read(VALID));
        assertThat(TemplateFormat.YAML.write(VALID)).isSameAs(VALID);
    }

    private void isTooDeep(TemplateProblem problem) {
        assertThat(problem.message()).contains("lồng nhau quá sâu");
    }

    private static String deeper(int levels) {
        StringBuilder text = new StringBuilder();
        for (int level = 1; level <= levels; level++) {
            text.append(" ".repeat(level)).append("a:\n");
        }
        return text.toString();
    }

    private static List<TemplateProblem> problems(String text) {
        return ReportTemplateReader.examine(text).problems();
    }
}

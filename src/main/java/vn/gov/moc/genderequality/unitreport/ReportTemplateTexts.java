package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.gov.moc.genderequality.problem.FieldProblem;

/** What holds for every text of a report template, wherever it stands. */
final class ReportTemplateTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?|}");
    private static final Set<String> PLACEHOLDERS = Set.of("{year}", "{nextYear}");

    private final List<FieldProblem> problems = new ArrayList<>();

    private ReportTemplateTexts() {}

    /** The texts that are empty, not in NFC, or hold an unknown placeholder. */
    static List<FieldProblem> problems(JsonNode content) {
        ReportTemplateTexts texts = new ReportTemplateTexts();
        texts.check("", content);
        return texts.problems;
    }

    private void check(String path, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            problems.add(new FieldProblem(path, "Giá trị không được để trống."));
        } else if (node.isTextual()) {
            check(path, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(path + "[" + i + "]", node.get(i));
            }
        } else {
            node.properties()
                    .forEach(property -> check(
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(), property.getValue()));
        }
    }

    private void check(String path, String text) {
        if (text.isBlank()) {
            problems.add(new FieldProblem(path, "Giá trị không được để trống."));
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            problems.add(new FieldProblem(path, "Văn bản phải ở dạng Unicode dựng sẵn (NFC)."));
        }
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !PLACEHOLDERS.contains(placeholder))
                .map(placeholder -> new FieldProblem(
                        path, "Không có chỗ điền “" + placeholder + "”; chỉ dùng {year} hoặc {nextYear}."))
                .forEach(problems::add);
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/**
 * What is allowed in a new version but rarely meant. Keys tie the years together: what gets another key is compared with
 * nothing, although it may look the same to its author.
 */
final class TemplateWarnings {

    private final List<TemplateProblem> warnings = new ArrayList<>();
    private final ReportTemplateSource source;

    private TemplateWarnings(ReportTemplateSource source) {
        this.source = source;
    }

    /** The warnings about a template that was made from {@code base}. */
    static List<TemplateProblem> of(ReportTemplate template, ReportTemplateSource source, ReportTemplate base) {
        TemplateWarnings found = new TemplateWarnings(source);
        found.name(template, base);
        found.keys("mục", titles(base), titles(template));
        found.keys("chỉ tiêu", labels(base), labels(template));
        return found.warnings;
    }

    private void name(ReportTemplate template, ReportTemplate base) {
        if (!template.key().equals(base.key())) {
            warn(
                    "key",
                    "Mã mẫu đổi từ “%s” thành “%s”: kế hoạch năm sẽ không tự chọn mẫu này thay cho mẫu cũ."
                            .formatted(base.key(), template.key()));
        }
        if (template.key().equals(base.key()) && !template.effectiveFrom().isAfter(base.effectiveFrom())) {
            warn(
                    "effectiveFrom",
                    "Ngày hiệu lực không sau ngày hiệu lực của mẫu “%s” (%s): kế hoạch năm có thể vẫn chọn mẫu đó."
                            .formatted(base.id(), VietnameseDates.format(base.effectiveFrom())));
        }
    }

    private void keys(String what, Map<String, String> before, Map<String, String> after) {
        Map<String, String> lost = before.entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, again) -> first));
        after.forEach((key, text) -> {
            String old = before.containsKey(key) ? null : lost.get(text);
            if (old != null) {
                warnings.add(TemplateProblem.warning(
                        source.lineOfKey(key),
                        "key",
                        "Mã %s đổi từ “%s” thành “%s” trong khi tên giữ nguyên: nội dung các kỳ trước sẽ không nối được với mã mới."
                                .formatted(what, old, key)));
            }
        });
    }

    private void warn(String field, String message) {
        warnings.add(TemplateProblem.warning(source.line(field), field, message));
    }

    private static Map<String, String> titles(ReportTemplate template) {
        return texts(TemplateComparison.sections(template), section -> TemplateWords.titles(section.title()));
    }

    private static Map<String, String> labels(ReportTemplate template) {
        return texts(TemplateComparison.figures(template), ReportTemplate.Figure::label);
    }

    private static <T> Map<String, String> texts(Map<String, T> parts, Function<T, String> text) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text.apply(entry.getValue())));
    }
}

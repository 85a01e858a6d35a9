package vn.gov.moc.genderequality.unitreport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportRule.Baseline;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** The parts of a template in words that can be compared and read. */
final class TemplateWords {

    private static final Map<PeriodKind, String> KINDS = Map.of(
            PeriodKind.MID_YEAR, "sơ kết 6 tháng",
            PeriodKind.YEAR_END, "tổng kết năm",
            PeriodKind.SPECIAL, "chuyên đề");

    private TemplateWords() {}

    static String kinds(Collection<PeriodKind> kinds) {
        return kinds.isEmpty()
                ? "không kỳ nào"
                : kinds.stream().sorted().map(KINDS::get).collect(Collectors.joining(", "));
    }

    /** One text when it is the same for all kinds of period, else one for each. */
    static String titles(Map<PeriodKind, String> titles) {
        return byKind(titles);
    }

    static String labels(Map<PeriodKind, String> labels) {
        return labels.isEmpty() ? "theo loại kỳ" : byKind(labels);
    }

    static String pick(Section section) {
        return section.pick() == null
                ? "điền đủ các mục con"
                : "người soạn chọn mục con: “%s”".formatted(section.pick());
    }

    static String guidance(Section section) {
        return byKind(section.guidance().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(text -> "– " + text)
                                .collect(Collectors.joining("\n")))));
    }

    static String figure(Figure figure) {
        return "“%s”; đơn vị tính: %s; số liệu: %s; thời điểm: %s; kỳ: %s%s"
                .formatted(
                        figure.label(),
                        figure.unit(),
                        figure.measures().stream().map(Measure::label).collect(Collectors.joining(", ")),
                        figure.moments().stream().map(Moment::label).collect(Collectors.joining(", ")),
                        kinds(figure.appliesTo()),
                        figure.carriesOver() ? "; chuyển tiếp từ kỳ này sang kỳ khác" : "");
    }

    /** What a rule does and to what; rules of two versions with the same place are compared with each other. */
    static String place(ReportRule rule) {
        if (rule instanceof ReportRule.Relation relation) {
            return "%s (%s)".formatted(relation.field(), relation.kind());
        }
        if (rule instanceof ReportRule.ChangeAbove change) {
            return "số liệu biến động so với " + baseline(change.against());
        }
        return "nội dung trùng lặp so với " + baseline(((ReportRule.SimilarText) rule).against());
    }

    static String rule(ReportRule rule) {
        if (rule instanceof ReportRule.Relation relation) {
            return "%s; %s %s %s; báo: “%s”"
                    .formatted(
                            relation.severity() == Severity.BLOCKING ? "chặn" : "cảnh báo",
                            relation.field(),
                            relation.kind(),
                            String.join(", ", relation.operands()),
                            relation.message());
        }
        if (rule instanceof ReportRule.ChangeAbove change) {
            return "cảnh báo khi tăng, giảm trên %d%% và từ %d trở lên so với %s: %s"
                    .formatted(
                            change.percent(),
                            change.least(),
                            baseline(change.against()),
                            String.join(", ", change.fields()));
        }
        ReportRule.SimilarText similar = (ReportRule.SimilarText) rule;
        return "cảnh báo khi giống từ %d%% so với %s, với nội dung từ %s ký tự: %s"
                .formatted(
                        similar.percent(),
                        baseline(similar.against()),
                        TypedText.number(similar.minimumLength()),
                        String.join(", ", similar.fields()));
    }

    private static String baseline(Baseline baseline) {
        return baseline == Baseline.LAST_YEAR ? "cùng kỳ năm trước" : "báo cáo liền trước";
    }

    private static String byKind(Map<PeriodKind, String> texts) {
        List<String> different = texts.values().stream().distinct().toList();
        return different.size() == 1
                ? different.get(0)
                : texts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> "[%s] %s".formatted(KINDS.get(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }
}

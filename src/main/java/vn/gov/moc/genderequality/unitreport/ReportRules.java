package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Rule;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** Checks a report's content against its template: what must be filled, and how figures relate. */
public final class ReportRules {

    private ReportRules() {}

    /**
     * A rule that the content breaks.
     *
     * @param field a section's key or a cell's key
     */
    public record Violation(String field, String message, Severity severity) {}

    static List<Violation> check(ReportTemplate template, PeriodKind kind, ReportContent content) {
        List<Violation> violations = new ArrayList<>();
        template.sectionsFor(kind).forEach(section -> {
            checkText(section, kind, content, violations);
            figures(section, kind)
                    .flatMap(Figure::cells)
                    .filter(cell -> content.figure(cell).status() == FigureValue.Status.EMPTY)
                    .forEach(cell -> violations.add(
                            new Violation(cell, "Hãy nhập số liệu, hoặc chọn “không áp dụng”.", Severity.BLOCKING)));
        });
        template.rules().forEach(rule -> checkRule(rule, content, violations));
        return violations;
    }

    /** The cells a report of this kind has. */
    static Stream<String> cells(ReportTemplate template, PeriodKind kind) {
        return template.sectionsFor(kind)
                .flatMap(section -> figures(section, kind))
                .flatMap(Figure::cells);
    }

    private static Stream<Figure> figures(Section section, PeriodKind kind) {
        return section.figures().stream().filter(figure -> figure.appliesTo().contains(kind));
    }

    private static void checkText(Section section, PeriodKind kind, ReportContent content, List<Violation> violations) {
        if (section.narrative()
                && section.requiredFor().contains(kind)
                && content.text(section.key()).isBlank()) {
            violations.add(new Violation(
                    section.key(), "Mục %s chưa có nội dung.".formatted(section.key()), Severity.BLOCKING));
        }
    }

    private static void checkRule(Rule rule, ReportContent content, List<Violation> violations) {
        for (Moment moment : Moment.values()) {
            String suffix = "." + moment.name().toLowerCase(Locale.ROOT);
            String cell = rule.field() + suffix;
            FigureValue field = content.figure(cell);
            List<FigureValue> operands = rule.operands().stream()
                    .map(operand -> content.figure(operand + suffix))
                    .toList();
            boolean comparable = Stream.concat(Stream.of(field), operands.stream())
                    .allMatch(value -> value.status() == FigureValue.Status.NUMBER);
            if (comparable && !holds(rule, number(field), operands)) {
                violations.add(new Violation(cell, rule.message(), rule.severity()));
            }
        }
    }

    private static boolean holds(Rule rule, long field, List<FigureValue> operands) {
        long sum = operands.stream().mapToLong(ReportRules::number).sum();
        return switch (rule.kind()) {
            case AT_MOST -> field <= sum;
            case SUM -> field == sum;
        };
    }

    private static long number(FigureValue figure) {
        Integer value = figure.value();
        return value == null ? 0 : value;
    }
}

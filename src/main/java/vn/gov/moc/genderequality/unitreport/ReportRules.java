package vn.gov.moc.genderequality.unitreport;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** Checks a report's content against its template: what must be filled, how figures relate, what changed too much. */
public final class ReportRules {

    private ReportRules() {}

    /**
     * A rule that the content breaks.
     *
     * @param key names rule and field, {@code KIND:field} and perhaps more; an explanation is kept under it
     * @param field a section's key or a cell's key
     * @param explanation why a warning may stand, in the drafter's words; null while there is none
     */
    public record Violation(
            String key,
            String field,
            String message,
            Severity severity,
            @Nullable String explanation) {

        /** What is wrong and, when it may stay, what to do then. */
        String demand() {
            return severity == Severity.BLOCKING
                    ? message
                    : message + " Hãy kiểm tra lại; nếu đúng như vậy, hãy giải trình vì sao.";
        }

        /** Whether the report must not be sent on as it is. */
        public boolean blocks() {
            return severity == Severity.BLOCKING || explanation == null;
        }
    }

    static List<Violation> check(
            ReportTemplate template, PeriodKind kind, ReportContent content, EarlierReports earlier) {
        return checks(template, kind)
                .flatMap(check -> check.problem(content, earlier).stream()
                        .map(message -> new Violation(
                                check.key(),
                                check.field(),
                                message,
                                check.severity(),
                                check.severity() == Severity.WARNING
                                        ? content.explanation(check.key()).orElse(null)
                                        : null)))
                .toList();
    }

    /** The keys of all warnings a report of this kind can meet with. */
    static Set<String> warnings(ReportTemplate template, PeriodKind kind) {
        return checks(template, kind)
                .filter(check -> check.severity() == Severity.WARNING)
                .map(FieldCheck::key)
                .collect(Collectors.toSet());
    }

    /** The cells a report of this kind has. */
    static Stream<String> cells(ReportTemplate template, PeriodKind kind) {
        return template.sectionsFor(kind).flatMap(section -> cells(section, kind));
    }

    private static Stream<String> cells(Section section, PeriodKind kind) {
        return figures(section, kind).flatMap(Figure::cells);
    }

    /** The figures of a section that a report of this kind asks for. */
    static Stream<Figure> figures(Section section, PeriodKind kind) {
        return section.figures().stream().filter(figure -> figure.appliesTo().contains(kind));
    }

    private static Stream<FieldCheck> checks(ReportTemplate template, PeriodKind kind) {
        Set<String> fields = Stream.concat(template.sectionsFor(kind).map(Section::key), cells(template, kind))
                .collect(Collectors.toSet());
        return Stream.concat(
                template.sectionsFor(kind).flatMap(section -> required(section, kind)),
                template.rules().stream().flatMap(ReportRules::checks).filter(check -> fields.contains(check.field())));
    }

    private static Stream<FieldCheck> required(Section section, PeriodKind kind) {
        return Stream.concat(
                section.narrative() && section.requiredFor().contains(kind)
                        ? Stream.of(new RequiredTextCheck(section.key()))
                        : Stream.empty(),
                cells(section, kind).map(RequiredFigureCheck::new));
    }

    private static Stream<FieldCheck> checks(ReportRule rule) {
        if (rule instanceof ReportRule.Relation relation) {
            return Arrays.stream(Moment.values()).map(moment -> new RelationCheck(relation, moment));
        }
        if (rule instanceof ReportRule.ChangeAbove change) {
            return change.fields().stream().map(field -> new ChangeCheck(change, field));
        }
        ReportRule.SimilarText similar = (ReportRule.SimilarText) rule;
        return similar.fields().stream().map(field -> new SimilarTextCheck(similar, field));
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** What must be done about comments and checks before a report may go on. */
@Component
class ReviewConditions {

    private final ReportCommentRepository comments;
    private final ReportCheckRepository checks;
    private final ReportTemplates templates;
    private final CycleService cycles;

    ReviewConditions(
            ReportCommentRepository comments,
            ReportCheckRepository checks,
            ReportTemplates templates,
            CycleService cycles) {
        this.comments = comments;
        this.checks = checks;
        this.templates = templates;
        this.cycles = cycles;
    }

    /** One problem for each field with a comment nobody has settled. */
    Stream<FieldProblem> openComments(UnitReport report) {
        ReportFields fields = ReportFields.of(
                templates.get(report.templateId()),
                cycles.period(report.periodId()).kind());
        return comments.findByReportIdAndResolvedByIsNull(report.id()).stream()
                .map(ReportComment::field)
                .distinct()
                .map(field -> new FieldProblem(
                        field,
                        "%s còn góp ý chưa xử lý; hãy sửa hoặc trả lời, rồi đánh dấu đã xử lý."
                                .formatted(fields.label(field))));
    }

    /** @throws InvalidInputException for the field {@code decision} when the committee's marks of this round are missing */
    void requireChecks(UnitReport report) {
        Set<ReportCheckKind> made = checks.findByReportIdAndRound(report.id(), report.round()).stream()
                .map(ReportCheck::kind)
                .collect(Collectors.toSet());
        String missing = Arrays.stream(ReportCheckKind.values())
                .filter(kind -> !made.contains(kind))
                .map(kind -> "“" + kind.label() + "”")
                .collect(Collectors.joining(" và "));
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "decision",
                    "Chưa đồng ý được: vòng %d còn thiếu dấu %s của Ban.".formatted(report.round(), missing));
        }
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.CommentList.CommentView;

/**
 * Comments on a report's fields: whoever judges it writes them, its drafters settle them one by one, and a reviewer of a
 * later round may open them again. The report's row is locked, so that none slips in after the report has moved on.
 */
@Service
@Transactional
public class ReportCommentService {

    private final ReportService reports;
    private final ReportCommentRepository comments;
    private final ReportReviewers reviewers;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    ReportCommentService(
            ReportService reports,
            ReportCommentRepository comments,
            ReportReviewers reviewers,
            ReportTemplates templates,
            CycleService cycles,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.reports = reports;
        this.comments = comments;
        this.reviewers = reviewers;
        this.templates = templates;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @throws AccessDeniedException when the person does not see the unit */
    @Transactional(readOnly = true)
    CommentList of(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        ReportFields fields = fields(report);
        return new CommentList(
                reviewers.turnOf(user, report).isPresent(),
                report.state() == ReportState.DRAFTING && access.has(user, UnitRole.DRAFTER, report.unitCode()),
                comments.findByReportIdOrderByWrittenAtAscIdAsc(reportId).stream()
                        .map(comment -> view(comment, report, fields, user))
                        .toList());
    }

    /**
     * Writes a comment, or rewrites the actor's own of this step.
     *
     * @param id chosen by the caller, so that the same comment sent twice is kept once
     * @param field the key of a section, of a line of figures or of a cell
     * @param text 1–2,000 characters
     * @throws ConflictException when it is not the actor's turn, or the comment is no longer his to change
     */
    public void write(String reportId, UUID id, @Nullable String field, @Nullable String text, String actor) {
        UnitReport report = reports.locked(reportId);
        ReportStep step = reviewers.requireTurn(actor, report);
        if (field == null || !fields(report).has(field)) {
            throw new InvalidInputException(
                    "field", "Mẫu báo cáo không có mục hoặc chỉ tiêu này; góp ý chưa được lưu.");
        }
        String clean = text(text);
        ReportComment before = comments.findById(id).orElse(null);
        if (before == null) {
            comments.save(new ReportComment(id, report, step, field, clean, actor, clock.instant()));
        } else {
            requireOwn(before, report, actor);
            before.rewrite(clean, clock.instant());
        }
    }

    /** Takes back the actor's own comment of this step; the audit keeps it. */
    void delete(String reportId, UUID id, String actor) {
        UnitReport report = reports.locked(reportId);
        reviewers.requireTurn(actor, report);
        ReportComment comment = comment(reportId, id);
        requireOwn(comment, report, actor);
        comments.delete(comment);
    }

    /**
     * A drafter settles a comment.
     *
     * @param answer what was done about it, at most 2,000 characters; may be empty
     * @throws ConflictException when the report is not being drafted, or a colleague settled it with another answer
     */
    public void resolve(String reportId, UUID id, @Nullable String answer, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.DRAFTER, report.unitCode());
        report.requireEditable();
        ReportComment comment = comment(reportId, id);
        String clean = TypedText.clean(answer).strip();
        if (clean.length() > TypedText.LONGEST_REASON) {
            throw new InvalidInputException(
                    "answer",
                    "Câu trả lời dài quá %s ký tự, hãy viết gọn lại."
                            .formatted(TypedText.number(TypedText.LONGEST_REASON)));
        }
        if (!comment.resolved()) {
            comment.resolve(clean, actor, clock.instant());
        } else if (!comment.answer().equals(clean)) {
            throw new ConflictException(
                    "%s vừa đánh dấu góp ý này đã xử lý với câu trả lời khác. Câu trả lời của Ông/Bà chưa được lưu và vẫn còn trên màn hình; muốn thay, hãy mở lại góp ý."
                            .formatted(people.nameOf(String.valueOf(comment.resolvedBy()))));
        }
    }

    /** Opens a settled comment again: a drafter while he drafts, or whoever judges the report now. */
    void reopen(String reportId, UUID id, String actor) {
        UnitReport report = reports.locked(reportId);
        boolean drafting =
                report.state() == ReportState.DRAFTING && access.has(actor, UnitRole.DRAFTER, report.unitCode());
        if (!drafting) {
            reviewers.requireTurn(actor, report);
        }
        ReportComment comment = comment(reportId, id);
        if (comment.resolved()) {
            comment.reopen(actor, clock.instant());
        }
    }

    private ReportComment comment(String reportId, UUID id) {
        return comments.findById(id)
                .filter(comment -> comment.reportId().equals(reportId))
                .orElseThrow(() -> new NotFoundException("Góp ý này không còn; có thể người viết đã xoá."));
    }

    private static void requireOwn(ReportComment comment, UnitReport report, String actor) {
        if (!comment.reportId().equals(report.id()) || !comment.stillOf(actor, report)) {
            throw new ConflictException(
                    "Chỉ người viết được sửa hoặc xoá góp ý, và chỉ trong bước của mình. Nội dung Ông/Bà nhập vẫn còn trên màn hình; hãy viết thành góp ý mới.");
        }
    }

    private static String text(@Nullable String typed) {
        String clean = TypedText.clean(typed).strip();
        if (clean.isEmpty() || clean.length() > TypedText.LONGEST_REASON) {
            throw new InvalidInputException(
                    "text", "Góp ý phải có từ 1 đến %s ký tự.".formatted(TypedText.number(TypedText.LONGEST_REASON)));
        }
        return clean;
    }

    private ReportFields fields(UnitReport report) {
        return ReportFields.of(
                templates.get(report.templateId()),
                cycles.period(report.periodId()).kind());
    }

    private CommentView view(ReportComment comment, UnitReport report, ReportFields fields, String user) {
        return new CommentView(
                comment.id(),
                comment.round(),
                comment.step(),
                comment.step().label(),
                comment.field(),
                fields.label(comment.field()),
                comment.text(),
                people.nameOf(comment.writtenBy()),
                comment.writtenAt(),
                comment.stillOf(user, report) && reviewers.turnOf(user, report).isPresent(),
                comment.resolved(),
                comment.answer(),
                name(comment.resolvedBy()),
                comment.resolvedAt(),
                name(comment.reopenedBy()),
                comment.reopenedAt());
    }

    private @Nullable String name(@Nullable String account) {
        return account == null ? null : people.nameOf(account);
    }
}

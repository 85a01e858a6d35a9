package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportTemplateReader.Reading;

/**
 * The templates the ministry's desk is writing; nobody else sees them. A draft keeps whatever is typed, faults and all;
 * publishing makes a version of it that never changes again.
 */
@Service
@Transactional
class ReportTemplateDrafts {

    private final ReportTemplateDraftRepository drafts;
    private final ReportTemplates templates;
    private final AccessPolicy access;
    private final Clock clock;

    ReportTemplateDrafts(
            ReportTemplateDraftRepository drafts, ReportTemplates templates, AccessPolicy access, Clock clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.access = access;
        this.clock = clock;
    }

    /** All drafts, the last saved first. */
    @Transactional(readOnly = true)
    public List<ReportTemplateDraftView> all(String user) {
        access.require(user, MinistryGroup.DESK);
        return drafts.findAllByOrderBySavedAtDesc().stream().map(this::view).toList();
    }

    /** @throws NotFoundException when it was published or discarded meanwhile */
    @Transactional(readOnly = true)
    public ReportTemplateDraftView get(UUID id, String user) {
        return view(draft(id, user));
    }

    /**
     * Begins a draft.
     *
     * @param content the text to begin with; the text of {@code basedOn} when it is missing
     * @param basedOn the id of a published version, when it is made from one
     */
    public ReportTemplateDraftView create(@Nullable String content, @Nullable String basedOn, String user) {
        access.require(user, MinistryGroup.DESK);
        if (content == null && basedOn == null) {
            throw new InvalidInputException("content", "Hãy nhập nội dung mẫu báo cáo hoặc chọn mẫu để làm tiếp.");
        }
        String base = basedOn == null ? null : templates.get(basedOn).id();
        String text = content == null ? templates.source(String.valueOf(base)) : typed(content);
        return view(drafts.saveAndFlush(new ReportTemplateDraft(base, text, user, clock.instant())));
    }

    /**
     * Keeps what was typed, whether it can be read or not.
     *
     * @throws ConflictException when somebody saved since {@code version} was read; nothing is changed
     */
    public ReportTemplateDraftView save(UUID id, @Nullable String content, long version, String user) {
        ReportTemplateDraft draft = draft(id, user);
        draft.requireVersion(version);
        draft.save(typed(content), user, clock.instant());
        return view(drafts.saveAndFlush(draft));
    }

    /** @throws ConflictException when somebody saved since {@code version} was read */
    public void discard(UUID id, long version, String user) {
        ReportTemplateDraft draft = draft(id, user);
        draft.requireVersion(version);
        drafts.delete(draft);
        drafts.flush();
    }

    /**
     * Makes the draft a version that periods may use and that never changes again.
     *
     * @return the version's id
     * @throws InvalidInputException when something in it is wrong, line by line
     * @throws ConflictException when somebody saved since {@code version} was read, or published a version of this id
     */
    public String publish(UUID id, long version, String user) {
        ReportTemplateDraft draft = draft(id, user);
        draft.requireVersion(version);
        List<FieldProblem> blocking = problems(draft, ReportTemplateReader.examine(draft.content())).stream()
                .filter(TemplateProblem::isBlocking)
                .map(problem ->
                        new FieldProblem(problem.field(), "Dòng %d: %s".formatted(problem.line(), problem.message())))
                .toList();
        if (!blocking.isEmpty()) {
            throw new InvalidInputException(blocking);
        }
        drafts.delete(draft);
        drafts.flush();
        return templates.publish(draft.content(), user);
    }

    /** What the draft says, for a preview or a comparison. */
    @Transactional(readOnly = true)
    public ReportTemplate template(UUID id, String user) {
        ReportTemplate template =
                ReportTemplateReader.examine(draft(id, user).content()).template();
        if (template == null) {
            throw new InvalidInputException("content", "Mẫu báo cáo còn lỗi; hãy sửa các dòng được báo rồi xem lại.");
        }
        return template;
    }

    private ReportTemplateDraft draft(UUID id, String user) {
        access.require(user, MinistryGroup.DESK);
        return drafts.findById(id)
                .orElseThrow(
                        () -> new NotFoundException(
                                "Bản thảo này không còn: đã được ban hành hoặc đã bị bỏ. Nội dung đang hiển thị vẫn còn trên màn hình; hãy chép ra hoặc tạo bản thảo mới."));
    }

    private ReportTemplateDraftView view(ReportTemplateDraft draft) {
        Reading reading = ReportTemplateReader.examine(draft.content());
        ReportTemplate template = reading.template();
        List<TemplateProblem> problems = problems(draft, reading);
        return new ReportTemplateDraftView(
                draft.id(),
                draft.basedOn(),
                template == null ? null : template.id(),
                template == null ? Set.of() : template.title().keySet(),
                draft.content(),
                draft.savedBy(),
                draft.savedAt(),
                draft.version(),
                problems,
                problems.stream().noneMatch(TemplateProblem::isBlocking));
    }

    private List<TemplateProblem> problems(ReportTemplateDraft draft, Reading reading) {
        List<TemplateProblem> problems = new ArrayList<>(reading.problems());
        ReportTemplate template = reading.template();
        if (template != null) {
            templates
                    .nextVersion(template)
                    .map(next -> TemplateProblem.blocking(
                            reading.source().line("version"),
                            "version",
                            "Mẫu “%s” đã ban hành, không sửa được nữa. Hãy đặt phiên bản khác, ví dụ “%s”."
                                    .formatted(template.id(), next)))
                    .ifPresent(problems::add);
            if (draft.basedOn() != null) {
                problems.addAll(TemplateWarnings.of(template, reading.source(), templates.get(draft.basedOn())));
            }
        }
        problems.sort(Comparator.comparingInt(TemplateProblem::line));
        return problems;
    }

    private static String typed(@Nullable String content) {
        String text = TypedText.clean(content);
        if (!TemplateFormat.withinLimits(text)) {
            throw new InvalidInputException("content", TemplateFormat.TOO_LARGE);
        }
        return text;
    }
}

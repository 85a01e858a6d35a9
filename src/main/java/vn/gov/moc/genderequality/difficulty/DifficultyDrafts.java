package vn.gov.moc.genderequality.difficulty;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** What a unit's people write before they raise it with the ministry; seen by the unit alone until it is sent. */
@Service
@Transactional
public class DifficultyDrafts {

    private static final int LONGEST_SUBJECT = 300;

    private final DifficultyDraftRepository drafts;
    private final DifficultyRepository difficulties;
    private final DifficultyTurns turns;
    private final DifficultyFiles files;
    private final DifficultySections sections;
    private final DifficultyAccess access;
    private final DifficultyDates dates;
    private final DifficultyNotices notices;
    private final DifficultyWorkflow workflow;
    private final OrganizationUnitRepository units;
    private final Clock clock;

    DifficultyDrafts(
            DifficultyDraftRepository drafts,
            DifficultyRepository difficulties,
            DifficultyTurns turns,
            DifficultyFiles files,
            DifficultySections sections,
            DifficultyAccess access,
            DifficultyDates dates,
            DifficultyNotices notices,
            DifficultyWorkflow workflow,
            OrganizationUnitRepository units,
            Clock clock) {
        this.drafts = drafts;
        this.difficulties = difficulties;
        this.turns = turns;
        this.files = files;
        this.sections = sections;
        this.access = access;
        this.dates = dates;
        this.notices = notices;
        this.workflow = workflow;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What is typed.
     *
     * @param subject at most 300 characters
     * @param content at most 10,000 characters
     * @param section the key of the report's section it is about; empty for none
     * @param version as it was read
     */
    public record Content(
            @Nullable String subject,
            @Nullable String content,
            @Nullable String section,
            long version) {}

    /**
     * An empty draft of the unit; one the person has begun and left untouched is taken again.
     *
     * @throws AccessDeniedException when the person is not of the unit
     * @throws ConflictException when the unit has ceased
     */
    public UUID begin(String unitCode, String actor) {
        if (!access.belongsTo(actor, unitCode)) {
            throw new AccessDeniedException("difficulties of " + unitCode);
        }
        requireActive(units.findById(unitCode).orElseThrow());
        return drafts.findFirstByUnitCodeAndCreatedByAndSubjectAndContentAndDifficultyIdIsNull(unitCode, actor, "", "")
                .orElseGet(() -> drafts.saveAndFlush(new DifficultyDraft(unitCode, actor, clock.instant())))
                .id();
    }

    /**
     * Saves what is typed; it may be incomplete.
     *
     * @throws NotFoundException when there is none, or it is another unit's
     * @throws InvalidInputException when something cannot be kept
     * @throws ConflictException when somebody saved in between, or it was sent
     */
    public void save(UUID id, Content typed, String actor) {
        DifficultyDraft draft = writable(id, actor);
        ConflictException.requireCurrent(typed.version(), draft.version());
        FieldProblems problems = new FieldProblems();
        String subject = problems.text("subject", typed.subject(), LONGEST_SUBJECT, "Tiêu đề");
        String content = problems.text("content", typed.content(), Difficulties.LONGEST_TEXT, "Nội dung vướng mắc");
        String section = typed.section() == null ? "" : typed.section();
        problems.require(
                "section",
                section.isEmpty() || sections.title(section).isPresent(),
                "Mẫu báo cáo không có mục này; hãy chọn lại.");
        problems.refuse();
        draft.write(subject, content, section, actor, clock.instant());
        drafts.saveAndFlush(draft);
    }

    /**
     * Raises it with the ministry, as it was read.
     *
     * @return the difficulty's id
     * @throws InvalidInputException when subject or content are missing
     * @throws ConflictException when it was sent already, somebody saved in between, or the unit has ceased
     */
    public String send(UUID id, long version, String actor) {
        DifficultyDraft draft = writable(id, actor);
        ConflictException.requireCurrent(version, draft.version());
        new FieldProblems()
                .require("subject", !draft.subject().isEmpty(), "Hãy nhập tiêu đề của vướng mắc.")
                .require("content", !draft.content().isEmpty(), "Hãy nhập nội dung vướng mắc.")
                .refuse();
        // One after the other, for the unit's numbers.
        OrganizationUnit unit = units.findLockedByCode(draft.unitCode()).orElseThrow();
        requireActive(unit);
        Difficulty difficulty = difficulties.saveAndFlush(new Difficulty(
                unit,
                difficulties.lastNumber(dates.today().getYear(), unit.code()) + 1,
                draft,
                draft.section().isEmpty() ? "" : sections.title(draft.section()).orElse(draft.section()),
                dates.answerDue(),
                clock.instant()));
        draft.sent(difficulty);
        notices.turned(difficulty, turns.raised(difficulty, draft, actor), actor);
        workflow.raised(difficulty);
        return difficulty.id();
    }

    private static void requireActive(OrganizationUnit unit) {
        if (!unit.active()) {
            throw new ConflictException("%s đã ngừng hoạt động, không nêu thêm vướng mắc được.".formatted(unit.name()));
        }
    }

    /** Takes the draft and its files away. */
    public void discard(UUID id, String actor) {
        DifficultyDraft draft = writable(id, actor);
        files.drop(draft);
        drafts.delete(draft);
    }

    StoredFile addFile(UUID id, String name, byte[] content, String actor) {
        return files.add(writable(id, actor), name, content, actor);
    }

    void removeFile(UUID id, UUID fileId, String actor) {
        files.remove(writable(id, actor), fileId);
    }

    private DifficultyDraft writable(UUID id, String actor) {
        DifficultyDraft draft = own(drafts.findLockedById(id).orElseThrow(DifficultyDrafts::notFound), actor);
        draft.requireUnsent();
        return draft;
    }

    /** @throws NotFoundException when there is none, or it is another unit's */
    @Transactional(readOnly = true)
    public DifficultyDraftView view(UUID id, String user) {
        DifficultyDraft draft = own(drafts.findById(id).orElseThrow(DifficultyDrafts::notFound), user);
        return DifficultyDraftView.of(draft, files.of(draft));
    }

    /** What these units have not sent yet, without its files, the last saved first. */
    @Transactional(readOnly = true)
    List<DifficultyDraftView> unsent(Set<String> unitCodes) {
        return drafts.findByUnitCodeInAndDifficultyIdIsNullOrderBySavedAtDesc(unitCodes).stream()
                .map(draft -> DifficultyDraftView.of(draft, List.of()))
                .toList();
    }

    private DifficultyDraft own(DifficultyDraft draft, String user) {
        if (!access.belongsTo(user, draft.unitCode())) {
            throw notFound();
        }
        return draft;
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Không có bản soạn này; có thể đã bị xóa.");
    }
}

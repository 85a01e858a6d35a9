package vn.gov.moc.genderequality.difficulty;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.difficulty.DifficultyStep.Kind;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Carries a difficulty from the desk's answer to the unit's confirmation; every turn is made by a person. */
@Service
@Transactional
public class Difficulties {

    static final int LONGEST_TEXT = 10_000;

    private final DifficultyRepository difficulties;
    private final DifficultyTurns turns;
    private final DifficultyAccess access;
    private final DifficultyDates dates;
    private final DifficultyNotices notices;
    private final DifficultyWorkflow workflow;
    private final OrganizationUnitRepository units;
    private final Clock clock;

    Difficulties(
            DifficultyRepository difficulties,
            DifficultyTurns turns,
            DifficultyAccess access,
            DifficultyDates dates,
            DifficultyNotices notices,
            DifficultyWorkflow workflow,
            OrganizationUnitRepository units,
            Clock clock) {
        this.difficulties = difficulties;
        this.turns = turns;
        this.access = access;
        this.dates = dates;
        this.notices = notices;
        this.workflow = workflow;
        this.units = units;
        this.clock = clock;
    }

    /** What the desk does with a difficulty. */
    public enum DeskChoice {
        ANSWER,
        ASK,
        FORWARD
    }

    /** What the unit says to an answer. */
    enum UnitChoice {
        CONFIRM,
        REOPEN
    }

    /** What whoever has to write next has typed; at most 10,000 characters. */
    public record StepText(@Nullable String text, long version) {}

    /**
     * Saves what whoever has to write next has typed; it may be incomplete.
     *
     * @throws NotFoundException when the person does not see the difficulty
     * @throws AccessDeniedException when it does not wait for him
     * @throws ConflictException when it waits for nobody's text, or somebody saved in between
     */
    public void saveText(String id, StepText typed, String actor) {
        Difficulty difficulty = written(id, actor);
        FieldProblems problems = new FieldProblems();
        String text = problems.text("text", typed.text(), LONGEST_TEXT, "Nội dung");
        problems.refuse();
        difficulty.write(text, typed.version());
        difficulties.saveAndFlush(difficulty);
    }

    /**
     * The desk answers, asks the unit back, or asks another unit for its opinion, with the text that is saved.
     *
     * @param choice a {@link DeskChoice} by name
     * @param askedUnit the code of the unit whose opinion is asked for
     * @throws InvalidInputException when the choice is none, or text or unit are missing
     */
    public void settle(String id, @Nullable String choice, @Nullable String askedUnit, String actor) {
        Difficulty difficulty = locked(id);
        requireDesk(actor);
        difficulty.require(DifficultyState.ANSWERING);
        DeskChoice chosen = choose(
                DeskChoice.values(), choice, "Hãy chọn trả lời, đề nghị đơn vị làm rõ hoặc lấy ý kiến đơn vị khác.");
        String text = text(difficulty, "Hãy nhập nội dung trước khi gửi.");
        switch (chosen) {
            case ANSWER -> {
                difficulty.answer(dates.confirmationDue(), clock.instant());
                made(difficulty, Kind.ANSWER, text, null, actor);
            }
            case ASK -> {
                difficulty.ask(dates.left(difficulty.answerDueOn()), dates.clarificationDue(), clock.instant());
                made(difficulty, Kind.QUESTION, text, null, actor);
            }
            case FORWARD -> {
                OrganizationUnit unit = asked(difficulty, askedUnit);
                difficulty.consult(unit.code(), dates.opinionDue(), clock.instant());
                made(difficulty, Kind.REQUEST, text, unit, actor);
            }
        }
    }

    private OrganizationUnit asked(Difficulty difficulty, @Nullable String code) {
        return units.findById(code == null ? "" : code)
                .filter(unit -> unit.active() && !unit.code().equals(difficulty.unitCode()))
                .orElseThrow(() -> new InvalidInputException(
                        "unit", "Hãy chọn đơn vị được lấy ý kiến, khác đơn vị nêu vướng mắc."));
    }

    /** Somebody of the unit clarifies what the desk asked, with the text that is saved. */
    public void clarify(String id, String actor) {
        Difficulty difficulty = at(DifficultyState.CLARIFYING, id, actor);
        String text = text(difficulty, "Hãy nhập nội dung làm rõ.");
        difficulty.clarify(dates.resumed(Objects.requireNonNull(difficulty.daysLeft())), clock.instant());
        made(difficulty, Kind.CLARIFICATION, text, null, actor);
    }

    /** Head or drafter of the unit that was asked gives its opinion, with the text that is saved. */
    public void giveOpinion(String id, String actor) {
        Difficulty difficulty = at(DifficultyState.CONSULTING, id, actor);
        String text = text(difficulty, "Hãy nhập ý kiến của đơn vị.");
        OrganizationUnit unit = askedUnit(difficulty);
        difficulty.consulted(clock.instant());
        made(difficulty, Kind.OPINION, text, unit, actor);
    }

    /**
     * Somebody of the unit confirms the answer, or is not content with it.
     *
     * @param choice {@code CONFIRM} or {@code REOPEN}
     * @param typed why it is raised again, at most 2,000 characters, needed then
     */
    public void confirm(String id, @Nullable String choice, @Nullable String typed, String actor) {
        Difficulty difficulty = at(DifficultyState.CONFIRMING, id, actor);
        UnitChoice chosen =
                choose(UnitChoice.values(), choice, "Hãy chọn xác nhận đã giải quyết hoặc đề nghị trả lời lại.");
        if (chosen == UnitChoice.REOPEN) {
            String reason = TypedText.reason(typed, "Lý do đề nghị trả lời lại");
            difficulty.reopen(dates.answerDue(), clock.instant());
            made(difficulty, Kind.REOPENING, reason, null, actor);
            return;
        }
        FieldProblems problems = new FieldProblems();
        String said = problems.text("reason", typed, TypedText.LONGEST_REASON, "Ý kiến");
        problems.refuse();
        difficulty.confirm(clock.instant());
        made(difficulty, Kind.CONFIRMATION, said, null, actor);
    }

    /**
     * Somebody of the unit takes the difficulty back.
     *
     * @param typed why, at most 2,000 characters
     */
    public void withdraw(String id, @Nullable String typed, String actor) {
        Difficulty difficulty = locked(id);
        access.requireSees(actor, difficulty);
        if (!access.belongsTo(actor, difficulty.unitCode())) {
            throw new AccessDeniedException("unit of " + id);
        }
        withdraw(difficulty, TypedText.reason(typed, "Lý do rút"), actor);
    }

    /** Takes the difficulty back because its unit ceases; the caller has checked who may. */
    void withdrawWithUnit(String id, String reason, String actor) {
        withdraw(locked(id), reason, actor);
    }

    private void withdraw(Difficulty difficulty, String reason, String actor) {
        String asked = difficulty.askedUnit();
        difficulty.withdraw(clock.instant());
        notices.withdrawn(difficulty, asked, turns.record(difficulty, Kind.WITHDRAWAL, reason, null, actor), actor);
        workflow.withdrawn(difficulty);
    }

    /**
     * The desk does not wait for the opinion any longer.
     *
     * @param typed why, at most 2,000 characters
     */
    public void recallOpinion(String id, @Nullable String typed, String actor) {
        Difficulty difficulty = locked(id);
        access.requireSees(actor, difficulty);
        requireDesk(actor);
        recall(difficulty, TypedText.reason(typed, "Lý do thôi lấy ý kiến"), actor);
    }

    /** The unit that was asked ceases; the caller has checked who may. */
    void recallWithUnit(String id, String reason, String actor) {
        recall(locked(id), reason, actor);
    }

    private void recall(Difficulty difficulty, String reason, String actor) {
        difficulty.require(DifficultyState.CONSULTING);
        OrganizationUnit unit = askedUnit(difficulty);
        difficulty.consulted(clock.instant());
        made(difficulty, Kind.RECALL, reason, unit, actor);
        workflow.opinionRecalled(difficulty);
    }

    private OrganizationUnit askedUnit(Difficulty difficulty) {
        return units.findById(Objects.requireNonNull(difficulty.askedUnit())).orElseThrow();
    }

    private void made(Difficulty difficulty, Kind kind, String text, @Nullable OrganizationUnit asked, String actor) {
        notices.turned(difficulty, turns.record(difficulty, kind, text, asked, actor), actor);
        workflow.turned(difficulty);
    }

    private static String text(Difficulty difficulty, String missing) {
        new FieldProblems()
                .require("text", !difficulty.text().isEmpty(), missing)
                .refuse();
        return difficulty.text();
    }

    private static <E extends Enum<E>> E choose(E[] values, @Nullable String typed, String message) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("decision", message));
    }

    private void requireDesk(String actor) {
        if (!access.isDesk(actor)) {
            throw new AccessDeniedException("desk");
        }
    }

    /** The difficulty, locked, when it waits for this person at this step. */
    private Difficulty at(DifficultyState state, String id, String actor) {
        Difficulty difficulty = locked(id);
        access.requireSees(actor, difficulty);
        difficulty.require(state);
        access.requireHolds(actor, difficulty);
        return difficulty;
    }

    /**
     * The difficulty, locked, when this person writes the next turn.
     *
     * @throws ConflictException when somebody has made that turn meanwhile
     */
    Difficulty written(String id, String actor) {
        Difficulty difficulty = locked(id);
        access.requireSees(actor, difficulty);
        boolean holds = access.holds(actor, difficulty);
        if ((!holds && access.everHolds(actor, difficulty)) || difficulty.state() == DifficultyState.CONFIRMING) {
            throw difficulty.elsewhere();
        }
        access.requireHolds(actor, difficulty);
        return difficulty;
    }

    /** @throws NotFoundException when there is no such difficulty */
    @Transactional(readOnly = true)
    public Difficulty difficulty(String id) {
        return difficulties.findById(id).orElseThrow(() -> DifficultyAccess.notFound(id));
    }

    /**
     * How often the text of the next turn was saved, for whoever saves it now.
     *
     * @throws NotFoundException when there is none, or the person does not see it
     */
    @Transactional(readOnly = true)
    public long textVersion(String id, String user) {
        return readable(id, user).textVersion();
    }

    /** @throws NotFoundException when there is none, or the person does not see it */
    @Transactional(readOnly = true)
    Difficulty readable(String id, String user) {
        Difficulty difficulty = difficulty(id);
        access.requireSees(user, difficulty);
        return difficulty;
    }

    private Difficulty locked(String id) {
        return difficulties.findLockedById(id).orElseThrow(() -> DifficultyAccess.notFound(id));
    }
}

package vn.gov.moc.genderequality.difficulty;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Publishes answers to all units, worded so that nobody learns who asked, and withdraws them again; the desk does. */
@Service
@Transactional
public class PublishedAnswers {

    private final PublishedAnswerRepository answers;
    private final DifficultyRepository difficulties;
    private final DifficultyAccess access;
    private final OrganizationUnitRepository units;
    private final Clock clock;

    PublishedAnswers(
            PublishedAnswerRepository answers,
            DifficultyRepository difficulties,
            DifficultyAccess access,
            OrganizationUnitRepository units,
            Clock clock) {
        this.answers = answers;
        this.difficulties = difficulties;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The words for everybody.
     *
     * @param question at most 2,000 characters
     * @param answer at most 10,000 characters
     */
    public record Wording(
            @Nullable String question, @Nullable String answer) {}

    /**
     * Publishes the answer in these words.
     *
     * @throws NotFoundException when the person does not see the difficulty
     * @throws AccessDeniedException when he is not of the desk
     * @throws InvalidInputException when a text is missing, too long, or names the unit
     * @throws ConflictException when it is not answered, or published already
     */
    public UUID publish(String difficultyId, Wording typed, String actor) {
        Difficulty difficulty = difficulties
                .findLockedById(difficultyId)
                .filter(each -> access.sees(actor, each))
                .orElseThrow(() -> DifficultyAccess.notFound(difficultyId));
        requireDesk(actor);
        if (!publishable(difficulty)) {
            throw new ConflictException(
                    "Chưa công bố được: vướng mắc chưa có trả lời, hoặc trả lời đang được công bố rồi. Hãy tải lại trang.");
        }
        FieldProblems problems = new FieldProblems();
        String question = problems.text("question", typed.question(), 2_000, "Câu hỏi");
        String answer = problems.text("answer", typed.answer(), Difficulties.LONGEST_TEXT, "Trả lời");
        problems.require("question", !question.isEmpty(), "Hãy nhập câu hỏi.")
                .require("answer", !answer.isEmpty(), "Hãy nhập trả lời.");
        anonymous(problems, difficulty, "question", question);
        anonymous(problems, difficulty, "answer", answer);
        problems.refuse();
        return answers.saveAndFlush(new PublishedAnswer(difficulty, question, answer, actor, clock.instant()))
                .id();
    }

    /** Neither the name the unit had then nor the one it has now. */
    private void anonymous(FieldProblems problems, Difficulty difficulty, String field, String text) {
        String now = units.findById(difficulty.unitCode())
                .map(OrganizationUnit::name)
                .orElse(difficulty.unitName());
        boolean named = List.of(difficulty.unitName(), now).stream()
                .anyMatch(name -> plain(text).contains(plain(name)));
        problems.require(
                field,
                !named,
                "Nội dung công bố không được nêu tên đơn vị đã hỏi (%s). Hãy diễn đạt lại.".formatted(now));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * Takes a published answer away from the units.
     *
     * @param typed why, at most 2,000 characters
     * @throws NotFoundException when there is none
     * @throws AccessDeniedException when the person is not of the desk
     * @throws ConflictException when it was withdrawn already
     */
    public void withdraw(UUID id, @Nullable String typed, String actor) {
        requireDesk(actor);
        PublishedAnswer answer =
                answers.findLockedById(id).orElseThrow(() -> new NotFoundException("Không có hỏi – đáp này."));
        answer.withdraw(TypedText.reason(typed, "Lý do gỡ"), actor, clock.instant());
    }

    private void requireDesk(String actor) {
        if (!access.isDesk(actor)) {
            throw new AccessDeniedException("desk");
        }
    }

    /** Whether it is answered, and the answer is not published. */
    @Transactional(readOnly = true)
    boolean publishable(Difficulty difficulty) {
        return (difficulty.state() == DifficultyState.CONFIRMING || difficulty.state() == DifficultyState.RESOLVED)
                && !answers.existsByDifficultyIdAndWithdrawnAtIsNull(difficulty.id());
    }

    /** All that was ever published of a difficulty, the newest first. */
    @Transactional(readOnly = true)
    List<PublishedAnswer> of(String difficultyId) {
        return answers.findByDifficultyIdOrderByPublishedAtDesc(difficultyId);
    }
}

package vn.gov.moc.genderequality.difficulty;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.difficulty.Difficulties.StepText;
import vn.gov.moc.genderequality.evaluation.Actors;

/** Raises difficulties and takes their turns, each as the person concerned. */
@Component
@Profile("evaluation")
public class TestDifficulties {

    public static final String ANSWER = "UserTask_AnswerDifficulty";
    public static final String CLARIFY = "UserTask_ClarifyDifficulty";
    public static final String OPINION = "UserTask_GiveOpinion";
    public static final String CONFIRM = "UserTask_ConfirmAnswer";

    private final Actors actors;
    private final DifficultyDrafts drafts;
    private final Difficulties difficulties;
    private final PublishedAnswers answers;

    TestDifficulties(Actors actors, DifficultyDrafts drafts, Difficulties difficulties, PublishedAnswers answers) {
        this.actors = actors;
        this.drafts = drafts;
        this.difficulties = difficulties;
        this.answers = answers;
    }

    /** Raises one of section I.5.2 as the unit's drafter. @return its id */
    public String raise(String unit, String subject) {
        String drafter = TestYear.account(unit, "soanthao");
        String[] id = new String[1];
        actors.as(drafter, () -> {
            UUID draft = drafts.begin(unit, drafter);
            drafts.save(
                    draft,
                    new DifficultyDrafts.Content(subject, "Nội dung của “%s”.".formatted(subject), "I.5.2", 0),
                    drafter);
            id[0] = drafts.send(draft, 1, drafter);
        });
        return id[0];
    }

    public void write(String user, String id, String text) {
        actors.as(user, () -> difficulties.saveText(id, new StepText(text, difficulties.textVersion(id, user)), user));
    }

    public void answer(String id, String text) {
        settle(id, text, Map.of("decision", "ANSWER"));
    }

    public void ask(String id, String text) {
        settle(id, text, Map.of("decision", "ASK"));
    }

    public void forward(String id, String text, String unit) {
        settle(id, text, Map.of("decision", "FORWARD", "opinionUnit", unit));
    }

    public void settle(String id, String text, Map<String, Object> form) {
        write(TestYear.DESK, id, text);
        actors.complete(TestYear.DESK, id, ANSWER, form);
    }

    public void clarify(String user, String id, String text) {
        write(user, id, text);
        actors.complete(user, id, CLARIFY, Map.of());
    }

    public void giveOpinion(String user, String id, String text) {
        write(user, id, text);
        actors.complete(user, id, OPINION, Map.of());
    }

    public void confirm(String user, String id, String decision, String reason) {
        actors.complete(user, id, CONFIRM, Map.of("decision", decision, "reason", reason));
    }

    public UUID publish(String id, String question, String answer) {
        return answers.publish(id, new PublishedAnswers.Wording(question, answer), TestYear.DESK);
    }
}

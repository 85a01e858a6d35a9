package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.difficulty.Difficulties.StepText;
import vn.gov.moc.genderequality.difficulty.DifficultyDrafts;
import vn.gov.moc.genderequality.difficulty.PublishedAnswers;
import vn.gov.moc.genderequality.difficulty.PublishedAnswers.Wording;
import vn.gov.moc.genderequality.organization.OrganizationUnit;

/**
 * Raises four difficulties in the sample year: one is answered, confirmed and published; one is answered after another unit's opinion,
 * and raised again; one is overdue at the desk on 20/11; of one the desk asks back.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleDifficulties implements SampleStory {

    private static final int YEAR = 2017;
    private static final String PUBLISHED = "2017-HANCORP-DIFFICULTY-1";
    private static final String REOPENED = "2017-HAU-DIFFICULTY-1";
    private static final String ASKED = "2017-VIUP-DIFFICULTY-1";
    private static final String CONSULTED = "PC";

    private record Story(
            String subject,
            String content,
            String section,
            @Nullable String answer,
            @Nullable String question,
            @Nullable String request,
            @Nullable String opinion,
            @Nullable String confirmed,
            @Nullable String again) {}

    private record Texts(Story published, Story reopened, Story overdue, Story asked) {}

    private final Actors actors;
    private final DifficultyDrafts drafts;
    private final Difficulties difficulties;
    private final PublishedAnswers answers;
    private final Texts texts;

    SampleDifficulties(
            Actors actors,
            DifficultyDrafts drafts,
            Difficulties difficulties,
            PublishedAnswers answers,
            @Value("classpath:sample/difficulties-2017.yaml") Resource file) {
        this.actors = actors;
        this.drafts = drafts;
        this.difficulties = difficulties;
        this.answers = answers;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        diary.on(day(5, 15), 10, () -> raise("HANCORP", texts.published()));
        diary.on(day(5, 22), 9, () -> settle(PUBLISHED, texts.published().answer(), Map.of("decision", "ANSWER")));
        diary.on(
                day(5, 24),
                9,
                () -> confirm(
                        "hancorp.ban", PUBLISHED, "CONFIRM", texts.published().confirmed()));
        diary.on(
                day(5, 25),
                9,
                () -> actors.as(
                        DESK,
                        () -> answers.publish(
                                PUBLISHED,
                                new Wording(
                                        texts.published().question(),
                                        texts.published().answer()),
                                DESK)));

        diary.on(day(10, 30), 10, () -> raise("HAU", texts.reopened()));
        diary.on(
                day(11, 1),
                9,
                () -> settle(
                        REOPENED, texts.reopened().request(), Map.of("decision", "FORWARD", "opinionUnit", CONSULTED)));
        diary.on(day(11, 6), 15, () -> {
            write("pc.soanthao", REOPENED, texts.reopened().opinion());
            actors.complete("pc.soanthao", REOPENED, "UserTask_GiveOpinion", Map.of());
        });
        diary.on(day(11, 9), 9, () -> settle(REOPENED, texts.reopened().answer(), Map.of("decision", "ANSWER")));
        diary.on(
                day(11, 15),
                9,
                () -> confirm(
                        "hau.thutruong", REOPENED, "REOPEN", texts.reopened().again()));

        diary.on(day(11, 1), 14, () -> raise("QLN", texts.overdue()));

        diary.on(day(11, 13), 9, () -> raise("VIUP", texts.asked()));
        diary.on(day(11, 16), 9, () -> settle(ASKED, texts.asked().question(), Map.of("decision", "ASK")));
    }

    private void raise(String unit, Story story) {
        String drafter = unit.toLowerCase(Locale.ROOT) + ".soanthao";
        actors.as(drafter, () -> {
            UUID draft = drafts.begin(unit, drafter);
            drafts.save(
                    draft, new DifficultyDrafts.Content(story.subject(), story.content(), story.section(), 0), drafter);
            drafts.send(draft, 1, drafter);
        });
    }

    private void settle(String id, @Nullable String text, Map<String, Object> form) {
        write(DESK, id, text);
        actors.complete(DESK, id, "UserTask_AnswerDifficulty", form);
    }

    private void write(String user, String id, @Nullable String text) {
        actors.as(user, () -> difficulties.saveText(id, new StepText(text, difficulties.textVersion(id, user)), user));
    }

    private void confirm(String user, String id, String decision, @Nullable String reason) {
        actors.complete(
                user,
                id,
                "UserTask_ConfirmAnswer",
                Map.of("decision", decision, "reason", reason == null ? "" : reason));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}

package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.CandidateKind;
import vn.gov.moc.genderequality.commendation.Commendation;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.commendation.Commendations.CandidateText;
import vn.gov.moc.genderequality.commendation.Commendations.ChoiceText;
import vn.gov.moc.genderequality.commendation.Commendations.Texts;
import vn.gov.moc.genderequality.organization.OrganizationUnit;

/**
 * Three units of the sample ministry propose: one is commended on 20 October, one is not since it reported late, one waits for the
 * director on 20 November after the committee has returned it once.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleCommendations implements SampleStory {

    private static final int YEAR = 2017;
    private static final String GRANTED = "HTQT";
    private static final String DECLINED = "CTPN";
    private static final String WAITING = "TTRA";

    private record Proposed(
            CandidateKind kind,
            String name,
            String position,
            String awardForm,
            String achievements,
            String opinion,
            @Nullable String verdict,
            @Nullable String reason) {}

    private record Story(
            String subject,
            String merits,
            @Nullable String returned,
            @Nullable String mended,
            List<Proposed> candidates) {}

    private record Stories(Story granted, Story declined, Story waiting) {}

    private final Actors actors;
    private final Commendations commendations;
    private final Stories stories;
    private final Map<String, Map<UUID, Proposed>> proposed = new HashMap<>();

    SampleCommendations(
            Actors actors,
            Commendations commendations,
            @Value("classpath:sample/commendations-2017.yaml") Resource file) {
        this.actors = actors;
        this.commendations = commendations;
        stories = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        diary.on(day(10, 2), 9, () -> propose(GRANTED, stories.granted()));
        diary.on(day(10, 4), 9, () -> sign(GRANTED));
        diary.on(day(10, 10), 9, () -> review(GRANTED));
        diary.on(day(10, 20), 8, () -> decide(GRANTED));

        diary.on(day(10, 5), 9, () -> propose(DECLINED, stories.declined()));
        diary.on(day(10, 6), 9, () -> sign(DECLINED));
        diary.on(day(10, 12), 9, () -> review(DECLINED));
        diary.on(day(10, 20), 9, () -> decide(DECLINED));

        diary.on(day(11, 3), 9, () -> propose(WAITING, stories.waiting()));
        diary.on(day(11, 6), 9, () -> sign(WAITING));
        diary.on(day(11, 8), 9, () -> sendBack(stories.waiting()));
        diary.on(day(11, 9), 9, () -> mend(stories.waiting()));
        diary.on(day(11, 10), 9, () -> sign(WAITING));
        diary.on(day(11, 16), 9, () -> review(WAITING));
    }

    private void propose(String unit, Story story) {
        String drafter = account(unit, "soanthao");
        actors.as(drafter, () -> {
            String id = commendations.begin(unit, drafter);
            commendations.saveTexts(id, new Texts(story.subject(), story.merits(), 0), drafter);
            Map<UUID, Proposed> candidates = new HashMap<>();
            story.candidates()
                    .forEach(each -> candidates.put(commendations.addCandidate(id, text(each), drafter), each));
            proposed.put(unit, candidates);
            commendations.chooseFact(id, "report:%d-MID_YEAR-%s".formatted(YEAR, unit), true, drafter);
        });
        actors.complete(drafter, id(unit), "UserTask_ProposeCommendation", Map.of());
    }

    private static CandidateText text(Proposed each) {
        return new CandidateText(each.kind(), each.name(), each.position(), each.awardForm(), each.achievements(), 0);
    }

    private void sign(String unit) {
        actors.complete(account(unit, "thutruong"), id(unit), "UserTask_SignProposal", Map.of("decision", "APPROVE"));
    }

    private void sendBack(Story story) {
        actors.complete(
                COMMITTEE,
                id(WAITING),
                "UserTask_ReviewCommendation",
                Map.of("decision", "RETURN", "reason", String.valueOf(story.returned())));
    }

    private void mend(Story story) {
        String drafter = account(WAITING, "soanthao");
        actors.as(
                drafter,
                () -> commendations.saveTexts(id(WAITING), new Texts(story.subject(), story.mended(), 1), drafter));
        actors.complete(drafter, id(WAITING), "UserTask_ProposeCommendation", Map.of());
    }

    private void review(String unit) {
        actors.as(
                COMMITTEE,
                () -> each(unit)
                        .forEach((candidate, each) -> commendations.saveOpinion(
                                id(unit), candidate, choice(each.opinion(), each, unit), COMMITTEE)));
        actors.complete(COMMITTEE, id(unit), "UserTask_ReviewCommendation", Map.of("decision", "APPROVE"));
    }

    private void decide(String unit) {
        actors.as(
                DIRECTOR,
                () -> each(unit)
                        .forEach((candidate, each) -> commendations.saveVerdict(
                                id(unit), candidate, choice(each.verdict(), each, unit), DIRECTOR)));
        actors.complete(DIRECTOR, id(unit), "UserTask_DecideCommendation", Map.of());
    }

    /** Opinions and verdicts count their saves from where each new round has put them. */
    private ChoiceText choice(@Nullable String choice, Proposed each, String unit) {
        return new ChoiceText(
                choice, each.reason(), commendations.commendation(id(unit)).round());
    }

    private Map<UUID, Proposed> each(String unit) {
        return proposed.getOrDefault(unit, Map.of());
    }

    private static String id(String unit) {
        return Commendation.idOf(YEAR, unit, 1);
    }

    private static String account(String unit, String role) {
        return unit.toLowerCase(Locale.ROOT) + "." + role;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}

package vn.gov.moc.genderequality.difficulty;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Shows a difficulty to whoever sees it. */
@Component
@Transactional(readOnly = true)
class DifficultyViews {

    private final Difficulties difficulties;
    private final DifficultyTurns turns;
    private final DifficultyFiles files;
    private final PublishedAnswers answers;
    private final DifficultyAccess difficultyAccess;
    private final AccessPolicy access;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;

    DifficultyViews(
            Difficulties difficulties,
            DifficultyTurns turns,
            DifficultyFiles files,
            PublishedAnswers answers,
            DifficultyAccess difficultyAccess,
            AccessPolicy access,
            OrganizationUnitRepository units,
            PeopleDirectory people) {
        this.difficulties = difficulties;
        this.turns = turns;
        this.files = files;
        this.answers = answers;
        this.difficultyAccess = difficultyAccess;
        this.access = access;
        this.units = units;
        this.people = people;
    }

    /** @throws NotFoundException when there is none, or the person does not see it */
    DifficultyView of(String id, String user) {
        Difficulty difficulty = difficulties.readable(id, user);
        boolean holds = difficultyAccess.holds(user, difficulty);
        boolean desk = difficultyAccess.isDesk(user);
        String asked = difficulty.askedUnit();
        List<PublishedAnswer> published = access.seesAllUnits(user) ? answers.of(id) : List.of();
        return new DifficultyView(
                id,
                difficulty.year(),
                difficulty.unitCode(),
                difficulty.unitName(),
                difficulty.number(),
                difficulty.subject(),
                difficulty.content(),
                difficulty.section(),
                difficulty.sectionTitle(),
                difficulty.raisedAt(),
                difficulty.state(),
                difficulty.state().label(),
                difficulty.answerDueOn(),
                difficulty.daysLeft(),
                difficulty.holderDueOn(),
                asked == null
                        ? null
                        : units.findById(asked).map(OrganizationUnit::name).orElse(asked),
                difficulty.reopened(),
                difficulty.closedAt(),
                turns.of(id).stream().map(step -> step(step, user)).toList(),
                holds ? difficulty.text() : "",
                holds ? FileView.of(files.gathered(difficulty)) : List.of(),
                holds,
                difficultyAccess.belongsTo(user, difficulty.unitCode())
                        && !difficulty.state().over(),
                desk && difficulty.state() == DifficultyState.CONSULTING,
                desk && answers.publishable(difficulty),
                published.stream().map(this::publication).toList(),
                difficulty.textVersion());
    }

    private DifficultyView.StepView step(DifficultyStep step, String user) {
        boolean readable = difficultyAccess.reads(user, step);
        return new DifficultyView.StepView(
                step.step(),
                step.step().label(),
                step.unitName(),
                readable ? step.text() : null,
                people.nameOf(step.takenBy()),
                step.takenAt(),
                readable ? FileView.of(files.of(step)) : List.of());
    }

    private DifficultyView.PublicationView publication(PublishedAnswer answer) {
        return new DifficultyView.PublicationView(
                answer.id(),
                answer.question(),
                answer.answer(),
                people.nameOf(answer.publishedBy()),
                answer.publishedAt(),
                answer.withdrawnAt(),
                answer.withdrawalReason());
    }
}

package vn.gov.moc.genderequality.difficulty;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.DifficultyStep.Kind;
import vn.gov.moc.genderequality.organization.OrganizationUnit;

/** Records the turns of the exchange, each with the files that were gathered for it. */
@Component
class DifficultyTurns {

    private final DifficultyStepRepository steps;
    private final DifficultyFiles files;
    private final Clock clock;

    DifficultyTurns(DifficultyStepRepository steps, DifficultyFiles files, Clock clock) {
        this.steps = steps;
        this.files = files;
        this.clock = clock;
    }

    /** The files that were gathered go with the turns that have a saved text; those of an opinion not waited for go away. */
    DifficultyStep record(
            Difficulty difficulty, Kind kind, String text, @Nullable OrganizationUnit asked, String actor) {
        DifficultyStep step =
                steps.saveAndFlush(new DifficultyStep(difficulty.id(), kind, text, asked, actor, clock.instant()));
        switch (kind) {
            case ANSWER, QUESTION, CLARIFICATION, REQUEST, OPINION -> files.gatheredFor(step);
            case RECALL -> files.dropGathered(difficulty);
            default -> {}
        }
        return step;
    }

    /** The first turn, with the files of the draft. */
    DifficultyStep raised(Difficulty difficulty, DifficultyDraft draft, String actor) {
        DifficultyStep step =
                steps.saveAndFlush(new DifficultyStep(difficulty.id(), Kind.RAISING, "", null, actor, clock.instant()));
        files.ofDraftFor(draft, step);
        return step;
    }

    List<DifficultyStep> of(String difficultyId) {
        return steps.findByDifficultyIdOrderById(difficultyId);
    }
}

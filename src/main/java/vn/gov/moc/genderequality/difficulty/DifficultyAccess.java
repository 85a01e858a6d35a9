package vn.gov.moc.genderequality.difficulty;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Says who sees a difficulty: its unit, the ministry, and the units that were asked for their opinion, each of the opinions its own.
 * To all others there is no such difficulty, for the ids can be guessed.
 */
@Component
class DifficultyAccess {

    private final AccessPolicy access;
    private final DifficultyStepRepository steps;

    DifficultyAccess(AccessPolicy access, DifficultyStepRepository steps) {
        this.access = access;
        this.steps = steps;
    }

    boolean sees(String user, Difficulty difficulty) {
        if (access.seesUnit(user, difficulty.unitCode())) {
            return true;
        }
        Set<String> own = access.unitsOf(user);
        return !own.isEmpty() && steps.existsByDifficultyIdAndUnitCodeIn(difficulty.id(), own);
    }

    /** Whether the person may read what the turn says; of one between ministry and another unit its day alone is told. */
    boolean reads(String user, DifficultyStep step) {
        String asked = step.unitCode();
        return !step.step().internal() || asked == null || access.seesUnit(user, asked);
    }

    /** Whether it waits for this person. */
    boolean holds(String user, Difficulty difficulty) {
        return switch (difficulty.state()) {
            case ANSWERING -> access.has(user, MinistryGroup.DESK);
            case CONSULTING -> speaksFor(user, difficulty.askedUnit());
            case CLARIFYING, CONFIRMING -> belongsTo(user, difficulty.unitCode());
            case RESOLVED, WITHDRAWN -> false;
        };
    }

    /** Whether it waits for this person at one of its steps. */
    boolean everHolds(String user, Difficulty difficulty) {
        return isDesk(user)
                || belongsTo(user, difficulty.unitCode())
                || steps.existsByDifficultyIdAndUnitCodeIn(difficulty.id(), access.unitsOf(user));
    }

    private boolean speaksFor(String user, @Nullable String unit) {
        return unit != null && (access.has(user, UnitRole.HEAD, unit) || access.has(user, UnitRole.DRAFTER, unit));
    }

    /** Whether the person raises, clarifies and confirms for the unit: its drafters, committee and head do. */
    boolean belongsTo(String user, String unit) {
        return access.unitsOf(user).contains(unit);
    }

    boolean isDesk(String user) {
        return access.has(user, MinistryGroup.DESK);
    }

    /** @throws NotFoundException when the person does not see it */
    void requireSees(String user, Difficulty difficulty) {
        if (!sees(user, difficulty)) {
            throw notFound(difficulty.id());
        }
    }

    /** @throws AccessDeniedException when it does not wait for this person */
    void requireHolds(String user, Difficulty difficulty) {
        if (!holds(user, difficulty)) {
            throw new AccessDeniedException("turn of " + difficulty.id());
        }
    }

    static NotFoundException notFound(String id) {
        return new NotFoundException("Không có vướng mắc %s.".formatted(id));
    }
}

package vn.gov.moc.genderequality.difficulty.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Answers the model's question whom a step of a difficulty belongs to. */
@Component("difficultyAssignment")
public class DifficultyAssignment {

    private final Difficulties difficulties;

    DifficultyAssignment(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    /** The group of the ministry's desk. */
    public String desk() {
        return MinistryGroup.DESK.id();
    }

    /** The groups of the unit that raised it. */
    public List<String> unit(String difficultyId) {
        String unit = difficulties.difficulty(difficultyId).unitCode();
        return Arrays.stream(UnitRole.values()).map(role -> role.group(unit)).toList();
    }

    /** The groups that give the opinion of the unit that is asked: its head and its drafters. */
    public List<String> asked(String difficultyId) {
        String unit =
                Objects.requireNonNull(difficulties.difficulty(difficultyId).askedUnit());
        return List.of(UnitRole.HEAD.group(unit), UnitRole.DRAFTER.group(unit));
    }
}

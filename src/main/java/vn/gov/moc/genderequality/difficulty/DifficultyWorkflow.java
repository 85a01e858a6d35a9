package vn.gov.moc.genderequality.difficulty;

import java.util.Collection;
import java.util.Map;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What difficulties need of the running processes; the process package answers. */
public interface DifficultyWorkflow {

    /** A unit has raised it: its process begins. */
    void raised(Difficulty difficulty);

    /** It waits for somebody else now: its next reminder moves with it. */
    void turned(Difficulty difficulty);

    /** The opinion that was asked for is not waited for any longer: the desk goes on. */
    void opinionRecalled(Difficulty difficulty);

    /** It is withdrawn: its task and reminders are gone. */
    void withdrawn(Difficulty difficulty);

    /** Its tasks go by the unit's new name. */
    void renamed(Difficulty difficulty);

    /** The tasks they wait at, by difficulty. */
    Map<String, OpenTask> tasks(Collection<String> difficultyIds);
}

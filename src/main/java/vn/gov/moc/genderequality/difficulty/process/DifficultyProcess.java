package vn.gov.moc.genderequality.difficulty.process;

import java.util.Set;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code DifficultyProcess.bpmn}; its business key is the difficulty's id. */
final class DifficultyProcess {

    static final String KEY = "DifficultyProcess";

    static final String MESSAGE_DIFFICULTY_RAISED = "Message_DifficultyRaised";
    static final String MESSAGE_OPINION_RECALLED = "Message_OpinionRecalled";
    static final String MESSAGE_DIFFICULTY_WITHDRAWN = "Message_DifficultyWithdrawn";

    static final String LADDER = "DifficultyLadder";

    /** The timers that wait for the next reminder. */
    static final Set<String> REMINDER_TIMERS =
            Set.of("StartEvent_FirstReminder", "IntermediateCatchEvent_NextReminder");

    /** What the desk has done: {@code CONFIRM}, {@code CLARIFY} or {@code OPINION} says whose turn it is. */
    static final ProcessVariable<String> DIFFICULTY_NEXT = new ProcessVariable<>("difficultyNext", String.class);

    /** Whether the unit is content with the answer. */
    static final ProcessVariable<Boolean> ANSWER_CONFIRMED = new ProcessVariable<>("answerConfirmed", Boolean.class);

    /** The unit whose opinion the desk asks for, as the form sends it. */
    static final ProcessVariable<Object> OPINION_UNIT = new ProcessVariable<>("opinionUnit", Object.class);

    private DifficultyProcess() {}
}

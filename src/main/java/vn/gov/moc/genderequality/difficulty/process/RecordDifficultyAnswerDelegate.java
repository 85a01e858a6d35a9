package vn.gov.moc.genderequality.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.difficulty.DifficultyState;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;

/** Records what the desk does: answers, asks back, or asks another unit for its opinion. */
@Component
class RecordDifficultyAnswerDelegate implements JavaDelegate {

    private final Difficulties difficulties;

    RecordDifficultyAnswerDelegate(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String unit = DifficultyProcess.OPINION_UNIT
                .find(execution)
                .map(Object::toString)
                .orElse("");
        DifficultyProcess.OPINION_UNIT.remove(execution);
        difficulties.settle(
                execution.getProcessBusinessKey(), DecisionForm.decision(execution), unit, Actor.of(execution));
        DifficultyProcess.DIFFICULTY_NEXT.set(
                execution,
                next(difficulties.difficulty(execution.getProcessBusinessKey()).state()));
    }

    private static String next(DifficultyState state) {
        return switch (state) {
            case CLARIFYING -> "CLARIFY";
            case CONSULTING -> "OPINION";
            default -> "CONFIRM";
        };
    }
}

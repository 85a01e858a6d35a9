package vn.gov.moc.genderequality.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.difficulty.DifficultyState;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;

/** Records whether the unit is content with the answer. */
@Component
class RecordAnswerConfirmationDelegate implements JavaDelegate {

    private final Difficulties difficulties;

    RecordAnswerConfirmationDelegate(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        difficulties.confirm(
                execution.getProcessBusinessKey(),
                DecisionForm.decision(execution),
                DecisionForm.reason(execution),
                Actor.of(execution));
        DifficultyProcess.ANSWER_CONFIRMED.set(
                execution,
                difficulties.difficulty(execution.getProcessBusinessKey()).state() == DifficultyState.RESOLVED);
    }
}

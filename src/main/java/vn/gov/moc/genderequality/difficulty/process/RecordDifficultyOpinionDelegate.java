package vn.gov.moc.genderequality.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.engine.Actor;

/** Records the opinion of the unit that was asked; without a text the task stays open. */
@Component
class RecordDifficultyOpinionDelegate implements JavaDelegate {

    private final Difficulties difficulties;

    RecordDifficultyOpinionDelegate(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        difficulties.giveOpinion(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}

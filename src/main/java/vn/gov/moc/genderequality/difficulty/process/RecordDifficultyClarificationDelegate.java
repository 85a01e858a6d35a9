package vn.gov.moc.genderequality.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.engine.Actor;

/** Records what the unit clarifies; without a text the task stays open. */
@Component
class RecordDifficultyClarificationDelegate implements JavaDelegate {

    private final Difficulties difficulties;

    RecordDifficultyClarificationDelegate(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        difficulties.clarify(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}

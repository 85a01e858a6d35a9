package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.engine.Actor;

/** Lets the drafter finish the evaluation; an incomplete one keeps the task open. */
@Component
class RecordEvaluationDelegate implements JavaDelegate {

    private final ActionMonthService months;

    RecordEvaluationDelegate(ActionMonthService months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.complete(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}

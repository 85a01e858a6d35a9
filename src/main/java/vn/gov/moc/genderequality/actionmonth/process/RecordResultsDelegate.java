package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.engine.Actor;

/** Lets the drafter say that every activity has its outcome; one without keeps the task open. */
@Component
class RecordResultsDelegate implements JavaDelegate {

    private final ActionMonthService months;

    RecordResultsDelegate(ActionMonthService months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.recordResults(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}

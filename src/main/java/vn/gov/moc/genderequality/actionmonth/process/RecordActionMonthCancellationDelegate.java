package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;

/** Calls the month off. */
@Component
class RecordActionMonthCancellationDelegate implements JavaDelegate {

    private final ActionMonthService months;

    RecordActionMonthCancellationDelegate(ActionMonthService months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.cancel(execution.getProcessBusinessKey());
    }
}

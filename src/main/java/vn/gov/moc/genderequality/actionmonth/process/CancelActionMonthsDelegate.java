package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;

/** Calls off every open month of a year that is called off. */
@Component
class CancelActionMonthsDelegate implements JavaDelegate {

    private final ActionMonthService months;
    private final RuntimeService runtimeService;

    CancelActionMonthsDelegate(ActionMonthService months, RuntimeService runtimeService) {
        this.months = months;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.openMonths(Integer.parseInt(execution.getProcessBusinessKey()))
                .forEach(id -> runtimeService
                        .createMessageCorrelation(ActionMonthProcess.MESSAGE_ACTION_MONTH_CANCELLED)
                        .processInstanceBusinessKey(id)
                        .correlate());
    }
}

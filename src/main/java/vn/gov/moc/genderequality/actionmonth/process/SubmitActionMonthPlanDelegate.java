package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.engine.Actor;

/** Sends the plan to the unit's committee; an incomplete one keeps the task open. */
@Component
class SubmitActionMonthPlanDelegate implements JavaDelegate {

    private final ActionMonthService months;

    SubmitActionMonthPlanDelegate(ActionMonthService months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.submitPlan(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}

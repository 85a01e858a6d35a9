package vn.gov.moc.genderequality.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Actor;

/** Lets the desk finish the plan; an incomplete one keeps the task open. */
@Component
class RecordPlanDelegate implements JavaDelegate {

    private final CycleService cycles;

    RecordPlanDelegate(CycleService cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.completePlan(Integer.parseInt(execution.getProcessBusinessKey()), Actor.of(execution));
    }
}

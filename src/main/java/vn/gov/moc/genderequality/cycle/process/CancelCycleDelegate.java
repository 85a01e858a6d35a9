package vn.gov.moc.genderequality.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;

/** Lets the model call the year off. */
@Component
class CancelCycleDelegate implements JavaDelegate {

    private final CycleService cycles;

    CancelCycleDelegate(CycleService cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.cancel(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}

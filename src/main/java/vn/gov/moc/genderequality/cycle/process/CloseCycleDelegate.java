package vn.gov.moc.genderequality.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;

/** Lets the model close the year. */
@Component
class CloseCycleDelegate implements JavaDelegate {

    private final CycleService cycles;

    CloseCycleDelegate(CycleService cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.close(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}

package vn.gov.moc.genderequality.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;

/** Lets the model create the year. */
@Component
class CreateCycleDelegate implements JavaDelegate {

    private final CycleService cycles;

    CreateCycleDelegate(CycleService cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.create(execution.getProcessBusinessKey());
    }
}

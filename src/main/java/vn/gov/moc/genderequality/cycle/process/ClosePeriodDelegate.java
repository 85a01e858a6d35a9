package vn.gov.moc.genderequality.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;

/** Lets the model close a period. */
@Component
class ClosePeriodDelegate implements JavaDelegate {

    private final CycleService cycles;

    ClosePeriodDelegate(CycleService cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.closePeriod(execution.getProcessBusinessKey() + "-" + AnnualCycleProcess.PERIOD_KIND.get(execution));
    }
}

package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.workplan.WorkPlanOpenings;

/** Opens the next units' plans, each with its own process, in one transaction; the model calls it until all are open. */
@Component
class OpenWorkPlansDelegate implements JavaDelegate {

    private static final int CHUNK = 100;

    private final WorkPlanOpenings openings;

    OpenWorkPlansDelegate(WorkPlanOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int opened = openings.openNext(Integer.parseInt(execution.getProcessBusinessKey()), CHUNK);
        WorkPlanOpeningProcess.ALL_WORK_PLANS_OPENED.set(execution, opened < CHUNK);
    }
}

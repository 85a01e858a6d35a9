package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskColumns;

/** Begins the year's inspection program, which runs on by itself: the year does not wait for it. */
@Component
class OpenInspectionProgramDelegate implements JavaDelegate {

    private final RuntimeService runtimeService;

    OpenInspectionProgramDelegate(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String year = execution.getProcessBusinessKey();
        runtimeService
                .createMessageCorrelation(InspectionProgramProcess.MESSAGE_PROGRAM_REQUESTED)
                .processInstanceBusinessKey(year)
                .setVariable(TaskColumns.MATTER.name(), "Kế hoạch kiểm tra năm " + year)
                .correlateStartMessage();
    }
}

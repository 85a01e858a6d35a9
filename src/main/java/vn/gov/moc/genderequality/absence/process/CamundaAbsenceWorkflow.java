package vn.gov.moc.genderequality.absence.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.absence.AbsenceWorkflow;
import vn.gov.moc.genderequality.engine.SystemAccess;

/** Starts an absence's process and tells it of the return; the caller has checked who may. */
@Component
class CamundaAbsenceWorkflow implements AbsenceWorkflow {

    private final RuntimeService runtimeService;
    private final SystemAccess systemAccess;

    CamundaAbsenceWorkflow(RuntimeService runtimeService, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.systemAccess = systemAccess;
    }

    @Override
    public void recorded(String absenceId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(AbsenceProcess.MESSAGE_ABSENCE_RECORDED)
                .processInstanceBusinessKey(absenceId)
                .correlateStartMessage());
    }

    /** The row is what counts: a return does not fail because an administrator has ended the process. */
    @Override
    public void cameBack(String absenceId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(AbsenceProcess.MESSAGE_CAME_BACK)
                .processInstanceBusinessKey(absenceId)
                .correlateAll());
    }
}

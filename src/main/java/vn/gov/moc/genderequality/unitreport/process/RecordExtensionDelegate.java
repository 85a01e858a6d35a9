package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** Records what the director decided on a later due date. */
@Component
class RecordExtensionDelegate implements JavaDelegate {

    private final ExtensionService extensions;

    RecordExtensionDelegate(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        String grantedUntil = UnitReportProcess.GRANTED_UNTIL.find(execution).orElse(null);
        UnitReportProcess.GRANTED_UNTIL.remove(execution);
        extensions.decide(execution.getProcessBusinessKey(), decision, grantedUntil, Actor.of(execution));
    }
}

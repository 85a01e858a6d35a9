package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.VisitState;

/** Records what the side whose turn it is did with the minutes. */
@Component
class RecordMinutesSignatureDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    RecordMinutesSignatureDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.signMinutes(
                execution.getProcessBusinessKey(),
                DecisionForm.decision(execution),
                DecisionForm.reason(execution),
                Actor.of(execution));
        InspectionVisitProcess.MINUTES_NEXT.set(
                execution, next(visits.visit(execution.getProcessBusinessKey()).state()));
    }

    private static String next(VisitState state) {
        return switch (state) {
            case SIGNING -> "SIGN";
            case VISITING -> "WRITE";
            default -> "CONCLUDE";
        };
    }
}

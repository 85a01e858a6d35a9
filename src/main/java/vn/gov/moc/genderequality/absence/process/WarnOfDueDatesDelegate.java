package vn.gov.moc.genderequality.absence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.absence.AbsenceService;

/** Warns of what falls due meanwhile that nobody covers. */
@Component
class WarnOfDueDatesDelegate implements JavaDelegate {

    private final AbsenceService absences;

    WarnOfDueDatesDelegate(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        absences.warn(execution.getProcessBusinessKey());
    }
}

package vn.gov.moc.genderequality.absence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.absence.AbsenceService;

/** Gives back what the absent person has claimed. */
@Component
class GiveBackTasksDelegate implements JavaDelegate {

    private final AbsenceService absences;

    GiveBackTasksDelegate(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        absences.giveBackTasks(execution.getProcessBusinessKey());
    }
}

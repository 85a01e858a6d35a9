package vn.gov.moc.genderequality.reminder.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.reminder.ReminderLadders;
import vn.gov.moc.genderequality.reminder.ReminderVariables;
import vn.gov.moc.genderequality.reminder.Rung;

/** Finds the rung that has come. */
@Component
class DetermineReminderDelegate implements JavaDelegate {

    private final ReminderLadders ladders;

    DetermineReminderDelegate(ReminderLadders ladders) {
        this.ladders = ladders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Rung rung = ladders.reached(ProcessKey.of(execution), execution.getProcessBusinessKey())
                .orElse(Rung.NONE);
        ReminderVariables.MILESTONE.set(execution, rung.milestone());
        ReminderVariables.REMINDER_DAY.set(execution, rung.day());
    }
}

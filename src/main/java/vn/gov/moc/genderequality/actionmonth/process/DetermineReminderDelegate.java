package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;

/** Finds the rung that has come. */
@Component
class DetermineReminderDelegate implements JavaDelegate {

    /** A day no rung stands on. */
    private static final ActionMonthReminders.Rung NO_RUNG =
            new ActionMonthReminders.Rung(ReminderMilestone.PLAN, Integer.MIN_VALUE);

    private final ActionMonthReminders reminders;
    private final ActionMonthService months;

    DetermineReminderDelegate(ActionMonthReminders reminders, ActionMonthService months) {
        this.reminders = reminders;
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActionMonthReminders.Rung rung = reminders
                .reached(months.month(execution.getProcessBusinessKey()))
                .orElse(NO_RUNG);
        ActionMonthProcess.MILESTONE.set(execution, rung.milestone().name());
        ActionMonthProcess.REMINDER_DAY.set(execution, rung.day());
    }
}

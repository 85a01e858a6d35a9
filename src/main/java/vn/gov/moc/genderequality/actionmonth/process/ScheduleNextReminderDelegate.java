package vn.gov.moc.genderequality.actionmonth.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the timer to the next rung, if there is one left. */
@Component
class ScheduleNextReminderDelegate implements JavaDelegate {

    private final ActionMonthReminders reminders;

    ScheduleNextReminderDelegate(ActionMonthReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Date> next = reminders.next(execution.getProcessBusinessKey());
        ActionMonthProcess.MORE_REMINDERS.set(execution, next.isPresent());
        next.ifPresent(date -> ActionMonthProcess.NEXT_REMINDER_AT.set(execution, date));
    }
}

package vn.gov.moc.genderequality.reminder.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.reminder.ReminderLadders;
import vn.gov.moc.genderequality.reminder.ReminderVariables;

/** Sets the timer to the next rung, if there is one left. */
@Component
class ScheduleNextReminderDelegate implements JavaDelegate {

    private final ReminderLadders ladders;

    ScheduleNextReminderDelegate(ReminderLadders ladders) {
        this.ladders = ladders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> next = ladders.next(ProcessKey.of(execution), execution.getProcessBusinessKey());
        ReminderVariables.MORE_REMINDERS.set(execution, next.isPresent());
        next.ifPresent(moment -> ReminderVariables.NEXT_REMINDER_AT.set(execution, Date.from(moment)));
    }
}

package vn.gov.moc.genderequality.actionmonth.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.reminder.ReminderSource;

/** People are reminded of the dates the year sets for every unit's month. */
@Configuration(proxyBeanMethods = false)
class ActionMonthReminders {

    @Bean
    ReminderSource monthReminders(ActionMonthService months, CycleService cycles) {
        return ReminderSource.of(ActionMonthProcess.KEY, ActionMonthProcess.LADDER, ReminderMilestone.class, month -> {
            ActionMonthDates dates = cycles.cycle(months.month(month).year()).actionMonth();
            return milestone -> milestone.day(dates);
        });
    }
}

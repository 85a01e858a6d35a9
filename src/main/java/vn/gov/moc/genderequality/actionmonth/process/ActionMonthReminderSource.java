package vn.gov.moc.genderequality.actionmonth.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.reminder.ReminderSource;

/** People are reminded of the dates the year sets for every unit's month. */
@Component
class ActionMonthReminderSource implements ReminderSource {

    private final ActionMonthService months;
    private final CycleService cycles;

    ActionMonthReminderSource(ActionMonthService months, CycleService cycles) {
        this.months = months;
        this.cycles = cycles;
    }

    @Override
    public String processKey() {
        return ActionMonthProcess.KEY;
    }

    @Override
    public String table() {
        return ActionMonthProcess.LADDER;
    }

    @Override
    public List<String> milestoneNames() {
        return Arrays.stream(ReminderMilestone.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, LocalDate> milestones(String monthId) {
        ActionMonthDates dates = cycles.cycle(months.month(monthId).year()).actionMonth();
        return Arrays.stream(ReminderMilestone.values())
                .collect(Collectors.toMap(Enum::name, milestone -> milestone.day(dates)));
    }
}

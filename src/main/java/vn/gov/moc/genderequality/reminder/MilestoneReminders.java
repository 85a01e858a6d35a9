package vn.gov.moc.genderequality.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dates of a process whose milestones are an enumeration. */
record MilestoneReminders<M extends Enum<M>>(
        String processKey, String table, List<M> milestones, Function<String, Function<M, @Nullable LocalDate>> days)
        implements ReminderSource {

    @Override
    public List<String> milestoneNames() {
        return milestones.stream().map(Enum::name).toList();
    }

    @Override
    public Map<String, LocalDate> milestones(String businessKey) {
        Function<M, @Nullable LocalDate> dayOf = days.apply(businessKey);
        Map<String, LocalDate> byName = new HashMap<>();
        for (M milestone : milestones) {
            LocalDate day = dayOf.apply(milestone);
            if (day != null) {
                byName.put(milestone.name(), day);
            }
        }
        return byName;
    }
}

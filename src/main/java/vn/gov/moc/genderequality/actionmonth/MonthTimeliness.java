package vn.gov.moc.genderequality.actionmonth;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.AnnualCycle;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;

/** Tells other features how a unit's Action Month stands to its due dates. */
@Component
@Transactional(readOnly = true)
public class MonthTimeliness {

    private final ActionMonthRepository months;
    private final CycleService cycles;
    private final Clock clock;

    MonthTimeliness(ActionMonthRepository months, CycleService cycles, Clock clock) {
        this.months = months;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param text what people read, e.g. {@code Chậm kế hoạch 3 ngày} or {@code Đang thực hiện}
     * @param overdue whether a plan or result is overdue now
     * @param begun whether the first due date is over or the plan approved, so that something can be told
     */
    public record Standing(String text, boolean overdue, boolean begun) {}

    /** How the unit's month of the year stands today. */
    public Standing of(String unitCode, int year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        AnnualCycle cycle = cycles.cycle(year);
        @Nullable
        ActionMonth month = months.findById(ActionMonth.idOf(year, unitCode)).orElse(null);
        MonthLateness lateness = new MonthLateness(cycle.actionMonth(), today);
        MonthLateness.Words late = lateness.of(
                month == null ? null : month.state(),
                month == null || month.approvedAt() == null
                        ? null
                        : LocalDate.ofInstant(month.approvedAt(), Zones.VIETNAM),
                month == null || month.completedAt() == null
                        ? null
                        : LocalDate.ofInstant(month.completedAt(), Zones.VIETNAM));
        String state = month == null ? "Chưa mở" : month.state().label();
        return new Standing(
                late.text().isEmpty() ? state : "%s; %s".formatted(state, late.text()),
                late.now(),
                begun(month, cycle.actionMonth(), today));
    }

    private static boolean begun(@Nullable ActionMonth month, ActionMonthDates dates, LocalDate today) {
        return today.isAfter(dates.planDueOn()) || (month != null && month.approvedAt() != null);
    }
}

package vn.gov.moc.genderequality.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk's plan of a year.
 *
 * @param actionMonth the Action Month's dates; none leaves them as they are
 * @param unitCodes the units that get the directive and report
 * @param version the version the plan was read at; a save at another one is refused
 */
public record CyclePlan(
        int year,
        @Nullable CycleState state,
        @Nullable DeadlineRule deadlineRule,
        @Nullable WeekendRule weekendRule,
        @Nullable List<PeriodPlan> periods,
        @Nullable ActionMonthPlan actionMonth,
        @Nullable List<String> unitCodes,
        long version) {}

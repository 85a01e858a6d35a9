package vn.gov.moc.genderequality.actionmonth.process;

import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Days;

/** Answers the models' questions about the month's dates; due is the last second of the last day in time. */
@Component("actionMonthSchedule")
public class ActionMonthSchedule {

    private static final int FOLLOW_UP_DAYS_BEFORE = 7;

    private final ActionMonthService months;
    private final CycleService cycles;

    ActionMonthSchedule(ActionMonthService months, CycleService cycles) {
        this.months = months;
        this.cycles = cycles;
    }

    /** When the units of the year get their task: at midnight. */
    public Date planningOpensAt(String year) {
        return Days.beginOf(ofYear(year).opensOn());
    }

    /** The desk announces before the units begin to plan. */
    public Date announcementDue(String year) {
        return Days.endOf(ofYear(year).opensOn().minusDays(1));
    }

    /** When the desk looks again. */
    public Date announcementFollowUp(String year) {
        return Days.workBeginsOn(ofYear(year).opensOn().minusDays(FOLLOW_UP_DAYS_BEFORE));
    }

    /** By when the plan is approved. */
    public Date planDue(String monthId) {
        return Days.endOf(of(monthId).planDueOn());
    }

    /** When to look at the plan again. */
    public Date planFollowUp(String monthId) {
        return followUp(of(monthId).planDueOn());
    }

    /** When the month begins: its first day at midnight. */
    public Date beginsAt(String monthId) {
        return Days.beginOf(of(monthId).beginsOn());
    }

    /** By when every activity has its outcome: the month's last day. */
    public Date activitiesDue(String monthId) {
        return Days.endOf(of(monthId).endsOn());
    }

    /** When to look at the outcomes again. */
    public Date activitiesFollowUp(String monthId) {
        return followUp(of(monthId).endsOn());
    }

    /** By when the month is evaluated. */
    public Date resultsDue(String monthId) {
        return Days.endOf(of(monthId).resultsDueOn());
    }

    /** When to look at the evaluation again. */
    public Date resultsFollowUp(String monthId) {
        return followUp(of(monthId).resultsDueOn());
    }

    private static Date followUp(LocalDate due) {
        return Days.workBeginsOn(due.minusDays(FOLLOW_UP_DAYS_BEFORE));
    }

    private ActionMonthDates of(String monthId) {
        return cycles.cycle(months.month(monthId).year()).actionMonth();
    }

    private ActionMonthDates ofYear(String year) {
        return cycles.cycle(Integer.parseInt(year)).actionMonth();
    }
}

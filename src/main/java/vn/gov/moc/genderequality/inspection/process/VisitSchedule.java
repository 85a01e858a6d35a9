package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Days;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Answers the models' questions about programs' and visits' dates; due is the last second of the last day in time. */
@Component("visitSchedule")
public class VisitSchedule {

    /** Days before something is due on which its holder looks at it again. */
    static final int SELF_REPORT_FOLLOW_UP = 3;

    static final int MINUTES_FOLLOW_UP = 2;

    private final InspectionVisits visits;

    VisitSchedule(InspectionVisits visits) {
        this.visits = visits;
    }

    /** When the program's year is over: on New Year's Day at midnight. */
    public Date yearEnds(String year) {
        return Days.beginOf(LocalDate.of(Integer.parseInt(year) + 1, 1, 1));
    }

    /** Whether no visit of the year is open any more. */
    public boolean visitsOver(String year) {
        return visits.visitsOver(Integer.parseInt(year));
    }

    /** By when the unit has reported on itself. */
    public Date selfReportDue(String visitId) {
        return Days.endOf(visits.visit(visitId).selfReportDueOn());
    }

    /** When to look at the unit's report again. */
    public Date selfReportFollowUp(String visitId) {
        return Days.workBeginsOn(visits.visit(visitId).selfReportDueOn().minusDays(SELF_REPORT_FOLLOW_UP));
    }

    /** When the team begins: on the first day at midnight. */
    public Date beginsAt(String visitId) {
        return Days.beginOf(visits.visit(visitId).firstDay());
    }

    /** By when the minutes are written and signed. */
    public Date minutesDue(String visitId) {
        return Days.endOf(visits.visit(visitId).minutesDueOn());
    }

    /** When to look at the minutes again. */
    public Date minutesFollowUp(String visitId) {
        return Days.workBeginsOn(visits.visit(visitId).minutesDueOn().minusDays(MINUTES_FOLLOW_UP));
    }

    /** By when the conclusion is issued. */
    public Date conclusionDue(String visitId) {
        return Days.endOf(visits.visit(visitId).conclusionDueOn());
    }

    /** When to look at the conclusion again. */
    public Date conclusionFollowUp(String visitId) {
        return Days.workBeginsOn(visits.visit(visitId).conclusionDueOn().minusDays(5));
    }
}

package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.guidance.GuidanceSummary;
import vn.gov.moc.genderequality.notification.NotificationItem;

/**
 * What somebody's home page shows; what is none of his business is empty.
 *
 * @param name how he is greeted
 * @param today the day in Vietnam
 * @param reader whether he sees every unit's work
 * @param unitPerson whether he belongs to a unit
 * @param months his units' Action Months that something is due of
 * @param yearsMonths for readers: how far the units are with the Action Month of the years under way
 * @param visits open inspection visits of his units and teams
 * @param recommendations open recommendations of his units, and those he follows up as head of a team
 * @param inspections for readers: the years with open visits
 * @param followed for readers: how many recommendations are open; none for others
 * @param sections what else is open and concerns him, by matter
 * @param unread how many of his notices are unread, also those not shown
 * @param system what an administrator looks after; none for everybody else
 */
record HomePage(
        String name,
        LocalDate today,
        boolean reader,
        boolean unitPerson,
        WaitingTasks.Waiting tasks,
        @Nullable GuidanceSummary guidance,
        List<WaitingExtensions.Row> extensions,
        List<SigningInForce.Row> delegations,
        List<DueReports.Row> reports,
        List<DuePeriods.Row> periods,
        List<DueMonths.Row> months,
        List<DueMonths.YearRow> yearsMonths,
        List<DueInspections.VisitRow> visits,
        List<DueInspections.RecommendationRow> recommendations,
        List<DueInspections.YearRow> inspections,
        DueInspections.@Nullable Followed followed,
        List<HomeSection> sections,
        List<LatestEvents.Row> events,
        List<NotificationItem> notices,
        long unread,
        SystemHealth.@Nullable State system) {}

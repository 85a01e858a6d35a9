package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionNotices;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.inspection.process.InspectionAudience.Audience;
import vn.gov.moc.genderequality.reminder.ReminderVariables;

/** Tells those whom the ladder of a recommendation names, unless what they would be told of is done already. */
@Component
class SendRecommendationReminderDelegate implements JavaDelegate {

    private final Recommendations recommendations;
    private final InspectionVisits visits;
    private final InspectionNotices notices;
    private final InspectionAudience audience;

    SendRecommendationReminderDelegate(
            Recommendations recommendations,
            InspectionVisits visits,
            InspectionNotices notices,
            InspectionAudience audience) {
        this.recommendations = recommendations;
        this.visits = visits;
        this.notices = notices;
        this.audience = audience;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String audiences = ReminderVariables.AUDIENCE.get(execution);
        if (ReminderVariables.NOBODY.equals(audiences)) {
            return;
        }
        Recommendation subject = recommendations.recommendation(execution.getProcessBusinessKey());
        InspectionVisit visit = visits.visit(subject.visitId());
        RecommendationMilestone milestone = RecommendationMilestone.valueOf(ReminderVariables.MILESTONE.get(execution));
        if (!milestone.concerns(subject.state())) {
            return;
        }
        int day = ReminderVariables.REMINDER_DAY.get(execution);
        for (String name : audiences.split(",")) {
            Audience recipients = Audience.valueOf(name.strip());
            notices.rung(
                    subject,
                    "%s T%+d".formatted(milestone, day),
                    milestone.subject(day),
                    milestone.body(day),
                    milestone.day(subject),
                    audience.people(recipients, visit, execution),
                    recipients.ofMinistry());
        }
    }
}

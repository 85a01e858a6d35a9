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
import vn.gov.moc.genderequality.reminder.process.Reminder;

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
        Reminder.of(execution).ifPresent(reminder -> send(reminder, execution));
    }

    private void send(Reminder reminder, DelegateExecution execution) {
        Recommendation subject = recommendations.recommendation(execution.getProcessBusinessKey());
        InspectionVisit visit = visits.visit(subject.visitId());
        RecommendationMilestone milestone = reminder.milestone(RecommendationMilestone.class);
        if (!milestone.concerns(subject.state())) {
            return;
        }
        for (Audience recipients : reminder.audiences(Audience.class)) {
            notices.rung(
                    subject,
                    reminder.rung(),
                    milestone.subject(reminder.day()),
                    milestone.body(reminder.day()),
                    milestone.day(subject),
                    audience.people(recipients, visit, execution),
                    recipients.ofMinistry());
        }
    }
}

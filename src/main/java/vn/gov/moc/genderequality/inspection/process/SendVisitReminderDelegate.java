package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionNotices;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.process.InspectionAudience.Audience;
import vn.gov.moc.genderequality.reminder.process.Reminder;

/** Tells those whom the ladder of a visit names, unless what they would be told of is done already. */
@Component
class SendVisitReminderDelegate implements JavaDelegate {

    private final InspectionVisits visits;
    private final InspectionNotices notices;
    private final InspectionAudience audience;

    SendVisitReminderDelegate(InspectionVisits visits, InspectionNotices notices, InspectionAudience audience) {
        this.visits = visits;
        this.notices = notices;
        this.audience = audience;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminder.of(execution).ifPresent(reminder -> send(reminder, execution));
    }

    private void send(Reminder reminder, DelegateExecution execution) {
        InspectionVisit subject = visits.visit(execution.getProcessBusinessKey());
        VisitMilestone milestone = reminder.milestone(VisitMilestone.class);
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
                    audience.people(recipients, subject, execution),
                    recipients.ofMinistry());
        }
    }
}

package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionNotices;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.process.InspectionAudience.Audience;
import vn.gov.moc.genderequality.reminder.ReminderVariables;

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
        String audiences = ReminderVariables.AUDIENCE.get(execution);
        if (ReminderVariables.NOBODY.equals(audiences)) {
            return;
        }
        InspectionVisit subject = visits.visit(execution.getProcessBusinessKey());
        VisitMilestone milestone = VisitMilestone.valueOf(ReminderVariables.MILESTONE.get(execution));
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
                    audience.people(recipients, subject, execution),
                    recipients.ofMinistry());
        }
    }
}

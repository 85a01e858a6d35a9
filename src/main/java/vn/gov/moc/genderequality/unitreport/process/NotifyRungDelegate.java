package vn.gov.moc.genderequality.unitreport.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskHolders;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportNotices;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** Tells those whom the ladder names, unless the report is with the ministry: then the unit's clock stands still. */
@Component
class NotifyRungDelegate implements JavaDelegate {

    private static final String REMINDER = "REMINDER";

    private final ReportService reports;
    private final ReportNotices notices;
    private final PeopleDirectory people;
    private final TaskHolders holders;

    NotifyRungDelegate(ReportService reports, ReportNotices notices, PeopleDirectory people, TaskHolders holders) {
        this.reports = reports;
        this.notices = notices;
        this.people = people;
        this.holders = holders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UnitReport report = reports.report(execution.getProcessBusinessKey());
        String rung = UnitReportProcess.RUNG.get(execution);
        if (!report.awaited() || rung.equals(ReportLadder.NO_RUNG)) {
            return;
        }
        boolean overdue = !REMINDER.equals(UnitReportProcess.TONE.get(execution));
        for (String audience : UnitReportProcess.AUDIENCE.get(execution).split(",")) {
            Audience recipients = Audience.valueOf(audience.strip());
            notices.rung(report, rung, overdue, people(recipients, report, execution), recipients.ministry());
            if (recipients == Audience.DIRECTOR) {
                reports.listAsLate(report.id());
            }
        }
    }

    private List<Person> people(Audience audience, UnitReport report, DelegateExecution execution) {
        return switch (audience) {
            case HOLDER ->
                holders.of(execution.getProcessInstanceId(), UnitReportProcess.UNIT_TASKS).stream()
                        .flatMap(account -> people.find(account).stream())
                        .toList();
            case DRAFTER -> people.membersOf(UnitRole.DRAFTER.group(report.unitCode()));
            case COMMITTEE -> people.membersOf(UnitRole.COMMITTEE.group(report.unitCode()));
            case HEAD -> people.membersOf(UnitRole.HEAD.group(report.unitCode()));
            case DESK -> people.membersOf(MinistryGroup.DESK.id());
            case DIRECTOR -> people.membersOf(MinistryGroup.DIRECTOR.id());
        };
    }

    /** Whom the table can name. */
    private enum Audience {
        HOLDER,
        DRAFTER,
        COMMITTEE,
        HEAD,
        DESK,
        DIRECTOR;

        boolean ministry() {
            return this == DESK || this == DIRECTOR;
        }
    }
}

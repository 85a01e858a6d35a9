package vn.gov.moc.genderequality.unitreport.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportNotices;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportState;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** Tells those whom the ladder names, unless the report is with the ministry: then the unit's clock stands still. */
@Component
class NotifyRungDelegate implements JavaDelegate {

    private static final String REMINDER = "REMINDER";

    private final ReportService reports;
    private final ReportNotices notices;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;
    private final TaskService taskService;

    NotifyRungDelegate(
            ReportService reports,
            ReportNotices notices,
            PeopleDirectory people,
            SigningDelegations delegations,
            TaskService taskService) {
        this.reports = reports;
        this.notices = notices;
        this.people = people;
        this.delegations = delegations;
        this.taskService = taskService;
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
            notices.rung(report, rung, overdue, people(recipients, report), recipients.ministry());
            if (recipients == Audience.DIRECTOR) {
                reports.listAsLate(report.id());
            }
        }
    }

    private List<Person> people(Audience audience, UnitReport report) {
        return switch (audience) {
            case HOLDER -> holders(report);
            case DRAFTER -> people.membersOf(UnitRole.DRAFTER.group(report.unitCode()));
            case COMMITTEE -> people.membersOf(UnitRole.COMMITTEE.group(report.unitCode()));
            case HEAD -> people.membersOf(UnitRole.HEAD.group(report.unitCode()));
            case DESK -> people.membersOf(MinistryGroup.DESK.id());
            case DIRECTOR -> people.membersOf(MinistryGroup.DIRECTOR.id());
        };
    }

    /** Whoever has claimed the open task, else everybody who could. */
    private List<Person> holders(UnitReport report) {
        String group = step(report.state()).group(report.unitCode());
        Optional<Person> assignee = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report.id())
                .taskDefinitionKeyIn(UnitReportProcess.UNIT_TASKS)
                .taskAssigned()
                .list()
                .stream()
                .map(Task::getAssignee)
                .findFirst()
                .flatMap(people::find);
        return assignee.map(List::of)
                .orElseGet(() -> Stream.concat(people.membersOf(group).stream(), delegates(report))
                        .toList());
    }

    private Stream<Person> delegates(UnitReport report) {
        return report.state() == ReportState.SIGNING
                ? delegations.delegates(report.unitCode(), SigningMatter.UNIT_REPORT).stream()
                : Stream.empty();
    }

    private static UnitRole step(ReportState state) {
        return switch (state) {
            case IN_REVIEW -> UnitRole.COMMITTEE;
            case SIGNING -> UnitRole.HEAD;
            default -> UnitRole.DRAFTER;
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

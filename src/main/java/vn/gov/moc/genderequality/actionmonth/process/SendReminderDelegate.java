package vn.gov.moc.genderequality.actionmonth.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthNotices;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.actionmonth.ActionMonthState;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Tells those whom the ladder names, unless what they would be told of is done already. */
@Component
class SendReminderDelegate implements JavaDelegate {

    private static final String NOBODY = "NONE";

    private final ActionMonthService months;
    private final ActionMonthReminders reminders;
    private final ActionMonthNotices notices;
    private final PeopleDirectory people;
    private final SigningDelegations delegations;
    private final TaskService taskService;

    SendReminderDelegate(
            ActionMonthService months,
            ActionMonthReminders reminders,
            ActionMonthNotices notices,
            PeopleDirectory people,
            SigningDelegations delegations,
            TaskService taskService) {
        this.months = months;
        this.reminders = reminders;
        this.notices = notices;
        this.people = people;
        this.delegations = delegations;
        this.taskService = taskService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActionMonth month = months.month(execution.getProcessBusinessKey());
        ReminderMilestone milestone = ReminderMilestone.valueOf(ActionMonthProcess.MILESTONE.get(execution));
        String audiences = ActionMonthProcess.AUDIENCE.get(execution);
        if (NOBODY.equals(audiences) || !concerns(milestone, month.state())) {
            return;
        }
        int day = ActionMonthProcess.REMINDER_DAY.get(execution);
        LocalDate reference = milestone.day(reminders.dates(month));
        String rung = "%s T%+d".formatted(milestone, day);
        for (String audience : audiences.split(",")) {
            Audience recipients = Audience.valueOf(audience.strip());
            notices.rung(
                    month,
                    rung,
                    subject(milestone, day),
                    body(milestone, day),
                    reference,
                    people(recipients, month),
                    recipients == Audience.DESK);
        }
    }

    private static boolean concerns(ReminderMilestone milestone, ActionMonthState state) {
        return switch (milestone) {
            case PLAN -> state.planAwaited();
            case BEGIN -> state == ActionMonthState.RUNNING || state.planAwaited();
            case RESULTS -> state.planAwaited() || state.resultsAwaited();
        };
    }

    private static String subject(ReminderMilestone milestone, int day) {
        return switch (milestone) {
            case PLAN -> day < 0 ? "Nhắc hạn kế hoạch Tháng hành động" : "Kế hoạch Tháng hành động quá hạn";
            case BEGIN -> "Tháng hành động bắt đầu";
            case RESULTS -> day < 0 ? "Nhắc hạn tổng kết Tháng hành động" : "Tổng kết Tháng hành động quá hạn";
        };
    }

    private static String body(ReminderMilestone milestone, int day) {
        return switch (milestone) {
            case PLAN ->
                day < 0
                        ? "Còn %d ngày là hết hạn phê duyệt kế hoạch Tháng hành động.".formatted(-day)
                        : "Kế hoạch Tháng hành động chưa được phê duyệt và đã quá hạn %d ngày.".formatted(day + 1);
            case BEGIN -> "Tháng hành động bắt đầu từ hôm nay; kết quả từng hoạt động được ghi vào sổ hoạt động.";
            case RESULTS ->
                day < 0
                        ? "Còn %d ngày là hết hạn ghi kết quả và tổng kết Tháng hành động.".formatted(-day)
                        : "Tháng hành động chưa được tổng kết và đã quá hạn %d ngày.".formatted(day + 1);
        };
    }

    private List<Person> people(Audience audience, ActionMonth month) {
        return switch (audience) {
            case HOLDER -> holders(month);
            case DRAFTER -> members(UnitRole.DRAFTER, month);
            case COMMITTEE -> members(UnitRole.COMMITTEE, month);
            case HEAD -> members(UnitRole.HEAD, month);
            case DESK -> people.membersOf(MinistryGroup.DESK.id());
        };
    }

    /** Whoever has claimed the open task, else everybody who could. */
    private List<Person> holders(ActionMonth month) {
        Optional<Person> assignee = taskService
                .createTaskQuery()
                .processDefinitionKey(ActionMonthProcess.KEY)
                .processInstanceBusinessKey(month.id())
                .taskAssigned()
                .list()
                .stream()
                .map(Task::getAssignee)
                .findFirst()
                .flatMap(people::find);
        return assignee.map(List::of).orElseGet(() -> switch (month.state()) {
            case IN_REVIEW -> members(UnitRole.COMMITTEE, month);
            case APPROVING ->
                Stream.concat(
                                members(UnitRole.HEAD, month).stream(),
                                delegations.delegates(month.unitCode(), SigningMatter.ACTION_MONTH_PLAN).stream())
                        .toList();
            default -> members(UnitRole.DRAFTER, month);
        });
    }

    private List<Person> members(UnitRole role, ActionMonth month) {
        return people.membersOf(role.group(month.unitCode()));
    }

    /** Whom the table can name. */
    private enum Audience {
        HOLDER,
        DRAFTER,
        COMMITTEE,
        HEAD,
        DESK
    }
}

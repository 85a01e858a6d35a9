package vn.gov.moc.genderequality.actionmonth.process;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthNotices;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.actionmonth.ActionMonthState;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.TaskHolders;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.reminder.process.Reminder;

/** Tells those whom the ladder names, unless what they would be told of is done already. */
@Component
class SendReminderDelegate implements JavaDelegate {

    private final ActionMonthService months;
    private final CycleService cycles;
    private final ActionMonthNotices notices;
    private final PeopleDirectory people;
    private final TaskHolders holders;

    SendReminderDelegate(
            ActionMonthService months,
            CycleService cycles,
            ActionMonthNotices notices,
            PeopleDirectory people,
            TaskHolders holders) {
        this.months = months;
        this.cycles = cycles;
        this.notices = notices;
        this.people = people;
        this.holders = holders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminder.of(execution).ifPresent(reminder -> send(reminder, execution));
    }

    private void send(Reminder reminder, DelegateExecution execution) {
        ActionMonth month = months.month(execution.getProcessBusinessKey());
        ReminderMilestone milestone = reminder.milestone(ReminderMilestone.class);
        if (!concerns(milestone, month.state())) {
            return;
        }
        int day = reminder.day();
        LocalDate reference = milestone.day(cycles.cycle(month.year()).actionMonth());
        for (Audience recipients : reminder.audiences(Audience.class)) {
            notices.rung(
                    month,
                    reminder.rung(),
                    subject(milestone, day),
                    body(milestone, day),
                    reference,
                    people(recipients, month, execution),
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

    private List<Person> people(Audience audience, ActionMonth month, DelegateExecution execution) {
        return switch (audience) {
            case HOLDER ->
                holders.of(execution.getProcessInstanceId()).stream()
                        .flatMap(account -> people.find(account).stream())
                        .toList();
            case DRAFTER -> members(UnitRole.DRAFTER, month);
            case COMMITTEE -> members(UnitRole.COMMITTEE, month);
            case HEAD -> members(UnitRole.HEAD, month);
            case DESK -> people.membersOf(MinistryGroup.DESK.id());
        };
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

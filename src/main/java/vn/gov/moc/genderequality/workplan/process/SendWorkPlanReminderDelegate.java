package vn.gov.moc.genderequality.workplan.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskHolders;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.reminder.process.Reminder;
import vn.gov.moc.genderequality.workplan.WorkPlan;
import vn.gov.moc.genderequality.workplan.WorkPlanNotices;
import vn.gov.moc.genderequality.workplan.WorkPlanState;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Tells those whom the ladder names, unless the plan is approved already. */
@Component
class SendWorkPlanReminderDelegate implements JavaDelegate {

    private final WorkPlans plans;
    private final WorkPlanNotices notices;
    private final PeopleDirectory people;
    private final TaskHolders holders;

    SendWorkPlanReminderDelegate(
            WorkPlans plans, WorkPlanNotices notices, PeopleDirectory people, TaskHolders holders) {
        this.plans = plans;
        this.notices = notices;
        this.people = people;
        this.holders = holders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminder.of(execution).ifPresent(reminder -> send(reminder, execution));
    }

    private void send(Reminder reminder, DelegateExecution execution) {
        WorkPlan plan = plans.plan(execution.getProcessBusinessKey());
        if (!plan.state().awaited()) {
            return;
        }
        int day = reminder.day();
        for (Audience recipients : reminder.audiences(Audience.class)) {
            notices.rung(
                    plan,
                    "T%+d".formatted(day),
                    day < 0 ? "Nhắc hạn kế hoạch công tác" : "Kế hoạch công tác quá hạn",
                    day < 0
                            ? "Còn %d ngày là hết hạn phê duyệt kế hoạch công tác.".formatted(-day)
                            : "Kế hoạch công tác chưa được phê duyệt và đã quá hạn %d ngày.".formatted(day + 1),
                    plan.dueOn().plusDays(1),
                    people(recipients, plan, execution),
                    recipients == Audience.DESK
                            || (recipients == Audience.HOLDER && plan.state() == WorkPlanState.CHECKING));
        }
    }

    private List<Person> people(Audience audience, WorkPlan plan, DelegateExecution execution) {
        return switch (audience) {
            case HOLDER ->
                holders.of(execution.getProcessInstanceId()).stream()
                        .flatMap(account -> people.find(account).stream())
                        .toList();
            case DRAFTER -> members(UnitRole.DRAFTER, plan);
            case COMMITTEE -> members(UnitRole.COMMITTEE, plan);
            case HEAD -> members(UnitRole.HEAD, plan);
            case DESK -> people.membersOf(MinistryGroup.DESK.id());
        };
    }

    private List<Person> members(UnitRole role, WorkPlan plan) {
        return people.membersOf(role.group(plan.unitCode()));
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

package vn.gov.moc.genderequality.workplan.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.reminder.ReminderSource;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** People are reminded of the day by which their plan is to be approved. */
@Component
class WorkPlanReminderSource implements ReminderSource {

    private final WorkPlans plans;

    WorkPlanReminderSource(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public String processKey() {
        return WorkPlanProcess.KEY;
    }

    @Override
    public String table() {
        return WorkPlanProcess.LADDER;
    }

    @Override
    public List<String> milestoneNames() {
        return List.of(WorkPlanProcess.MILESTONE);
    }

    @Override
    public Map<String, LocalDate> milestones(String planId) {
        return Map.of(WorkPlanProcess.MILESTONE, plans.plan(planId).dueOn().plusDays(1));
    }
}

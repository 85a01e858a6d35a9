package vn.gov.moc.genderequality.workplan;

import static vn.gov.moc.genderequality.TestYear.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.evaluation.Actors;

/** Lets units of the sample ministry have approved plans and record how far they are. */
@Component
@Profile("evaluation")
public class ApprovedPlans {

    private final WorkPlanOpenings openings;
    private final WorkPlans plans;
    private final WorkPlanItems items;
    private final Actors actors;

    ApprovedPlans(WorkPlanOpenings openings, WorkPlans plans, WorkPlanItems items, Actors actors) {
        this.openings = openings;
        this.plans = plans;
        this.items = items;
        this.actors = actors;
    }

    /** The unit drafts a plan with one piece of work for each of these tasks; answers the plan's id. */
    public String draft(int year, String unit, DirectiveTask... tasks) {
        String drafter = account(unit, "soanthao");
        String[] id = new String[1];
        actors.as(drafter, () -> {
            id[0] = openings.start(year, unit, drafter).id();
            plans.save(id[0], new WorkPlans.Texts("Mục đích.", "Tổ chức thực hiện.", 0), drafter);
            for (DirectiveTask task : tasks) {
                items.add(year, unit, work(year, task), drafter);
            }
        });
        return id[0];
    }

    private static WorkPlanItemDraft work(int year, DirectiveTask task) {
        return new WorkPlanItemDraft(
                task.number(),
                "Công việc " + task.number(),
                "Mục tiêu " + task.number(),
                "Văn phòng đơn vị",
                LocalDate.of(year, 10, 31),
                "Chỉ số",
                null,
                0L,
                0);
    }

    /** From the draft to the head's approval, all agreeing. */
    public void approve(String unit, String id) {
        actors.complete(account(unit, "soanthao"), id, "UserTask_DraftWorkPlan", Map.of());
        actors.complete(account(unit, "ban"), id, "UserTask_ReviewWorkPlan", Map.of("decision", "APPROVE"));
        actors.complete("taichinh", id, "UserTask_CheckBudget", Map.of("decision", "APPROVE"));
        actors.complete(account(unit, "thutruong"), id, "UserTask_ApproveWorkPlan", Map.of("decision", "APPROVE"));
    }

    /** The unit records how far the piece of work for this task is. */
    public void record(String unit, String id, DirectiveTask task, WorkProgress progress, LocalDate doneOn) {
        String drafter = account(unit, "soanthao");
        actors.as(drafter, () -> {
            List<WorkPlanItem> work = plans.items(plans.plan(id));
            WorkPlanItem item = work.stream()
                    .filter(each -> each.task() == task)
                    .findFirst()
                    .orElseThrow();
            items.record(
                    item.id(),
                    new WorkProgressDraft(
                            progress,
                            progress == WorkProgress.IN_PROGRESS ? 40 : null,
                            "Kết quả " + task.number() + ".",
                            progress == WorkProgress.NOT_DONE ? "Thiếu kinh phí." : null,
                            progress == WorkProgress.DONE ? doneOn : null,
                            item.version()),
                    drafter);
        });
    }
}

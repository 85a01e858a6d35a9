package vn.gov.moc.genderequality.workplan;

import static vn.gov.moc.genderequality.TestYear.account;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.evaluation.Actors;

/** Lets the units of a test's year plan their work. */
@Component
@Profile("evaluation")
public class TestWorkPlans {

    public static final String FINANCE = "taichinh";

    private final TestYear testYear;
    private final Actors actors;
    private final WorkPlanOpenings openings;
    private final WorkPlans plans;
    private final WorkPlanItems items;

    TestWorkPlans(TestYear testYear, Actors actors, WorkPlanOpenings openings, WorkPlans plans, WorkPlanItems items) {
        this.testYear = testYear;
        this.actors = actors;
        this.openings = openings;
        this.plans = plans;
        this.items = items;
    }

    /** From nothing to the opened work plans of these units: 17 April, due on 15 May. */
    public void open(int year, String... units) {
        testYear.start(year);
        testYear.plan(year, units);
        testYear.jumpTo(year + "-04-17T09:00");
        openYear(year);
        testYear.runJobs();
    }

    /** The desk presses its button. */
    public void openYear(int year) {
        actors.as(
                TestYear.DESK,
                () -> openings.openYear(
                        year,
                        new WorkPlanOpenings.Request(LocalDate.of(year, 5, 15), "Bám sát nhiệm vụ trọng tâm."),
                        TestYear.DESK));
    }

    /** Writes a plan with one piece of work that nothing is missing from. */
    public WorkPlanItem write(int year, String unit) {
        String drafter = account(unit, "soanthao");
        WorkPlanItem[] item = new WorkPlanItem[1];
        actors.as(drafter, () -> {
            plans.save(
                    WorkPlan.idOf(year, unit),
                    new WorkPlans.Texts("Nâng cao nhận thức.", "Ban VSTBPN chủ trì.", 0),
                    drafter);
            item[0] = items.add(year, unit, draft(year, "Tập huấn bình đẳng giới", 0), drafter);
        });
        return item[0];
    }

    /** A complete piece of work: 20.000.000 đồng for a training by 30 September. */
    public WorkPlanItemDraft draft(int year, String content, long version) {
        return new WorkPlanItemDraft(
                6,
                content,
                "80% người lao động được tập huấn",
                "Ban VSTBPN đơn vị",
                LocalDate.of(year, 9, 30),
                "01 lớp, 60 người dự",
                items.line("Hội nghị, hội thảo, tập huấn", year).orElseThrow(),
                20_000_000L,
                version);
    }

    /** From the written plan to its approval, all agreeing. */
    public void approve(int year, String unit) {
        String id = WorkPlan.idOf(year, unit);
        submit(year, unit);
        testYear.approve(account(unit, "ban"), id, "UserTask_ReviewWorkPlan");
        testYear.approve(FINANCE, id, "UserTask_CheckBudget");
        testYear.approve(account(unit, "thutruong"), id, "UserTask_ApproveWorkPlan");
    }

    public void submit(int year, String unit) {
        testYear.complete(account(unit, "soanthao"), WorkPlan.idOf(year, unit), "UserTask_DraftWorkPlan", Map.of());
    }
}

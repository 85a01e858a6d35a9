package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.workplan.WorkPlan;
import vn.gov.moc.genderequality.workplan.WorkPlanItem;
import vn.gov.moc.genderequality.workplan.WorkPlanItemDraft;
import vn.gov.moc.genderequality.workplan.WorkPlanItems;
import vn.gov.moc.genderequality.workplan.WorkPlanOpenings;
import vn.gov.moc.genderequality.workplan.WorkPlans;
import vn.gov.moc.genderequality.workplan.WorkProgress;
import vn.gov.moc.genderequality.workplan.WorkProgressDraft;

/**
 * Has the sample year's units plan their work: asked on 17/4, due on 15/5; one plan returned by the finance desk, one approved late,
 * one never handed in, and the work of some units recorded as it goes on.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleWorkPlans implements SampleStory {

    private static final String FINANCE = "taichinh";

    /** Approved a month late; still with its drafter on 20/11. */
    private static final String LATE = "CTPN";

    private static final String NOT_HANDED_IN = "LICOGI";
    private static final String RETURNED_BY_FINANCE = "HAU";

    /** Does not do what is done elsewhere in September. */
    private static final String NOT_DONE = "MUCE";

    /** Every which unit records how far its work is. */
    private static final int RECORDING = 3;

    private static final LocalDate ASKED = LocalDate.of(2017, 4, 17);
    private static final LocalDate DUE = LocalDate.of(2017, 5, 15);
    private static final LocalDate LAST = LocalDate.of(2017, 11, 17);

    private record Item(
            int task,
            int every,
            String content,
            String target,
            String indicator,
            int month,
            int day,
            String line,
            long amount,
            String result) {

        LocalDate dueOn() {
            return LocalDate.of(ASKED.getYear(), month, day);
        }
    }

    private record Texts(
            String note,
            String goals,
            String organisation,
            String returnedByFinance,
            String mended,
            String comment,
            String postponedWork,
            List<Item> items) {}

    private final Actors actors;
    private final WorkPlanOpenings openings;
    private final WorkPlans plans;
    private final WorkPlanItems items;
    private final Texts texts;

    SampleWorkPlans(
            Actors actors,
            WorkPlanOpenings openings,
            WorkPlans plans,
            WorkPlanItems items,
            @Value("classpath:sample/work-plan-2017.yaml") Resource file) {
        this.actors = actors;
        this.openings = openings;
        this.plans = plans;
        this.items = items;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        diary.on(
                ASKED,
                9,
                () -> actors.as(
                        DESK,
                        () -> openings.openYear(
                                ASKED.getYear(), new WorkPlanOpenings.Request(DUE, texts.note()), DESK)));
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).code().equals(NOT_HANDED_IN)) {
                new Share(units.get(i), i, diary).plan();
            }
        }
    }

    /** What one unit does; all that varies comes from its place in the list, so that every replay is the same. */
    private final class Share {

        private final OrganizationUnit unit;
        private final int number;
        private final Diary diary;
        private final String plan;
        private final String drafter;

        Share(OrganizationUnit unit, int number, Diary diary) {
            this.unit = unit;
            this.number = number;
            this.diary = diary;
            this.plan = WorkPlan.idOf(ASKED.getYear(), unit.code());
            this.drafter = account(UnitRole.DRAFTER);
        }

        void plan() {
            LocalDate drafted =
                    unit.code().equals(LATE) ? LocalDate.of(2017, 6, 12) : workday(ASKED.plusDays(2 + number * 3 % 12));
            diary.on(drafted, 9, () -> actors.as(drafter, this::write));
            complete(drafted, 10, drafter, "UserTask_DraftWorkPlan", Map.of());
            LocalDate reviewed = workday(drafted.plusDays(1));
            decide(reviewed, 9, account(UnitRole.COMMITTEE), "UserTask_ReviewWorkPlan", null);
            LocalDate checked = workday(reviewed.plusDays(1));
            if (unit.code().equals(RETURNED_BY_FINANCE)) {
                diary.on(checked, 9, () -> actors.as(FINANCE, this::comment));
                decide(checked, 9, FINANCE, "UserTask_CheckBudget", texts.returnedByFinance());
                diary.on(checked, 14, () -> actors.as(drafter, () -> save(" " + texts.mended(), 1)));
                complete(checked, 15, drafter, "UserTask_DraftWorkPlan", Map.of());
                checked = workday(checked.plusDays(1));
                decide(checked, 8, account(UnitRole.COMMITTEE), "UserTask_ReviewWorkPlan", null);
            }
            decide(checked, 10, FINANCE, "UserTask_CheckBudget", null);
            decide(workday(checked.plusDays(1)), 9, account(UnitRole.HEAD), "UserTask_ApproveWorkPlan", null);
            if (number % RECORDING == 0 || unit.code().equals(NOT_DONE)) {
                progress();
            }
        }

        private void write() {
            save("", 0);
            texts.items().stream()
                    .filter(item -> number % item.every() == 0)
                    .forEach(item -> items.add(ASKED.getYear(), unit.code(), draft(item), drafter));
        }

        private void save(String more, long version) {
            plans.save(
                    plan,
                    new WorkPlans.Texts(named(texts.goals()), named(texts.organisation()) + more, version),
                    drafter);
        }

        private WorkPlanItemDraft draft(Item item) {
            return new WorkPlanItemDraft(
                    item.task(),
                    item.content(),
                    item.target(),
                    "Ban VSTBPN " + unit.name(),
                    item.dueOn(),
                    item.indicator(),
                    item.line().isEmpty() ? null : line(item.line()),
                    item.amount() == 0 ? 0 : item.amount() + 500_000L * (number % 7),
                    0);
        }

        private UUID line(String name) {
            return items.line(name, ASKED.getYear()).orElseThrow();
        }

        private void comment() {
            WorkPlanItem training = work(texts.items().get(1));
            items.comment(training.id(), texts.comment(), training.version(), FINANCE);
        }

        /** What was due is done, unless it is not; what is not due yet is on its way. */
        private void progress() {
            for (Item item : texts.items()) {
                if (number % item.every() == 0) {
                    boolean done = item.dueOn().isBefore(LAST);
                    LocalDate day = workday(done ? item.dueOn().minusDays(2 + number % 5) : LAST.minusDays(number % 9));
                    diary.on(day, 16, () -> actors.as(drafter, () -> record(item, done, day)));
                }
            }
        }

        private void record(Item item, boolean done, LocalDate day) {
            WorkPlanItem work = work(item);
            boolean dropped = unit.code().equals(NOT_DONE)
                    && item.task() == texts.items().get(1).task();
            items.record(
                    work.id(),
                    dropped
                            ? progress(WorkProgress.NOT_DONE, "", texts.postponedWork(), null, work)
                            : done
                                    ? progress(WorkProgress.DONE, item.result(), "", day, work)
                                    : progress(WorkProgress.IN_PROGRESS, item.result(), "", null, work),
                    drafter);
        }

        private WorkProgressDraft progress(
                WorkProgress progress, String text, String reason, @Nullable LocalDate doneOn, WorkPlanItem work) {
            return new WorkProgressDraft(
                    progress, progress == WorkProgress.IN_PROGRESS ? 50 : null, text, reason, doneOn, work.version());
        }

        private WorkPlanItem work(Item item) {
            return plans.items(plans.plan(plan)).stream()
                    .filter(work -> work.content().equals(item.content()))
                    .findFirst()
                    .orElseThrow();
        }

        private void decide(LocalDate day, int hour, String user, String task, @Nullable String returnReason) {
            complete(
                    day,
                    hour,
                    user,
                    task,
                    returnReason == null
                            ? Map.of("decision", "APPROVE")
                            : Map.of("decision", "RETURN", "reason", returnReason));
        }

        private void complete(LocalDate day, int hour, String user, String task, Map<String, Object> form) {
            diary.on(day, hour, () -> actors.complete(user, plan, task, form));
        }

        private String named(String text) {
            return text.replace("{unit}", unit.name());
        }

        private String account(UnitRole role) {
            return unit.code().toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
        }
    }

    private static LocalDate workday(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> next.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .findFirst()
                .orElseThrow();
    }
}

package vn.gov.moc.genderequality.actionmonth.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.Evaluation;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.PlanTexts;
import vn.gov.moc.genderequality.actionmonth.ActionMonthState;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityDraft;
import vn.gov.moc.genderequality.activity.ActivityOutcome;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.activity.ActivityState;
import vn.gov.moc.genderequality.cycle.ActionMonthPlan;
import vn.gov.moc.genderequality.cycle.CyclePlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** A unit's Action Month on the real application, with its real dates. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionMonthProcessTests {

    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String PLAN = "UserTask_PlanActionMonth";
    private static final String REVIEW = "UserTask_ReviewActionMonthPlan";
    private static final String APPROVE = "UserTask_ApproveActionMonthPlan";
    private static final String RECORD = "UserTask_RecordActivities";
    private static final String EVALUATE = "UserTask_EvaluateActionMonth";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private CycleService cycles;

    @Autowired
    private ActionMonthService months;

    @Autowired
    private ActivityService activities;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2018;
    private String id = "";

    @BeforeEach
    void nextYear() {
        ProcessEngineTests.init(engine);
        year++;
        years.add(year);
        id = year + "-" + UNIT;
    }

    @AfterEach
    void cancel() {
        testYear.cancel(year);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(ActionMonthProcess.KEY, years);
    }

    @Test
    void goesFromPlanToEvaluation() {
        testYear.openActionMonth(year, UNIT);
        testYear.announceActionMonth(year);
        ProcessInstance instance = instance();
        waitsFor(instance, PLAN, "unit-VPB-drafter", year + "-11-10T23:59:59");
        assertThat(told("opened")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);

        Activity activity = testYear.planActionMonth(year, UNIT);
        testYear.complete(DRAFTER, id, PLAN, Map.of());
        waitsFor(instance, REVIEW, "unit-VPB-committee", year + "-11-10T23:59:59");
        assertThat(told("COMMITTEE")).containsExactly(COMMITTEE);
        testYear.approve(COMMITTEE, id, REVIEW);
        waitsFor(instance, APPROVE, "unit-VPB-head", year + "-11-10T23:59:59");
        assertThat(told("HEAD")).containsExactly(HEAD);
        testYear.approve(HEAD, id, APPROVE);

        assertThat(instance).isWaitingAt("IntermediateCatchEvent_MonthBegins");
        assertThat(told("approved")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE);
        Map<String, Object> plan = plan();
        assertThat(plan)
                .containsEntry("document_number", "01/KH-VP")
                .containsEntry("approved_by", HEAD)
                .extractingByKey("content")
                .asString()
                .contains("Hành động vì bình đẳng giới", "Tọa đàm về bình đẳng giới", "Văn phòng đơn vị làm đầu mối.");
        assertThat(jdbc.queryForObject(
                        "select encode(sha256(convert_to(content, 'UTF8')), 'hex') from action_month_plan where action_month_id = ?",
                        String.class,
                        id))
                .isEqualTo(plan.get("sha256"));
        assertThatThrownBy(() -> jdbc.update("delete from action_month_plan where action_month_id = ?", id))
                .as("what was approved stays");

        testYear.advanceTo(year + "-11-14T23:59");
        assertThat(instance).isWaitingAt("IntermediateCatchEvent_MonthBegins");
        testYear.advanceTo(year + "-11-15T00:00");
        waitsFor(instance, RECORD, "unit-VPB-drafter", year + "-12-15T23:59:59");
        testYear.advanceTo(year + "-11-20T16:00");
        testYear.hold(activity);
        testYear.complete(DRAFTER, id, RECORD, Map.of());
        waitsFor(instance, EVALUATE, "unit-VPB-drafter", year + "-12-25T23:59:59");
        evaluate();
        testYear.complete(DRAFTER, id, EVALUATE, Map.of());

        assertThat(instance).isEnded().hasPassed("EndEvent_ActionMonthCompleted");
        assertThat(months.month(id).state()).isEqualTo(ActionMonthState.COMPLETED);
        assertThat(told("completed")).containsExactlyInAnyOrder(COMMITTEE, HEAD);
        int notices = notices();
        testYear.advanceTo((year + 1) + "-02-01T00:00");
        assertThat(notices()).as("nobody is reminded of what is done").isEqualTo(notices);
        assertThatThrownBy(() -> testYear.hold(activity))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã tổng kết");
    }

    @Test
    void isReturnedByCommitteeAndHeadWithAReason() {
        testYear.openActionMonth(year, UNIT);
        testYear.planActionMonth(year, UNIT);
        testYear.complete(DRAFTER, id, PLAN, Map.of());
        for (String reason : List.of("", " \n ")) {
            assertThatThrownBy(() -> testYear.sendBack(COMMITTEE, id, REVIEW, reason))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("Khi trả lại phải ghi rõ lý do.");
        }
        assertThat(instance()).isWaitingAt(REVIEW);

        testYear.sendBack(COMMITTEE, id, REVIEW, "Bổ sung kinh phí.");
        assertThat(instance()).isWaitingAt(PLAN);
        assertThat(told("returned:2")).containsExactly(DRAFTER);
        testYear.complete(DRAFTER, id, PLAN, Map.of());
        testYear.approve(COMMITTEE, id, REVIEW);
        assertThatThrownBy(() -> testYear.sendBack(HEAD, id, APPROVE, ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Khi trả lại phải ghi rõ lý do.");
        testYear.sendBack(HEAD, id, APPROVE, "Thêm hoạt động ngoài trụ sở.");
        assertThat(instance()).isWaitingAt(PLAN);
        assertThat(told("returned:3")).containsExactly(DRAFTER);
        testYear.approveActionMonthPlan(year, UNIT);

        assertThat(months.month(id).round()).isEqualTo(3);
        assertThat(jdbc.queryForList(
                        "select round || ' ' || step || ' ' || approved || ' ' || reason from action_month_decision where action_month_id = ? order by id",
                        String.class,
                        id))
                .containsExactly(
                        "1 COMMITTEE false Bổ sung kinh phí.",
                        "2 COMMITTEE true ",
                        "2 HEAD false Thêm hoạt động ngoài trụ sở.",
                        "3 COMMITTEE true ",
                        "3 HEAD true ");
        assertThat(plan()).as("no number is used up by a return").containsEntry("document_number", "01/KH-VP");
    }

    @Test
    void aDelegateApprovesInTheHeadsSteadAndNobodyElseDoes() {
        testYear.openActionMonth(year, UNIT);
        testYear.planActionMonth(year, UNIT);
        testYear.complete(DRAFTER, id, PLAN, Map.of());
        testYear.approve(COMMITTEE, id, REVIEW);
        for (String nobody : List.of(DRAFTER, COMMITTEE, account("TTRA", "thutruong"), TestYear.DESK)) {
            assertThatThrownBy(() -> testYear.approve(nobody, id, APPROVE)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> months.approvePlan(id, new Decision(true, ""), nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        try {
            delegations.grant(UNIT, "ban", SigningMatter.UNIT_REPORT, year + "-10-16", year + "-10-31");
            assertThatThrownBy(() -> testYear.approve(COMMITTEE, id, APPROVE))
                    .as("who may sign reports may not approve plans")
                    .isInstanceOf(RuntimeException.class);
            delegations.revokeAll(UNIT);
            delegations.grant(UNIT, "ban", SigningMatter.ACTION_MONTH_PLAN, year + "-10-16", year + "-10-31");
            testYear.runJobs();
            testYear.approve(COMMITTEE, id, APPROVE);
        } finally {
            delegations.revokeAll(UNIT);
        }

        assertThat(plan())
                .containsEntry("approved_by", COMMITTEE)
                .extractingByKey("content")
                .asString()
                .contains("KT.");
        assertThat(jdbc.queryForObject(
                        "select decided_by || ' for ' || on_behalf_of from action_month_decision where action_month_id = ? and step = 'HEAD'",
                        String.class,
                        id))
                .isEqualTo(COMMITTEE + " for " + HEAD);
    }

    @Test
    void anIncompletePlanStaysWithTheDrafter() {
        testYear.openActionMonth(year, UNIT);
        assertProblems(
                PLAN,
                Map.of(
                        "goals", "Hãy nhập mục đích, yêu cầu của kế hoạch.",
                        "organisation", "Hãy nhập phần tổ chức thực hiện.",
                        "activities", "Kế hoạch phải có ít nhất một hoạt động."));

        months.savePlan(id, new PlanTexts("Mục đích.", "Tổ chức.", 0), DRAFTER);
        Activity onlyNamed = activities.add(UNIT, year, named("Hội thi nấu ăn", LocalDate.of(year, 11, 1)), DRAFTER);
        String field = "activities[%s].".formatted(onlyNamed.id());
        String missing = "Hoạt động “Hội thi nấu ăn” còn thiếu: %s.";
        assertProblems(
                PLAN,
                Map.of(
                        field + "form", missing.formatted("hình thức"),
                        field + "place", missing.formatted("địa điểm"),
                        field + "targetGroup", missing.formatted("đối tượng tham gia"),
                        field + "expectedMen", missing.formatted("số nam dự kiến"),
                        field + "expectedWomen", missing.formatted("số nữ dự kiến"),
                        field + "responsible", missing.formatted("người phụ trách"),
                        field + "outsideReason",
                                "Hoạt động “Hội thi nấu ăn” nằm ngoài Tháng hành động (15/11/%d–15/12/%d); hãy nêu lý do."
                                        .formatted(year, year)));
        assertThat(months.month(id).state()).isEqualTo(ActionMonthState.PLANNING);

        activities.remove(onlyNamed.id(), onlyNamed.version(), DRAFTER);
        activities.add(UNIT, year, TestYear.activity(year, "Tọa đàm"), DRAFTER);
        testYear.complete(DRAFTER, id, PLAN, Map.of());
        assertThat(instance()).isWaitingAt(REVIEW);
    }

    @Test
    void resultsAndEvaluationAreCompleteBeforeTheMonthIsOver() {
        testYear.openActionMonth(year, UNIT);
        Activity held = testYear.planActionMonth(year, UNIT);
        Activity postponed = activities.add(UNIT, year, TestYear.activity(year, "Giao lưu văn nghệ"), DRAFTER);
        Activity given = activities.add(UNIT, year, TestYear.activity(year, "Hội thi ảnh"), DRAFTER);
        assertThatThrownBy(() -> testYear.hold(held))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("chưa được phê duyệt");
        testYear.approveActionMonthPlan(year, UNIT);
        testYear.advanceTo(year + "-11-21T09:00");
        testYear.hold(held);

        String missing = "Hoạt động “%s” chưa ghi kết quả: đã tổ chức, hoãn hay không tổ chức.";
        assertProblems(
                RECORD,
                Map.of(
                        "activities[%s]".formatted(postponed.id()), missing.formatted("Giao lưu văn nghệ"),
                        "activities[%s]".formatted(given.id()), missing.formatted("Hội thi ảnh")));
        record(postponed, ActivityState.POSTPONED, "Bão số 14.", LocalDate.of(year, 12, 10));
        record(given, ActivityState.NOT_HELD, "Không đủ bài dự thi.", null);
        testYear.complete(DRAFTER, id, RECORD, Map.of());

        assertProblems(
                EVALUATE,
                Map.of(
                        "strengths", "Hãy nhập ưu điểm.",
                        "limits", "Hãy nhập tồn tại, hạn chế.",
                        "proposals", "Hãy nhập đề xuất, kiến nghị."));
        Activity moved = activities.readable(postponed.id(), DRAFTER);
        assertThat(moved.beginsOn()).isEqualTo(LocalDate.of(year, 12, 10));
        assertThat(moved.plannedBeginsOn()).isEqualTo(LocalDate.of(year, 11, 20));
        evaluate();
        testYear.complete(DRAFTER, id, EVALUATE, Map.of());
        assertThat(months.month(id).state()).isEqualTo(ActionMonthState.COMPLETED);
    }

    @Test
    void climbsTheLadderWhileNobodyActs() {
        testYear.openActionMonth(year, UNIT);
        testYear.advanceTo((year + 1) + "-03-01T00:00");

        assertThat(rungs())
                .containsExactly(
                        "PLAN:T-14",
                        "PLAN:T-7",
                        "PLAN:T-3",
                        "PLAN:T-1",
                        "PLAN:T+0",
                        "PLAN:T+3",
                        "BEGIN:T+0",
                        "RESULTS:T-7",
                        "RESULTS:T-3",
                        "RESULTS:T+0",
                        "RESULTS:T+3",
                        "RESULTS:T+7",
                        "RESULTS:T+14",
                        "RESULTS:T+21");
        Map.of(
                        "PLAN:T-14", List.of(DRAFTER),
                        "PLAN:T+0", List.of(DRAFTER, COMMITTEE, HEAD),
                        "PLAN:T+3", List.of(HEAD, TestYear.DESK),
                        "BEGIN:T+0", List.of(DRAFTER, COMMITTEE, HEAD),
                        "RESULTS:T-7", List.of(DRAFTER),
                        "RESULTS:T+0", List.of(DRAFTER, HEAD),
                        "RESULTS:T+3", List.of(HEAD, TestYear.DESK),
                        "RESULTS:T+21", List.of(HEAD))
                .forEach((rung, people) ->
                        assertThat(told(rung + "@")).as(rung).containsExactlyInAnyOrderElementsOf(people));
        Map.of(
                        "PLAN:T-14", year + "-10-28",
                        "PLAN:T-1", year + "-11-10",
                        "PLAN:T+0", year + "-11-11",
                        "PLAN:T+3", year + "-11-14",
                        "BEGIN:T+0", year + "-11-15",
                        "RESULTS:T-7", year + "-12-19",
                        "RESULTS:T+0", year + "-12-26",
                        "RESULTS:T+21", (year + 1) + "-01-16")
                .forEach((rung, day) -> assertThat(when(rung + "@"))
                        .as(rung)
                        .isBetween(TestYear.at(day + "T08:00"), TestYear.at(day + "T08:01")));
        assertThat(instance()).hasPassed("EndEvent_RemindersCompleted").isWaitingAt(PLAN);
    }

    @Test
    void remindsWhoeverHoldsThePlanAndNobodyOnceItIsApproved() {
        testYear.openActionMonth(year, UNIT);
        testYear.planActionMonth(year, UNIT);
        testYear.complete(DRAFTER, id, PLAN, Map.of());
        testYear.advanceTo(year + "-10-28T09:00");
        assertThat(told("PLAN:T-14@")).containsExactly(COMMITTEE);
        testYear.approve(COMMITTEE, id, REVIEW);
        testYear.advanceTo(year + "-11-04T09:00");
        assertThat(told("PLAN:T-7@")).containsExactly(HEAD);
        testYear.approve(HEAD, id, APPROVE);

        testYear.advanceTo(year + "-11-15T09:00");
        assertThat(rungs()).containsExactly("PLAN:T-14", "PLAN:T-7", "BEGIN:T+0");
        assertThat(told("BEGIN:T+0@")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
    }

    @Test
    void twoRungsOfOneDayAreBothHeard() {
        testYear.start(year);
        CyclePlan plan = cycles.plan(year);
        ActionMonthPlan usual = Objects.requireNonNull(plan.actionMonth());
        cycles.savePlan(
                new CyclePlan(
                        year,
                        plan.state(),
                        plan.deadlineRule(),
                        plan.weekendRule(),
                        plan.periods(),
                        new ActionMonthPlan(
                                usual.opensOn(),
                                LocalDate.of(year, 11, 11),
                                usual.beginsOn(),
                                usual.endsOn(),
                                usual.resultsDueOn()),
                        List.of(UNIT),
                        plan.version()),
                TestYear.DESK);
        testYear.plan(year, UNIT);
        testYear.draftGuidance(year);
        testYear.approve(TestYear.COMMITTEE, String.valueOf(year), "UserTask_ReviewGuidance");
        testYear.approve(TestYear.DIRECTOR, String.valueOf(year), "UserTask_SignGuidance");
        testYear.advanceTo(year + "-11-15T09:00");

        assertThat(rungs()).endsWith("PLAN:T+0", "PLAN:T+3", "BEGIN:T+0");
        assertThat(told("PLAN:T+3@" + year + "-11-12")).containsExactlyInAnyOrder(HEAD, TestYear.DESK);
    }

    @Test
    void catchesUpADowntimeWithOneReminder() {
        testYear.openActionMonth(year, UNIT);
        testYear.advanceTo(year + "-10-29T00:00");
        testYear.jumpTo(year + "-11-09T12:00");
        testYear.runJobs();
        assertThat(rungs()).containsExactly("PLAN:T-14", "PLAN:T-3");

        testYear.advanceTo(year + "-11-10T09:00");
        assertThat(rungs()).containsExactly("PLAN:T-14", "PLAN:T-3", "PLAN:T-1");
    }

    @Test
    void openedLateItRemindsOfNothingThatIsPast() {
        testYear.openMidYear(year, UNIT);
        testYear.jumpTo(year + "-11-09T09:00");
        testYear.runJobs();
        assertThat(instance()).isWaitingAt(PLAN);
        assertThat(rungs()).isEmpty();

        testYear.advanceTo(year + "-11-10T09:00");
        assertThat(rungs()).containsExactly("PLAN:T-1");
    }

    @Test
    void aUnitThatPlansLateIsToldSoAndRecordsAtOnce() {
        testYear.openActionMonth(year, UNIT);
        testYear.advanceTo(year + "-11-18T09:00");
        assertThat(rungs()).endsWith("PLAN:T+0", "PLAN:T+3", "BEGIN:T+0");
        testYear.planActionMonth(year, UNIT);
        testYear.approveActionMonthPlan(year, UNIT);

        assertThat(instance()).isWaitingAt(RECORD);
        testYear.advanceTo(year + "-12-19T09:00");
        assertThat(told("RESULTS:T-7@")).containsExactly(DRAFTER);
    }

    @Test
    void isCancelledWithItsYearButNotOnceItIsOver() {
        testYear.openActionMonth(year, UNIT, "TTRA", "PC");
        testYear.announceActionMonth(year);
        Activity done = testYear.planActionMonth(year, "TTRA");
        testYear.planActionMonth(year, "PC");
        testYear.approveActionMonthPlan(year, "TTRA");
        testYear.approveActionMonthPlan(year, "PC");
        testYear.advanceTo(year + "-11-20T09:00");
        testYear.hold(done);
        String over = year + "-TTRA";
        testYear.complete(account("TTRA", "soanthao"), over, RECORD, Map.of());
        months.saveEvaluation(over, new Evaluation("Tốt.", "Không.", "Không.", 1), account("TTRA", "soanthao"));
        testYear.complete(account("TTRA", "soanthao"), over, EVALUATE, Map.of());
        ProcessInstance planning = instance();

        runtimeService
                .createMessageCorrelation("Message_CycleCancelled")
                .processInstanceBusinessKey(String.valueOf(year))
                .correlate();

        assertThat(planning).isEnded().hasPassed("EndEvent_ActionMonthCancelled");
        assertThat(months.month(id).state()).isEqualTo(ActionMonthState.CANCELLED);
        assertThat(months.month(year + "-PC").state()).isEqualTo(ActionMonthState.CANCELLED);
        assertThat(months.month(over).state()).isEqualTo(ActionMonthState.COMPLETED);
        assertThat(told("cancelled")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        int notices = notices();
        testYear.advanceTo((year + 1) + "-02-01T00:00");
        assertThat(notices()).isEqualTo(notices);
    }

    @Test
    void isNotMovedByForgedVariables() {
        testYear.openActionMonth(year, UNIT);
        testYear.planActionMonth(year, UNIT);
        testYear.complete(DRAFTER, id, PLAN, Map.of("planAgreed", true, "planApproved", true));
        assertThat(instance()).isWaitingAt(REVIEW);
        testYear.sendBack(COMMITTEE, id, REVIEW, "Chưa đạt.");
        assertThat(instance()).isWaitingAt(PLAN);
    }

    @Test
    void ofTwoPeopleAtOneActivityOneIsKeptAndTheOtherIsTold() throws Exception {
        testYear.openActionMonth(year, UNIT);
        UUID activity = testYear.planActionMonth(year, UNIT).id();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int attempt = 0; attempt < 5; attempt++) {
                long read = activities.readable(activity, DRAFTER).version();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Activity>> saves = new ArrayList<>();
                for (String title : List.of("Tọa đàm một " + attempt, "Tọa đàm hai " + attempt)) {
                    saves.add(people.submit(() -> {
                        start.await();
                        return activities.describe(activity, retitled(title, read), DRAFTER);
                    }));
                }
                List<String> kept = new ArrayList<>();
                List<Throwable> told = new ArrayList<>();
                for (Future<Activity> save : saves) {
                    try {
                        kept.add(save.get().title());
                    } catch (java.util.concurrent.ExecutionException e) {
                        told.add(e.getCause());
                    }
                }
                assertThat(kept).hasSize(1);
                assertThat(told)
                        .singleElement()
                        .isInstanceOfAny(ConflictException.class, OptimisticLockingFailureException.class);
                assertThat(activities.readable(activity, DRAFTER).title()).isEqualTo(kept.get(0));
            }
        } finally {
            people.shutdown();
        }
    }

    private ActivityDraft retitled(String title, long version) {
        ActivityDraft draft = TestYear.activity(year, title);
        return new ActivityDraft(
                true,
                title,
                draft.form(),
                draft.description(),
                draft.place(),
                draft.beginsOn(),
                draft.endsOn(),
                draft.beginsAt(),
                draft.targetGroup(),
                draft.expectedMen(),
                draft.expectedWomen(),
                draft.budget(),
                draft.budgetLine(),
                draft.responsible(),
                draft.outsideReason(),
                version);
    }

    private static ActivityDraft named(String title, LocalDate day) {
        return new ActivityDraft(
                true, title, null, null, null, day, null, null, null, null, null, null, null, null, null, 0);
    }

    private void record(
            Activity activity, ActivityState state, String reason, @org.jspecify.annotations.Nullable LocalDate day) {
        activities.record(
                activity.id(),
                new ActivityOutcome(
                        state,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        reason,
                        day,
                        null,
                        activities.readable(activity.id(), DRAFTER).version()),
                DRAFTER);
    }

    /** The plan's one save counts for the texts' version. */
    private void evaluate() {
        months.saveEvaluation(id, new Evaluation("Đông người dự.", "Ít nam giới.", "Tổ chức sớm hơn.", 1), DRAFTER);
    }

    private void assertProblems(String task, Map<String, String> problems) {
        assertThatThrownBy(() -> testYear.complete(DRAFTER, id, task, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> Map.entry(problem.field(), problem.message()))
                                .containsExactlyInAnyOrderElementsOf(problems.entrySet()));
        assertThat(instance()).isWaitingAt(task);
    }

    private static void waitsFor(ProcessInstance instance, String task, String group, String due) {
        assertThat(instance).task(task).hasCandidateGroup(group).hasDueDate(Date.from(TestYear.at(due)));
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, ActionMonthProcess.KEY)
                .singleResult();
    }

    private Map<String, Object> plan() {
        return jdbc.queryForMap("select * from action_month_plan where action_month_id = ?", id);
    }

    /** The rungs that told somebody, in order of time; nobody is told twice. */
    private List<String> rungs() {
        return jdbc.queryForList("""
                select substring(key from '(?:PLAN|BEGIN|RESULTS):T[-+]\\d+') from notification
                where key ~ ? group by key order by min(created_at)
                """, String.class, "^action-month:" + id + ":(PLAN|BEGIN|RESULTS):T");
    }

    private List<String> told(String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "action-month:" + id + ":" + what + "%");
    }

    private int notices() {
        return told("").size();
    }

    private java.time.Instant when(String what) {
        return jdbc.queryForObject(
                        "select max(created_at) from notification where key like ?",
                        java.sql.Timestamp.class,
                        "action-month:" + id + ":" + what + "%")
                .toInstant();
    }
}

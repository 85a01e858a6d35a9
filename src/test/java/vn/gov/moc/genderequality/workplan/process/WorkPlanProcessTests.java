package vn.gov.moc.genderequality.workplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.workplan.TestWorkPlans.FINANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.workplan.TestWorkPlans;
import vn.gov.moc.genderequality.workplan.UnitWorkPlans;
import vn.gov.moc.genderequality.workplan.WorkPlanItem;
import vn.gov.moc.genderequality.workplan.WorkPlanItemDraft;
import vn.gov.moc.genderequality.workplan.WorkPlanItems;
import vn.gov.moc.genderequality.workplan.WorkPlanOpenings;
import vn.gov.moc.genderequality.workplan.WorkPlanState;
import vn.gov.moc.genderequality.workplan.WorkPlans;
import vn.gov.moc.genderequality.workplan.WorkProgress;
import vn.gov.moc.genderequality.workplan.WorkProgressDraft;

/** A unit's work plan on the real application, from the desk's word to the approval and on. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPlanProcessTests {

    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String DRAFT = "UserTask_DraftWorkPlan";
    private static final String REVIEW = "UserTask_ReviewWorkPlan";
    private static final String CHECK = "UserTask_CheckBudget";
    private static final String APPROVE = "UserTask_ApproveWorkPlan";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestWorkPlans testPlans;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private WorkPlans plans;

    @Autowired
    private WorkPlanItems items;

    @Autowired
    private WorkPlanOpenings openings;

    @Autowired
    private UnitWorkPlans unitPlans;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2039;
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
        coverage.assertEveryNode(WorkPlanProcess.KEY, years);
        coverage.assertEveryNode(WorkPlanOpeningProcess.KEY, years);
        years.forEach(testYear::erase);
    }

    @Test
    void goesFromTheDesksWordToTheApprovalAndItsProgressIsKept() {
        testPlans.open(year, UNIT, "PC");
        ProcessInstance instance = instance();
        waitsFor(instance, DRAFT, "unit-VPB-drafter");
        assertThat(told("opened")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        WorkPlanItem item = testPlans.write(year, UNIT);
        testPlans.submit(year, UNIT);
        waitsFor(instance, REVIEW, "unit-VPB-committee");
        assertThat(told("COMMITTEE")).containsExactly(COMMITTEE);
        testYear.approve(COMMITTEE, id, REVIEW);
        waitsFor(instance, CHECK, "ministry-finance");
        assertThat(told("FINANCE")).containsExactly(FINANCE);
        testYear.approve(FINANCE, id, CHECK);
        waitsFor(instance, APPROVE, "unit-VPB-head");
        assertThat(told("HEAD")).containsExactly(HEAD);
        testYear.approve(HEAD, id, APPROVE);

        assertThat(instance).isEnded().hasPassed("EndEvent_WorkPlanApproved");
        assertThat(told("approved")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE);
        Map<String, Object> approved = jdbc.queryForMap("select * from approved_work_plan where plan_id = ?", id);
        assertThat(approved)
                .containsEntry("document_number", "01/KH-VP")
                .containsEntry("approved_by", HEAD)
                .extractingByKey("content")
                .asString()
                .contains("Tập huấn bình đẳng giới", "Hội nghị, hội thảo, tập huấn", "Thông tư số 191/2009/TT-BTC");
        assertThat(jdbc.queryForObject(
                        "select encode(sha256(convert_to(content, 'UTF8')), 'hex') from approved_work_plan where plan_id = ?",
                        String.class,
                        id))
                .isEqualTo(approved.get("sha256"));
        whatIsApprovedStays(item);

        testYear.jumpTo(year + "-09-29T09:00");
        items.record(
                item.id(),
                new WorkProgressDraft(
                        WorkProgress.DONE, null, "Đã tổ chức 01 lớp.", null, LocalDate.of(year, 9, 28), item.version()),
                DRAFTER);
        assertThat(items.readable(item.id(), HEAD).percent()).isEqualTo(100);
        int notices = notices();
        testYear.advanceTo(year + "-12-30T00:00");
        assertThat(notices()).as("nobody is reminded of what is done").isEqualTo(notices);
    }

    private void whatIsApprovedStays(WorkPlanItem item) {
        for (String statement : List.of(
                "delete from approved_work_plan where plan_id = ?",
                "update work_plan_item set amount = 1 where plan_id = ?",
                "delete from work_plan_item where plan_id = ?",
                "delete from work_plan_decision where plan_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(statement, id)).as(statement);
        }
        assertThatThrownBy(() -> items.describe(item.id(), testPlans.draft(year, "Khác", item.version()), DRAFTER))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("kế hoạch đã phê duyệt");
        assertThatThrownBy(() -> items.remove(item.id(), item.version(), DRAFTER))
                .isInstanceOf(ConflictException.class);
        WorkPlanItem added = items.add(year, UNIT, testPlans.draft(year, "Việc phát sinh", 0), DRAFTER);
        assertThat(added.planned()).isFalse();
        items.remove(added.id(), added.version(), DRAFTER);
    }

    @Test
    void isReturnedByEachWithAReason() {
        testPlans.open(year, UNIT);
        WorkPlanItem item = testPlans.write(year, UNIT);
        testPlans.submit(year, UNIT);
        assertThatThrownBy(() -> testYear.sendBack(COMMITTEE, id, REVIEW, " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Khi trả lại phải ghi rõ lý do.");
        testYear.sendBack(COMMITTEE, id, REVIEW, "Bổ sung chỉ số.");
        assertThat(instance()).isWaitingAt(DRAFT);
        assertThat(told("returned:2")).containsExactly(DRAFTER);
        assertThatThrownBy(() -> items.comment(item.id(), "Cao", item.version(), FINANCE))
                .isInstanceOf(ConflictException.class);

        testPlans.submit(year, UNIT);
        testYear.approve(COMMITTEE, id, REVIEW);
        items.comment(item.id(), "Mức chi cao.", item.version(), FINANCE);
        testYear.sendBack(FINANCE, id, CHECK, "Giảm mức chi.");
        assertThat(instance()).isWaitingAt(DRAFT);
        assertThat(items.readable(item.id(), DRAFTER).budgetComment()).isEqualTo("Mức chi cao.");
        testPlans.submit(year, UNIT);
        testYear.approve(COMMITTEE, id, REVIEW);
        testYear.approve(FINANCE, id, CHECK);
        testYear.sendBack(HEAD, id, APPROVE, "Thêm nhiệm vụ.");
        assertThat(instance()).isWaitingAt(DRAFT);
        testPlans.approve(year, UNIT);

        assertThat(plans.plan(id).round()).isEqualTo(4);
        assertThat(jdbc.queryForList(
                        "select round || ' ' || step || ' ' || approved from work_plan_decision where plan_id = ? order by id",
                        String.class,
                        id))
                .containsExactly(
                        "1 COMMITTEE false",
                        "2 COMMITTEE true",
                        "2 FINANCE false",
                        "3 COMMITTEE true",
                        "3 FINANCE true",
                        "3 HEAD false",
                        "4 COMMITTEE true",
                        "4 FINANCE true",
                        "4 HEAD true");
        assertThat(plans.number(id)).as("no number is used up by a return").contains("01/KH-VP");
    }

    @Test
    void onlyWhoseTurnItIsActsAndADelegateApprovesInTheHeadsStead() {
        testPlans.open(year, UNIT);
        testPlans.write(year, UNIT);
        assertThatThrownBy(() -> plans.submit(id, account("PC", "soanthao"))).isInstanceOf(AccessDeniedException.class);
        testPlans.submit(year, UNIT);
        Decision yes = new Decision(true, "");
        for (String nobody : List.of(DRAFTER, HEAD, FINANCE, account("PC", "ban"), TestYear.DESK)) {
            assertThatThrownBy(() -> plans.review(id, yes, nobody)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> testYear.approve(nobody, id, REVIEW)).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> plans.review(id, yes, "admin")).isInstanceOf(AccessDeniedException.class);
        testYear.approve(COMMITTEE, id, REVIEW);
        for (String nobody : List.of(DRAFTER, COMMITTEE, HEAD, TestYear.DESK, "lanhdao")) {
            assertThatThrownBy(() -> plans.checkBudget(id, yes, nobody)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> testYear.approve(nobody, id, CHECK)).isInstanceOf(RuntimeException.class);
        }
        testYear.approve(FINANCE, id, CHECK);
        for (String nobody : List.of(DRAFTER, COMMITTEE, FINANCE, account("PC", "thutruong"), TestYear.DESK)) {
            assertThatThrownBy(() -> plans.approve(id, yes, nobody)).isInstanceOf(AccessDeniedException.class);
        }
        try {
            delegations.grant(UNIT, "ban", SigningMatter.ACTION_MONTH_PLAN, year + "-04-17", year + "-04-30");
            assertThatThrownBy(() -> testYear.approve(COMMITTEE, id, APPROVE))
                    .as("another matter")
                    .isInstanceOf(RuntimeException.class);
            delegations.revokeAll(UNIT);
            delegations.grant(UNIT, "ban", SigningMatter.WORK_PLAN, year + "-04-17", year + "-04-30");
            testYear.runJobs();
            testYear.approve(COMMITTEE, id, APPROVE);
        } finally {
            delegations.revokeAll(UNIT);
        }
        assertThat(jdbc.queryForMap(
                        "select d.decided_by, d.on_behalf_of, a.content like '%KT.%' as authority from work_plan_decision d "
                                + "join approved_work_plan a using (plan_id) where d.plan_id = ? and d.step = 'HEAD'",
                        id))
                .containsEntry("decided_by", COMMITTEE)
                .containsEntry("on_behalf_of", HEAD)
                .containsEntry("authority", true);
    }

    @Test
    void anIncompletePlanStaysWithTheDrafter() {
        testPlans.open(year, UNIT);
        assertThatThrownBy(() -> testPlans.submit(year, UNIT))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> assertThat(problem.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("goals", "organisation", "items"));
        WorkPlanItem item = testPlans.write(year, UNIT);
        items.describe(
                item.id(), new WorkPlanItemDraft(6, "Tập huấn", "", "", null, "", null, 5L, item.version()), DRAFTER);
        assertThatThrownBy(() -> testPlans.submit(year, UNIT))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> assertThat(problem.problems())
                                .extracting(each -> each.field().replaceFirst(".*\\.", ""))
                                .containsExactlyInAnyOrder(
                                        "target", "responsible", "dueOn", "indicator", "budgetLineId"));
        assertThat(instance()).isWaitingAt(DRAFT);
    }

    @Test
    void climbsTheLadderWhileNobodyActs() {
        testPlans.open(year, UNIT);
        testYear.advanceTo(year + "-07-01T00:00");

        assertThat(jdbc.queryForList(
                        "select substring(key from ':(T[^@]*)@') from notification where key like ? group by key order by min(created_at)",
                        String.class,
                        "work-plan:" + id + ":T%"))
                .containsExactly("T-14", "T-7", "T-3", "T-1", "T+0", "T+3", "T+7", "T+14");
        assertThat(told("T-14@")).containsExactly(DRAFTER);
        assertThat(told("T+0@")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        assertThat(told("T+3@")).containsExactlyInAnyOrder(HEAD, TestYear.DESK);
        assertThat(instance()).hasPassed("EndEvent_RemindersCompleted").isWaitingAt(DRAFT);
    }

    @Test
    void opensExactlyOnePlanAUnitHoweverOftenItIsAskedFor() {
        testYear.start(year);
        testYear.plan(year, UNIT, "PC", "KHCN");
        testYear.jumpTo(year + "-04-17T09:00");
        openings.start(year, "PC", account("PC", "soanthao"));
        assertThat(told("opened", year + "-PC")).containsExactlyInAnyOrder("pc.ban", "pc.thutruong");
        assertThatThrownBy(() -> openings.start(year, "PC", account("PC", "soanthao")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã có kế hoạch công tác");
        assertThatThrownBy(() -> openings.start(year, "TTRA", account("TTRA", "soanthao")))
                .hasMessageContaining("không tham gia");
        testPlans.openYear(year);
        assertThatThrownBy(() -> testPlans.openYear(year))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã giao các đơn vị");
        assertThat(openings.openNext(year, 1)).isOne();
        testYear.runJobs();

        assertThat(jdbc.queryForList(
                        "select id || ' ' || due_on from work_plan where cycle_year = ? order by id",
                        String.class,
                        year))
                .containsExactly(
                        year + "-KHCN " + year + "-05-15", year + "-PC " + year + "-05-17", id + " " + year + "-05-15");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(WorkPlanProcess.KEY)
                        .processInstanceBusinessKeyLike(year + "-%")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void endsWithTheUnitAndWithTheYear() {
        testPlans.open(year, UNIT, "PC", "KHCN");
        testPlans.write(year, "PC");
        testPlans.approve(year, "PC");
        unitPlans.ceased(UNIT, "Sáp nhập theo quyết định số 1.", "admin");
        assertThat(plans.plan(id).state()).isEqualTo(WorkPlanState.CANCELLED);
        assertThat(unitPlans.open(UNIT)).isFalse();
        assertThat(told("cancelled")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);

        testYear.cancel(year);

        assertThat(plans.plan(year + "-KHCN").state()).isEqualTo(WorkPlanState.CANCELLED);
        assertThat(plans.plan(year + "-PC").state()).isEqualTo(WorkPlanState.APPROVED);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(WorkPlanProcess.KEY)
                        .processInstanceBusinessKeyLike(year + "-%")
                        .count())
                .isZero();
        assertThatThrownBy(() -> openings.start(year, "TTRA", account("TTRA", "soanthao")))
                .isInstanceOf(ConflictException.class);
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, WorkPlanProcess.KEY)
                .singleResult();
    }

    private void waitsFor(ProcessInstance instance, String task, String group) {
        assertThat(instance).isWaitingAt(task);
        assertThat(task(instance)).hasCandidateGroup(group);
        assertThat(task(instance).getDueDate()).isEqualTo(Date.from(TestYear.at(year + "-05-15T23:59:59")));
        assertThat(task(instance).getFollowUpDate()).isEqualTo(Date.from(TestYear.at(year + "-05-08T08:00")));
    }

    private List<String> told(String what) {
        return told(what, id);
    }

    private List<String> told(String what, String plan) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "work-plan:%s:%s%%".formatted(plan, what));
    }

    private int notices() {
        return told("").size();
    }
}

package vn.gov.moc.genderequality.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.plan;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.ChangeKind;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.ChangeProposal;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.ProgramState;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.inspection.VisitPlan;
import vn.gov.moc.genderequality.inspection.VisitState;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** A year's inspection program on the real application: planned, approved, changed, completed or called off. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionProgramProcessTests {

    private static final String PLAN = "UserTask_PlanInspections";
    private static final String APPROVE = "UserTask_ApproveInspections";
    private static final String DECIDE = "UserTask_DecideProgramChange";
    private static final String OTHER_MEMBER = account("TTRA", "ban");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private InspectionPrograms programs;

    @Autowired
    private InspectionVisits visits;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2070;
    private String key = "";

    @BeforeEach
    void nextYear() {
        ProcessEngineTests.init(engine);
        year++;
        years.add(year);
        key = String.valueOf(year);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(year);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(InspectionProgramProcess.KEY, years);
    }

    @Test
    void isReturnedWithAReasonAndApprovedWithADecisionForEachVisit() {
        inspections.openProgram(year, "VPB", "TTRA");
        assertThat(program()).task(PLAN).hasCandidateGroup("ministry-committee");
        assertThatThrownBy(() -> testYear.complete(TEAM_HEAD, key, PLAN, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Hãy nhập mục đích, yêu cầu của kế hoạch kiểm tra.");
        inspections.planVisits(year, "VPB", "TTRA");
        assertThat(program()).task(APPROVE).hasCandidateGroup("ministry-director");
        assertThat(told("submitted")).containsExactly(TestYear.DIRECTOR);
        assertThatThrownBy(() -> testYear.sendBack(TestYear.DIRECTOR, key, APPROVE, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> testYear.complete(TestYear.DIRECTOR, key, APPROVE, Map.of("programApproved", true)))
                .as("a variable sent along decides nothing")
                .isInstanceOf(InvalidInputException.class);

        testYear.complete(
                TestYear.DIRECTOR,
                key,
                APPROVE,
                Map.of("decision", "RETURN", "reason", "Bổ sung đoàn.", "programApproved", true));
        assertThat(program()).isWaitingAt(PLAN);
        assertThat(told("returned")).containsExactly(TEAM_HEAD);
        assertThat(visits.visit(visit(year, "VPB")).state()).isEqualTo(VisitState.PLANNED);
        assertThat(papers()).isEmpty();

        testYear.complete(TEAM_HEAD, key, PLAN, Map.of());
        testYear.approve(TestYear.DIRECTOR, key, APPROVE);
        testYear.runJobs();

        assertThat(program()).isWaitingAt("IntermediateCatchEvent_YearEnds");
        assertThat(programs.program(year).round()).isEqualTo(2);
        assertThat(papers()).containsExactlyInAnyOrder("PROGRAM", "DECISION", "DECISION");
        for (String unit : List.of("VPB", "TTRA")) {
            assertThat(visits.visit(visit(year, unit)).state()).isEqualTo(VisitState.PREPARING);
            assertThat(visitProcess(visit(year, unit))).isNotNull();
        }
    }

    @Test
    void isNotApprovedOnTheDayOfAVisit() {
        inspections.openProgram(year, "VPB");
        inspections.planVisits(year, "VPB");
        testYear.advanceTo(year + "-06-14T00:00");

        assertThatThrownBy(() -> testYear.approve(TestYear.DIRECTOR, key, APPROVE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Ngày kiểm tra tại Văn phòng Bộ không còn ở sau hôm nay");

        testYear.sendBack(TestYear.DIRECTOR, key, APPROVE, "Đổi ngày.");
        assertThat(program()).isWaitingAt(PLAN);
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        inspections.openProgram(year, "VPB", "TTRA");
        LocalDate day = LocalDate.of(year, 6, 14);
        programs.addVisit(year, plan("VPB", day), TEAM_HEAD);
        programs.addVisit(year, plan("TTRA", day.plusDays(1)), TEAM_HEAD);

        assertThatThrownBy(() -> testYear.complete(TEAM_HEAD, key, PLAN, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .filteredOn(problem -> problem.field().equals("visits"))
                                .hasSize(6)
                                .anySatisfy(problem -> assertThat(problem.message())
                                        .contains("cùng lúc có mặt ở đợt kiểm tra tại", "14/06/" + year)));
    }

    @Test
    void anApprovedProgramIsChangedByDecisionAlone() {
        inspections.approveVisits(year, "VPB", "TTRA");
        String vpb = visit(year, "VPB");
        VisitPlan moved = terms("VPB", 28, List.of(TestYear.DESK, OTHER_MEMBER));
        assertThatThrownBy(() -> propose(ChangeKind.CHANGE, vpb, terms("VPB", 17, List.of(MEMBER)), "Đoàn bận."))
                .as("the same people visit another unit then")
                .isInstanceOf(InvalidInputException.class);
        propose(ChangeKind.CHANGE, vpb, moved, "Đơn vị bận.");
        assertThat(program()).task(DECIDE).hasCandidateGroup("ministry-director");
        assertThatThrownBy(() -> propose(ChangeKind.CANCEL, vpb, null, "Thôi."))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Đang có một đề nghị");
        testYear.sendBack(TestYear.DIRECTOR, key, DECIDE, "Giữ lịch cũ.");
        assertThat(visits.visit(vpb).firstDay()).isEqualTo(LocalDate.of(year, 6, 14));
        testYear.advanceTo(year + "-06-02T08:00");
        assertThat(rungs(vpb)).containsExactly("SELF_REPORT:T-7@%d-06-08".formatted(year));

        propose(ChangeKind.CHANGE, vpb, moved, "Đơn vị bận.");
        testYear.approve(TestYear.DIRECTOR, key, DECIDE);

        assertThat(visits.visit(vpb).team()).containsExactly(TEAM_HEAD, TestYear.DESK, OTHER_MEMBER);
        assertThat(timers(vpb))
                .containsEntry("BoundaryEvent_VisitDayReached", at("06-28T00:00"))
                .containsEntry("IntermediateCatchEvent_NextReminder", at("06-15T08:00"));
        Task selfReport = task(vpb);
        assertThat(selfReport.getDueDate()).isEqualTo(at("06-21T23:59:59"));
        assertThat(selfReport.getFollowUpDate()).isEqualTo(at("06-18T08:00"));
        assertThat(jdbc.queryForList(
                        "select recipient from notification where key like ?",
                        String.class,
                        "inspection-visit:" + vpb + ":changed%"))
                .as("who has left the team is told as well")
                .contains(MEMBER, OTHER_MEMBER, account("VPB", "thutruong"));
        testYear.advanceTo(year + "-06-14T08:00");
        assertThat(rungs(vpb)).as("the old days remind nobody").hasSize(1);
        testYear.advanceTo(year + "-06-28T08:00");
        assertThat(rungs(vpb))
                .contains("SELF_REPORT:T-7@%d-06-22".formatted(year), "VISIT:T-3@%d-06-28".formatted(year));
        assertThat(visits.visit(vpb).state()).isEqualTo(VisitState.VISITING);

        String findings = task(vpb).getId();
        taskService.setAssignee(findings, OTHER_MEMBER);
        propose(ChangeKind.CHANGE, vpb, longer(moved), "Thêm ngày.");
        testYear.approve(TestYear.DIRECTOR, key, DECIDE);
        assertThat(task(vpb).getAssignee()).as("who has left the team").isNull();
        assertThat(taskService.getIdentityLinksForTask(findings))
                .extracting(link -> link.getUserId())
                .containsExactlyInAnyOrder(TEAM_HEAD, TestYear.DESK, MEMBER);
        assertThat(task(vpb).getDueDate()).isEqualTo(Date.from(TestYear.at(year + "-07-06T23:59:59")));
        inspections.writeMinutes(vpb);
        assertThatThrownBy(() -> propose(ChangeKind.CHANGE, vpb, longer(moved), "Thêm ngày."))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("không còn ở bước này");

        propose(ChangeKind.CANCEL, visit(year, "TTRA"), null, "Đơn vị đang thanh tra.");
        testYear.approve(TestYear.DIRECTOR, key, DECIDE);
        assertThat(visits.visit(visit(year, "TTRA")).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(visitProcess(visit(year, "TTRA"))).isNull();
    }

    @Test
    void anAddedVisitTakesItsCourse() {
        inspections.approveVisits(year, "VPB", "TTRA");
        VisitPlan added = terms("PC", 27, List.of(OTHER_MEMBER));
        propose(ChangeKind.ADD, null, added, "Theo chỉ đạo.");
        testYear.jumpTo(year + "-06-27T08:00");
        assertThatThrownBy(() -> testYear.approve(TestYear.DIRECTOR, key, DECIDE))
                .as("its day has come before anybody decided")
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Ngày bắt đầu kiểm tra phải sau hôm nay.");
        testYear.jumpTo(year + "-06-01T08:00");
        testYear.approve(TestYear.DIRECTOR, key, DECIDE);
        testYear.runJobs();

        String id = visit(year, "PC");
        assertThat(visits.visit(id).state()).isEqualTo(VisitState.PREPARING);
        assertThat(visitProcess(id)).isWaitingAt("UserTask_PrepareSelfReport");
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection_paper where subject_id = ? and kind = 'DECISION'",
                        Integer.class,
                        id))
                .isOne();
    }

    @Test
    void theYearsEndWaitsForTheLastVisitsEvenWhenTheyEndAtOnce() throws Exception {
        inspections.approveVisits(year, "VPB", "TTRA");
        String concluded = visit(year, "TTRA");
        inspections.goToVisit(concluded);
        inspections.writeMinutes(concluded);
        inspections.signMinutes(concluded);
        visits.saveConclusion(concluded, new InspectionVisits.ConclusionText("Kết luận.", 0), TestYear.DIRECTOR);
        testYear.advanceTo((year + 1) + "-01-01T00:00");
        ProcessInstance program = program();
        assertThat(program).isWaitingAt("ReceiveTask_VisitsOver");
        propose(ChangeKind.CANCEL, concluded, null, "Thôi.");

        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = transaction.execute(status -> {
                visits.cancel(visit(year, "VPB"), "Thiên tai.");
                Future<?> concurrent = other.submit(() -> conclude(concluded));
                awaitEndOrLock(concurrent);
                return concurrent;
            });
            assertThat(second).isNotNull();
            second.get();
        } finally {
            other.shutdown();
        }

        assertThat(program).isEnded().hasPassed("EndEvent_ProgramCompleted");
        assertThat(programs.program(year).state()).isEqualTo(ProgramState.COMPLETED);
        assertThat(changes()).as("nobody has to decide on it any more").containsExactly("DROPPED");
    }

    private void conclude(String visitId) {
        testYear.complete(TestYear.DIRECTOR, visitId, "UserTask_IssueConclusion", Map.of());
    }

    /** Until the other has ended or waits for what this one holds. */
    private void awaitEndOrLock(Future<?> other) {
        while (!other.isDone()
                && jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isCalledOffWithItsYear() {
        inspections.approveVisits(year, "VPB", "TTRA");
        inspections.inspect(visit(year, "VPB"), LocalDate.of(year, 9, 30));
        propose(ChangeKind.CANCEL, visit(year, "TTRA"), null, "Thôi.");
        ProcessInstance program = program();

        testYear.cancel(year);

        assertThat(program).isEnded().hasPassed("EndEvent_ProgramCancelled");
        assertThat(programs.program(year).state()).isEqualTo(ProgramState.CANCELLED);
        assertThat(visits.visit(visit(year, "VPB")).state()).isEqualTo(VisitState.CONCLUDED);
        assertThat(visits.visit(visit(year, "TTRA")).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(visitProcess(visit(year, "TTRA"))).isNull();
        assertThat(changes()).containsExactly("DROPPED");
        assertThat(recommendations
                        .recommendation(recommendation(year, "VPB", 1))
                        .state())
                .as("what was recommended stays to be done")
                .isEqualTo(RecommendationState.ANSWERING);
    }

    @Test
    void isCalledOffWhileItWaitsForTheLastVisits() {
        inspections.approveVisits(year, "VPB");
        testYear.advanceTo((year + 1) + "-01-01T00:00");
        ProcessInstance program = program();
        assertThat(program).isWaitingAt("ReceiveTask_VisitsOver");

        testYear.cancel(year);

        assertThat(program).isEnded().hasPassed("EndEvent_ProgramCancelled");
        assertThat(visits.visit(visit(year, "VPB")).state()).isEqualTo(VisitState.CANCELLED);
    }

    private VisitPlan terms(String unitCode, int dayOfJune, List<String> team) {
        LocalDate first = LocalDate.of(year, 6, dayOfJune);
        return new VisitPlan(unitCode, first, first.plusDays(1), TEAM_HEAD, team, "Công tác cán bộ nữ", 0);
    }

    /** Until 1 July, with the first team. */
    private VisitPlan longer(VisitPlan plan) {
        return new VisitPlan(
                plan.unitCode(),
                plan.firstDay(),
                LocalDate.of(year, 7, 1),
                TEAM_HEAD,
                List.of(TestYear.DESK, MEMBER),
                plan.focus(),
                0);
    }

    private void propose(ChangeKind kind, @Nullable String visitId, @Nullable VisitPlan plan, String reason) {
        programs.propose(year, new ChangeProposal(kind, visitId, plan, reason), TEAM_HEAD);
    }

    private Date at(String monthAndTime) {
        return Date.from(TestYear.at(year + "-" + monthAndTime));
    }

    private Map<String, Date> timers(String visitId) {
        return managementService
                .createJobQuery()
                .processInstanceId(visitProcess(visitId).getId())
                .timers()
                .list()
                .stream()
                .collect(Collectors.toMap(this::activity, Job::getDuedate));
    }

    private String activity(Job job) {
        return managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Task task(String visitId) {
        return taskService.createTaskQuery().processInstanceBusinessKey(visitId).singleResult();
    }

    private ProcessInstance program() {
        return instance(InspectionProgramProcess.KEY, key);
    }

    private ProcessInstance visitProcess(String visitId) {
        return instance(InspectionVisitProcess.KEY, visitId);
    }

    private ProcessInstance instance(String process, String businessKey) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey, process)
                .singleResult();
    }

    private List<String> changes() {
        return jdbc.queryForList("select state from inspection_change where cycle_year = ?", String.class, year);
    }

    private List<String> papers() {
        return jdbc.queryForList(
                "select kind from inspection_paper where subject_id = ? or subject_id like ?",
                String.class,
                key,
                key + "-%");
    }

    private List<String> rungs(String visitId) {
        return jdbc.queryForList("""
                select substring(key from '[A-Z_]+:T[-+]\\d+@[-0-9]+') from notification
                where key ~ ? group by key order by min(created_at)
                """, String.class, "^inspection-visit:" + visitId + ":[A-Z_]+:T");
    }

    private List<String> told(String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "inspection-program-" + key + ":" + what + "%");
    }
}

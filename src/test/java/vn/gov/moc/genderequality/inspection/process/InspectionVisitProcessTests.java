package vn.gov.moc.genderequality.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
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
import vn.gov.moc.genderequality.inspection.InspectionTopic;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.InspectionVisits.SelfReportText;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.inspection.VisitState;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** A visit on the real application, from the notice to the conclusion; 14 and 15 June, or not at all. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionVisitProcessTests {

    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String SELF_REPORT = "UserTask_PrepareSelfReport";
    private static final String FINDINGS = "UserTask_RecordFindings";
    private static final String SIGN = "UserTask_SignMinutes";
    private static final String CONCLUDE = "UserTask_IssueConclusion";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private InspectionVisits visits;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2070;
    private String id = "";

    @BeforeEach
    void nextYear() {
        ProcessEngineTests.init(engine);
        year++;
        years.add(year);
        id = TestInspections.visit(year, UNIT);
        inspections.approveVisits(year, UNIT);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(year);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(InspectionVisitProcess.KEY, years);
    }

    @Test
    void goesFromTheNoticeToTheConclusion() {
        ProcessInstance instance = instance();
        assertThat(told("announced")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        assertThat(told("team")).containsExactlyInAnyOrder(TEAM_HEAD, TestYear.DESK, MEMBER);
        assertThat(instance)
                .task(SELF_REPORT)
                .hasCandidateGroup("unit-VPB-drafter")
                .hasDueDate(at("06-07T23:59:59"));
        assertThatThrownBy(() -> testYear.complete(DRAFTER, id, SELF_REPORT, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly(Arrays.stream(InspectionTopic.values())
                                        .map(Enum::name)
                                        .toArray(String[]::new)));
        assertThatThrownBy(() -> write(MEMBER)).isInstanceOf(AccessDeniedException.class);

        inspections.selfReport(id);
        assertThat(instance).isWaitingAt("IntermediateCatchEvent_VisitDay");
        assertThat(told("self-report")).containsExactlyInAnyOrder(TEAM_HEAD, TestYear.DESK, MEMBER);
        assertThatThrownBy(() -> write(DRAFTER)).isInstanceOf(ConflictException.class);
        testYear.advanceTo(year + "-06-13T23:59:59");
        assertThat(instance).isWaitingAt("IntermediateCatchEvent_VisitDay");
        testYear.advanceTo(year + "-06-14T00:00");

        assertThat(instance).task(FINDINGS).hasDueDate(at("06-20T23:59:59"));
        assertThat(candidates()).containsExactlyInAnyOrder(TEAM_HEAD, TestYear.DESK, MEMBER);
        assertThatThrownBy(() -> testYear.complete(MEMBER, id, FINDINGS, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).hasSize(8));
        assertThatThrownBy(() -> inspections.writeMinutes(id, LocalDate.of(year, 6, 14)))
                .as("a recommendation that would be late at once")
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Thời hạn của kiến nghị 1 phải sau hôm nay.");
        jdbc.update("delete from recommendation_draft where visit_id = ?", id);
        rewriteMinutes(LocalDate.of(year, 9, 30), LocalDate.of(year, 6, 20));

        assertThat(instance).task(SIGN);
        assertThat(candidates()).containsExactly(TEAM_HEAD);
        assertThat(told("TEAM")).containsExactly(TEAM_HEAD);
        assertThatThrownBy(() -> inspections.sign(HEAD, id, "SIGNED", "")).isInstanceOf(RuntimeException.class);
        inspections.sign(TEAM_HEAD, id, "SIGNED", "");
        assertThat(instance).task(SIGN).hasCandidateGroup("unit-VPB-head");
        assertThat(candidates()).isEmpty();
        assertThat(told("UNIT")).containsExactly(HEAD);
        for (String nobody : List.of(TEAM_HEAD, DRAFTER, COMMITTEE, account("TTRA", "thutruong"))) {
            assertThatThrownBy(() -> inspections.sign(nobody, id, "SIGNED", "")).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> visits.signMinutes(id, "SIGNED", "", nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        inspections.sign(HEAD, id, "SIGNED", "");

        assertThat(instance)
                .task(CONCLUDE)
                .hasCandidateGroup("ministry-director")
                .hasDueDate(at("07-05T23:59:59"));
        assertThat(told("signed")).containsExactlyInAnyOrder(TEAM_HEAD, TestYear.DESK, MEMBER, TestYear.DIRECTOR);
        inspections.conclude(id);
        assertThat(instance).isEnded().hasPassed("EndEvent_VisitConcluded");
        assertThat(told("concluded")).contains(DRAFTER, COMMITTEE, HEAD, TEAM_HEAD, MEMBER);
        assertThat(visits.recommendations(id))
                .extracting(each -> each.id() + " " + each.answerDueOn())
                .as("ten days to answer, but not longer than there is to do it")
                .containsExactly(id + "-R1 " + year + "-06-24", id + "-R2 " + year + "-06-20");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(RecommendationProcess.KEY)
                        .processInstanceBusinessKeyLike(id + "-%")
                        .count())
                .isEqualTo(2);
        int notices = told("").size();
        testYear.advanceTo(year + "-08-01T00:00");
        assertThat(told("")).as("nobody is reminded of what is done").hasSize(notices);
    }

    @Test
    void theLadderTellsEachOnceWhatIsNotDone() {
        testYear.advanceTo(year + "-06-13T23:00");
        assertThat(rungs())
                .containsExactly(
                        "SELF_REPORT:T-7@06-08 " + DRAFTER,
                        "SELF_REPORT:T-3@06-08 " + DRAFTER,
                        "SELF_REPORT:T-1@06-08 " + DRAFTER,
                        "SELF_REPORT:T+0@06-08 " + String.join(",", COMMITTEE, DRAFTER, HEAD),
                        "SELF_REPORT:T+3@06-08 " + String.join(",", TEAM_HEAD, HEAD),
                        "VISIT:T-3@06-14 " + String.join(",", TEAM_HEAD, MEMBER, TestYear.DESK, HEAD));

        testYear.advanceTo(year + "-06-14T08:00");
        assertThat(visits.visit(id).state()).isEqualTo(VisitState.VISITING);
        assertThat(instance()).isWaitingAt(FINDINGS);
        assertThatThrownBy(() -> write(DRAFTER))
                .as("the visit has begun without the unit's report")
                .isInstanceOf(ConflictException.class);
        testYear.advanceTo(year + "-07-20T08:00");
        String team = String.join(",", TEAM_HEAD, MEMBER, TestYear.DESK);
        assertThat(rungs().subList(6, rungs().size()))
                .containsExactly(
                        "MINUTES:T-1@06-21 " + team,
                        "MINUTES:T+0@06-21 " + team,
                        "MINUTES:T+5@06-21 " + TEAM_HEAD,
                        "CONCLUSION:T-3@07-06 " + team,
                        "CONCLUSION:T+0@07-06 " + team,
                        "CONCLUSION:T+7@07-06 " + team);
        inspections.writeMinutes(id);
        assertThat(jdbc.queryForObject("select content from inspection_minutes where visit_id = ?", String.class, id))
                .as("the minutes say so")
                .contains("\"selfReported\":false");
    }

    @Test
    void eachSideMayAskForOtherMinutesAndTheUnitsOpinionIsKept() {
        inspections.goToVisit(id);
        inspections.writeMinutes(id);
        assertThatThrownBy(() -> inspections.sign(TEAM_HEAD, id, "RETURNED", " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inspections.sign(TEAM_HEAD, id, "REFUSED", "Không."))
                .as("the team stands by its own minutes or mends them")
                .isInstanceOf(InvalidInputException.class);
        inspections.sign(TEAM_HEAD, id, "RETURNED", "Thiếu số liệu.");
        assertThat(instance()).isWaitingAt(FINDINGS);
        assertThat(told("returned:2")).containsExactlyInAnyOrder(MEMBER, TestYear.DESK);
        testYear.complete(MEMBER, id, FINDINGS, Map.of());
        inspections.sign(TEAM_HEAD, id, "SIGNED", "");
        inspections.sign(HEAD, id, "RETURNED", "Sai tên người dự.");
        assertThat(instance()).isWaitingAt(FINDINGS);
        testYear.complete(MEMBER, id, FINDINGS, Map.of());
        assertThat(candidates()).as("the team's head signs anew").containsExactly(TEAM_HEAD);
        inspections.sign(TEAM_HEAD, id, "SIGNED", "");
        assertThatThrownBy(() -> inspections.sign(HEAD, id, "SIGNED_WITH_OPINION", ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ý kiến được lưu cùng biên bản");
        inspections.sign(HEAD, id, "SIGNED_WITH_OPINION", "Nội dung 3 chưa đủ.");

        assertThat(instance()).isWaitingAt(CONCLUDE);
        assertThat(signatures())
                .containsExactly(
                        "1 TEAM RETURNED Thiếu số liệu.",
                        "2 TEAM SIGNED ",
                        "2 UNIT RETURNED Sai tên người dự.",
                        "3 TEAM SIGNED ",
                        "3 UNIT SIGNED_WITH_OPINION Nội dung 3 chưa đủ.");
        assertThat(jdbc.queryForObject("select count(*) from inspection_minutes where visit_id = ?", Integer.class, id))
                .as("every round's text stays")
                .isEqualTo(3);
    }

    @Test
    void aRefusalIsRecordedAndStopsNothing() {
        inspections.goToVisit(id);
        inspections.writeMinutes(id);
        testYear.complete(
                TEAM_HEAD,
                id,
                SIGN,
                Map.of(
                        "decision",
                        "SIGNED",
                        "reason",
                        "",
                        "minutesNext",
                        "CONCLUDE",
                        "nrOfInstances",
                        1,
                        "side",
                        "UNIT"));
        assertThat(instance()).task(SIGN).hasCandidateGroup("unit-VPB-head");
        assertThatThrownBy(() -> inspections.sign(HEAD, id, "REFUSED", "")).isInstanceOf(InvalidInputException.class);
        inspections.sign(HEAD, id, "REFUSED", "Không thống nhất với nhận xét.");

        assertThat(instance()).isWaitingAt(CONCLUDE);
        assertThat(signatures()).containsExactly("1 TEAM SIGNED ", "1 UNIT REFUSED Không thống nhất với nhận xét.");
        inspections.conclude(id);
        assertThat(visits.visit(id).state()).isEqualTo(VisitState.CONCLUDED);
        assertThat(visits.recommendations(id)).isEmpty();
    }

    @Test
    void aDelegateSignsInTheHeadsSteadUntilItIsRevoked() {
        inspections.goToVisit(id);
        inspections.writeMinutes(id);
        try {
            String revoked =
                    delegations.grant(UNIT, "ban", SigningMatter.INSPECTION_MINUTES, year + "-06-14", year + "-06-20");
            testYear.runJobs();
            assertThat(candidates()).as("it is not the unit's turn").containsExactly(TEAM_HEAD);
            inspections.sign(TEAM_HEAD, id, "SIGNED", "");
            assertThat(candidates()).containsExactly(COMMITTEE);
            delegations.revoke(UNIT, revoked);
            testYear.runJobs();
            assertThat(candidates()).isEmpty();
            assertThatThrownBy(() -> inspections.sign(COMMITTEE, id, "SIGNED", ""))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> visits.signMinutes(id, "SIGNED", "", COMMITTEE))
                    .isInstanceOf(AccessDeniedException.class);

            delegations.grant(UNIT, "ban", SigningMatter.INSPECTION_MINUTES, year + "-06-14", year + "-06-20");
            testYear.runJobs();
            inspections.sign(COMMITTEE, id, "SIGNED", "");
        } finally {
            delegations.revokeAll(UNIT);
        }

        assertThat(jdbc.queryForObject(
                        "select signed_by || ' for ' || on_behalf_of from inspection_signature where visit_id = ? and side = 'UNIT'",
                        String.class,
                        id))
                .isEqualTo(COMMITTEE + " for " + HEAD);
    }

    @Test
    void aCancelledVisitEndsWithEverythingThatWaits() {
        inspections.goToVisit(id);
        ProcessInstance instance = instance();

        visits.cancel(id, "Thiên tai.");

        assertThat(instance).isEnded().hasPassed("EndEvent_VisitCancelled");
        assertThat(visits.visit(id).cancelledReason()).isEqualTo("Thiên tai.");
        assertThat(told("cancelled")).contains(DRAFTER, HEAD, MEMBER);
        int notices = told("").size();
        testYear.advanceTo(year + "-07-20T00:00");
        assertThat(told("")).hasSize(notices);
    }

    private void write(String user) {
        visits.saveSelfReport(id, InspectionTopic.values()[0], new SelfReportText("Nội dung.", 0), user);
    }

    /** The findings are there already, at version 1. */
    private void rewriteMinutes(LocalDate... dueDays) {
        for (LocalDate due : dueDays) {
            visits.addProposal(id, new InspectionVisits.ProposalText("Kiện toàn Ban.", "Ban VSTBPN", due, 0), MEMBER);
        }
        testYear.complete(MEMBER, id, FINDINGS, Map.of());
    }

    private List<String> candidates() {
        Task task = taskService.createTaskQuery().processInstanceBusinessKey(id).singleResult();
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Date at(String monthAndTime) {
        return Date.from(TestYear.at(year + "-" + monthAndTime));
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, InspectionVisitProcess.KEY)
                .singleResult();
    }

    private List<String> signatures() {
        return jdbc.queryForList(
                "select round || ' ' || side || ' ' || outcome || ' ' || opinion from inspection_signature where visit_id = ? order by id",
                String.class,
                id);
    }

    /** Each rung with its milestone's day and everybody it told, in order of time. */
    private List<String> rungs() {
        return jdbc.queryForList("""
                select regexp_replace(substring(key from '[A-Z_]+:T[-+]\\d+@.*'), '@\\d{4}-', '@') || ' '
                       || string_agg(recipient, ',' order by recipient collate "C") from notification
                where key ~ ? group by key order by min(created_at)
                """, String.class, "^inspection-visit:" + id + ":[A-Z_]+:T");
    }

    private List<String> told(String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "inspection-visit:" + id + ":" + what + "%");
    }
}

package vn.gov.moc.genderequality.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.inspection.Recommendations.EvidenceText;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.inspection.UnitInspections;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** What one conclusion recommends, each by its own course: issued on 14 June, to be done by 30 September. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecommendationProcessTests {

    private static final int YEAR = 2078;
    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String ANSWER = "UserTask_AnswerRecommendation";
    private static final String EVIDENCE = "UserTask_ProvideEvidence";
    private static final String VERIFY = "UserTask_VerifyRecommendation";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private UnitInspections unitInspections;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void twoUnitsAreInspected() {
        inspections.approveVisits(YEAR, UNIT, "TTRA");
        inspections.inspect(
                visit(YEAR, UNIT),
                Collections.nCopies(6, LocalDate.of(YEAR, 9, 30)).toArray(LocalDate[]::new));
        inspections.inspect(visit(YEAR, "TTRA"), LocalDate.of(YEAR, 9, 30));
    }

    @BeforeEach
    void watch() {
        ProcessEngineTests.init(engine);
    }

    @AfterAll
    void everyNodeWasEntered() {
        testYear.cancel(YEAR);
        coverage.assertEveryNode(RecommendationProcess.KEY, List.of(YEAR));
    }

    @Test
    @Order(1)
    void isAcceptedDoneSentBackDoneBetterAndClosed() {
        String id = recommendation(YEAR, UNIT, 1);
        ProcessInstance instance = instance(id);
        assertThat(instance).task(ANSWER).hasCandidateGroup("unit-VPB-head").hasDueDate(at("06-24T23:59:59"));
        for (String nobody : List.of(DRAFTER, COMMITTEE, TEAM_HEAD, account("TTRA", "thutruong"))) {
            assertThatThrownBy(() -> recommendations.answer(id, "ACCEPT", "", nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> inspections.answer(id, "CLOSE", "")).isInstanceOf(InvalidInputException.class);
        inspections.answer(id, "ACCEPT", "");

        assertThat(instance)
                .task(EVIDENCE)
                .hasCandidateGroup("unit-VPB-drafter")
                .hasDueDate(at("09-30T23:59:59"));
        assertThat(told(id, "answered:0")).containsExactlyInAnyOrder(TEAM_HEAD, DRAFTER);
        assertThatThrownBy(() -> testYear.complete(DRAFTER, id, EVIDENCE, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Hãy mô tả kết quả thực hiện kiến nghị.");
        assertThatThrownBy(() ->
                        recommendations.saveEvidence(id, new EvidenceText("Xong.", 0), account("TTRA", "soanthao")))
                .isInstanceOf(AccessDeniedException.class);
        inspections.provideEvidence(id);
        assertThat(instance).task(VERIFY).hasCandidateUser(TEAM_HEAD);
        for (String nobody : List.of(MEMBER, HEAD, TestYear.DIRECTOR)) {
            assertThatThrownBy(() -> recommendations.verify(id, "CLOSE", "", nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> inspections.verify(id, "WITHDRAW", "Thôi."))
                .as("what is accepted is done")
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inspections.verify(id, "REOPEN", " ")).isInstanceOf(InvalidInputException.class);
        testYear.complete(
                TEAM_HEAD,
                id,
                VERIFY,
                Map.of("decision", "REOPEN", "reason", "Chưa có quyết định.", "recommendationNext", "END"));

        assertThat(instance).isWaitingAt(EVIDENCE);
        assertThat(told(id, "verified:1")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        inspections.provideEvidence(id);
        assertThat(told(id, "evidence")).as("told anew").containsExactly(TEAM_HEAD, TEAM_HEAD);
        inspections.verify(id, "CLOSE", "");
        assertThat(instance).isEnded().hasPassed("EndEvent_RecommendationClosed");
        assertThat(state(id)).isEqualTo(RecommendationState.CLOSED);
        assertThat(jdbc.queryForList(
                        "select step || ' ' || outcome from recommendation_step where recommendation_id = ? order by id",
                        String.class,
                        id))
                .containsExactly(
                        "ANSWER ACCEPT", "EVIDENCE ", "VERIFICATION REOPEN", "EVIDENCE ", "VERIFICATION CLOSE");
        assertThatThrownBy(() -> recommendations.saveEvidence(id, new EvidenceText("Thêm.", 2), DRAFTER))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @Order(2)
    void isRejectedWithAReasonAndLetGo() {
        String id = recommendation(YEAR, UNIT, 2);
        assertThatThrownBy(() -> inspections.answer(id, "REJECT", " ")).isInstanceOf(InvalidInputException.class);
        testYear.complete(
                HEAD,
                id,
                ANSWER,
                Map.of("decision", "REJECT", "reason", "Trái quy định.", "recommendationAccepted", true));
        ProcessInstance instance = instance(id);
        assertThat(instance).isWaitingAt(VERIFY);
        assertThat(told(id, "answered")).containsExactly(TEAM_HEAD);
        assertThatThrownBy(() -> inspections.verify(id, "CLOSE", ""))
                .as("nothing was done")
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inspections.verify(id, "WITHDRAW", "")).isInstanceOf(InvalidInputException.class);
        inspections.verify(id, "WITHDRAW", "Đồng ý với đơn vị.");

        assertThat(instance).isEnded();
        assertThat(state(id)).isEqualTo(RecommendationState.WITHDRAWN);
    }

    @Test
    @Order(3)
    void isRejectedAnsweredAnewAndDone() {
        String id = recommendation(YEAR, UNIT, 3);
        inspections.answer(id, "REJECT", "Trái quy định.");
        inspections.verify(id, "REOPEN", "Quy định đã thay đổi.");
        assertThat(instance(id)).isWaitingAt(ANSWER);
        assertThatThrownBy(() -> inspections.answer(id, "PARTLY", "")).isInstanceOf(InvalidInputException.class);
        inspections.answer(id, "PARTLY", "Chỉ trong phạm vi đơn vị.");
        assertThat(told(id, "answered:1")).contains(TEAM_HEAD, DRAFTER);
        inspections.provideEvidence(id);
        inspections.verify(id, "CLOSE", "");

        assertThat(state(id)).isEqualTo(RecommendationState.CLOSED);
    }

    @Test
    @Order(4)
    void aDelegateAnswersInTheHeadsSteadUntilItIsRevoked() {
        String id = recommendation(YEAR, UNIT, 4);
        try {
            String revoked = delegations.grant(
                    UNIT, "ban", SigningMatter.RECOMMENDATION_ANSWER, YEAR + "-06-17", YEAR + "-06-30");
            testYear.runJobs();
            assertThat(instance(id)).task(ANSWER).hasCandidateUser(COMMITTEE);
            delegations.revoke(UNIT, revoked);
            testYear.runJobs();
            assertThatThrownBy(() -> answerAs(COMMITTEE, id)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> recommendations.answer(id, "ACCEPT", "", COMMITTEE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(state(id)).isEqualTo(RecommendationState.ANSWERING);

            delegations.grant(UNIT, "ban", SigningMatter.RECOMMENDATION_ANSWER, YEAR + "-06-17", YEAR + "-06-30");
            testYear.runJobs();
            answerAs(COMMITTEE, id);
        } finally {
            delegations.revokeAll(UNIT);
        }

        assertThat(jdbc.queryForObject(
                        "select taken_by || ' for ' || on_behalf_of from recommendation_step where recommendation_id = ?",
                        String.class,
                        id))
                .isEqualTo(COMMITTEE + " for " + HEAD);
    }

    private void answerAs(String user, String id) {
        testYear.complete(user, id, ANSWER, Map.of("decision", "ACCEPT", "reason", ""));
    }

    @Test
    @Order(5)
    void theLadderTellsWhoHasToActAndTheDirectorInTheEnd() {
        String untouched = recommendation(YEAR, UNIT, 5);
        String verified = recommendation(YEAR, UNIT, 4);
        inspections.provideEvidence(verified);
        String accepted = recommendation(YEAR, UNIT, 6);
        inspections.answer(accepted, "ACCEPT", "");

        testYear.advanceTo(YEAR + "-10-15T07:59");
        assertThat(rungs(untouched)).noneMatch(rung -> rung.contains(TestYear.DIRECTOR));
        ProcessInstance instance = instance(verified);
        inspections.verify(verified, "CLOSE", "");
        assertThat(instance).as("although it had reminders to come").isEnded();
        testYear.advanceTo(YEAR + "-12-15T08:00");

        String unit = String.join(",", COMMITTEE, DRAFTER, HEAD);
        assertThat(rungs(untouched).subList(0, 9))
                .containsExactly(
                        "ANSWER:T-3@06-25 " + HEAD,
                        "ANSWER:T+0@06-25 " + HEAD,
                        "ANSWER:T+3@06-25 " + String.join(",", TEAM_HEAD, HEAD),
                        "DUE:T-14@10-01 " + HEAD,
                        "DUE:T-7@10-01 " + HEAD,
                        "DUE:T-1@10-01 " + HEAD,
                        "DUE:T+0@10-01 " + unit,
                        "DUE:T+7@10-01 " + String.join(",", TEAM_HEAD, HEAD),
                        "DUE:T+14@10-01 " + TestYear.DIRECTOR);
        assertThat(rungs(untouched).subList(9, rungs(untouched).size()))
                .as("then weekly")
                .containsExactly(
                        "DUE:T+21@10-01 " + HEAD,
                        "DUE:T+28@10-01 " + HEAD,
                        "DUE:T+35@10-01 " + HEAD,
                        "DUE:T+42@10-01 " + HEAD,
                        "DUE:T+49@10-01 " + HEAD,
                        "DUE:T+56@10-01 " + HEAD);
        assertThat(rungs(accepted)).startsWith("DUE:T-14@10-01 " + DRAFTER).hasSize(12);
        assertThat(rungs(verified)).as("the unit has done its part").isEmpty();
        assertThat(rungs(recommendation(YEAR, UNIT, 1))).as("closed").isEmpty();
    }

    @Test
    @Order(6)
    void isLetGoWithItsUnit() {
        String id = recommendation(YEAR, "TTRA", 1);
        ProcessInstance instance = instance(id);

        unitInspections.ceased("TTRA", "Sáp nhập.", "admin");

        assertThat(instance).isEnded().hasPassed("EndEvent_RecommendationWithdrawn");
        assertThat(state(id)).isEqualTo(RecommendationState.WITHDRAWN);
        assertThat(told(id, "withdrawn")).containsExactly(TEAM_HEAD);
        assertThat(jdbc.queryForList(
                        "select step || ' ' || text || ' ' || taken_by from recommendation_step where recommendation_id = ?",
                        String.class,
                        id))
                .containsExactly("WITHDRAWAL Sáp nhập. admin");
    }

    private RecommendationState state(String id) {
        return recommendations.recommendation(id).state();
    }

    private static Date at(String monthAndTime) {
        return Date.from(TestYear.at(YEAR + "-" + monthAndTime));
    }

    private ProcessInstance instance(String id) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, RecommendationProcess.KEY)
                .singleResult();
    }

    /** Each rung with its milestone's day and everybody it told, in order of time. */
    private List<String> rungs(String id) {
        return jdbc.queryForList("""
                select regexp_replace(substring(key from '[A-Z]+:T[-+]\\d+@.*'), '@\\d{4}-', '@') || ' '
                       || string_agg(recipient, ',' order by recipient collate "C") from notification
                where key ~ ? group by key order by min(created_at)
                """, String.class, "^recommendation:" + id + ":[A-Z]+:T");
    }

    private List<String> told(String id, String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "recommendation:" + id + ":" + what + "%");
    }
}

package vn.gov.moc.genderequality.commendation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.commendation.TestCommendations.DECIDE;
import static vn.gov.moc.genderequality.commendation.TestCommendations.PROPOSE;
import static vn.gov.moc.genderequality.commendation.TestCommendations.REVIEW;
import static vn.gov.moc.genderequality.commendation.TestCommendations.SIGN;

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
import vn.gov.moc.genderequality.commendation.CommendationState;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.commendation.Commendations.Texts;
import vn.gov.moc.genderequality.commendation.TestCommendations;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Proposals of a unit that reported in time, and of one that did not, on 10 June. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommendationProcessTests {

    private static final int YEAR = 2031;
    private static final String UNIT = "KHTC";
    private static final String LATE = "QLDN";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String HEAD = account(UNIT, "thutruong");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestCommendations commendations;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private Commendations service;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void oneUnitHasReportedInTime() {
        commendations.reportOfFirstInTime(YEAR, UNIT, LATE);
    }

    @BeforeEach
    void watch() {
        ProcessEngineTests.init(engine);
    }

    @AfterAll
    void everyNodeWasEntered() {
        delegations.revokeAll(UNIT);
        commendations.withdrawAll(YEAR);
        testYear.cancel(YEAR);
        coverage.assertEveryNode(CommendationProcess.KEY, List.of(YEAR));
    }

    @Test
    @Order(1)
    void isReturnedByHeadAndCommitteeMendedAndGranted() {
        String id = commendations.write(UNIT, "Nguyễn Thị Hoa");
        assertThat(id).isEqualTo(YEAR + "-KHTC-COMMENDATION-1");
        ProcessInstance instance = instance(id);
        assertThat(instance)
                .task(PROPOSE)
                .hasCandidateGroup("unit-KHTC-drafter")
                .hasCandidateGroup("unit-KHTC-committee")
                .hasDueDate(at("06-24T23:59:59"));

        service.saveTexts(id, new Texts("Khen thưởng", "", 1), DRAFTER);
        assertThatThrownBy(() -> commendations.submit(id))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("thành tích chung");
        service.saveTexts(id, new Texts("Khen thưởng", "Nhiều hoạt động.", 2), DRAFTER);
        commendations.submit(id);

        assertThat(instance).task(SIGN).hasCandidateGroup("unit-KHTC-head").hasDueDate(at("06-15T23:59:59"));
        assertThat(told(id, "head:1")).containsExactly(HEAD);
        testYear.sendBack(HEAD, id, SIGN, "Cần nêu rõ thành tích.");
        assertThat(told(id, "returned:2")).containsExactlyInAnyOrder(DRAFTER, account(UNIT, "ban"));
        assertThat(instance).isWaitingAt(PROPOSE);

        commendations.send(id);
        assertThat(instance).task(REVIEW).hasCandidateGroup("ministry-committee");
        assertThat(told(id, "committee:2")).contains(COMMITTEE);
        assertThatThrownBy(() -> testYear.sendBack(COMMITTEE, id, REVIEW, " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lý do");
        testYear.sendBack(COMMITTEE, id, REVIEW, "Bổ sung minh chứng.");
        assertThat(instance).isWaitingAt(PROPOSE);

        commendations.send(id);
        assertThatThrownBy(() -> testYear.approve(COMMITTEE, id, REVIEW))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Nguyễn Thị Hoa: chưa cho ý kiến.");
        commendations.review(id);
        assertThat(instance).task(DECIDE).hasCandidateGroup("ministry-director");
        commendations.weigh(id, "GRANT", "");
        commendations.decide(id);

        assertThat(instance).isEnded().hasPassed("EndEvent_CommendationGranted");
        assertThat(service.commendation(id).state()).isEqualTo(CommendationState.GRANTED);
        assertThat(service.decisionNumber(id))
                .hasValueSatisfying(number -> assertThat(number).matches("\\d{2,}/QĐ-BXD"));
        assertThat(told(id, "decided")).contains(DRAFTER, HEAD, COMMITTEE).doesNotContain(DIRECTOR);
        assertThatThrownBy(() -> service.decide(id, DIRECTOR)).isInstanceOf(ConflictException.class);
    }

    @Test
    @Order(2)
    void whoOwesAReportIsSeenButNotCommended() {
        String id = commendations.write(LATE, "Trần Văn Lộc");
        ProcessInstance instance = instance(id);
        commendations.send(id);
        commendations.review(id);
        commendations.weigh(id, "GRANT", "");
        assertThatThrownBy(() -> commendations.decide(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Trần Văn Lộc")
                .hasMessageContaining("Báo cáo định kỳ đúng hạn")
                .hasMessageContaining("chưa nộp, quá hạn");
        assertThat(instance).isWaitingAt(DECIDE);
        assertThat(service.decisionNumber(id)).isEmpty();

        commendations.weigh(id, "DECLINE", "");
        assertThatThrownBy(() -> commendations.decide(id))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Trần Văn Lộc: không khen thưởng thì phải ghi lý do.");
        commendations.weigh(id, "DECLINE", "Đơn vị chưa nộp báo cáo.");
        commendations.decide(id);

        assertThat(instance).isEnded().hasPassed("EndEvent_CommendationDeclined");
        assertThat(jdbc.queryForObject(
                        "select conditions from commendation_step where commendation_id = ? and kind = 'DECISION'",
                        String.class,
                        id))
                .contains("\"BROKEN\"", "REPORT_LATE");
    }

    @Test
    @Order(3)
    void whoWasProposedBeforeIsExcludedAndTheHeadTakesItBack() {
        String id = commendations.write(UNIT, "nguyễn  thị hoa");
        ProcessInstance instance = instance(id);
        commendations.add(id, TestCommendations.person("Lê Thị Mai"));
        commendations.send(id);
        commendations.review(id);
        commendations.weigh(id, "GRANT", "");
        assertThatThrownBy(() -> commendations.decide(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Chỉ đề nghị một lần trong năm")
                .hasMessageContaining(YEAR + "-KHTC-COMMENDATION-1");

        assertThatThrownBy(() -> service.withdraw(id, "Thôi.", DRAFTER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.withdraw(id, " ", HEAD)).isInstanceOf(InvalidInputException.class);
        service.withdraw(id, "Đề nghị lại vào năm sau.", HEAD);

        assertThat(instance).isEnded().hasPassed("EndEvent_CommendationWithdrawn");
        assertThat(told(id, "withdrawn")).contains(COMMITTEE, DIRECTOR, DRAFTER).doesNotContain(HEAD);
        assertThatThrownBy(() -> service.withdraw(id, "Lần nữa.", HEAD)).isInstanceOf(ConflictException.class);
    }

    @Test
    @Order(4)
    void everyStepIsForItsRoleInThatVeryUnit() {
        String id = commendations.write(UNIT, "Phạm Thị Lan");
        for (String nobody : List.of(HEAD, COMMITTEE, DIRECTOR, "lanhdao")) {
            assertThatThrownBy(() -> service.submit(id, nobody)).isInstanceOf(AccessDeniedException.class);
        }
        for (String stranger : List.of(account(LATE, "soanthao"), "admin")) {
            assertThatThrownBy(() -> service.submit(id, stranger)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> service.begin(UNIT, DRAFTER))
                .as("one at a time")
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(id);
        commendations.submit(id);
        Decision yes = new Decision(true, "");
        for (String nobody : List.of(DRAFTER, account(UNIT, "ban"), COMMITTEE, DIRECTOR)) {
            assertThatThrownBy(() -> service.sign(id, yes, nobody)).isInstanceOf(AccessDeniedException.class);
        }
        String deputy = account(UNIT, "ban");
        delegations.grant(UNIT, "ban", SigningMatter.COMMENDATION_PROPOSAL, YEAR + "-06-10", YEAR + "-06-20");
        testYear.runJobs();
        testYear.approve(deputy, id, SIGN);
        assertThat(jdbc.queryForObject(
                        "select content from commendation_paper where commendation_id = ? and kind = 'PROPOSAL'",
                        String.class,
                        id))
                .contains("KT. VỤ TRƯỞNG", "\"onBehalfOf\":\"" + HEAD + "\"");
        for (String nobody : List.of(DRAFTER, HEAD, DIRECTOR, TestYear.DESK)) {
            assertThatThrownBy(() -> service.review(id, yes, nobody)).isInstanceOf(AccessDeniedException.class);
        }
        commendations.review(id);
        for (String nobody : List.of(DRAFTER, HEAD, COMMITTEE, TestYear.DESK, "lanhdao")) {
            assertThatThrownBy(() -> service.decide(id, nobody)).isInstanceOf(AccessDeniedException.class);
        }
        testYear.runJobs();
        assertThat(service.commendation(id).state()).isEqualTo(CommendationState.DECIDING);
        // What is sent along with the task moves nothing.
        commendations.weigh(id, "DECLINE", "Không thuộc đối tượng.");
        testYear.complete(DIRECTOR, id, DECIDE, Map.of("commendationGranted", true, "decision", "APPROVE"));
        assertThat(service.commendation(id).state()).isEqualTo(CommendationState.DECLINED);
    }

    private ProcessInstance instance(String id) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, CommendationProcess.KEY)
                .singleResult();
    }

    private List<String> told(String id, String what) {
        return jdbc.queryForList(
                "select recipient from notification where key = ?",
                String.class,
                "commendation:%s:%s".formatted(id, what));
    }

    private static Date at(String time) {
        return Date.from(TestYear.at(YEAR + "-" + time));
    }
}

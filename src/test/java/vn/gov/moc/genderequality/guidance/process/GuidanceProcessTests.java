package vn.gov.moc.genderequality.guidance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
import vn.gov.moc.genderequality.guidance.GuidanceDraft;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.guidance.GuidanceState;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidanceProcessTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private GuidanceService guidances;

    @Autowired
    private JdbcTemplate jdbc;

    private final Iterator<Integer> unused =
            List.of(2017, 2030, 2069, 2081, 2084).iterator();
    private final List<Integer> years = new ArrayList<>();
    private int year;
    private String key = "";

    @BeforeEach
    void planTheYear() {
        ProcessEngineTests.init(engine);
        year = unused.next();
        years.add(year);
        key = String.valueOf(year);
        testYear.start(year);
        testYear.plan(year, "VPB", "TTRA");
    }

    @AfterEach
    void cancel() {
        testYear.cancel(year);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(GuidanceProcess.KEY, years);
    }

    @Test
    void goesFromTheSampleLetterToConfirmedReceipts() {
        assertThat(guidances.guidance(year).body()).contains("1696/QĐ-TTg", "191/2009/TT-BTC");
        ProcessInstance instance = instance();
        testYear.draftGuidance(year);
        testYear.approve(COMMITTEE, key, "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, key, "UserTask_SignGuidance");
        testYear.runJobs();

        assertThat(guidances.guidance(year).state()).isEqualTo(GuidanceState.ISSUED);
        assertThat(told("sent"))
                .containsExactlyInAnyOrder(
                        "ttra.ban", "ttra.soanthao", "ttra.thutruong", "vpb.ban", "vpb.soanthao", "vpb.thutruong");

        guidances.acknowledge(year, "vpb.thutruong");
        testYear.advanceTo(year + "-04-07T09:00");
        assertThat(told("acknowledge")).as("only the laggard is reminded").containsExactly("ttra.thutruong");

        guidances.acknowledge(year, "ttra.thutruong");
        testYear.advanceTo(year + "-04-10T09:00");
        assertThat(instance).isEnded().hasPassed("EndEvent_GuidanceIssued");
    }

    @Test
    void stopsRemindingAfterFiveTimes() {
        testYear.draftGuidance(year);
        testYear.approve(COMMITTEE, key, "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, key, "UserTask_SignGuidance");
        ProcessInstance instance = instance();
        testYear.advanceTo(year + "-05-01T09:00");

        assertThat(told("acknowledge")).hasSize(2 * 5);
        assertThat(instance).isEnded();
    }

    @Test
    void isReturnedWithAReasonByCommitteeAndDirector() {
        testYear.draftGuidance(year);
        testYear.sendBack(COMMITTEE, key, "UserTask_ReviewGuidance", "Thiếu mẫu báo cáo.");
        assertThat(instance()).isWaitingAt("UserTask_DraftGuidance");
        testYear.draftGuidance(year);
        testYear.approve(COMMITTEE, key, "UserTask_ReviewGuidance");
        assertThatThrownBy(() -> testYear.sendBack(DIRECTOR, key, "UserTask_SignGuidance", ""))
                .isInstanceOf(InvalidInputException.class);
        testYear.sendBack(DIRECTOR, key, "UserTask_SignGuidance", "Sửa trích yếu.");

        assertThat(instance()).isWaitingAt("UserTask_DraftGuidance");
        assertThat(jdbc.queryForList(
                        "select reason from guidance_decision where cycle_year = ? and not approved order by id",
                        String.class,
                        year))
                .containsExactly("Thiếu mẫu báo cáo.", "Sửa trích yếu.");
    }

    @Test
    void isNotSubmittedIncompleteNorOverwritten() {
        assertThatThrownBy(() -> testYear.complete(DESK, key, "UserTask_DraftGuidance", java.util.Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).extracting("field").containsExactly("number", "issuedOn"));
        assertThatThrownBy(() -> guidances.saveDraft(year, new GuidanceDraft("số 5", null, "x", "y", 0), DESK))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("763/BXD-TCCB");
        guidances.saveDraft(year, new GuidanceDraft("5/BXD-TCCB", null, "x", "của tôi", 0), DESK);
        assertThatThrownBy(
                        () -> guidances.saveDraft(year, new GuidanceDraft("6/BXD-TCCB", null, "x", "ghi đè", 0), DESK))
                .isInstanceOf(ConflictException.class);
        assertThat(guidances.guidance(year).body()).isEqualTo("của tôi");
    }

    @Test
    void isReadByUnitsOnlyWhenItWasSentToThem() {
        assertThatThrownBy(() -> guidances.readableGuidance(year, "vpb.soanthao"))
                .isInstanceOf(AccessDeniedException.class);
        testYear.draftGuidance(year);
        testYear.approve(COMMITTEE, key, "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, key, "UserTask_SignGuidance");
        testYear.runJobs();

        assertThat(guidances.readableGuidance(year, "vpb.soanthao").year()).isEqualTo(year);
        assertThatThrownBy(() -> guidances.readableGuidance(year, "hud.soanthao"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> guidances.acknowledge(year, "vpb.soanthao")).isInstanceOf(AccessDeniedException.class);
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key, GuidanceProcess.KEY)
                .singleResult();
    }

    private List<String> told(String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "guidance-" + year + ":" + what + "%");
    }
}

package vn.gov.moc.genderequality.actionmonth.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
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
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns.CampaignDraft;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** The ministry's side of a year's Action Month, inside the year that begins it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionMonthCampaignProcessTests {

    private static final String ANNOUNCE = "UserTask_AnnounceActionMonth";
    private static final String[] UNITS = {"VPB", "TTRA", "PC", "KHCN", "QHKT"};

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private ActionMonthCampaigns campaigns;

    @Autowired
    private ActionMonthService months;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2018;
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
        coverage.assertEveryNode(ActionMonthCampaignProcess.KEY, years);
    }

    @Test
    void theDeskAnnouncesAndEveryUnitPlansFromTheDay() {
        testYear.openMidYear(year, UNITS);
        testYear.advanceTo(year + "-10-02T00:00");
        ProcessInstance instance = campaign();
        assertThat(instance)
                .task(ANNOUNCE)
                .hasCandidateGroup("ministry-desk")
                .hasDueDate(Date.from(TestYear.at(year + "-10-15T23:59:59")));
        assertThatThrownBy(() -> testYear.complete(TestYear.DESK, key, ANNOUNCE, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::message)
                                .containsExactly(
                                        "Hãy nhập chủ đề Tháng hành động.", "Hãy nhập nội dung hướng dẫn các đơn vị."));
        assertThatThrownBy(() -> testYear.complete(TestYear.DIRECTOR, key, ANNOUNCE, Map.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(instance).isWaitingAt(ANNOUNCE, "IntermediateCatchEvent_PlanningOpens");

        testYear.announceActionMonth(year);
        assertThat(told("action-month-%d:announced:%%".formatted(year)))
                .hasSize(UNITS.length * 3)
                .contains("vpb.soanthao", "vpb.ban", "vpb.thutruong", "qhkt.soanthao")
                .doesNotHaveDuplicates();
        assertThat(instance).isWaitingAt("IntermediateCatchEvent_PlanningOpens");
        assertThat(campaigns.theme(year)).contains("Hành động vì bình đẳng giới");
        assertThatThrownBy(() -> campaigns.save(year, new CampaignDraft("Khác", "", "", 1), TestYear.DESK))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã thông báo");

        testYear.advanceTo(year + "-10-15T23:59");
        assertThat(months.openMonths(year)).isEmpty();
        testYear.advanceTo(year + "-10-16T00:00");
        assertEveryUnitPlansOnce();
        assertThat(instance).isEnded().hasPassed("EndEvent_ActionMonthOpened");
    }

    @Test
    void theUnitsPlanOnTheDayThoughNothingIsAnnouncedYet() {
        testYear.openActionMonth(year, UNITS);
        assertEveryUnitPlansOnce();
        assertThat(campaigns.theme(year)).isEmpty();
        ProcessInstance instance = campaign();
        assertThat(instance).isWaitingAt(ANNOUNCE);

        testYear.advanceTo(year + "-10-20T09:00");
        testYear.announceActionMonth(year);
        assertThat(instance).isEnded();
        assertEveryUnitPlansOnce();
    }

    @Test
    void afterACrashTheUnitsLeftAreOpenedAndNoneTwice() {
        testYear.openMidYear(year, UNITS);
        testYear.advanceTo(year + "-10-15T23:00");
        Job planningOpens = managementService
                .createJobQuery()
                .processInstanceId(campaign().getId())
                .activityId("IntermediateCatchEvent_PlanningOpens")
                .singleResult();
        testYear.jumpTo(year + "-10-16T00:00");
        managementService.executeJob(planningOpens.getId());
        openAChunkOf(2);
        assertThat(months.openMonths(year)).hasSize(2);

        jdbc.execute("""
                create function refuse_month() returns trigger language plpgsql as
                'begin raise exception ''no room''; end'
                """);
        jdbc.execute("create trigger full_disk before insert on action_month for each row when (new.unit_code = 'VPB')"
                + " execute function refuse_month()");
        try {
            testYear.runJobs();
            assertThat(months.openMonths(year))
                    .as("what fails in the middle of a chunk leaves nothing of it")
                    .hasSize(2);
        } finally {
            jdbc.execute("drop trigger full_disk on action_month");
            jdbc.execute("drop function refuse_month()");
        }
        testYear.advanceTo(year + "-10-16T00:10");

        assertEveryUnitPlansOnce();
    }

    @Test
    void chunksTakeTheUnitsInTurnUntilNoneIsLeft() {
        testYear.openMidYear(year, UNITS);
        testYear.jumpTo(year + "-10-16T00:00");
        for (List<String> chunk :
                List.of(List.of("KHCN", "PC"), List.of("QHKT", "TTRA"), List.of("VPB"), List.<String>of())) {
            assertThat(openAChunkOf(2))
                    .containsExactlyInAnyOrderElementsOf(
                            chunk.stream().map(unit -> year + "-" + unit).toList());
        }
        testYear.runJobs();
        assertEveryUnitPlansOnce();
    }

    @Test
    void endsWithItsYear() {
        testYear.openMidYear(year, UNITS);
        testYear.advanceTo(year + "-10-02T00:00");
        ProcessInstance instance = campaign();
        testYear.cancel(year);
        testYear.advanceTo(year + "-10-17T00:00");

        assertThat(instance).isEnded();
        assertThat(months.openMonths(year)).isEmpty();
    }

    /** As the model's delegate does it. */
    private List<String> openAChunkOf(int size) {
        List<String> opened = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            opened.addAll(months.open(year, size));
            opened.forEach(id -> runtimeService
                    .createMessageCorrelation(ActionMonthProcess.MESSAGE_ACTION_MONTH_REQUESTED)
                    .processInstanceBusinessKey(id)
                    .correlateStartMessage());
        });
        return opened;
    }

    private void assertEveryUnitPlansOnce() {
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ActionMonthProcess.KEY)
                        .processInstanceBusinessKeyLike(year + "-%")
                        .list())
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(UNITS).map(unit -> year + "-" + unit).toList());
        assertThat(told("action-month:%d-%%:opened".formatted(year))).hasSize(UNITS.length * 3);
    }

    private List<String> told(String pattern) {
        return jdbc.queryForList("select recipient from notification where key like ?", String.class, pattern);
    }

    private ProcessInstance campaign() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key, ActionMonthCampaignProcess.KEY)
                .singleResult();
    }
}

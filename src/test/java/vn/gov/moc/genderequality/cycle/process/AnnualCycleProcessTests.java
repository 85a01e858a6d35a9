package vn.gov.moc.genderequality.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.cycle.CyclePlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.CycleState;
import vn.gov.moc.genderequality.cycle.PeriodState;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportState;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualCycleProcessTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private CycleService cycles;

    @Autowired
    private ReportService reports;

    @Autowired
    private ActionMonthService months;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2060;

    @BeforeEach
    void nextYear() {
        ProcessEngineTests.init(engine);
        year++;
        years.add(year);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(year);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(AnnualCycleProcess.KEY, years);
    }

    @Test
    void opensBothPeriodsOnTheirDatesAndClosesWithTheLast() {
        testYear.openMidYear(year, "VPB", "TTRA");
        ProcessInstance instance = instance();
        assertThat(cycles.cycle(year).state()).isEqualTo(CycleState.RUNNING);
        assertThat(reports.openReports(year)).containsExactlyInAnyOrder(report(year, "VPB"), report(year, "TTRA"));

        for (String unit : List.of("VPB", "TTRA")) {
            testYear.fill(year, unit);
            testYear.submit(year, unit);
            testYear.approve(TestYear.DESK, report(year, unit), "UserTask_CheckReport");
        }
        assertThat(cycles.period(year + "-MID_YEAR").state())
                .as("the last accepted report completes the period")
                .isEqualTo(PeriodState.CLOSED);
        testYear.consolidate(year + "-MID_YEAR");

        testYear.advanceTo(year + "-10-01T23:59");
        assertThat(campaigns()).isZero();
        testYear.advanceTo(year + "-10-02T00:00");
        assertThat(campaigns())
                .as("the ministry prepares the Action Month two weeks before the units do")
                .isOne();
        testYear.advanceTo(year + "-11-01T00:00");
        assertThat(reports.openReports(year)).hasSize(2);
        assertThat(months.openMonths(year)).containsExactlyInAnyOrder(year + "-VPB", year + "-TTRA");
        testYear.announceActionMonth(year);
        assertThat(campaigns()).isZero();
        testYear.advanceTo((year + 1) + "-01-01T00:00");

        assertThat(cycles.period(year + "-YEAR_END").state())
                .as("the closing date closes the period")
                .isEqualTo(PeriodState.CLOSED);
        assertThat(cycles.cycle(year).state())
                .as("the year is not over before the ministry has sent on what it got")
                .isEqualTo(CycleState.RUNNING);
        testYear.consolidate(year + "-YEAR_END");
        assertThat(instance)
                .isEnded()
                .hasPassed("EndEvent_CycleClosed", "EndEvent_GuidanceConcluded", "EndEvent_ActionMonthOpened");
        assertThat(cycles.cycle(year).state()).isEqualTo(CycleState.CLOSED);
        assertThat(months.openMonths(year))
                .as("the units still finish their months")
                .hasSize(2);
        assertThat(reports.openReports(year)).as("late reports stay open").hasSize(2);
    }

    @Test
    void isCancelledWithItsReports() {
        testYear.openMidYear(year, "VPB");
        ProcessInstance instance = instance();
        testYear.cancel(year);

        assertThat(instance).isEnded().hasPassed("EndEvent_CycleCancelled");
        assertThat(cycles.cycle(year).state()).isEqualTo(CycleState.CANCELLED);
        assertThat(reports.report(report(year, "VPB")).state()).isEqualTo(ReportState.CANCELLED);
    }

    @Test
    void startedLateItSendsNothingForThePast() {
        testYear.start(year);
        testYear.plan(year, "VPB");
        testYear.draftGuidance(year);
        testYear.approve(TestYear.COMMITTEE, String.valueOf(year), "UserTask_ReviewGuidance");
        testYear.jumpTo(year + "-05-25T09:00");
        testYear.approve(TestYear.DIRECTOR, String.valueOf(year), "UserTask_SignGuidance");
        testYear.runJobs();

        assertThat(reports.openReports(year)).hasSize(1);
        testYear.advanceTo(year + "-05-29T09:00");
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("SendTask_NotifyRung")
                        .processInstanceId(runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(report(year, "VPB"))
                                .singleResult()
                                .getId())
                        .count())
                .as("T-30 and T-14 lie in the past, T-7 has come")
                .isEqualTo(1);
    }

    @Test
    void refusesAYearThatIsNoneOrIsThere() {
        for (String wrong : List.of("20177", "2006", "abcd", "")) {
            assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey(AnnualCycleProcess.KEY, wrong))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("Năm phải là số có bốn chữ số, từ 2007 đến 2099.");
        }
        testYear.start(year);
        assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey(AnnualCycleProcess.KEY, String.valueOf(year)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã có");
    }

    @Test
    void refusesAPlanOutOfOrderAndKeepsTheTask() {
        testYear.start(year);
        CyclePlan plan = cycles.plan(year);
        var first = plan.periods().get(0);
        var wrong = new vn.gov.moc.genderequality.cycle.PeriodPlan(
                first.kind(),
                first.opensOn(),
                first.cutOffOn(),
                LocalDate.of(year, 4, 1),
                first.closesOn(),
                "periodic-1999");
        CyclePlan bad = new CyclePlan(
                year,
                plan.state(),
                plan.deadlineRule(),
                plan.weekendRule(),
                List.of(wrong, plan.periods().get(1)),
                plan.actionMonth(),
                List.of("VPB", "NOSUCH"),
                plan.version());

        assertThatThrownBy(() -> cycles.savePlan(bad, TestYear.DESK))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting("field")
                                .containsExactlyInAnyOrder("periods[0].dueOn", "periods[0].templateId", "unitCodes"));
        assertThatThrownBy(() -> cycles.savePlan(
                        new CyclePlan(
                                year,
                                plan.state(),
                                plan.deadlineRule(),
                                plan.weekendRule(),
                                plan.periods(),
                                plan.actionMonth(),
                                plan.unitCodes(),
                                plan.version() - 1),
                        TestYear.DESK))
                .isInstanceOf(ConflictException.class);
        assertThat(cycles.plan(year)).isEqualTo(plan);
        assertThat(instance()).isWaitingAt("UserTask_PlanCycle");
    }

    @Test
    void freezesThePlanWhenTheGuidanceIsSigned() {
        testYear.openMidYear(year, "VPB");

        assertThatThrownBy(() -> cycles.savePlan(cycles.plan(year), TestYear.DESK))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã được chốt");
    }

    @Test
    void onlyTheDeskPlans() {
        testYear.start(year);
        assertThatThrownBy(() ->
                        testYear.complete(TestYear.DIRECTOR, String.valueOf(year), "UserTask_PlanCycle", Map.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(instance()).isWaitingAt("UserTask_PlanCycle");
    }

    private long campaigns() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(year), "ActionMonthCampaignProcess")
                .count();
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(year), AnnualCycleProcess.KEY)
                .singleResult();
    }
}

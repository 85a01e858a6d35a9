package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The models by themselves on a real engine, with stand-ins for what is written in Java. */
class ProcessModelEngineTests {

    private static final StandInBeans BEANS = new StandInBeans();

    private static EmbeddedPostgres postgres;
    private static ProcessEngine engine;
    private static RuntimeService runtime;
    private static TaskService tasks;
    private static ManagementService management;
    private static HistoryService history;

    @BeforeAll
    static void startEngine() throws IOException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        // A name of its own: the application's engine in the same JVM is the default one.
        configuration.setProcessEngineName("models");
        configuration.setDataSource(postgres.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setBeans(BEANS.byName());
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
        history = engine.getHistoryService();
        deploy();
    }

    @AfterAll
    static void stopEngine() throws IOException {
        engine.close();
        postgres.close();
    }

    @BeforeEach
    void everythingIsAnsweredYes() {
        BEANS.answerYes();
    }

    @AfterEach
    void clear() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }

    private static void deploy() throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path file : ProcessModel.files()) {
            try (InputStream content = Files.newInputStream(file)) {
                deployment.addInputStream(file.toString(), content);
            }
        }
        deployment.deploy();
    }

    @Test
    void theYearRunsFromPlanToClosing() {
        runtime.startProcessInstanceByKey("AnnualCycleProcess", "2017");
        complete("UserTask_PlanCycle");
        BEANS.refuseOnce("guidanceApproved", "guidanceSigned", "acknowledgementsSettled");
        complete("UserTask_DraftGuidance");
        complete("UserTask_ReviewGuidance");
        complete("UserTask_DraftGuidance");
        complete("UserTask_ReviewGuidance");
        complete("UserTask_SignGuidance");
        complete("UserTask_DraftGuidance");
        complete("UserTask_ReviewGuidance");
        complete("UserTask_SignGuidance");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("2017")
                        .list())
                .hasSize(2);
        runJob("SendTask_SendGuidance");

        assertThat(jobs("IntermediateCatchEvent_PeriodOpens"))
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.getDuedate()).isEqualTo(StandInBeans.ANY_DATE));
        runJob("IntermediateCatchEvent_PeriodOpens");
        BEANS.refuseOnce("allReportsOpened");
        runJob("ServiceTask_OpenReports");
        runJob("ServiceTask_OpenReports");
        runJob("IntermediateCatchEvent_PeriodOpens");
        runJob("ServiceTask_OpenReports");

        runtime.createMessageCorrelation("Message_PeriodCompleted")
                .processInstanceBusinessKey("2017")
                .localVariableEquals("awaitedPeriod", "MID_YEAR")
                .correlate();
        assertThat(passed("ServiceTask_ClosePeriod")).isOne();
        BEANS.refuseOnce("consolidationApproved", "consolidationSigned");
        complete("UserTask_EditConsolidation");
        complete("UserTask_ReviewConsolidation");
        complete("UserTask_EditConsolidation");
        complete("UserTask_ReviewConsolidation");
        complete("UserTask_SignConsolidation");
        consolidate();
        runJob("BoundaryEvent_PeriodCloses");
        assertThat(passed("EndEvent_CycleClosed"))
                .as("the year waits for what it sends on")
                .isZero();
        consolidate();
        assertThat(passed("EndEvent_CycleClosed")).isOne();

        runJob("IntermediateCatchEvent_AcknowledgementDue");
        runJob("SendTask_RemindLaggards");
        runJob("IntermediateCatchEvent_AcknowledgementDue");
        runJob("SendTask_RemindLaggards");
        assertThat(passed("EndEvent_GuidanceConcluded")).isOne();
        assertNothingIsLeft();
    }

    private static void consolidate() {
        complete("UserTask_EditConsolidation");
        complete("UserTask_ReviewConsolidation");
        complete("UserTask_SignConsolidation");
        runJob("SendTask_DispatchConsolidation");
    }

    @Test
    void aConsolidatedReportIsRevisedOrTheRevisionGivenUp() {
        requireRevision();
        consolidate();
        assertThat(passed("EndEvent_ConsolidationDispatched")).isOne();
        assertNothingIsLeft();

        requireRevision();
        complete("UserTask_EditConsolidation");
        runtime.createMessageCorrelation("Message_RevisionDiscarded")
                .processInstanceBusinessKey("2017-MID_YEAR")
                .correlate();

        assertThat(passed("EndEvent_RevisionDiscarded")).isOne();
        assertNothingIsLeft();
    }

    private static void requireRevision() {
        runtime.createMessageCorrelation("Message_RevisionRequired")
                .processInstanceBusinessKey("2017-MID_YEAR")
                .correlateStartMessage();
    }

    @Test
    void aCancelledYearTakesItsGuidanceAlong() {
        runtime.startProcessInstanceByKey("AnnualCycleProcess", "2017");
        complete("UserTask_PlanCycle");

        runtime.createMessageCorrelation("Message_CycleCancelled")
                .processInstanceBusinessKey("2017")
                .correlate();

        assertThat(passed("ServiceTask_CancelReports")).isOne();
        assertThat(passed("ServiceTask_CancelConsolidations")).isOne();
        assertNothingIsLeft();
    }

    @Test
    void aReportIsReturnedAtEveryStepUntilItIsAccepted() {
        requestReport();
        BEANS.refuseOnce("reviewApproved", "reportSigned", "reportAccepted");
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        complete("UserTask_SignReport");
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        complete("UserTask_SignReport");
        runJob("SendTask_SendReceipt");
        complete("UserTask_CheckReport");
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        complete("UserTask_SignReport");
        runJob("SendTask_SendReceipt");
        requestExtension();
        complete("UserTask_CheckReport");

        assertThat(passed("EndEvent_ReportAccepted")).isOne();
        assertNothingIsLeft();
    }

    @Test
    void theLadderClimbsBesideTheReport() {
        requestReport();
        runJob("StartEvent_FirstRung");
        runJob("SendTask_NotifyRung");
        assertThat(jobs("IntermediateCatchEvent_NextRung"))
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isEqualTo(StandInBeans.ANY_DATE));
        BEANS.refuseOnce("moreRungs");
        runJob("IntermediateCatchEvent_NextRung");
        runJob("SendTask_NotifyRung");

        assertThat(passed("EndEvent_LadderCompleted")).isOne();
        assertThat(tasks.createTaskQuery().list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("UserTask_DraftReport");
        Map<String, Object> variables = new HashMap<>();
        history.createHistoricVariableInstanceQuery().list().forEach(v -> variables.put(v.getName(), v.getValue()));
        assertThat(variables)
                .containsEntry("rung", "T+14")
                .containsEntry("audience", "HEAD")
                .containsEntry("tone", "OVERDUE");
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(HistoricVariableInstance::getTypeName)
                .containsOnly("string", "integer", "boolean", "date");
    }

    @Test
    void anExtensionIsDecidedBesideTheReport() {
        requestReport();
        requestExtension();
        requestExtension();
        tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_DecideExtension")
                .list()
                .forEach(task -> tasks.complete(task.getId()));

        assertThat(passed("EndEvent_ExtensionDecided")).isEqualTo(2);
        complete("UserTask_DraftReport");
    }

    @Test
    void aCancelledReportLeavesNothingBehind() {
        requestReport();
        requestExtension();

        runtime.createMessageCorrelation("Message_ReportCancelled")
                .processInstanceBusinessKey("2017-MID_YEAR-VPB")
                .correlate();

        assertThat(passed("ServiceTask_RecordCancellation")).isOne();
        assertNothingIsLeft();
    }

    @Test
    void aReportTakenBackOrCorrectedIsDraftedAgain() {
        requestReport();
        complete("UserTask_DraftReport");
        tell("Message_ReportWithdrawn");
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        tell("Message_ReportWithdrawn");
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        complete("UserTask_SignReport");
        tell("Message_ReportRecalled");
        assertThat(jobs("SendTask_SendReceipt"))
                .as("a receipt nobody needs any more")
                .isEmpty();
        submit();
        tell("Message_ReportRecalled");
        submit();
        complete("UserTask_CheckReport");
        assertNothingIsLeft();

        runtime.createMessageCorrelation("Message_ReportCorrected")
                .processInstanceBusinessKey("2017-MID_YEAR-VPB")
                .correlateStartMessage();
        submit();
        complete("UserTask_CheckReport");

        assertThat(passed("EndEvent_ReportAccepted")).isEqualTo(2);
        assertThat(passed("BoundaryEvent_ReportRecalled")).isEqualTo(2);
        assertNothingIsLeft();
    }

    private static void submit() {
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");
        complete("UserTask_SignReport");
        runJob("SendTask_SendReceipt");
    }

    @Test
    void aDelegationRunsItsTime() {
        grantDelegation();
        runJob("IntermediateCatchEvent_FirstDay");
        assertThat(passed("ServiceTask_OfferSigning")).isOne();
        runJob("IntermediateCatchEvent_LastDayOver");

        assertThat(passed("ServiceTask_WithdrawSigning")).isOne();
        assertNothingIsLeft();
    }

    @Test
    void aDelegationIsRevokedBeforeItBegins() {
        grantDelegation();

        runtime.createMessageCorrelation("Message_DelegationRevoked")
                .processInstanceBusinessKey("2017-VPB-1")
                .correlate();

        assertThat(passed("ServiceTask_OfferSigning")).isZero();
        assertThat(passed("ServiceTask_WithdrawSigning")).isOne();
        assertNothingIsLeft();
    }

    private static void grantDelegation() {
        runtime.createMessageCorrelation("Message_DelegationGranted")
                .processInstanceBusinessKey("2017-VPB-1")
                .correlateStartMessage();
    }

    @Test
    void anAbsenceRunsItsTimeAndIsLookedAtDaily() {
        recordAbsence();
        runJob("BoundaryEvent_ReminderTime");
        runJob("IntermediateCatchEvent_FirstDay");
        assertThat(passed("ServiceTask_GiveBackTasks")).isOne();
        runJob("BoundaryEvent_ReminderTime");
        runJob("IntermediateCatchEvent_LastDayOver");

        assertThat(passed("ServiceTask_WarnOfDueDates")).isEqualTo(2);
        assertThat(passed("EndEvent_AbsenceOver")).isOne();
        assertNothingIsLeft();
    }

    @Test
    void anAbsenceEndsWhenSomebodyComesBackEarly() {
        recordAbsence();

        runtime.createMessageCorrelation("Message_CameBack")
                .processInstanceBusinessKey("2017-VPB-ABSENCE-1")
                .correlate();

        assertThat(passed("EndEvent_CameBackEarly")).isOne();
        assertNothingIsLeft();
    }

    private static void recordAbsence() {
        runtime.createMessageCorrelation("Message_AbsenceRecorded")
                .processInstanceBusinessKey("2017-VPB-ABSENCE-1")
                .correlateStartMessage();
    }

    @Test
    void aCommendationIsReturnedByHeadAndCommitteeThenGrantedDeclinedOrWithdrawn() {
        proposeCommendation();
        BEANS.refuseOnce("proposalSigned", "commendationPassedOn");
        complete("UserTask_ProposeCommendation");
        complete("UserTask_SignProposal");
        complete("UserTask_ProposeCommendation");
        complete("UserTask_SignProposal");
        complete("UserTask_ReviewCommendation");
        decideCommendation();
        assertThat(passed("EndEvent_CommendationGranted")).isOne();

        proposeCommendation();
        BEANS.refuseOnce("commendationGranted");
        decideCommendation();
        assertThat(passed("EndEvent_CommendationDeclined")).isOne();

        proposeCommendation();
        complete("UserTask_ProposeCommendation");
        runtime.createMessageCorrelation("Message_CommendationWithdrawn")
                .processInstanceBusinessKey("2017-VPB-COMMENDATION-1")
                .correlate();
        assertThat(passed("EndEvent_CommendationWithdrawn")).isOne();
        assertNothingIsLeft();
    }

    private static void proposeCommendation() {
        runtime.createMessageCorrelation("Message_CommendationBegun")
                .processInstanceBusinessKey("2017-VPB-COMMENDATION-1")
                .correlateStartMessage();
    }

    private static void decideCommendation() {
        complete("UserTask_ProposeCommendation");
        complete("UserTask_SignProposal");
        complete("UserTask_ReviewCommendation");
        complete("UserTask_DecideCommendation");
    }

    @Test
    void theSignatureIsOfferedToHeadAndDelegate() {
        requestReport();
        complete("UserTask_DraftReport");
        complete("UserTask_ReviewReport");

        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("head of 2017-MID_YEAR-VPB")
                        .singleResult())
                .isNotNull();
        assertThat(tasks.createTaskQuery()
                        .taskCandidateUser("delegate of 2017-MID_YEAR-VPB")
                        .singleResult())
                .isNotNull();
    }

    @Test
    void tasksKnowWhoAndWhen() {
        requestReport();

        Task draft = tasks.createTaskQuery()
                .taskCandidateGroup("drafters of 2017-MID_YEAR-VPB")
                .singleResult();
        assertThat(draft.getDueDate()).isEqualTo(StandInBeans.ANY_DATE);
        assertThat(draft.getFollowUpDate()).isEqualTo(StandInBeans.ANY_DATE);
    }

    private static void requestReport() {
        runtime.createMessageCorrelation("Message_ReportRequested")
                .processInstanceBusinessKey("2017-MID_YEAR-VPB")
                .correlateStartMessage();
    }

    private static void requestExtension() {
        tell("Message_ExtensionRequested");
    }

    private static void tell(String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey("2017-MID_YEAR-VPB")
                .correlate();
    }

    private static void complete(String userTask) {
        Task task = tasks.createTaskQuery().taskDefinitionKey(userTask).singleResult();
        assertThat(task).as(userTask).isNotNull();
        tasks.complete(task.getId());
    }

    private static List<Job> jobs(String activity) {
        return management.createJobQuery().activityId(activity).list();
    }

    private static void runJob(String activity) {
        List<Job> waiting = jobs(activity);
        assertThat(waiting).as(activity).isNotEmpty();
        management.executeJob(waiting.get(0).getId());
    }

    private static long passed(String activity) {
        return history.createHistoricActivityInstanceQuery().activityId(activity).finished().list().stream()
                .filter(instance -> !instance.isCanceled())
                .map(HistoricActivityInstance::getId)
                .count();
    }

    private static void assertNothingIsLeft() {
        assertThat(runtime.createProcessInstanceQuery().list()).isEmpty();
        assertThat(management.createJobQuery().list()).isEmpty();
    }
}

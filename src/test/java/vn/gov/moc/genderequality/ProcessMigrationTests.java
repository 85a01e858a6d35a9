package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import vn.gov.moc.genderequality.engine.ProcessMigration;

/** Reports and years that were begun with the model before this one are finished with this one. */
class ProcessMigrationTests {

    private static final Path BEFORE = Path.of("src/test/resources/processes-before/UnitReportProcess.bpmn");
    private static final List<String> PATH = List.of(
            "UserTask_DraftReport",
            "UserTask_ReviewReport",
            "UserTask_SignReport",
            "SendTask_SendReceipt",
            "UserTask_CheckReport");
    private static final String ACTION_MONTH_PREPARED = "BoundaryEvent_ActionMonthPrepared";
    private static final String INSPECTIONS_PLANNED = "BoundaryEvent_InspectionsPlanned";
    private static final Date AN_EXTENDED_DAY = new Date(StandInBeans.ANY_DATE.getTime() + 86_400_000L);

    private final StandInBeans beans = new StandInBeans();
    private EmbeddedPostgres postgres;
    private ProcessEngine engine;
    private RepositoryService repository;
    private RuntimeService runtime;
    private TaskService tasks;
    private ManagementService management;
    private ProcessMigration migration;

    @BeforeEach
    void deployTheModelBefore() throws IOException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("migration");
        configuration.setDataSource(postgres.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setBeans(beans.byName());
        engine = configuration.buildProcessEngine();
        repository = engine.getRepositoryService();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
        migration = new ProcessMigration(repository, runtime, management, TransactionOperations.withoutTransaction());
        deploy(BEFORE);
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
        postgres.close();
    }

    @Test
    void reportsAreFinishedFromWhereverTheyStand() throws IOException {
        PATH.forEach(step -> goTo("at " + step, step));
        goTo("claimed", "UserTask_CheckReport");
        tasks.setAssignee(task("claimed").getId(), "tccb");
        start("extension asked");
        tell("extension asked", "Message_ExtensionRequested");

        deployTheNewest();
        migration.run();

        assertThat(runtime.createProcessInstanceQuery().list())
                .extracting(ProcessInstance::getProcessDefinitionId)
                .containsOnly(newest().getId());
        assertThat(tasks.createTaskQuery().taskAssignee("tccb").count()).isOne();
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("UserTask_DecideExtension")
                        .count())
                .isOne();
        tell("at UserTask_SignReport", "Message_ReportWithdrawn");
        assertThat(task("at UserTask_SignReport").getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
        for (String recallable : List.of("at SendTask_SendReceipt", "at UserTask_CheckReport")) {
            tell(recallable, "Message_ReportRecalled");
            assertThat(task(recallable).getTaskDefinitionKey()).isEqualTo("UserTask_DraftReport");
        }
        PATH.forEach(step -> finish("at " + step));
        finish("claimed");
        assertThat(runtime.createProcessInstanceQuery().list())
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactly("extension asked");
    }

    @Test
    void everyReminderIsKeptAndNoneComesTwice() throws IOException {
        start("before the first rung");
        start("between two rungs");
        start("after the last rung");
        start("being notified");
        runJob("between two rungs", "StartEvent_FirstRung");
        runJob("between two rungs", "SendTask_NotifyRung");
        runJob("after the last rung", "StartEvent_FirstRung");
        beans.refuseOnce("moreRungs");
        runJob("after the last rung", "SendTask_NotifyRung");
        runJob("being notified", "StartEvent_FirstRung");
        for (String moved : List.of("before the first rung", "between two rungs")) {
            management.setJobDuedate(jobs(moved).get(0).getId(), AN_EXTENDED_DAY);
        }

        deployTheNewest();
        migration.run();

        assertThat(jobs("before the first rung"))
                .singleElement()
                .extracting(Job::getDuedate)
                .isEqualTo(AN_EXTENDED_DAY);
        assertThat(jobs("between two rungs"))
                .singleElement()
                .extracting(Job::getDuedate)
                .isEqualTo(AN_EXTENDED_DAY);
        assertThat(jobs("after the last rung")).isEmpty();
        runJob("being notified", "SendTask_NotifyRung");
        assertThat(jobs("being notified")).hasSize(1);
        runJob("between two rungs", "IntermediateCatchEvent_NextRung");
        runJob("between two rungs", "SendTask_NotifyRung");
        assertThat(jobs("between two rungs")).hasSize(1);
    }

    @Test
    void nothingIsDoneTwiceAndNothingWithoutNeed() throws IOException {
        migration.run();
        start("before");
        deployTheNewest();
        migration.run();
        String definition = instance("before").getProcessDefinitionId();
        Task task = task("before");

        migration.run();

        assertThat(instance("before").getProcessDefinitionId()).isEqualTo(definition);
        assertThat(task("before").getId()).isEqualTo(task.getId());
    }

    @Test
    void whatCannotBeMigratedRunsOnWithItsOldModel() throws IOException {
        start("stays");
        start("goes on");
        complete("goes on");
        String model = Files.readString(Path.of("processes/unitreport/UnitReportProcess.bpmn"));
        deploy("UnitReportProcess.bpmn", model.replace("UserTask_DraftReport", "UserTask_WriteReport"));

        migration.run();

        assertThat(instance("goes on").getProcessDefinitionId()).isEqualTo(newest().getId());
        assertThat(instance("stays").getProcessDefinitionId()).isNotEqualTo(newest().getId());
        finish("stays");
    }

    @Test
    void aYearThatWaitsForItsReportsHoldsItsActionMonthAndInspectsAfterwards() throws IOException {
        deployCycle(Path.of("src/test/resources/processes-before/AnnualCycleProcess.bpmn"));
        runtime.startProcessInstanceByKey("AnnualCycleProcess", "being planned");
        runtime.startProcessInstanceByKey("AnnualCycleProcess", "2017");
        for (String step : List.of(
                "UserTask_PlanCycle", "UserTask_DraftGuidance", "UserTask_ReviewGuidance", "UserTask_SignGuidance")) {
            complete("2017", step);
        }
        runJob("SendTask_SendGuidance");
        runJob("IntermediateCatchEvent_PeriodOpens");
        runJob("ServiceTask_OpenReports");

        deployTheNewestCycle();
        migration.run();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("AnnualCycleProcess")
                        .list())
                .extracting(ProcessInstance::getProcessDefinitionId)
                .containsOnly(newest("AnnualCycleProcess").getId());
        assertThat(management.createJobQuery().activityId(ACTION_MONTH_PREPARED).list())
                .as("the timer is new; a year that is being planned gets it in its turn")
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.getProcessInstanceId())
                            .isEqualTo(runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey("2017", "AnnualCycleProcess")
                                    .singleResult()
                                    .getId());
                    assertThat(timer.getDuedate()).isEqualTo(StandInBeans.ANY_DATE);
                });
        assertThat(management.createJobQuery().activityId(INSPECTIONS_PLANNED).list())
                .singleElement()
                .extracting(Job::getDuedate)
                .isEqualTo(StandInBeans.ANY_DATE);
        runJob(ACTION_MONTH_PREPARED);
        runJob(INSPECTIONS_PLANNED);
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_InspectionProgramOpened")
                        .count())
                .isOne();
        deployTheNewestCycle();
        migration.run();
        for (String timer : List.of(ACTION_MONTH_PREPARED, INSPECTIONS_PLANNED)) {
            assertThat(management.createJobQuery().activityId(timer).count())
                    .as("it does not go off again")
                    .isZero();
        }
        complete("2017", "UserTask_AnnounceActionMonth");
        runJob("SendTask_SendAnnouncement");
        runJob("IntermediateCatchEvent_PlanningOpens");
        runJob("ServiceTask_OpenActionMonths");
        complete("being planned", "UserTask_PlanCycle");
        runtime.createMessageCorrelation("Message_PeriodCompleted")
                .processInstanceBusinessKey("2017")
                .correlateAll();
        runJob("IntermediateCatchEvent_PeriodOpens");
        runJob("ServiceTask_OpenReports");
        runJob("BoundaryEvent_PeriodCloses");
        for (String period : List.of("2017-MID_YEAR", "2017-YEAR_END")) {
            complete(period, "UserTask_EditConsolidation");
            complete(period, "UserTask_ReviewConsolidation");
            complete(period, "UserTask_SignConsolidation");
            runJob("SendTask_DispatchConsolidation");
        }

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("2017", "AnnualCycleProcess")
                        .active()
                        .activityIdIn("SubProcess_ReportingPeriod", "CallActivity_ConsolidateReports")
                        .count())
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKeyIn("ConsolidationProcess", "ActionMonthCampaignProcess")
                        .count())
                .isZero();
    }

    private void deployTheNewestCycle() throws IOException {
        deployCycle(
                Path.of("processes/cycle/AnnualCycleProcess.bpmn"),
                Path.of("processes/actionmonth/ActionMonthCampaignProcess.bpmn"));
    }

    private void deployCycle(Path... models) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment();
        for (Path model : models) {
            deployment.addString(model.getFileName().toString(), Files.readString(model));
        }
        deployment
                .addString("GuidanceProcess.bpmn", Files.readString(Path.of("processes/guidance/GuidanceProcess.bpmn")))
                .addString(
                        "ConsolidationProcess.bpmn",
                        Files.readString(Path.of("processes/consolidation/ConsolidationProcess.bpmn")))
                .deploy();
    }

    private void complete(String businessKey, String step) {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step)
                .singleResult()
                .getId());
    }

    private void runJob(String activity) {
        management.executeJob(
                management.createJobQuery().activityId(activity).list().get(0).getId());
    }

    private void goTo(String businessKey, String step) {
        start(businessKey);
        PATH.stream().takeWhile(each -> !each.equals(step)).forEach(each -> pass(businessKey, each));
    }

    private void finish(String businessKey) {
        while (instance(businessKey) != null) {
            Task task = task(businessKey);
            pass(businessKey, task == null ? "SendTask_SendReceipt" : task.getTaskDefinitionKey());
        }
    }

    private void pass(String businessKey, String step) {
        if (step.startsWith("SendTask")) {
            runJob(businessKey, step);
        } else {
            complete(businessKey);
        }
    }

    private void complete(String businessKey) {
        tasks.complete(task(businessKey).getId());
    }

    private void start(String businessKey) {
        runtime.createMessageCorrelation("Message_ReportRequested")
                .processInstanceBusinessKey(businessKey)
                .correlateStartMessage();
    }

    private void tell(String businessKey, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    private Task task(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    private ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private List<Job> jobs(String businessKey) {
        return management
                .createJobQuery()
                .processInstanceId(instance(businessKey).getId())
                .list();
    }

    private void runJob(String businessKey, String activity) {
        Job job = management
                .createJobQuery()
                .processInstanceId(instance(businessKey).getId())
                .activityId(activity)
                .singleResult();
        assertThat(job).as("%s: %s", businessKey, activity).isNotNull();
        management.executeJob(job.getId());
    }

    private ProcessDefinition newest() {
        return newest("UnitReportProcess");
    }

    private ProcessDefinition newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private void deploy(Path model) throws IOException {
        deploy("UnitReportProcess.bpmn", Files.readString(model));
    }

    /** With its decision table, which binds to the deployment. */
    private void deploy(String name, String model) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().addString(name, model);
        try (InputStream table = Files.newInputStream(Path.of("processes/unitreport/ReportLadder.dmn"))) {
            deployment.addInputStream("ReportLadder.dmn", table).deploy();
        }
    }

    private void deployTheNewest() throws IOException {
        deploy(Path.of("processes/unitreport/UnitReportProcess.bpmn"));
    }
}

package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import vn.gov.moc.genderequality.engine.Zones;

/** The engine forgets what has ended when the model's term is over, at night, and nothing of what runs. */
class HistoryCleanupTests {

    private static final String ABSENCE = "2017-VPB-ABSENCE-1";
    private static final String REPORT = "2017-MID_YEAR-VPB";
    private static final String RUNNING = "2017-MID_YEAR-QLN";

    private final Properties settings = settings();
    private EmbeddedPostgres postgres;
    private ProcessEngine engine;
    private RuntimeService runtime;
    private TaskService tasks;
    private ManagementService management;
    private HistoryService history;

    @BeforeEach
    void anEngineWithTheSettingsOfProduction() throws IOException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        ClockUtil.setCurrentTime(at("2017-06-01T08:00:00+07:00"));
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("cleanup");
        configuration.setDataSource(postgres.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setBeans(new StandInBeans().byName());
        configuration.setHistoryCleanupStrategy(setting("history-cleanup-strategy"));
        configuration.setHistoryRemovalTimeStrategy(setting("history-removal-time-strategy"));
        configuration.setHistoryCleanupBatchWindowStartTime(setting("history-cleanup-batch-window-start-time"));
        configuration.setHistoryCleanupBatchWindowEndTime(setting("history-cleanup-batch-window-end-time"));
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
        history = engine.getHistoryService();
        engine.getRepositoryService()
                .createDeployment()
                .addString("AbsenceProcess.bpmn", Files.readString(Path.of("processes/absence/AbsenceProcess.bpmn")))
                .addString(
                        "UnitReportProcess.bpmn",
                        Files.readString(Path.of("processes/unitreport/UnitReportProcess.bpmn")))
                .deploy();
    }

    @AfterEach
    void stopEngine() throws IOException {
        ClockUtil.reset();
        engine.close();
        postgres.close();
    }

    @Test
    void whatHasEndedGoesWhenItsTermIsOverAndNotBefore() {
        begin("Message_AbsenceRecorded", ABSENCE);
        runJob("IntermediateCatchEvent_FirstDay");
        runJob("IntermediateCatchEvent_LastDayOver");
        begin("Message_ReportRequested", REPORT);
        finishReport();
        begin("Message_ReportRequested", RUNNING);
        assertThat(runtime.createProcessInstanceQuery().list())
                .extracting(instance -> instance.getBusinessKey())
                .containsExactly(RUNNING);
        long remembered = activities(RUNNING);

        cleanUpAt("2022-05-30T23:00:00+07:00");
        assertThat(history()).containsExactlyInAnyOrder(ABSENCE, REPORT, RUNNING);

        cleanUpAt("2022-06-01T23:00:00+07:00");
        assertThat(history()).containsExactlyInAnyOrder(REPORT, RUNNING);

        cleanUpAt("2027-06-01T23:00:00+07:00");
        assertThat(history()).containsExactly(RUNNING);
        assertThat(activities(RUNNING)).isEqualTo(remembered);
        assertThat(history.createHistoricDetailQuery()
                        .variableUpdates()
                        .initial()
                        .list())
                .as("what the guard of running tasks asks for")
                .singleElement()
                .extracting(detail -> ((HistoricVariableUpdate) detail).getValue())
                .isEqualTo(RUNNING);
        assertThat(history.createHistoricTaskInstanceQuery().list())
                .extracting(task -> task.getTaskDefinitionKey())
                .containsExactly("UserTask_DraftReport");
        tasks.complete(tasks.createTaskQuery().singleResult().getId());
        assertThat(tasks.createTaskQuery().singleResult().getTaskDefinitionKey())
                .isEqualTo("UserTask_ReviewReport");
    }

    @Test
    void itIsDoneAtNightInVietnam() {
        ClockUtil.setCurrentTime(at("2017-06-01T08:00:00+07:00"));
        history.cleanUpHistoryAsync(false);

        assertThat(history.findHistoryCleanupJobs())
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()
                                .toInstant()
                                .atZone(Zones.VIETNAM)
                                .toLocalTime())
                        .isEqualTo(LocalTime.of(22, 0)));
    }

    private void cleanUpAt(String time) {
        ClockUtil.setCurrentTime(at(time));
        history.cleanUpHistoryAsync(true);
        for (int run = 0; run < 2; run++) {
            history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(management::executeJob);
        }
    }

    private List<String> history() {
        return history.createHistoricProcessInstanceQuery().list().stream()
                .map(instance -> instance.getBusinessKey())
                .toList();
    }

    private long activities(String businessKey) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .singleResult()
                        .getId())
                .count();
    }

    private void finishReport() {
        while (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(REPORT)
                        .count()
                > 0) {
            Task task =
                    tasks.createTaskQuery().processInstanceBusinessKey(REPORT).singleResult();
            if (task == null) {
                runJob("SendTask_SendReceipt");
            } else {
                tasks.complete(task.getId());
            }
        }
    }

    private void begin(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariable("startedWith", businessKey)
                .correlateStartMessage();
    }

    private void runJob(String activity) {
        management.executeJob(
                management.createJobQuery().activityId(activity).singleResult().getId());
    }

    private static Date at(String time) {
        return Date.from(Instant.from(java.time.OffsetDateTime.parse(time)));
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.getProperty("camunda.bpm.generic-properties.properties." + name));
    }

    private static Properties settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        return Objects.requireNonNull(yaml.getObject());
    }
}

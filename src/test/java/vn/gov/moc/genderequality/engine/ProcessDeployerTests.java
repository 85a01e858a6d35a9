package vn.gov.moc.genderequality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.support.TransactionOperations;

/** Models on nodes that are replaced one after the other: instances go forward with the newest, and never back. */
class ProcessDeployerTests {

    @TempDir
    private Path directory;

    private EmbeddedPostgres postgres;
    private ProcessEngine engine;
    private RepositoryService repository;
    private RuntimeService runtime;
    private TaskService tasks;

    @BeforeEach
    void startEngine() throws IOException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("rolling");
        configuration.setDataSource(postgres.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine = configuration.buildProcessEngine();
        repository = engine.getRepositoryService();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
        postgres.close();
    }

    @Test
    void anOldNodeThatStartsAgainDoesNotBringItsModelsBack() throws IOException {
        Path before = models("before", "Soạn");
        Path after = models("after", "Soạn thảo");
        start(before);
        start(before);
        assertThat(repository.createDeploymentQuery().count()).isOne();
        runtime.startProcessInstanceByKey("Rolling");

        start(after);
        runtime.startProcessInstanceByKey("Rolling");
        start(before);
        start(after);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("Rolling")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(repository
                        .getBpmnModelInstance(newest)
                        .<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("Task")
                        .getName())
                .isEqualTo("Soạn thảo");
        assertThat(runtime.createProcessInstanceQuery().list())
                .hasSize(2)
                .allSatisfy(instance ->
                        assertThat(instance.getProcessDefinitionId()).isEqualTo(newest));
        assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
    }

    /** As the application does when a node starts with these models. */
    private void start(Path models) {
        new ProcessDeployer(
                        repository,
                        new PathMatchingResourcePatternResolver() {
                            @Override
                            public Resource[] getResources(String pattern) throws IOException {
                                return super.getResources(pattern.replace(
                                        "classpath*:", models.toUri().toString()));
                            }
                        },
                        new ProcessMigration(
                                repository,
                                runtime,
                                engine.getManagementService(),
                                TransactionOperations.withoutTransaction()),
                        new StartTurn(postgres.getPostgresDatabase()))
                .afterSingletonsInstantiated();
    }

    private Path models(String name, String task) throws IOException {
        Path file = directory.resolve(name).resolve("processes/rolling/Rolling.bpmn");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                Bpmn.convertToString(Bpmn.createExecutableProcess("Rolling")
                        .camundaHistoryTimeToLiveString("P30D")
                        .startEvent()
                        .userTask("Task")
                        .name(task)
                        .endEvent()
                        .done()));
        return directory.resolve(name);
    }
}

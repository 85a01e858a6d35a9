package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;
import vn.gov.moc.genderequality.engine.ProcessMigration;

/**
 * Instances of every model that has changed its shape, one at each step of its way, go over to the newest version as they
 * stand: the same tasks with whoever has claimed them and may, timers at the moment they wait for. Then all are finished.
 */
class ProcessUpgradeTests {

    private static final int LONGEST_WAY = 40;
    private static final long DAY = 86_400_000L;

    private static EmbeddedPostgres postgres;
    private static ProcessEngine engine;
    private static RepositoryService repository;
    private static RuntimeService runtime;
    private static TaskService tasks;
    private static ManagementService management;

    @BeforeAll
    static void startEngine() throws IOException {
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("upgrade");
        configuration.setDataSource(postgres.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        Map<Object, Object> beans = new StandInBeans().byName();
        beans.put("visitAssignment", new BeansBefore());
        beans.put("actionMonthReminders", new BeansBefore());
        beans.put("recordMinutesSignatureDelegate", (JavaDelegate) execution -> {
            execution.setVariable("minutesReturned", false);
            execution.setVariable("minutesNext", "CONCLUDE");
        });
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        repository = engine.getRepositoryService();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
    }

    @AfterAll
    static void stopEngine() throws IOException {
        engine.close();
        postgres.close();
    }

    @AfterEach
    void undeploy() {
        repository.createDeploymentQuery().list().forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    /** What only the models before ask for. */
    public static class BeansBefore extends StandInBeans.Schedule {

        public List<String> sides() {
            return List.of("UNIT", "TEAM");
        }

        public Date nextAt(String key) {
            return StandInBeans.ANY_DATE;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "InspectionVisitProcess, inspection, Message_VisitApproved",
        "RecommendationProcess, inspection, Message_RecommendationIssued",
        "InspectionProgramProcess, inspection, Message_InspectionProgramRequested",
        "ActionMonthProcess, actionmonth, Message_ActionMonthRequested"
    })
    void instancesGoOverFromWhereverTheyStand(String process, String feature, String begin) throws IOException {
        deploy(Path.of("src/test/resources/processes-before", process + ".bpmn"), feature);
        int steps = lengthOfTheWay(begin);
        assertThat(steps).isBetween(3, LONGEST_WAY - 1);
        for (int place = 0; place < steps; place++) {
            goTo(place, begin);
        }
        tasks.createTaskQuery().list().forEach(task -> tasks.setAssignee(task.getId(), "somebody"));
        management
                .createJobQuery()
                .timers()
                .list()
                .forEach(timer ->
                        management.setJobDuedate(timer.getId(), new Date(StandInBeans.ANY_DATE.getTime() + DAY)));
        Map<String, List<String>> before = standing();
        assertThat(before).hasSize(steps);

        deploy(Path.of("processes", feature, process + ".bpmn"), feature);
        new ProcessMigration(repository, runtime, management, TransactionOperations.withoutTransaction()).run();

        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(runtime.createProcessInstanceQuery().list())
                .extracting(instance -> instance.getProcessDefinitionId())
                .containsOnly(newest);
        assertThat(standing()).isEqualTo(before);
        before.keySet().forEach(ProcessUpgradeTests::finish);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private static int lengthOfTheWay(String begin) {
        start("the way", begin);
        int steps = 0;
        while (runs("the way") && steps < LONGEST_WAY) {
            step("the way");
            steps++;
        }
        return steps;
    }

    private static void goTo(int place, String begin) {
        String key = "at step %02d".formatted(place);
        start(key, begin);
        for (int passed = 0; passed < place; passed++) {
            step(key);
        }
    }

    private static void finish(String key) {
        for (int steps = 0; runs(key); steps++) {
            assertThat(steps).as(key + " goes round in circles").isLessThan(LONGEST_WAY);
            step(key);
        }
    }

    private static boolean runs(String key) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count()
                > 0;
    }

    private static void start(String key, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlateStartMessage();
    }

    /** One thing somebody or something does next: a task, else what waits for a moment, a reminder last. */
    private static void step(String key) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .orderByTaskName()
                .asc()
                .list();
        if (!open.isEmpty()) {
            tasks.complete(open.get(0).getId());
            return;
        }
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        List<Job> waiting = new ArrayList<>(
                management.createJobQuery().processInstanceId(instance).list());
        waiting.sort((a, b) -> Boolean.compare(isReminder(a), isReminder(b)));
        if (waiting.isEmpty() || isReminder(waiting.get(0)) && waitsForMessage(instance)) {
            runtime.createMessageCorrelation("Message_VisitsOver")
                    .processInstanceBusinessKey(key)
                    .correlate();
        } else {
            management.executeJob(waiting.get(0).getId());
        }
    }

    private static boolean waitsForMessage(String instance) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventName("Message_VisitsOver")
                        .count()
                > 0;
    }

    private static boolean isReminder(Job job) {
        return activity(job).contains("Reminder");
    }

    private static String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Where each instance stands, in words that compare. */
    private static Map<String, List<String>> standing() {
        Map<String, List<String>> standing = new TreeMap<>();
        runtime.createProcessInstanceQuery().list().forEach(instance -> {
            List<String> lines = new ArrayList<>();
            tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> {
                TreeSet<String> people = new TreeSet<>();
                tasks.getIdentityLinksForTask(task.getId())
                        .forEach(link ->
                                people.add("%s %s %s".formatted(link.getType(), link.getGroupId(), link.getUserId())));
                lines.add("%s due %s: %s".formatted(task.getTaskDefinitionKey(), task.getDueDate(), people));
            });
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(job -> lines.add("%s waits for %s".formatted(activity(job), job.getDuedate())));
            runtime.createEventSubscriptionQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(message -> lines.add("listens to " + message.getEventName()));
            lines.sort(null);
            standing.put(instance.getBusinessKey(), lines);
        });
        return standing;
    }

    private static void deploy(Path model, String feature) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment();
        deployment.addString(model.getFileName().toString(), Files.readString(model));
        try (var others = Files.list(Path.of("processes", feature))) {
            for (Path other :
                    others.filter(each -> each.toString().endsWith(".dmn")).toList()) {
                deployment.addString(other.getFileName().toString(), Files.readString(other));
            }
        }
        deployment.deploy();
    }
}

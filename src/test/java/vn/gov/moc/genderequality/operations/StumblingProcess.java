package vn.gov.moc.genderequality.operations;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import vn.gov.moc.genderequality.security.CurrentUser;

/** A process of one automatic step that fails until its cause is mended. */
public class StumblingProcess implements AutoCloseable {

    static final String KEY = "StumblingProcess";
    static final String STEP = "ServiceTask_Stumble";

    /** What stands in the exception's message and nowhere else. */
    static final String SECRET = "Nguyễn Thị Bí Mật";

    private static final String MENDED = "mended";
    private static final String DONE_BY = "doneBy";

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final ProcessEngine engine;
    private final String deployment;

    public StumblingProcess(ProcessEngine engine) {
        this.engine = engine;
        this.runtimeService = engine.getRuntimeService();
        this.managementService = engine.getManagementService();
        this.historyService = engine.getHistoryService();
        this.deployment = engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .addModelInstance(
                        KEY + ".bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .startEvent()
                                .serviceTask(STEP)
                                .camundaAsyncBefore()
                                .camundaClass(Stumble.class)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    /** The step's work: to fail, or to note in whose name it is done. */
    public static class Stumble implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            if (!execution.hasVariable(MENDED)) {
                throw new IllegalStateException("outer", new UnsupportedOperationException(SECRET));
            }
            execution.setVariable(DONE_BY, CurrentUser.id());
        }
    }

    /** Starts an instance whose step is due. */
    public String start(String businessKey) {
        return runtimeService.startProcessInstanceByKey(KEY, businessKey).getId();
    }

    /** Lets the step fail until the engine gives up; returns the incident. */
    public String giveUp(String instance) {
        for (int i = 0; i < 3; i++) {
            tryOnce(instance);
        }
        return runtimeService
                .createIncidentQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    void tryOnce(String instance) {
        try {
            managementService.executeJob(job(instance).getId());
        } catch (IllegalStateException expected) {
            // It is what the step is there for.
        }
    }

    /** As the job executor does: in a thread of its own, with what has failed in the log. */
    void tryOnceByTheExecutor(String instance) {
        String job = job(instance).getId();
        CompletableFuture.runAsync(() -> execute(job), work -> new Thread(work).start())
                .join();
    }

    private void execute(String job) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobFailureCollector failures = new JobFailureCollector(job);
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(
                    job,
                    configuration.getCommandExecutorTxRequired(),
                    failures,
                    new ExecuteJobsCmd(job, failures),
                    configuration);
        } catch (IllegalStateException expected) {
            ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, expected);
        }
    }

    Job job(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).singleResult();
    }

    void mend(String instance) {
        runtimeService.setVariables(instance, Map.of(MENDED, true));
    }

    boolean ended(String instance) {
        return historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count()
                == 1;
    }

    Object doneBy(String instance) {
        return historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(DONE_BY)
                .singleResult()
                .getValue();
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment, true, true);
    }
}

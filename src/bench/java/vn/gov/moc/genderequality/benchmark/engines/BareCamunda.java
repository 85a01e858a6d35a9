package vn.gov.moc.genderequality.benchmark.engines;

import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.DUE_DATE_NOT_NULL;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.DUE_JOB_INDEX;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.INSTANCE_PER_UNIT;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.NON_EXCLUSIVE_TIMERS;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.PARENT_TASK_INDEX;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.REMOVAL_TIME_AT_START;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch.REWRITE_BATCHED_INSERTS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.jdbc.core.JdbcTemplate;

/** Camunda 7.24 without the product: as its Spring Boot Starter sets it up (C0), tuned (C1), or anything between. */
public final class BareCamunda extends DatabaseContender {

    /** Makes waiting timers due: the id of their activity, and how many. */
    static final String DUE_TIMERS = """
            update act_ru_job set duedate_ = now() - interval '1 second' where id_ in (
                select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where d.act_id_ = ? and j.duedate_ > now() limit ?)
            """;

    private final String name;
    private final Tuning tuning;
    private ProcessEngine engine;
    private int opened;

    private BareCamunda(Server server, String database, String name, Tuning tuning) {
        super(server, database, tuning.has(REWRITE_BATCHED_INSERTS));
        this.name = name;
        this.tuning = tuning;
    }

    /** C0: Camunda as it comes; one process instance of which a multi-instance call activity opens all units. */
    public static BareCamunda naive(Server server) {
        return new BareCamunda(server, "c0", "Camunda 7.24, naive (C0)", Tuning.none());
    }

    /** C1: Camunda tuned. */
    public static BareCamunda tuned(Server server) {
        return tuned(server, "c1", "Camunda 7.24, tuned (C1)", Tuning.all());
    }

    /** Camunda with some of the tuning, beside others in a database of its own. */
    public static BareCamunda tuned(Server server, String database, String name, Tuning tuning) {
        return new BareCamunda(server, database, name, tuning);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    void start() {
        opened = 0;
        engine = start(dataSource(), tuning);
    }

    /** Starts the engine on an empty database, with the indexes of the tuning, and deploys the model. */
    static ProcessEngine start(DataSource dataSource, Tuning tuning) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        // The product's engine is the default one.
        configuration.setProcessEngineName("bare-" + System.identityHashCode(configuration));
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        // These two as the Spring Boot Starter has them: the engine alone keeps less history, and takes its ids from
        // blocks, each by a second connection within a transaction.
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutor(jobExecutor(tuning.acquisition()));
        configuration.setEnsureJobDueDateNotNull(tuning.has(DUE_DATE_NOT_NULL));
        if (tuning.has(REMOVAL_TIME_AT_START)) {
            configuration.setHistoryRemovalTimeStrategy(
                    ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        }
        ProcessEngine engine = configuration.buildProcessEngine();
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        if (tuning.has(PARENT_TASK_INDEX)) {
            jdbc.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
        }
        if (tuning.has(DUE_JOB_INDEX)) {
            jdbc.execute("create index act_idx_job_due on act_ru_job (duedate_)"
                    + " where retries_ > 0 and suspension_state_ = 1");
        }
        engine.getRepositoryService()
                .createDeployment()
                .addString(UnitWork.RESOURCE, UnitWork.camunda(!tuning.has(NON_EXCLUSIVE_TIMERS)))
                .deploy();
        return engine;
    }

    private static DefaultJobExecutor jobExecutor(Tuning.Acquisition acquisition) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setMaxJobsPerAcquisition(acquisition.maxJobs());
        executor.setWaitTimeInMillis(acquisition.waitMillis());
        executor.setQueueSize(acquisition.queueSize());
        executor.setCorePoolSize(acquisition.poolSize());
        executor.setLockTimeInMillis(acquisition.lockMillis());
        return executor;
    }

    @Override
    void stop() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    @Override
    public void open(int units) {
        ArrayList<String> codes = UnitWork.codes(opened, units);
        opened += units;
        if (tuning.has(INSTANCE_PER_UNIT)) {
            startByChunks(codes);
        } else {
            engine.getRuntimeService().startProcessInstanceByKey(UnitWork.ROUND, UnitWork.round(codes));
        }
    }

    private void startByChunks(List<String> codes) {
        ExecutorService executor = Executors.newFixedThreadPool(tuning.threads());
        try {
            List<Future<?>> chunks = new ArrayList<>();
            for (int from = 0; from < codes.size(); from += Math.min(tuning.chunk(), codes.size())) {
                int to = from + Math.min(tuning.chunk(), codes.size() - from);
                List<String> chunk = codes.subList(from, to);
                chunks.add(executor.submit(() -> startInOneTransaction(chunk)));
            }
            for (Future<?> chunk : chunks) {
                chunk.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** The engine's commands within one outer command share its transaction. */
    private void startInOneTransaction(List<String> codes) {
        configuration().getCommandExecutorTxRequired().execute(context -> {
            codes.forEach(code -> engine.getRuntimeService()
                    .startProcessInstanceByKey(UnitWork.UNIT, code, UnitWork.unit(code)));
            return null;
        });
    }

    @Override
    public boolean opensAllAtOnce() {
        return !tuning.has(INSTANCE_PER_UNIT);
    }

    @Override
    void complete(String task) {
        engine.getTaskService().complete(task);
    }

    @Override
    public void dueTimers(int count) {
        makeDue(DUE_TIMERS, count);
    }

    @Override
    public void fireTimers() {
        JobExecutor executor = configuration().getJobExecutor();
        executor.start();
        try {
            awaitNone("select count(*) from act_ru_job where duedate_ <= now() and retries_ > 0");
        } finally {
            executor.shutdown();
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}

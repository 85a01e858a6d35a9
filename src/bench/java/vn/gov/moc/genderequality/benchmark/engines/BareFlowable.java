package vn.gov.moc.genderequality.benchmark.engines;

import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;

/**
 * F: Flowable 7.2 as its Spring Boot Starter sets it up, but for its history, which is full like Camunda's in place of
 * {@code audit}; one process instance of which a multi-instance call activity opens all units.
 */
public final class BareFlowable extends DatabaseContender {

    private ProcessEngine engine;
    private int opened;

    public BareFlowable(Server server) {
        super(server, "flowable", false);
    }

    @Override
    public String name() {
        return "Flowable 7.2 (F)";
    }

    @Override
    void start() {
        opened = 0;
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        // As the Spring Boot Starter does; see BareCamunda.
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistoryLevel(HistoryLevel.FULL);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString(UnitWork.RESOURCE, UnitWork.flowable())
                .deploy();
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
        engine.getRuntimeService()
                .startProcessInstanceByKey(UnitWork.ROUND, UnitWork.round(UnitWork.codes(opened, units)));
        opened += units;
    }

    @Override
    public boolean opensAllAtOnce() {
        return true;
    }

    @Override
    void complete(String task) {
        engine.getTaskService().complete(task);
    }

    @Override
    public void dueTimers(int count) {
        makeDue("""
                update act_ru_timer_job set duedate_ = now() - interval '1 second' where id_ in (
                    select id_ from act_ru_timer_job where element_id_ = ? and duedate_ > now() limit ?)
                """, count);
    }

    /** A timer that is due is first made a job, which is then run. */
    @Override
    public void fireTimers() {
        AsyncExecutor executor = engine.getProcessEngineConfiguration().getAsyncExecutor();
        executor.start();
        try {
            awaitNone("select (select count(*) from act_ru_timer_job where duedate_ <= now())"
                    + " + (select count(*) from act_ru_job)");
        } finally {
            executor.shutdown();
        }
    }
}

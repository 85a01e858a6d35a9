package vn.gov.moc.genderequality.engine;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts the engine's job executor once nothing holds it; the starter's own way would start it in any case. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class JobExecutorStart {

    private static final Logger log = LoggerFactory.getLogger(JobExecutorStart.class);
    private static final String STARTERS_OWN = "jobExecutorStartingEventListener";

    private final JobExecutor executor;
    private final OperationHold hold;
    private boolean warned;
    private boolean started;

    JobExecutorStart(JobExecutor executor, OperationHold hold) {
        this.executor = executor;
        this.hold = hold;
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor withoutTheStartersOwnStart() {
        return registry -> registry.removeBeanDefinition(STARTERS_OWN);
    }

    /** Once is enough: later the executor is stopped by the engine alone, when the application ends. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void startUnlessHeld() {
        if (started) {
            return;
        }
        hold.current().ifPresentOrElse(this::warn, this::start);
    }

    private void start() {
        executor.start();
        started = true;
    }

    private void warn(OperationHold.Hold held) {
        if (!warned) {
            log.warn(
                    "Cơ sở dữ liệu được phục hồi từ bản sao lưu lúc {}: việc tự động và thư tạm dừng cho đến khi quản trị viên"
                            + " cho chạy lại, tại trang chủ hoặc bằng POST /api/operations/release.",
                    VietnameseDates.format(held.backupTakenAt().toInstant()));
            warned = true;
        }
    }
}

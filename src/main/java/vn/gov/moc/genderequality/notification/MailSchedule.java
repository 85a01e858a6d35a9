package vn.gov.moc.genderequality.notification;

import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.gov.moc.genderequality.engine.OperationHold;

/**
 * Runs the dispatcher on threads of its own, so that a slow mail server delays nothing else: one gathers what is to be sent,
 * the others send, each what none of the others has claimed.
 */
@Configuration(proxyBeanMethods = false)
class MailSchedule implements SmartInitializingSingleton {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final MailDispatcher dispatcher;
    private final MailSettings settings;
    private final OperationHold hold;
    private final TaskScheduler scheduler;

    MailSchedule(
            MailDispatcher dispatcher,
            MailSettings settings,
            OperationHold hold,
            @Qualifier("mailScheduler") TaskScheduler scheduler) {
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.hold = hold;
        this.scheduler = scheduler;
    }

    /** Not a candidate for others, who keep Spring Boot's own scheduler. */
    @Bean(defaultCandidate = false)
    static ThreadPoolTaskScheduler mailScheduler(MailSettings settings) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("mail-");
        scheduler.setPoolSize(1 + settings.connections());
        return scheduler;
    }

    @Override
    public void afterSingletonsInstantiated() {
        scheduler.scheduleWithFixedDelay(() -> whenActive(dispatcher::gatherDue), PAUSE);
        for (int connection = 0; connection < settings.connections(); connection++) {
            scheduler.scheduleWithFixedDelay(() -> whenActive(dispatcher::sendDue), PAUSE);
        }
    }

    private void whenActive(Runnable work) {
        if (settings.dispatch() && hold.current().isEmpty()) {
            work.run();
        }
    }
}

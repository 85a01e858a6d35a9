package vn.gov.moc.genderequality.notification;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.gov.moc.genderequality.engine.OperationHold;

/**
 * Runs the dispatcher on threads of its own, so that a slow mail server delays nothing else: one gathers what is to be sent,
 * the other sends.
 */
@Configuration(proxyBeanMethods = false)
class MailSchedule {

    private final MailDispatcher dispatcher;
    private final MailSettings settings;
    private final OperationHold hold;

    MailSchedule(MailDispatcher dispatcher, MailSettings settings, OperationHold hold) {
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.hold = hold;
    }

    /** Not a candidate for others, who keep Spring Boot's own scheduler. */
    @Bean(defaultCandidate = false)
    static ThreadPoolTaskScheduler mailScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("mail-");
        scheduler.setPoolSize(2);
        return scheduler;
    }

    @Scheduled(scheduler = "mailScheduler", fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void gather() {
        if (active()) {
            dispatcher.gatherDue();
        }
    }

    @Scheduled(scheduler = "mailScheduler", fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void send() {
        if (active()) {
            dispatcher.sendDue();
        }
    }

    private boolean active() {
        return settings.dispatch() && hold.current().isEmpty();
    }
}

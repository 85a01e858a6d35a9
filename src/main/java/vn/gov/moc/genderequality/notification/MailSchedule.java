package vn.gov.moc.genderequality.notification;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Runs the dispatcher on a thread of its own, so that a slow mail server delays nothing else. */
@Configuration(proxyBeanMethods = false)
class MailSchedule {

    private final MailDispatcher dispatcher;
    private final MailSettings settings;

    MailSchedule(MailDispatcher dispatcher, MailSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    /** Not a candidate for others, who keep Spring Boot's own scheduler. */
    @Bean(defaultCandidate = false)
    static ThreadPoolTaskScheduler mailScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("mail-");
        return scheduler;
    }

    @Scheduled(scheduler = "mailScheduler", fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void dispatch() {
        if (settings.dispatch()) {
            dispatcher.dispatchDue();
        }
    }
}

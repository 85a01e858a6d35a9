package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.moc.genderequality.engine.OperationHold;

class MailScheduleTests extends NotificationSliceTests {

    @Autowired
    MailRepository mails;

    @Autowired
    DigestCollector digests;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Autowired
    OperationHold hold;

    @Test
    void aServerThatHangsStopsNeitherTheGatheringNorOtherScheduledWork() {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        MailDispatcher hung = new MailDispatcher(
                mails,
                digests,
                Optional.of(mail -> {
                    hanging.countDown();
                    await(released);
                }),
                clock,
                transactionManager);
        send(DRAFTER, notice("a"));

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(MailSchedule.class, OtherWork.class)
                .withBean(MailSettings.class, () -> new MailSettings("a@moc.example", "", Duration.ZERO, true, 4))
                .withBean(MailDispatcher.class, () -> hung)
                .withBean(OperationHold.class, () -> hold)
                .run(context -> {
                    assertThat(await(hanging)).isTrue();
                    OtherWork other = context.getBean(OtherWork.class);
                    CountDownLatch ticked = other.tickTwice();
                    jdbc.sql("update notification set mail_id = null").update();

                    assertThat(await(ticked)).isTrue();
                    assertThat(other.thread).startsWith("scheduling-");
                    for (int i = 0; i < 300 && count("mail") == 1; i++) {
                        Thread.sleep(100);
                    }
                    assertThat(count("mail"))
                            .as("the forgotten one was made up for")
                            .isEqualTo(2);
                    released.countDown();
                });
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No {@code @Configuration}: the whole application's component scan must not find it. */
    @EnableScheduling
    static class OtherWork {

        private volatile CountDownLatch ticks = new CountDownLatch(0);
        private volatile String thread = "";

        CountDownLatch tickTwice() {
            ticks = new CountDownLatch(2);
            return ticks;
        }

        @Scheduled(fixedDelay = 50)
        void tick() {
            thread = Thread.currentThread().getName();
            ticks.countDown();
        }
    }
}

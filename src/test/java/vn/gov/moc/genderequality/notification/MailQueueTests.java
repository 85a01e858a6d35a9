package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.NotFoundException;

@WithMockUser("admin")
class MailQueueTests extends NotificationSliceTests {

    private static final String WRONG = "không phải địa chỉ";

    @Autowired
    MailQueue queue;

    @Test
    void listsWhatWasGivenUpNewestFirst() {
        giveUp("vpb.ban", "a");
        pass(Duration.ofMinutes(1));
        giveUp("pc.ban", "b");
        send(DRAFTER, notice("c"));

        List<FailedMail> failures = queue.failures(0).getContent();

        assertThat(failures).extracting(FailedMail::recipient).containsExactly("pc.ban", "vpb.ban");
        assertThat(failures.get(0)).satisfies(failed -> {
            assertThat(failed.address()).isEqualTo(WRONG);
            assertThat(failed.subject()).isEqualTo("Còn 7 ngày đến hạn nộp báo cáo sơ kết");
            assertThat(failed.reason()).isNotBlank();
            assertThat(failed.attempts()).isEqualTo(1);
            assertThat(failed.failedAt())
                    .isCloseTo(
                            MORNING.plus(Duration.ofMinutes(1)).atZone(Zones.VIETNAM), within(10, ChronoUnit.SECONDS));
        });
        assertThat(queue.failures(1)).isEmpty();
    }

    @Test
    void sendsAgainToTheAddressThePersonHasNow() {
        giveUp(DRAFTER.id(), "a");
        UUID id = queue.failures(0).getContent().get(0).id();

        queue.retry(id);

        assertThat(queue.failed()).isZero();
        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(jdbc.sql("select state || ' ' || address || ' ' || attempts from mail")
                        .query(String.class)
                        .single())
                .isEqualTo("SENT " + DRAFTER.email() + " 1");
        assertThat(jdbc.sql("select retried_by || ' ' || address from mail_retry where mail_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("admin " + DRAFTER.email());
        assertThatThrownBy(() -> queue.retry(id))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Thư này đã được gửi hoặc đang chờ gửi lại.");
    }

    @Test
    void knowsNoOtherMail() {
        assertThatThrownBy(() -> queue.retry(UUID.randomUUID())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void sendsEachAgainOnceWhenTwoAdministratorsPressAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            send(new Person("person-" + i, "", WRONG), notice("a"));
        }
        dispatcher.dispatchDue();

        Callable<Integer> press = queue::retryAll;
        ExecutorService administrators = Executors.newFixedThreadPool(4);
        int sum = 0;
        try {
            for (Future<Integer> result : administrators.invokeAll(Collections.nCopies(4, press))) {
                sum += result.get();
            }
        } finally {
            administrators.shutdown();
        }

        assertThat(sum).isEqualTo(20);
        assertThat(count("mail_retry")).isEqualTo(20);
        assertThat(queue.waiting()).isEqualTo(20);
    }

    private void giveUp(String person, String key) {
        send(new Person(person, "", WRONG), notice(key));
        dispatcher.dispatchDue();
    }
}

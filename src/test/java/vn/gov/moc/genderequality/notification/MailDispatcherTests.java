package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.moc.genderequality.organization.Person;

class MailDispatcherTests extends NotificationSliceTests {

    @Autowired
    MailRepository mails;

    @Autowired
    OutboxStatus outbox;

    @Autowired
    DigestCollector digests;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Test
    void sendsVietnameseTextWithLinkAndContact() throws Exception {
        send(DRAFTER, notice("a"));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        MimeMessage message = onlyMessage();
        assertThat(message.getFrom()[0])
                .hasToString("=?UTF-8?Q?B=C3=ACnh_=C4=91=E1=BA=B3ng_gi=E1=BB=9Bi?= <binhdanggioi@moc.example>");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(DRAFTER.email());
        assertThat(message.getSubject()).isEqualTo("Còn 7 ngày đến hạn nộp báo cáo sơ kết");
        assertThat(message.getSentDate()).isCloseTo(Date.from(MORNING), 5_000);
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID")).containsExactly(column("message_id", String.class));
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@moc\\.example>");
        assertThat(text(message)).isEqualTo("""
                        Báo cáo của Văn phòng Bộ chưa được trình ký.

                        Xem và xử lý tại: https://bdg.moc.example/reports/2017-MID_YEAR-VPB

                        Thư này được gửi tự động, xin không trả lời.
                        Liên hệ: Vụ Tổ chức cán bộ, Bộ Xây dựng""");
        assertThat(column("state", String.class)).isEqualTo("SENT");
        assertThat(column("sent_at", Instant.class)).isCloseTo(MORNING, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void sendsOnce() {
        send(DRAFTER, notice("a"));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(dispatcher.dispatchDue()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void letsNoSubjectAddHeaders() throws Exception {
        send(DRAFTER, new Notice("a", "Nhac\r\nBcc: ke.la@evil.example\r\n\r\nThu gia", "Nội dung", "/reports", null));

        dispatcher.dispatchDue();

        assertThat(column("subject", String.class)).isEqualTo("Nhac Bcc: ke.la@evil.example Thu gia");
        MimeMessage message = onlyMessage();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Nhac Bcc: ke.la@evil.example Thu gia");
        assertThat(text(message)).startsWith("Nội dung");
    }

    @Test
    void keepsTryingWhileTheServerIsDownAndSendsOnceWhenItIsBack() throws Exception {
        send(DRAFTER, notice("a"));
        String messageId = column("message_id", String.class);
        server.stop();

        dispatcher.dispatchDue();

        assertThat(column("state", String.class)).isEqualTo("PENDING");
        assertThat(column("attempts", Integer.class)).isEqualTo(1);
        assertThat(column("last_error", String.class)).contains("connect");
        assertThat(dispatcher.dispatchDue()).as("not before its time").isZero();

        server.start();
        pass(Duration.ofMinutes(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(dispatcher.dispatchDue()).isZero();
        assertThat(onlyMessage().getMessageID()).isEqualTo(messageId);
        assertThat(column("attempts", Integer.class)).isEqualTo(2);
    }

    @Test
    void givesUpAfterTheLastRetry() {
        send(DRAFTER, notice("a"));
        server.stop();
        List<Duration> delays = Stream.of("PT1M", "PT5M", "PT30M", "PT2H", "PT8H")
                .map(Duration::parse)
                .toList();

        for (Duration delay : delays) {
            Instant before = clock.instant();
            assertThat(dispatcher.dispatchDue()).isEqualTo(1);
            assertThat(column("state", String.class)).isEqualTo("PENDING");
            assertThat(column("next_attempt_at", Instant.class))
                    .isCloseTo(before.plus(delay), within(10, ChronoUnit.SECONDS));
            pass(delay.minusSeconds(20));
            assertThat(dispatcher.dispatchDue()).as("%s is not over", delay).isZero();
            pass(Duration.ofSeconds(30));
        }
        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(column("state", String.class)).isEqualTo("FAILED");
        assertThat(column("attempts", Integer.class)).isEqualTo(6);
        pass(Duration.ofDays(1));
        assertThat(dispatcher.dispatchDue()).isZero();
    }

    @Test
    void givesUpAtOnceOnAMalformedAddressAndSendsTheOthers() {
        send(new Person("vpb.ban", "Ban VSTBPN", "không phải địa chỉ\r\nBcc: x@y.example"), notice("a"));
        send(DRAFTER, notice("a"));

        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        assertThat(jdbc.sql("select recipient || ' ' || state from mail order by created_at")
                        .query(String.class)
                        .list())
                .containsExactly("vpb.ban FAILED", "vpb.soanthao SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aDigestOfManyNoticesTellsOfTheFirstAndWhereTheRestIs() throws Exception {
        for (int unit = 1; unit <= 60; unit++) {
            send(HEAD, digestNotice("DV" + unit));
        }
        pass(Duration.ofMinutes(10));

        dispatcher.dispatchDue();

        MimeMessage message = messagesTo(HEAD).get(0);
        assertThat(message.getSubject()).endsWith("(và 59 thông báo khác)");
        assertThat(text(message))
                .contains("Ông/Bà có 60 thông báo mới:", "50. DV50 chưa nộp báo cáo")
                .doesNotContain("51. ")
                .contains("Còn 10 thông báo nữa, xem tại: https://bdg.moc.example/notifications");
        assertThat(count("notification where mail_id is null")).isZero();
    }

    @Test
    void gathersADigestIntoOneMail() throws Exception {
        send(HEAD, digestNotice("VPB"));
        send(HEAD, digestNotice("TTB"));
        send(DRAFTER, digestNotice("VPB"));
        pass(Duration.ofMinutes(9));
        send(HEAD, digestNotice("CGD"), digestNotice("CGD"));
        assertThat(dispatcher.dispatchDue()).as("ten minutes are not over").isZero();
        pass(Duration.ofMinutes(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        MimeMessage message = messagesTo(HEAD).get(0);
        assertThat(messagesTo(HEAD)).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("VPB chưa nộp báo cáo (và 2 thông báo khác)");
        assertThat(text(message)).isEqualTo("""
                        Ông/Bà có 3 thông báo mới:

                        1. VPB chưa nộp báo cáo

                        Hạn nộp của VPB đã qua.

                        Xem và xử lý tại: https://bdg.moc.example/reports/2017-MID_YEAR-VPB

                        2. TTB chưa nộp báo cáo

                        Hạn nộp của TTB đã qua.

                        Xem và xử lý tại: https://bdg.moc.example/reports/2017-MID_YEAR-TTB

                        3. CGD chưa nộp báo cáo

                        Hạn nộp của CGD đã qua.

                        Xem và xử lý tại: https://bdg.moc.example/reports/2017-MID_YEAR-CGD

                        Thư này được gửi tự động, xin không trả lời.
                        Liên hệ: Vụ Tổ chức cán bộ, Bộ Xây dựng""");
        assertThat(messagesTo(DRAFTER))
                .singleElement()
                .satisfies(single -> assertThat(single.getSubject()).isEqualTo("VPB chưa nộp báo cáo"));
        assertThat(count("notification where mail_id is null")).isZero();
    }

    @Test
    void keepsADigestUntilItsOwnTime() {
        Instant endOfWork = MORNING.plus(Duration.ofHours(8));
        send(HEAD, new Notice("a", "Báo cáo mới nộp", "Một.", "/reports/a", "submitted:2017-05-29", endOfWork));
        pass(Duration.ofHours(7));
        send(HEAD, new Notice("b", "Báo cáo mới nộp", "Hai.", "/reports/b", "submitted:2017-05-29", endOfWork));
        assertThat(dispatcher.dispatchDue()).as("the day is not over").isZero();
        pass(Duration.ofHours(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(messagesTo(HEAD)).hasSize(1);
    }

    @Test
    void sendsEachMailOnceFromManyNodes() throws Exception {
        int each = 30;
        IntStream.range(0, each).forEach(i -> {
            send(DRAFTER, notice("direct-" + i));
            send(
                    new Person("person-" + i, "", "person-" + i + "@moc.example"),
                    digestNotice("VPB"),
                    digestNotice("TTB"));
        });
        pass(Duration.ofMinutes(10));

        Callable<Integer> node = dispatcher::dispatchDue;
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        int tried = 0;
        try {
            for (Future<Integer> result : nodes.invokeAll(Collections.nCopies(4, node))) {
                tried += result.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(tried).isEqualTo(2 * each);
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(2 * each);
    }

    @Test
    void keepsMailsWhenThereIsNoServer() {
        send(DRAFTER, notice("a"));
        MailDispatcher without = new MailDispatcher(mails, digests, Optional.empty(), clock, transactionManager);

        assertThat(without.dispatchDue()).isZero();

        assertThat(column("state", String.class)).isEqualTo("PENDING");
        assertThat(column("attempts", Integer.class)).isZero();
    }

    @Test
    void countsWhatWaitsWhatFailedAndWhatWasSent() {
        send(DRAFTER, notice("a"), notice("b"));
        send(new Person("vpb.ban", "", "@"), notice("a"));
        pass(Duration.ofMinutes(5));
        MeterRegistry before = metrics();

        assertThat(before.get("app.mail.waiting").gauge().value()).isEqualTo(3);
        assertThat(before.get("app.mail.delay").gauge().value()).isCloseTo(300, offset(10.0));
        dispatcher.dispatchDue();

        assertThat(before.get("app.mail.waiting").gauge().value())
                .as("not asked for again at once")
                .isEqualTo(3);
        MeterRegistry after = metrics();
        assertThat(after.get("app.mail.waiting").gauge().value()).isZero();
        assertThat(after.get("app.mail.delay").gauge().value()).isZero();
        assertThat(after.get("app.mail.failed").gauge().value()).isEqualTo(1);
        assertThat(after.get("app.mail.sent.last.hour").gauge().value()).isEqualTo(2);
    }

    private MeterRegistry metrics() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new MailMetrics(outbox, clock).bindTo(registry);
        return registry;
    }

    private <T> T column(String name, Class<T> type) {
        return jdbc.sql("select " + name + " from mail")
                .query((row, number) ->
                        type == Instant.class ? type.cast(row.getTimestamp(1).toInstant()) : row.getObject(1, type))
                .single();
    }

    private MimeMessage onlyMessage() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private List<MimeMessage> messagesTo(Person person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains("To: " + person.email()))
                .toList();
    }

    private static String text(Message message) throws Exception {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }
}

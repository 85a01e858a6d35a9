package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static vn.gov.moc.genderequality.notification.ScriptedMailServer.DROP;
import static vn.gov.moc.genderequality.notification.ScriptedMailServer.HANG;
import static vn.gov.moc.genderequality.notification.ScriptedMailServer.MESSAGE;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.moc.genderequality.organization.Person;

/** Mail servers, databases and nodes that fail at the worst moment. */
class MailFaultTests extends NotificationSliceTests {

    private static final Duration LEASE = Duration.ofMinutes(10);

    /** Stands for the end of the process: nothing of the product catches it. */
    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Autowired
    MailRepository mails;

    @Autowired
    DigestCollector digests;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Autowired
    MailSettings settings;

    @Autowired
    JavaMailSenderImpl production;

    @Autowired
    HikariDataSource dataSource;

    @Autowired
    EmbeddedPostgres postgres;

    private ScriptedMailServer scripted;
    private SmtpMailTransport smtp;
    private MailDispatcher faced;

    @BeforeEach
    void startServer() throws IOException {
        scripted = new ScriptedMailServer();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(scripted.port());
        sender.getJavaMailProperties().putAll(production.getJavaMailProperties());
        // As in production, only that a test need not wait so long.
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
        smtp = new SmtpMailTransport(sender, settings);
        faced = dispatcher(smtp);
    }

    @AfterEach
    void stopServer() throws IOException {
        scripted.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void waitsForNoServerWithoutEnd(String protocol) {
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            String value = production.getJavaMailProperties().getProperty("mail.%s.%s".formatted(protocol, wait));
            assertThat(Integer.parseInt(value)).isBetween(1, 10_000);
        }
    }

    @Test
    void answersAboutOneRecipientConcernNoOther() {
        scripted.at("RCPT gone@moc.example", "550 5.1.1 No such user")
                .at("RCPT greylisted@moc.example", "451 4.7.1 Greylisted")
                .at("RCPT closing@moc.example", "421 4.3.2 Closing")
                .at("RCPT hole@moc.example", HANG);
        for (String name : List.of("gone", "greylisted", "hole", "closing", "fine")) {
            send(person(name), notice("a"));
        }

        assertThat(faced.dispatchDue()).isEqualTo(5);

        assertThat(jdbc.sql("select recipient || ' ' || state || ' ' || attempts from mail order by recipient")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "closing PENDING 1", "fine SENT 1", "gone FAILED 1", "greylisted PENDING 1", "hole PENDING 1");
        assertThat(column("last_error", "gone")).contains("550 5.1.1 No such user");
        assertThat(column("last_error", "greylisted")).contains("451 4.7.1 Greylisted");
        assertThat(scripted.received()).containsExactly(column("message_id", "fine"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | 421 4.3.2 Service not available",
                "GREETING | 554 5.3.2 No service here",
                "GREETING | hang",
                "GREETING | drop",
                "MAIL     | 451 4.3.0 Try again later",
                "MAIL     | 530 5.7.0 Authentication required",
                "RCPT     | drop",
                "DATA     | 451 4.3.0 Try again later",
                "DATA     | hang",
            })
    void triesAgainWhenTheServerFails(String step, String answer) {
        send(DRAFTER, notice("a"));
        scripted.at(step, answer);

        Instant before = clock.instant();
        assertThat(faced.dispatchDue()).isEqualTo(1);

        assertThat(column("state", DRAFTER.id())).isEqualTo("PENDING");
        assertThat(column("attempts", DRAFTER.id())).isEqualTo("1");
        assertThat(column("last_error", DRAFTER.id())).isNotBlank();
        assertThat(nextAttempt()).isCloseTo(before.plus(Duration.ofMinutes(1)), within(30, ChronoUnit.SECONDS));
        scripted.recover();
        pass(Duration.ofMinutes(2));
        assertThat(faced.dispatchDue()).isEqualTo(1);
        assertThat(column("state", DRAFTER.id())).isEqualTo("SENT");
        assertThat(scripted.received()).containsExactly(column("message_id", DRAFTER.id()));
    }

    /** The receiver may have got it, nobody can know: it comes again, and can be told by its Message-ID. */
    @ParameterizedTest
    @ValueSource(strings = {HANG, DROP})
    void sendsTheSameMessageAgainWhenTheServersWordIsLost(String answer) {
        send(DRAFTER, notice("a"));
        scripted.at(MESSAGE, answer);

        faced.dispatchDue();
        assertThat(column("state", DRAFTER.id())).isEqualTo("PENDING");
        scripted.recover();
        pass(Duration.ofMinutes(2));
        faced.dispatchDue();

        assertThat(column("state", DRAFTER.id())).isEqualTo("SENT");
        String id = column("message_id", DRAFTER.id());
        assertThat(scripted.received()).containsExactly(id, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG, DROP, "421 4.3.2 Closing"})
    void isSentOnceTheServerHasTakenItHoweverItSaysGoodbye(String answer) {
        send(DRAFTER, notice("a"));
        scripted.at("QUIT", answer);

        faced.dispatchDue();
        pass(Duration.ofMinutes(2));
        assertThat(faced.dispatchDue()).isZero();

        assertThat(column("state", DRAFTER.id())).isEqualTo("SENT");
        assertThat(scripted.received()).hasSize(1);
    }

    @Test
    void waitsForASlowServer() {
        send(DRAFTER, notice("a"));
        scripted.slow(Duration.ofMillis(300));

        faced.dispatchDue();

        assertThat(column("state", DRAFTER.id())).isEqualTo("SENT");
        assertThat(column("attempts", DRAFTER.id())).isEqualTo("1");
    }

    @Test
    void triesWhatWasNotTriedYetBeforeWhatHangs() {
        scripted.at("RCPT hole@moc.example", HANG);
        send(person("hole"), notice("a"));
        faced.dispatchDue();
        pass(Duration.ofMinutes(5));
        send(person("fine"), notice("a"));

        assertThat(faced.dispatchDue()).isEqualTo(2);

        assertThat(jdbc.sql("select recipient from mail order by last_attempt_at")
                        .query(String.class)
                        .list())
                .containsExactly("fine", "hole");
    }

    @Test
    void holdsNoConnectionWhileItWaitsForTheServer() {
        send(DRAFTER, notice("a"));
        int[] held = {-1};

        dispatcher(mail -> held[0] = dataSource.getHikariPoolMXBean().getActiveConnections())
                .dispatchDue();

        assertThat(held[0]).isZero();
    }

    @Test
    void whatADyingNodeHasSentComesAgainAsTheSameMessage() {
        send(DRAFTER, notice("a"));
        MailDispatcher dying = dispatcher(mail -> {
            smtp.send(mail);
            throw new NodeDied();
        });

        assertThatThrownBy(dying::dispatchDue).isInstanceOf(NodeDied.class);
        pass(LEASE.minusMinutes(1));
        assertThat(faced.dispatchDue()).as("it may still be alive").isZero();
        pass(Duration.ofMinutes(1));
        assertThat(faced.dispatchDue()).isEqualTo(1);
        assertThat(faced.dispatchDue()).isZero();

        String id = column("message_id", DRAFTER.id());
        assertThat(scripted.received()).containsExactly(id, id);
        assertThat(column("state", DRAFTER.id())).isEqualTo("SENT");
    }

    @Test
    void endsWhenEveryAttemptKillsTheNode() {
        send(DRAFTER, notice("a"));
        MailDispatcher dying = dispatcher(mail -> {
            throw new NodeDied();
        });
        for (int attempt = 0; attempt <= Mail.RETRY_DELAYS.size(); attempt++) {
            assertThatThrownBy(dying::dispatchDue).isInstanceOf(NodeDied.class);
            pass(LEASE);
        }

        assertThat(dying.dispatchDue()).isEqualTo(1);

        assertThat(column("state", DRAFTER.id())).isEqualTo("FAILED");
        assertThat(column("last_error", DRAFTER.id())).isEqualTo("Phần mềm dừng giữa chừng ở mọi lần gửi.");
    }

    @Test
    void anAttemptThoughtDeadSpoilsNothing() {
        send(DRAFTER, notice("a"));
        MailDispatcher late = dispatcher(mail -> {
            pass(LEASE);
            faced.dispatchDue();
            throw new MailSendException("Too late");
        });

        late.dispatchDue();

        assertThat(column("state", DRAFTER.id())).isEqualTo("SENT");
        assertThat(column("attempts", DRAFTER.id())).isEqualTo("2");
        assertThat(count("mail where last_error is null")).isEqualTo(1);
    }

    @Test
    void losesNothingWhenTheDatabaseRestarts() {
        send(DRAFTER, notice("a"));
        send(HEAD, notice("a"));
        MailDispatcher interrupted = dispatcher(mail -> {
            smtp.send(mail);
            cutAllConnections();
        });

        catchThrowable(interrupted::dispatchDue);
        pass(LEASE);
        faced.dispatchDue();

        assertThat(jdbc.sql("select state from mail").query(String.class).list())
                .containsExactly("SENT", "SENT");
        assertThat(scripted.received())
                .containsAll(jdbc.sql("select message_id from mail")
                        .query(String.class)
                        .list());
    }

    @Test
    void keepsWhateverTheServerSays() {
        send(DRAFTER, notice("a"));
        scripted.at("RCPT", "550 no\0body " + "x".repeat(5_000));

        faced.dispatchDue();

        assertThat(column("state", DRAFTER.id())).isEqualTo("FAILED");
        assertThat(column("last_error", DRAFTER.id())).contains("nobody").hasSize(1_000);
    }

    @Test
    void beginsNothingMoreWhileTheApplicationCloses() {
        send(DRAFTER, notice("a"), notice("b"));
        MailDispatcher[] closing = new MailDispatcher[1];
        closing[0] = dispatcher(mail -> {
            smtp.send(mail);
            closing[0].stop();
        });

        assertThat(closing[0].dispatchDue()).isEqualTo(1);

        assertThat(jdbc.sql("select state || attempts from mail order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("PENDING0", "SENT1");
    }

    @Test
    void makesUpForForgottenMails() {
        send(DRAFTER, notice("a"));
        send(new Person("no-address", "", ""), notice("a"));
        jdbc.sql("update notification set mail_id = null").update();
        jdbc.sql("delete from mail").update();

        assertThat(faced.dispatchDue()).isEqualTo(1);
        assertThat(faced.dispatchDue()).isZero();

        assertThat(scripted.received()).containsExactly(column("message_id", DRAFTER.id()));
        assertThat(count("notification where mail_id is not null")).isEqualTo(1);
    }

    @Test
    void aNoticeNoMailCanBeMadeOfHoldsUpNoOther() {
        jdbc.sql("""
                        insert into notification (key, recipient, address, subject, body, link, digest, digest_at, created_at)
                        values ('digest', 'broken', 'broken@moc.example', 'S', 'B', 'https://evil.example', 'd',
                                timestamptz '2017-05-01', timestamptz '2017-05-01'),
                               ('single', 'broken', 'broken@moc.example', 'S', 'B', 'https://evil.example', null,
                                null, timestamptz '2017-05-01')
                        """).update();
        send(HEAD, digestNotice("VPB"));
        send(DRAFTER, notice("a"));
        jdbc.sql("update notification set mail_id = null where recipient = ?")
                .param(DRAFTER.id())
                .update();
        jdbc.sql("delete from mail").update();
        pass(Duration.ofMinutes(10));

        assertThat(faced.dispatchDue()).isEqualTo(2);
    }

    private static Person person(String name) {
        return new Person(name, "", name + "@moc.example");
    }

    private MailDispatcher dispatcher(MailTransport transport) {
        return new MailDispatcher(mails, digests, Optional.of(transport), clock, transactionManager);
    }

    /** What a restart of the database does to its connections. */
    private void cutAllConnections() {
        JdbcClient.create(postgres.getPostgresDatabase()).sql("""
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()
                        """).query().listOfRows();
    }

    private String column(String name, String recipient) {
        return jdbc.sql("select " + name + " from mail where recipient = ?")
                .param(recipient)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private Instant nextAttempt() {
        return jdbc.sql("select next_attempt_at from mail")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}

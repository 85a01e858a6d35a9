package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.notification.MailDispatcher;
import vn.gov.moc.genderequality.security.Browser;

/** An administrator gets going again what has stopped, once, and leaves a trace; nobody else does. */
@IntegrationTest
class OperationsPageTests {

    private static final String PATH = "/administration/operations";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MailDispatcher mails;

    @Autowired
    private Clock clock;

    @Autowired
    private TestYear testYear;

    private StumblingProcess process;
    private String key;

    @BeforeEach
    void deploy() {
        testYear.jumpTo("2091-04-03T08:00");
        process = new StumblingProcess(engine);
        key = "VAN-HANH-" + UUID.randomUUID();
    }

    @AfterEach
    void remove() {
        process.close();
        jdbc.sql("delete from mail where subject = ?").param(key).update();
    }

    @Test
    void aFailedStepIsShownRunAgainAndGone() {
        String instance = process.start(key);
        String incident = process.giveUp(instance);
        Browser admin = Browser.loggedIn(port, "admin");

        assertThat(page(admin))
                .contains(key, StumblingProcess.STEP, "UnsupportedOperationException", "process-instance/" + instance)
                .doesNotContain(StumblingProcess.SECRET);

        assertThat(press(admin, "/steps/" + incident + "/retry")).contains("Đã cho chạy lại bước bị lỗi.");
        assertThat(page(admin)).doesNotContain(">" + key + "<");
        assertThat(press(admin, "/steps/" + incident + "/retry"))
                .as("pressed twice")
                .contains("Bước này không còn dừng");
        process.mend(instance);
        process.tryOnce(instance);

        assertThat(process.ended(instance)).isTrue();
        assertThat(trace()).containsExactly("admin RETRY_STEP 1");
        assertThat(page(admin)).contains("StumblingProcess %s, %s".formatted(key, StumblingProcess.STEP));
    }

    @Test
    void whatIsNotMendedStopsAgain() {
        String instance = process.start(key);
        Browser admin = Browser.loggedIn(port, "admin");
        press(admin, "/steps/" + process.giveUp(instance) + "/retry");

        process.giveUp(instance);

        assertThat(page(admin)).contains(">" + key + "<");
    }

    @Test
    void allStepsThatFailedAtOnePlaceAreRunAgainTogether() {
        List<String> instances = List.of(process.start(key + "-1"), process.start(key + "-2"));
        instances.forEach(process::giveUp);
        Browser admin = Browser.loggedIn(port, "admin");
        Map<String, String> kind = Map.of("kind", StumblingProcess.KEY + " " + StumblingProcess.STEP);

        assertThat(page(admin)).contains("StumblingProcess, bước ServiceTask_Stumble (2)");
        assertThat(press(admin, "/steps/retry", kind)).contains("Đã cho chạy lại mọi bước bị lỗi cùng loại.");
        assertThat(press(admin, "/steps/retry", kind)).contains("Không còn bước nào loại này bị dừng.");

        assertThat(instances)
                .allSatisfy(instance ->
                        assertThat(process.job(instance).getRetries()).isEqualTo(3));
    }

    @Test
    void twoAtOnceDoItOnce() throws Exception {
        String incident = process.giveUp(process.start(key));
        List<Browser> admins = List.of(Browser.loggedIn(port, "admin"), Browser.loggedIn(port, "admin"));
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> presses = admins.stream()
                    .<Callable<Integer>>map(admin -> () -> admin.form(PATH + "/steps/" + incident + "/retry", Map.of())
                            .statusCode())
                    .toList();
            for (var answer : hands.invokeAll(presses)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            hands.shutdown();
        }

        assertThat(trace()).containsExactly("admin RETRY_STEP 1");
    }

    @Test
    void aJobLeftLyingIsDoneInNobodysName() {
        String instance = process.start(key);
        process.mend(instance);
        String job = process.job(instance).getId();
        Browser admin = Browser.loggedIn(port, "admin");
        assertThat(page(admin)).as("just due").doesNotContain(key);
        due(job, Duration.ofMinutes(10));
        lock(job, Duration.ofMinutes(5));
        assertThat(page(admin)).as("being worked on").doesNotContain(key);

        lock(job, Duration.ofMinutes(-1));

        assertThat(page(admin)).contains(key);
        assertThat(press(admin, "/jobs/" + job + "/run")).contains("Đã chạy xong việc tự động bị trễ.");
        assertThat(process.ended(instance)).isTrue();
        assertThat(process.doneBy(instance)).isEqualTo("system");
        assertThat(press(admin, "/jobs/" + job + "/run")).contains("Việc tự động này không còn bị trễ");
        assertThat(trace()).containsExactly("admin RUN_JOB 1");
    }

    @Test
    void aJobThatFailsAgainKeepsItsOtherTries() {
        String instance = process.start(key);
        String job = process.job(instance).getId();
        due(job, Duration.ofMinutes(10));
        Browser admin = Browser.loggedIn(port, "admin");

        assertThat(press(admin, "/jobs/" + job + "/run"))
                .contains("Việc tự động vẫn bị lỗi")
                .doesNotContain(StumblingProcess.SECRET);

        assertThat(process.job(instance).getRetries()).isEqualTo(2);
        assertThat(trace()).containsExactly("admin RUN_JOB 1");
    }

    @Test
    void aMailThatWasGivenUpIsSentAgain() {
        UUID mail = UUID.randomUUID();
        failedMail(mail);
        Browser admin = Browser.loggedIn(port, "admin");

        assertThat(page(admin)).contains(key, "sai@dia-chi.example", "550 5.1.1 No such user");
        assertThat(press(admin, "/mails/" + mail + "/resend")).contains("Thư đã được xếp vào hàng chờ gửi lại");
        assertThat(press(admin, "/mails/" + mail + "/resend")).contains("đã được gửi hoặc đang chờ gửi lại");
        mails.dispatchDue();

        assertThat(jdbc.sql("select state || ' ' || (address <> 'sai@dia-chi.example') from mail where id = ?")
                        .param(mail)
                        .query(String.class)
                        .single())
                .isEqualTo("SENT true");
        assertThat(jdbc.sql("select actor || ' ' || action from operation_log where subject = ?")
                        .param(mail.toString())
                        .query(String.class)
                        .list())
                .containsExactly("admin RESEND_MAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb", "tccb.vutruong", "ban", "lanhdao", "taichinh", "vpb.thutruong"})
    void nobodyElseSeesOrRepairs(String account) {
        String instance = process.start(key);
        String incident = process.giveUp(instance);
        UUID mail = UUID.randomUUID();
        failedMail(mail);
        Browser other = Browser.loggedIn(port, account);

        HttpResponse<String> page = other.get(PATH, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).doesNotContain(key);
        assertThat(List.of(
                        "/steps/" + incident + "/retry",
                        "/steps/retry?kind=StumblingProcess%20ServiceTask_Stumble",
                        "/jobs/" + process.job(instance).getId() + "/run",
                        "/mails/" + mail + "/resend",
                        "/mails/resend"))
                .allSatisfy(door -> assertThat(other.form(PATH + door, Map.of()).statusCode())
                        .isEqualTo(403));
        assertThat(process.job(instance).getRetries()).isZero();
        assertThat(jdbc.sql("select state from mail where id = ?")
                        .param(mail)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
        assertThat(other.get("/").body()).doesNotContain(PATH);
    }

    @Test
    void theTraceCannotBeChanged() {
        press(Browser.loggedIn(port, "admin"), "/steps/" + process.giveUp(process.start(key)) + "/retry");

        assertThatThrownBy(() -> jdbc.sql("delete from operation_log where subject like ?")
                        .param("%" + key + "%")
                        .update())
                .hasMessageContaining("operation_log");
    }

    private static String page(Browser browser) {
        return HtmlUtils.htmlUnescape(browser.get(PATH).body());
    }

    private static String press(Browser browser, String door) {
        return press(browser, door, Map.of());
    }

    private static String press(Browser browser, String door, Map<String, String> fields) {
        assertThat(browser.form(PATH + door, fields).statusCode()).isEqualTo(302);
        return page(browser);
    }

    private List<String> trace() {
        return jdbc.sql("select actor || ' ' || action || ' ' || affected from operation_log where subject like ?")
                .param("%" + key + "%")
                .query(String.class)
                .list();
    }

    private void due(String job, Duration ago) {
        jdbc.sql("update act_ru_job set duedate_ = ? where id_ = ?")
                .param(Timestamp.from(clock.instant().minus(ago)))
                .param(job)
                .update();
    }

    private void lock(String job, Duration left) {
        jdbc.sql("update act_ru_job set lock_owner_ = 'another node', lock_exp_time_ = ? where id_ = ?")
                .param(Timestamp.from(clock.instant().plus(left)))
                .param(job)
                .update();
    }

    private void failedMail(UUID id) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into mail (id, recipient, address, subject, body, message_id, state, attempts, next_attempt_at,
                                          last_error, created_at)
                        values (:id, 'vpb.soanthao', 'sai@dia-chi.example', :subject, 'Nội dung', :message, 'FAILED', 1, :now,
                                '550 5.1.1 No such user', :now)
                        """)
                .param("id", id)
                .param("subject", key)
                .param("message", "<%s@test>".formatted(id))
                .param("now", now)
                .update();
    }
}

package vn.gov.moc.genderequality.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** What goes when its term is over, and what never does. It is March 2003, long before anything other tests leave behind. */
@IntegrationTest
class RetentionTests {

    private static final String SOMEBODY = "luu.giu.2001";

    @LocalServerPort
    private int port;

    @Autowired
    private RetentionService retention;

    @Autowired
    private List<Retained> kinds;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void twoYearsLater() {
        testYear.jumpTo("2003-03-01T23:00");
        mail("SENT", "2001-02-28");
        mail("FAILED", "2001-02-28");
        mail("PENDING", "2001-02-28");
        mail("SENT", "2001-03-02");
        notification("read", "2001-01-01", "2001-02-28");
        notification("unread", "2001-01-01", null);
        notification("read later", "2001-01-01", "2001-03-02");
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from notification where recipient = ?", SOMEBODY);
        jdbc.update("delete from mail where recipient = ?", SOMEBODY);
    }

    @Test
    void onlyWhatIsPastItsTermGoesAndItIsRecorded() {
        String page =
                Browser.loggedIn(port, "admin").get("/administration/retention").body();
        assertThat(page).contains("Thông báo đã đọc", "24 tháng", "Đến hạn xóa", "Báo cáo của đơn vị");
        assertThat(stock("notification").due()).isOne();
        assertThat(stock("mail-text").due()).isEqualTo(2);
        long removals = removals();

        retention.removeDue();

        assertThat(jdbc.queryForList("select key from notification where recipient = ?", String.class, SOMEBODY))
                .containsExactlyInAnyOrder("unread", "read later");
        assertThat(jdbc.queryForList(
                        "select state, body, address, subject, sent_at is not null as sent from mail where recipient = ? order by created_at, state",
                        SOMEBODY))
                .extracting(mail -> mail.get("state"), mail -> mail.get("body"), mail -> mail.get("address"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FAILED", "", ""),
                        org.assertj.core.groups.Tuple.tuple("PENDING", "Nội dung", "ai@bxd.example"),
                        org.assertj.core.groups.Tuple.tuple("SENT", "", ""),
                        org.assertj.core.groups.Tuple.tuple("SENT", "Nội dung", "ai@bxd.example"));
        assertThat(stock("notification").due()).isZero();
        assertThat(stock("mail-text").due()).isZero();
        assertThat(removals()).isEqualTo(removals + 2);
        retention.removeDue();
        assertThat(removals()).as("there was nothing left to remove").isEqualTo(removals + 2);
        assertThatThrownBy(() -> jdbc.update("delete from retention_removal"))
                .hasMessageContaining("không được sửa hay xoá");
    }

    @Test
    void whileOneNodeIsAtItAnotherRemovesNothing() throws InterruptedException {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        new SimpleAsyncTaskExecutor("other-node").execute(() -> {
            transaction.executeWithoutResult(status -> {
                jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended('retention', 0))");
                locked.countDown();
                await(done);
            });
            released.countDown();
        });
        locked.await();

        retention.removeDue();

        assertThat(stock("notification").due()).isOne();
        done.countDown();
        released.await();
        retention.removeDue();
        assertThat(stock("notification").due()).isZero();
    }

    @Test
    void nobodyButAnAdministratorSeesWhatIsDue() {
        assertThat(Browser.loggedIn(port, "tccb")
                        .get("/administration/retention")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void noKindTouchesWhatIsSignedDecidedOrAudited() {
        List<String> immutable = jdbc.queryForList("""
                select distinct event_object_table from information_schema.triggers
                where action_statement ~ 'refuse_' and event_manipulation = 'DELETE'
                """, String.class);
        assertThat(immutable).contains("report_issue", "account_change", "absence");
        assertThat(kinds).extracting(Retained::table).doesNotContainAnyElementsOf(immutable);
        assertThat(kinds).extracting(Retained::table).noneMatch(table -> table.endsWith("_aud"));
        assertThat(kinds).extracting(Retained::key).doesNotHaveDuplicates();
    }

    @Test
    void aTermIsNotSetSoShortThatWhatIsUsedGoes() {
        assertThatThrownBy(() -> new RetentionSettings(Map.of("mail-text", Period.ofDays(30))))
                .hasMessageContaining("từ 90 ngày trở lên");
        assertThat(new RetentionSettings(Map.of("mail-text", Period.ofMonths(36)))
                        .termOf(stock("mail-text").kind()))
                .isEqualTo(Period.ofMonths(36));
    }

    @Test
    void theEvaluationsEngineForgetsNothing() {
        assertThat(history.findHistoryCleanupJobs()).isEmpty();
    }

    private RetentionService.Stock stock(String key) {
        return retention.stock().stream()
                .filter(stock -> stock.kind().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long removals() {
        Long count = jdbc.queryForObject("select count(*) from retention_removal", Long.class);
        return count == null ? 0 : count;
    }

    private void mail(String state, String day) {
        jdbc.update(
                """
                insert into mail (id, recipient, address, subject, body, message_id, state, next_attempt_at, created_at, sent_at)
                values (?, ?, 'ai@bxd.example', 'Tiêu đề', 'Nội dung', ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                SOMEBODY,
                UUID.randomUUID().toString(),
                state,
                at(day),
                at(day),
                state.equals("SENT") ? at(day) : null);
    }

    private void notification(String key, String created, String read) {
        jdbc.update("""
                insert into notification (key, recipient, subject, body, link, created_at, read_at)
                values (?, ?, 'Tiêu đề', 'Nội dung', '/', ?, ?)
                """, key, SOMEBODY, at(created), read == null ? null : at(read));
    }

    private static Timestamp at(String day) {
        return Timestamp.from(TestYear.at(day + "T08:00"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

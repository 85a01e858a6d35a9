package vn.gov.moc.genderequality.unitreport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.engine.OperationHold;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** The day's rungs at once, and then the timers that find everybody told. */
@IntegrationTest
class RungSweepTests {

    private static final int YEAR = 2067;
    private static final String VPB = report(YEAR, "VPB");
    private static final String PC = report(YEAR, "PC");
    private static final String QLN = report(YEAR, "QLN");
    private static final String COLLEAGUE = account("PC", "soanthao");

    @Autowired
    private TestYear testYear;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportLadder ladder;

    @Autowired
    private RungNotices notices;

    @Autowired
    private LadderTimers timers;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private OperationHold hold;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskService taskService;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void openMidYear() {
        testYear.openMidYear(YEAR, "VPB", "PC", "QLN");
    }

    @AfterEach
    void erase() {
        hold.release("test");
        testYear.cancel(YEAR);
        testYear.erase(YEAR);
    }

    @Test
    void tellsWhoeverHoldsTheReportAndTheTimersTellNobodyAgain() {
        testYear.fill(YEAR, "QLN");
        testYear.submit(YEAR, "QLN");
        String claimed = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(VPB)
                .singleResult()
                .getId();
        taskService.setAssignee(claimed, COLLEAGUE);
        testYear.advanceTo(YEAR + "-05-29T07:59");
        assertThat(told("T-7")).isEmpty();

        testYear.jumpTo(YEAR + "-05-29T08:00:30");
        assertThat(sweep().sweep()).isGreaterThanOrEqualTo(2);

        List<String> told = List.of(PC + " " + COLLEAGUE, VPB + " " + COLLEAGUE);
        assertThat(told("T-7")).isEqualTo(told);
        assertThat(mails("T-7")).isEqualTo(2);
        sweep().sweep();
        testYear.runJobs();
        assertThat(told("T-7")).isEqualTo(told);
        assertThat(mails("T-7")).isEqualTo(2);
        assertThat(ladder.next(reports.report(VPB))).contains(java.util.Date.from(TestYear.at(YEAR + "-06-02T08:00")));
    }

    @Test
    void movesTheTimersOnButThoseANodeHasTakenUp() {
        testYear.jumpTo(YEAR + "-05-29T08:00:30");
        jdbc.sql("update act_ru_job set lock_owner_ = 'a node', lock_exp_time_ = ? where id_ = ?")
                .params(
                        Timestamp.from(TestYear.at(YEAR + "-05-29T08:05")),
                        timer(PC).getId())
                .update();

        sweep().sweep();

        assertThat(timer(VPB).getDuedate()).isEqualTo(TestYear.at(YEAR + "-06-02T08:00"));
        assertThat(timer(PC).getDuedate()).isBefore(TestYear.at(YEAR + "-05-29T08:01"));
        testYear.jumpTo(YEAR + "-06-02T08:00:30");
        testYear.runJobs();
        assertThat(told("T-3")).as("by the timers alone").hasSize(3);
    }

    @Test
    void aRungOfAnotherDayIsLeftToTheTimers() {
        testYear.jumpTo(YEAR + "-05-30T09:00");

        sweep().sweep();

        assertThat(told("T-7")).isEmpty();
        testYear.runJobs();
        assertThat(told("T-7")).hasSize(3);
    }

    @Test
    void theDirectorsRungListsTheUnitAsLate() {
        testYear.jumpTo(YEAR + "-06-12T08:00:30");

        sweep().sweep();

        assertThat(told("T+7"))
                .containsExactly(
                        PC + " " + TestYear.DIRECTOR, QLN + " " + TestYear.DIRECTOR, VPB + " " + TestYear.DIRECTOR);
        assertThat(reports.report(VPB).listedLateAt()).isNotNull();
        assertThat(reports.report(PC).listedLateAt()).isNotNull();
        Instant listed = reports.report(VPB).listedLateAt();
        testYear.runJobs();
        assertThat(reports.report(VPB).listedLateAt())
                .as("when the timer says so again")
                .isEqualTo(listed);
    }

    @Test
    void whatAnotherNodeIsSweepingIsLeftToIt() throws SQLException {
        testYear.jumpTo(YEAR + "-06-05T08:00:30");
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('rung-sweep', 0))");
            assertThat(sweep().sweep()).isZero();
            other.rollback();
        }
        assertThat(told("T+0")).isEmpty();
        sweep().sweep();
        assertThat(told("T+0")).hasSize(9);
    }

    @Test
    void sweepsWhenTheRemindersTimeComesUnlessADatabaseWasJustRestored() {
        testYear.jumpTo(YEAR + "-06-05T07:59:50");
        RungSweep held = sweep();
        RungSweep free = sweep();
        free.sweepWhenTimeHasCome();
        assertThat(told("T+0")).isEmpty();

        testYear.jumpTo(YEAR + "-06-05T08:00:01");
        RungSweep startedLater = sweep();
        startedLater.sweepWhenTimeHasCome();
        jdbc.sql("insert into operation_hold (backup_taken_at) values (now())").update();
        held.sweepWhenTimeHasCome();
        assertThat(told("T+0")).isEmpty();

        hold.release("test");
        free.sweepWhenTimeHasCome();
        assertThat(told("T+0")).hasSize(9);
    }

    private Job timer(String report) {
        String instance = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report)
                .singleResult()
                .getProcessInstanceId();
        return managementService
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult();
    }

    private RungSweep sweep() {
        return new RungSweep(reports, ladder, notices, timers, hold, transaction, jdbc, clock, LocalTime.of(8, 0));
    }

    private List<String> told(String rung) {
        return jdbc.sql("""
                        select split_part(key, ':', 1) || ' ' || recipient from notification
                        where key like ? order by 1
                        """)
                .param(YEAR + "-%:" + rung + "@%")
                .query(String.class)
                .list();
    }

    private long mails(String rung) {
        return jdbc.sql("select count(*) from notification n join mail m on m.id = n.mail_id where n.key like ?")
                .param(YEAR + "-%:" + rung + "@%")
                .query(Long.class)
                .single();
    }
}

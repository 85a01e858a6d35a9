package vn.gov.moc.genderequality.unitreport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.unitreport.ExtensionService;
import vn.gov.moc.genderequality.unitreport.ReportCorrectionService;
import vn.gov.moc.genderequality.unitreport.ReportRecallService;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportState;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitReportProcessTests {

    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private ReportService reports;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private ReportRecallService recalls;

    @Autowired
    private ReportCorrectionService corrections;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Integer> years = new ArrayList<>();
    private int year = 2030;
    private String id = "";

    @BeforeEach
    void openMidYear() {
        ProcessEngineTests.init(engine);
        year++;
        years.add(year);
        id = report(year, UNIT);
        testYear.openMidYear(year, UNIT);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(year);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(UnitReportProcess.KEY, years);
    }

    @Test
    void goesFromDraftToAccepted() {
        ProcessInstance instance = instance();
        assertThat(instance).isWaitingAt("UserTask_DraftReport");
        assertThat(instance)
                .task("UserTask_DraftReport")
                .hasCandidateGroup("unit-VPB-drafter")
                .hasDueDate(java.util.Date.from(TestYear.at(year + "-06-04T23:59:59")));

        testYear.fill(year, UNIT);
        testYear.submit(year, UNIT);

        assertThat(reports.report(id).state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(instance).isWaitingAt("UserTask_CheckReport");
        assertThat(instance).task("UserTask_CheckReport").hasCandidateGroup("ministry-desk");
        Map<String, Object> issue = jdbc.queryForMap("select * from report_issue where report_id = ?", id);
        assertThat(issue.get("document_number")).isEqualTo("01/BC-VP");
        assertThat(issue.get("signed_by")).isEqualTo(HEAD);
        assertThat(jdbc.queryForObject(
                        "select encode(sha256(convert_to(content, 'UTF8')), 'hex') from report_issue where report_id = ?",
                        String.class,
                        id))
                .isEqualTo(issue.get("sha256"));
        assertThat(told("receipt")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE);

        testYear.approve(TestYear.DESK, id, "UserTask_CheckReport");

        assertThat(instance).isEnded().hasPassed("EndEvent_ReportAccepted");
        assertThat(reports.report(id).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void isReturnedAtEveryStepWithAReason() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);
        testYear.sendBack(COMMITTEE, id, "UserTask_ReviewReport", "Thiếu số hội nghị.");
        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
        testYear.send(year, UNIT);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");
        testYear.sendBack(HEAD, id, "UserTask_SignReport", "Bổ sung mục III.");
        testYear.submit(year, UNIT);
        testYear.sendBack(TestYear.DESK, id, "UserTask_CheckReport", "Giải trình số liệu.");

        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
        assertThat(reports.report(id).round()).isEqualTo(4);
        assertThat(jdbc.queryForList(
                        "select reason from report_decision where report_id = ? and not approved order by id",
                        String.class,
                        id))
                .containsExactly("Thiếu số hội nghị.", "Bổ sung mục III.", "Giải trình số liệu.");

        testYear.submit(year, UNIT);
        assertThat(jdbc.queryForList(
                        "select document_number from report_issue where report_id = ? order by issue_number",
                        String.class,
                        id))
                .containsExactly("01/BC-VP", "02/BC-VP");
        assertThat(jdbc.queryForObject(
                        "select count(*) from report_issue later join report_issue first on later.replaces = first.id where later.report_id = ?",
                        Integer.class,
                        id))
                .isEqualTo(1);
    }

    @Test
    void needsAReasonToReturn() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);

        assertThatThrownBy(() -> testYear.sendBack(COMMITTEE, id, "UserTask_ReviewReport", " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Khi trả lại phải ghi rõ lý do.");

        assertThat(instance()).isWaitingAt("UserTask_ReviewReport");
        assertThat(reports.report(id).state()).isEqualTo(ReportState.IN_REVIEW);
    }

    @Test
    void isNotSentOnHalfEmpty() {
        assertThatThrownBy(() -> testYear.send(year, UNIT))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting("field")
                                .contains("I.1", "I.5.2", "party-committee.women.now"));
        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
    }

    @Test
    void cannotBeSignedByAnybodyElse() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");

        for (String other : List.of("ttra.thutruong", DRAFTER, "lanhdao")) {
            assertThatThrownBy(() -> testYear.approve(other, id, "UserTask_SignReport"))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> testYear.approve("admin", id, "UserTask_SignReport"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> reports.sign(id, new Decision(true, ""), "admin"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(reports.report(id).state()).isEqualTo(ReportState.SIGNING);
    }

    @Test
    void isNotMovedByForgedVariables() {
        testYear.fill(year, UNIT);
        testYear.complete(
                DRAFTER,
                id,
                "UserTask_DraftReport",
                Map.of("reviewApproved", true, "reportSigned", true, "reportId", report(year, "TTRA")));

        assertThat(instance()).isWaitingAt("UserTask_ReviewReport");
        testYear.sendBack(COMMITTEE, id, "UserTask_ReviewReport", "Chưa đạt.");
        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
    }

    @Test
    void isInTimeUntilTheDayBeginsAndLateFromThen() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");
        testYear.jumpTo(year + "-06-04T23:59:00");
        testYear.approve(HEAD, id, "UserTask_SignReport");
        assertThat(reports.report(id).late()).isFalse();

        testYear.runJobs();
        testYear.sendBack(TestYear.DESK, id, "UserTask_CheckReport", "Bổ sung.");
        testYear.send(year, UNIT);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");
        testYear.jumpTo(year + "-06-05T00:00:00");
        testYear.approve(HEAD, id, "UserTask_SignReport");
        assertThat(reports.report(id).late()).isTrue();
    }

    @Test
    void climbsTheLadderUntilThePeriodCloses() {
        testYear.advanceTo(year + "-06-30T23:00");

        assertThat(rungs()).containsExactly("T-30", "T-14", "T-7", "T-3", "T-1", "T+0", "T+3", "T+7", "T+14", "T+21");
        assertThat(told("T-30@")).containsExactly(DRAFTER);
        assertThat(told("T+0@")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        assertThat(told("T+3@")).containsExactlyInAnyOrder(HEAD, TestYear.DESK);
        assertThat(told("T+7@")).containsExactly(TestYear.DIRECTOR);
        assertThat(told("T+14@")).containsExactly(HEAD);
        assertThat(reports.report(id).listedLateAt()).isCloseTo(when("T+7@"), within(1, ChronoUnit.MINUTES));
        assertThat(when("T-1@")).isBetween(TestYear.at(year + "-06-04T08:00"), TestYear.at(year + "-06-04T08:01"));

        testYear.advanceTo((year + 1) + "-02-01T00:00");
        assertThat(rungs()).hasSize(10);
        assertThat(instance()).hasPassed("EndEvent_LadderCompleted");
        assertThat(reports.report(id).state()).isEqualTo(ReportState.DRAFTING);
    }

    @Test
    void remindsWhoeverHoldsTheTask() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);
        testYear.advanceTo(year + "-05-22T09:00");
        assertThat(told("T-14@")).containsExactly(COMMITTEE);

        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");
        testYear.advanceTo(year + "-05-29T09:00");
        assertThat(told("T-7@")).containsExactly(HEAD);
    }

    @Test
    void catchesUpADowntimeWithOneReminder() {
        testYear.advanceTo(year + "-05-07T00:00");
        testYear.jumpTo(year + "-06-04T12:00");
        testYear.runJobs();

        assertThat(rungs()).containsExactly("T-30", "T-1");
    }

    @Test
    void remindsNobodyWhileTheMinistryHasItAndGivesTheDaysBack() {
        testYear.fill(year, UNIT);
        testYear.advanceTo(year + "-06-01T09:00");
        testYear.submit(year, UNIT);
        List<String> before = rungs();
        testYear.advanceTo(year + "-06-08T09:00");
        assertThat(rungs()).isEqualTo(before);

        testYear.sendBack(TestYear.DESK, id, "UserTask_CheckReport", "Bổ sung.");
        assertThat(reports.report(id).dueOn()).isEqualTo(LocalDate.of(year, 6, 12));
        assertThat(reports.report(id).originalDueOn()).isEqualTo(LocalDate.of(year, 6, 5));
        testYear.advanceTo(year + "-06-09T09:00");
        assertThat(told("T-3@" + year + "-06-12")).containsExactly(DRAFTER);
    }

    @Test
    void anExtensionMovesTheWaitingReminderAndTheTask() {
        testYear.advanceTo(year + "-05-30T09:00");
        extensions.request(id, LocalDate.of(year, 6, 20), "Chờ số liệu các phòng.", DRAFTER);
        assertThatThrownBy(() -> extensions.request(id, LocalDate.of(year, 6, 21), "Thêm nữa.", HEAD))
                .isInstanceOf(ConflictException.class);
        assertThat(instance()).isWaitingAt("UserTask_DraftReport", "UserTask_DecideExtension");

        testYear.complete(
                TestYear.DIRECTOR,
                id,
                "UserTask_DecideExtension",
                Map.of("decision", "APPROVE", "grantedUntil", year + "-06-15"));

        assertThat(reports.report(id).dueOn()).isEqualTo(LocalDate.of(year, 6, 15));
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(java.util.Date.from(TestYear.at(year + "-06-14T23:59:59")));
        testYear.advanceTo(year + "-06-15T09:00");
        assertThat(rungs())
                .containsExactly("T-30", "T-14", "T-7", "T-14", "T-7", "T-3", "T-1", "T+0")
                .doesNotContain("T+3");
    }

    @Test
    void theMinistryIsNotRemindedOfTheUnitsWorkWhileItDecidesOnAnExtension() {
        extensions.request(id, LocalDate.of(year, 6, 20), "Chờ số liệu các phòng.", HEAD);
        testYear.advanceTo(year + "-05-22T09:00");

        assertThat(instance()).isWaitingAt("UserTask_DraftReport", "UserTask_DecideExtension");
        assertThat(told("T-14@")).containsExactly(DRAFTER);
    }

    @Test
    void anExtensionIsRefusedWithAReasonOrForAWrongDay() {
        for (LocalDate day : List.of(LocalDate.of(year, 6, 5), LocalDate.of(year, 7, 1))) {
            assertThatThrownBy(() -> extensions.request(id, day, "Lý do.", DRAFTER))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Hạn mới phải sau hạn hiện tại");
        }
        extensions.request(id, LocalDate.of(year, 6, 20), "Lý do.", HEAD);
        testYear.sendBack(TestYear.DIRECTOR, id, "UserTask_DecideExtension", "Hạn của Bộ không lùi được.");

        assertThat(reports.report(id).dueOn()).isEqualTo(LocalDate.of(year, 6, 5));
        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
    }

    @Test
    void isLetInByTheDeskAfterThePeriodHasClosed() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");
        testYear.advanceTo(year + "-07-03T09:00");
        assertThatThrownBy(() -> testYear.approve(HEAD, id, "UserTask_SignReport"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Kỳ báo cáo đã khoá");

        reports.admitUntil(id, LocalDate.of(year, 7, 5), "Đơn vị vừa sáp nhập.", TestYear.DESK);
        testYear.approve(HEAD, id, "UserTask_SignReport");

        assertThat(reports.report(id).late()).isTrue();
    }

    @Test
    void isCancelled() {
        ProcessInstance instance = instance();
        runtimeService
                .createMessageCorrelation(UnitReportProcess.MESSAGE_REPORT_CANCELLED)
                .processInstanceBusinessKey(id)
                .correlate();

        assertThat(instance).isEnded().hasPassed("EndEvent_ReportCancelled");
        assertThat(reports.report(id).state()).isEqualTo(ReportState.CANCELLED);
    }

    @Test
    void comesBackToTheDraftersWheneverTheUnitTakesItBack() {
        testYear.fill(year, UNIT);
        testYear.send(year, UNIT);
        recalls.withdraw(id, "Thiếu một phụ lục.", DRAFTER);
        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
        testYear.send(year, UNIT);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewReport");
        recalls.withdraw(id, "Sai tên đơn vị.", HEAD);
        assertThat(instance()).isWaitingAt("UserTask_DraftReport");
        testYear.submit(year, UNIT);
        recalls.recall(id, "Nộp nhầm bản.", HEAD);
        assertThat(instance()).isWaitingAt("UserTask_DraftReport").hasPassed("BoundaryEvent_ReportRecalled");
        testYear.submit(year, UNIT);
        testYear.approve(TestYear.DESK, id, "UserTask_CheckReport");
        assertThat(reports.report(id).round()).isEqualTo(4);

        corrections.begin(id, "Số liệu cộng trùng.", HEAD);
        ProcessInstance correction = instance();
        testYear.advanceTo((year + 1) + "-01-10T09:00");
        assertThat(correction).isWaitingAt("UserTask_DraftReport").hasPassed("EndEvent_LadderCompleted");
        testYear.submit(year, UNIT);
        testYear.approve(TestYear.DESK, id, "UserTask_CheckReport");

        assertThat(correction).isEnded().hasPassed("StartEvent_ReportCorrected", "EndEvent_ReportAccepted");
        assertThat(rungs()).isEmpty();
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, UnitReportProcess.KEY)
                .singleResult();
    }

    /** The rungs that told somebody, in order of time. */
    private List<String> rungs() {
        return jdbc.queryForList("""
                select split_part(split_part(key, ':', 2), '@', 1) from notification
                where key like ? group by key order by min(created_at)
                """, String.class, id + ":T%");
    }

    private List<String> told(String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?", String.class, id + ":" + what + "%");
    }

    private java.time.Instant when(String what) {
        return jdbc.queryForObject(
                        "select max(created_at) from notification where key like ?",
                        java.sql.Timestamp.class,
                        id + ":" + what + "%")
                .toInstant();
    }
}

package vn.gov.moc.genderequality.absence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.absence.AbsenceViews;
import vn.gov.moc.genderequality.absence.Away;
import vn.gov.moc.genderequality.absence.Due;
import vn.gov.moc.genderequality.absence.TestAbsences;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** What is claimed goes back on the first day, and each due date nobody covers is warned of once. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AbsenceProcessTests {

    private static final int YEAR = 2065;
    private static final String UNIT = "QLN";
    private static final String OTHER = "CTPN";
    private static final String REPORT = report(YEAR, UNIT);
    private static final String HEAD = "qln.thutruong";
    private static final String DEPUTY = "qln.ban";
    private static final String DRAFTER = "qln.soanthao";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestAbsences absences;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private AbsenceViews views;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private Actors actors;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void openTheYear() {
        testYear.openMidYear(YEAR, UNIT, OTHER);
        testYear.fill(YEAR, UNIT);
    }

    @BeforeEach
    void aDayInMay() {
        testYear.jumpTo(YEAR + "-05-09T09:00");
        testYear.runJobs();
    }

    @AfterEach
    void everybodyIsBack() {
        absences.endAll(HEAD, DEPUTY, DRAFTER, DIRECTOR);
        delegations.revokeAll(UNIT);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
        coverage.assertEveryNode("AbsenceProcess", List.of(YEAR));
    }

    @Test
    @Order(1)
    void whatADrafterHasClaimedGoesBackToTheGroupAndNothingTypedIsLost() {
        identityService.createMembership("ctpn.soanthao", "unit-QLN-drafter");
        try {
            taskService.claim(task().getId(), DRAFTER);
            List<String> written = texts();
            String id = absences.record(DRAFTER, day("05-11"), day("05-12"));

            testYear.advanceTo(day("05-10") + "T23:00");
            assertThat(task().getAssignee()).isEqualTo(DRAFTER);
            testYear.advanceTo(day("05-11") + "T00:00");

            assertThat(task().getAssignee()).isNull();
            assertThat(written).isNotEmpty().isEqualTo(texts());
            assertThat(told("absence:" + id + ":given-back:" + task().getId())).containsExactly("ctpn.soanthao");
            taskService.claim(task().getId(), "ctpn.soanthao");
            taskService.setAssignee(task().getId(), null);

            testYear.advanceTo(day("05-13") + "T00:00");
            assertThat(views.concerning(DRAFTER, Set.of(UNIT))).isEmpty();
            assertThat(running(id)).isZero();
        } finally {
            identityService.deleteMembership("ctpn.soanthao", "unit-QLN-drafter");
        }
    }

    @Test
    @Order(2)
    void aTaskStaysWithWhoeverComesBackBeforeTheFirstDay() {
        taskService.claim(task().getId(), DRAFTER);
        String id = absences.record(DRAFTER, day("05-16"), day("05-17"));
        absences.comeBack(DRAFTER, id);
        assertThat(running(id)).isZero();

        testYear.advanceTo(day("05-16") + "T09:00");

        assertThat(task().getAssignee()).isEqualTo(DRAFTER);
        taskService.setAssignee(task().getId(), null);
    }

    @Test
    @Order(3)
    void aDueDateNobodyCoversIsWarnedOfOnce() {
        String id = absences.record(HEAD, day("06-01"), day("06-20"));

        assertThat(uncovered(HEAD)).singleElement().asString().contains("hạn trước ngày 05/06/2065");
        assertThat(told(warning(id, 1))).containsExactly(DEPUTY);
        assertThat(home(DEPUTY)).contains("hạn chưa có người làm thay", "trước ngày 05/06/2065");
        assertThat(home("ctpn.ban")).doesNotContain("hạn chưa có người làm thay", "Vắng mặt</h2>");
        assertThat(home("tccb")).doesNotContain("Vắng mặt</h2>");
        String heads = session(DEPUTY).get("/api/absences/heads?unit=" + UNIT).body();
        assertThat(JsonPath.<List<String>>read(heads, "$[*].uncovered[*].url")).containsExactly("/reports/" + REPORT);

        testYear.advanceTo(day("05-11") + "T09:00");
        assertThat(warnings(id)).isEqualTo(1);

        extend("06-12");
        testYear.advanceTo(day("05-12") + "T09:00");
        assertThat(told(warning(id, 2))).as("the due date has moved").containsExactly(DEPUTY, HEAD);
        testYear.advanceTo(day("05-14") + "T09:00");
        assertThat(warnings(id)).isEqualTo(3);
    }

    @Test
    @Order(4)
    void aDelegateCoversADueDateUnlessHeIsAwayHimself() {
        delegations.grant(UNIT, "ban", day("06-01"), day("06-30"));
        String id = absences.record(HEAD, day("06-01"), day("06-20"));
        assertThat(uncovered(HEAD)).isEmpty();
        assertThat(warnings(id)).isZero();

        absences.record(DEPUTY, day("06-08"), day("06-11"));
        testYear.advanceTo(day("05-10") + "T09:00");
        assertThat(told(warning(id, 1))).containsExactly(DEPUTY, HEAD);

        absences.endAll(DEPUTY);
        assertThat(uncovered(HEAD)).isEmpty();
        delegations.revokeAll(UNIT);
        assertThat(uncovered(HEAD)).hasSize(1);
        testYear.advanceTo(day("05-11") + "T09:00");
        assertThat(told(warning(id, 2))).isEmpty();
    }

    @Test
    @Order(5)
    void theSignatureAHeadHasClaimedIsOpenToHisDelegate() {
        testYear.send(YEAR, UNIT);
        testYear.approve(DEPUTY, REPORT, "UserTask_ReviewReport");
        delegations.grant(UNIT, "ban", day("05-10"), day("05-20"));
        testYear.advanceTo(day("05-10") + "T09:00");
        taskService.claim(task().getId(), HEAD);
        String id = absences.record(HEAD, day("05-11"), day("05-15"));

        testYear.advanceTo(day("05-11") + "T00:00");

        assertThat(task().getAssignee()).isNull();
        assertThat(told("absence:" + id + ":given-back:" + task().getId())).containsExactly(DEPUTY);
        testYear.approve(DEPUTY, REPORT, "UserTask_SignReport");
        testYear.runJobs();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_CheckReport");
        absences.comeBack(HEAD, id);
        assertThat(running(id)).isZero();
    }

    @Test
    @Order(6)
    void theDeskIsToldWhatTheDirectorWouldHaveToDecide() {
        extensions.request(
                report(YEAR, OTHER), LocalDate.of(YEAR, 6, 20), "Chờ số liệu.", TestYear.account(OTHER, "soanthao"));
        testYear.runJobs();
        String id = absences.record(DIRECTOR, day("05-09"), day("05-31"));

        assertThat(told(warning(id, 1))).containsExactly("tccb");
        assertThat(uncovered(DIRECTOR)).singleElement().asString().contains("Quyết định gia hạn");
    }

    private void extend(String day) {
        actors.as(DRAFTER, () -> extensions.request(REPORT, LocalDate.parse(day(day)), "Chờ số liệu.", DRAFTER));
        testYear.runJobs();
        testYear.complete(DIRECTOR, REPORT, "UserTask_DecideExtension", Map.of("decision", "APPROVE"));
        testYear.runJobs();
    }

    private static String day(String monthAndDay) {
        return YEAR + "-" + monthAndDay;
    }

    private static String warning(String absenceId, int count) {
        return "absence:%s:uncovered:%d".formatted(absenceId, count);
    }

    private Task task() {
        return taskService.createTaskQuery().processInstanceBusinessKey(REPORT).singleResult();
    }

    private List<String> uncovered(String person) {
        return views.concerning(person, Set.of()).stream()
                .map(Away::uncovered)
                .flatMap(List::stream)
                .map(Due::text)
                .toList();
    }

    private List<String> texts() {
        return jdbc.queryForList(
                "select content from report_text where report_id = ? order by section", String.class, REPORT);
    }

    private List<String> told(String key) {
        return jdbc.queryForList(
                "select recipient from notification where key = ? order by recipient", String.class, key);
    }

    private int warnings(String absenceId) {
        return jdbc.queryForList(
                        "select recipient from notification where key like ?",
                        String.class,
                        "absence:" + absenceId + ":uncovered:%")
                .size();
    }

    private long running(String absenceId) {
        return jdbc.queryForList("select id_ from act_ru_execution where business_key_ = ?", String.class, absenceId)
                .size();
    }

    private String home(String account) {
        return session(account).get("/").body();
    }

    private Browser session(String account) {
        return Browser.loggedIn(port, account);
    }
}

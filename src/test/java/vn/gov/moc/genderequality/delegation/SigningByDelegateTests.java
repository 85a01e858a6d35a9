package vn.gov.moc.genderequality.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.security.Browser;

/** A delegate finds, takes and signs his unit's report from the first to the last day, through every door, and no longer. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningByDelegateTests {

    private static final int YEAR = 2052;
    private static final String UNIT = "PTDT";
    private static final String REPORT = report(YEAR, UNIT);
    private static final String DEPUTY = "ptdt.ban";
    private static final String HEAD = "ptdt.thutruong";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String SIGN = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\",\"type\":\"String\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private TaskService taskService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new HashMap<>();

    @BeforeAll
    void openTheYear() {
        testYear.openMidYear(YEAR, UNIT, "HTKT");
        testYear.fill(YEAR, UNIT);
    }

    @BeforeEach
    void theReportIsWithTheCommittee() {
        testYear.jumpTo(YEAR + "-05-09T09:00");
        testYear.runJobs();
        testYear.send(YEAR, UNIT);
    }

    @AfterEach
    void backToTheDrafter() {
        testYear.jumpTo(YEAR + "-05-09T09:00");
        testYear.runJobs();
        delegations.revokeAll(UNIT);
        if (task() != null && task().getTaskDefinitionKey().equals("UserTask_ReviewReport")) {
            review();
        }
        if (task() != null && task().getTaskDefinitionKey().equals("UserTask_SignReport")) {
            taskService.setAssignee(task().getId(), null);
            testYear.sendBack(HEAD, REPORT, "UserTask_SignReport", "Kiểm thử xong.");
        } else if (task() != null && task().getTaskDefinitionKey().equals("UserTask_CheckReport")) {
            testYear.sendBack(TestYear.DESK, REPORT, "UserTask_CheckReport", "Kiểm thử xong.");
        }
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode("DelegationProcess", List.of(YEAR));
        testYear.cancel(YEAR);
    }

    @Test
    void findsTheTaskFromTheFirstToTheLastDay() {
        review();
        delegations.grant(UNIT, "ban", YEAR + "-05-10", YEAR + "-05-12");

        testYear.advanceTo(YEAR + "-05-09T23:00");
        assertOutside(DEPUTY);
        testYear.advanceTo(YEAR + "-05-10T00:00");
        assertInside();
        testYear.advanceTo(YEAR + "-05-12T23:00");
        assertInside();
        testYear.advanceTo(YEAR + "-05-13T00:00");
        assertOutside(DEPUTY);
        assertThat(waiting(HEAD)).isTrue();
        testYear.approve(HEAD, REPORT, "UserTask_SignReport");
        assertThat(value(
                        "select on_behalf_of from report_issue where report_id = ? order by issue_number desc limit 1"))
                .isNull();
    }

    @Test
    void findsATaskThatComesLaterAndSignsInTheHeadsStead() {
        delegations.grant(UNIT, "ban", YEAR + "-05-09", YEAR + "-05-09");
        testYear.runJobs();
        review();
        assertInside();

        assertThat(act(DEPUTY, "claim", "{\"userId\":\"" + DEPUTY + "\"}").statusCode())
                .isEqualTo(204);
        assertThat(act(DEPUTY, "submit-form", SIGN).statusCode()).isEqualTo(204);
        testYear.runJobs();

        Map<String, Object> issue = jdbc.queryForMap(
                "select signed_by, on_behalf_of, content from report_issue where report_id = ? order by issue_number desc limit 1",
                REPORT);
        assertThat(issue).containsEntry("signed_by", DEPUTY).containsEntry("on_behalf_of", HEAD);
        assertThat(JsonPath.<List<String>>read(issue.get("content").toString(), "$.authority"))
                .containsExactly("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG");
        assertThat(JsonPath.<String>read(issue.get("content").toString(), "$.onBehalfOf"))
                .isEqualTo(HEAD);
        assertThat(value("select on_behalf_of from report_decision where report_id = ? order by id desc limit 1"))
                .isEqualTo(HEAD);
        assertThat(jdbc.queryForList(
                        "select n.body from notification n where n.recipient = ? and n.key like ? order by n.id desc limit 1",
                        String.class,
                        HEAD,
                        REPORT + ":receipt:%"))
                .singleElement()
                .asString()
                .contains("Người ký: Ban VSTBPN – Cục Phát triển đô thị, ký thay Thủ trưởng – Cục Phát triển đô thị");
        String view = session("ptdt.soanthao").get("/api/reports/" + REPORT).body();
        assertThat(JsonPath.<String>read(view, "$.issue.onBehalfOf")).isEqualTo("Thủ trưởng – Cục Phát triển đô thị");
        assertThat(JsonPath.<List<String>>read(view, "$.issue.authority"))
                .first()
                .isEqualTo("KT. CỤC TRƯỞNG");
        assertThat(JsonPath.<String>read(view, "$.decisions[0].onBehalfOf")).isEqualTo(HEAD);
    }

    @Test
    void signsNothingAfterTheLastDayThoughTheTimerLags() {
        review();
        delegations.grant(UNIT, "ban", YEAR + "-05-09", YEAR + "-05-10");
        testYear.runJobs();
        act(DEPUTY, "claim", "{\"userId\":\"" + DEPUTY + "\"}");

        testYear.jumpTo(YEAR + "-05-11T00:00");

        assertRefused(act(DEPUTY, "submit-form", SIGN));
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_SignReport");
    }

    @Test
    void losesAClaimedTaskByRevocation() {
        review();
        String id = delegations.grant(UNIT, "ban", YEAR + "-05-09", YEAR + "-06-01");
        testYear.runJobs();
        act(DEPUTY, "claim", "{\"userId\":\"" + DEPUTY + "\"}");
        assertThat(task().getAssignee()).isEqualTo(DEPUTY);

        HttpResponse<String> response = session(HEAD)
                .json("POST", "/api/delegations/" + id + "/revocation", "{\"reason\":\"Thủ trưởng đã về.\"}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
        assertThat(task().getAssignee()).isNull();
        assertOutside(DEPUTY);
        testYear.approve(HEAD, REPORT, "UserTask_SignReport");
    }

    @Test
    void keepsTheTaskWhenOneDelegationFollowsAnother() {
        review();
        delegations.grant(UNIT, "ban", YEAR + "-05-11", YEAR + "-05-12");
        delegations.grant(UNIT, "ban", YEAR + "-05-09", YEAR + "-05-10");

        testYear.advanceTo(YEAR + "-05-10T12:00");
        assertInside();
        testYear.advanceTo(YEAR + "-05-11T00:00");
        assertInside();
    }

    @Test
    void opensNothingOfAnotherUnit() {
        review();
        delegations.grant("HTKT", "ban", YEAR + "-05-09", YEAR + "-05-12");
        try {
            testYear.runJobs();
            assertOutside("htkt.ban");
            assertOutside("htkt.thutruong");
        } finally {
            delegations.revokeAll("HTKT");
        }
    }

    private void assertInside() {
        assertThat(query("/task?processInstanceBusinessKey=" + REPORT)).contains(task().getId());
        assertThat(query("/filter/" + claimable() + "/list")).contains(task().getId());
        assertThat(waiting(DEPUTY)).isTrue();
        assertThat(session(DEPUTY).get("/api/tasks/" + task().getId()).statusCode())
                .isEqualTo(200);
        assertThat(session(DEPUTY).get("/").body()).contains("Ký báo cáo");
        assertThat(authorityStatus(DEPUTY)).isEqualTo(200);
    }

    private void assertOutside(String account) {
        Browser person = session(account);
        String id = task().getId();
        assertThat(person.get(TASKLIST + "/task?processInstanceBusinessKey=" + REPORT)
                        .body())
                .isEqualTo("[]");
        assertThat(person.get("/engine-rest/task?processInstanceBusinessKey=" + REPORT)
                        .statusCode())
                .isEqualTo(401);
        assertThat(person.basic(account, "GET", "/engine-rest/task?processInstanceBusinessKey=" + REPORT, "")
                        .body())
                .isEqualTo("[]");
        assertThat(person.get("/api/tasks/" + id).statusCode()).isEqualTo(403);
        assertThat(waiting(account)).isFalse();
        assertThat(act(account, "claim", "{\"userId\":\"" + account + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(act(account, "submit-form", SIGN).statusCode()).isEqualTo(403);
        assertThat(act(account, "complete", SIGN).statusCode()).isEqualTo(403);
        assertThat(person.basic(account, "POST", "/engine-rest/task/" + id + "/complete", SIGN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(authorityStatus(account)).isEqualTo(403);
        assertThat(authorizationService
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(id)
                        .userIdIn(account)
                        .count())
                .isZero();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_SignReport");
        assertThat(task().getAssignee()).isNull();
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
        assertThat(response.body()).contains("Lúc này Ông/Bà không có quyền ký thay thủ trưởng đơn vị");
    }

    private void review() {
        testYear.approve(DEPUTY, REPORT, "UserTask_ReviewReport");
    }

    private Task task() {
        return taskService.createTaskQuery().processInstanceBusinessKey(REPORT).singleResult();
    }

    private boolean waiting(String account) {
        return openTasks.waitingFor(account, 100).stream()
                .map(OpenTask::businessKey)
                .anyMatch(REPORT::equals);
    }

    private int authorityStatus(String account) {
        return session(account)
                .get("/api/signing-authority?unit=PTDT&matter=UNIT_REPORT")
                .statusCode();
    }

    private String claimable() {
        return JsonPath.<List<String>>read(query("/filter?itemCount=false"), "$[?(@.name == 'Chờ nhận')].id")
                .get(0);
    }

    private String query(String path) {
        return session(DEPUTY).get(TASKLIST + path).body();
    }

    private HttpResponse<String> act(String account, String action, String body) {
        return session(account).json("POST", TASKLIST + "/task/" + task().getId() + "/" + action, body);
    }

    private String value(String sql) {
        return jdbc.queryForObject(sql, String.class, REPORT);
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each));
    }
}

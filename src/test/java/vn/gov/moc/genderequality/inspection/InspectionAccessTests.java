package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.ChangeProposal;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.Purpose;
import vn.gov.moc.genderequality.security.Browser;

/**
 * Who reads and changes what of a visit by API and task list, and what becomes of two people who do the same at once. The team of
 * VPB's visit has a member of another unit; that of TTRA's has none.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionAccessTests {

    private static final int YEAR = 2079;
    private static final String VISIT = visit(YEAR, "VPB");
    private static final String OTHER_VISIT = visit(YEAR, "TTRA");
    private static final String API = "/api/inspection-visits/";
    private static final String DRAFTER = account("VPB", "soanthao");
    private static final String HEAD = account("VPB", "thutruong");
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String TOPIC = InspectionTopic.values()[0].name();

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser member;
    private Browser desk;
    private Browser teamHead;
    private Browser drafter;
    private Browser head;

    @BeforeAll
    void twoVisitsAreApproved() {
        member = Browser.loggedIn(port, MEMBER);
        desk = Browser.loggedIn(port, TestYear.DESK);
        teamHead = Browser.loggedIn(port, TEAM_HEAD);
        drafter = Browser.loggedIn(port, DRAFTER);
        head = Browser.loggedIn(port, HEAD);
        inspections.openProgram(YEAR, "VPB", "TTRA");
        LocalDate day = LocalDate.of(YEAR, 6, 14);
        programs.savePurpose(YEAR, new Purpose("Đánh giá.", 0), TEAM_HEAD);
        programs.addVisit(YEAR, TestInspections.plan("VPB", day), TEAM_HEAD);
        programs.addVisit(
                YEAR,
                new VisitPlan("TTRA", day.plusDays(7), null, TestYear.DESK, List.of(account("KHTC", "ban")), "", 0),
                TEAM_HEAD);
        assertThat(status(head, VISIT)).as("the unit does not see a draft").isEqualTo(403);
        assertThat(status(member, VISIT)).as("nor does the team").isEqualTo(403);
        testYear.complete(TEAM_HEAD, String.valueOf(YEAR), "UserTask_PlanInspections", Map.of());
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.runJobs();
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void eachSeesHisVisitAndNobodyElseAnything() {
        assertThat(status(member, VISIT)).isEqualTo(200);
        assertThat(status(member, OTHER_VISIT)).isEqualTo(403);
        assertThat(status(drafter, VISIT)).isEqualTo(200);
        assertThat(status(drafter, OTHER_VISIT)).isEqualTo(403);
        for (String nobody : List.of(account("TTRA", "thutruong"), account("PC", "thutruong"), "admin")) {
            Browser browser = Browser.loggedIn(port, nobody);
            assertThat(status(browser, VISIT)).as(nobody).isEqualTo(403);
            for (String document : List.of("self-report/" + TOPIC, "findings/" + TOPIC, "minutes-text", "conclusion")) {
                assertThat(status(browser, VISIT + "/" + document)).as(nobody).isEqualTo(403);
                assertThat(browser.json("PUT", API + VISIT + "/" + document, "{\"version\":0}")
                                .statusCode())
                        .as(nobody + " " + document)
                        .isEqualTo(403);
            }
            assertThat(browser.json("POST", API + VISIT + "/proposals", "{\"version\":0}")
                            .statusCode())
                    .isEqualTo(403);
        }
        for (Browser browser : List.of(member, head)) {
            assertThat(browser.get("/api/inspection-programs/" + YEAR).statusCode())
                    .isEqualTo(403);
            assertThat(browser.get("/api/inspection-programs/" + YEAR + "/people?unit=TTRA")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.json(
                                    "POST",
                                    "/api/inspection-programs/" + YEAR + "/changes",
                                    "{\"kind\":\"CANCEL\",\"visitId\":\"%s\",\"reason\":\"x\"}".formatted(VISIT))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(2)
    void theUnitsReportIsItsOwnUntilItIsHandedIn() {
        assertThat(drafter.json("PUT", selfReport(), "{\"text\":\"Bản nháp\",\"version\":0}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(member.get(API + VISIT).body()).doesNotContain("Bản nháp");
        assertThat(desk.get(selfReport()).body()).doesNotContain("Bản nháp");
        assertThat(member.json("PUT", selfReport(), "{\"text\":\"Của người khác\",\"version\":1}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void ofTwoSavingsAtOnceOneIsToldOfTheOther() throws Exception {
        String save = "{\"text\":\"%s\",\"version\":1}";
        List<Integer> answers = atOnce(
                () -> drafter.json("PUT", selfReport(), save.formatted("Một")),
                () -> Browser.loggedIn(port, DRAFTER).json("PUT", selfReport(), save.formatted("Hai")));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(drafter.json("PUT", selfReport(), save.formatted("Ba")).body())
                .contains("Người khác vừa lưu nội dung này");
    }

    @Test
    @Order(4)
    void theTeamsWorkIsItsOwnAndALeaversEnds() {
        inspections.goToVisit(VISIT);
        assertThat(tasks(member)).containsExactly("UserTask_RecordFindings");
        assertThat(Browser.loggedIn(port, account("KHTC", "ban"))
                        .get(TASKS + "?processInstanceBusinessKey=" + VISIT)
                        .body())
                .isEqualTo("[]");
        String findings = API + VISIT + "/findings/" + TOPIC;
        assertThat(member.json("PUT", findings, "{\"finding\":\"Ghi nhận\",\"evidence\":\"\",\"version\":0}")
                        .statusCode())
                .isEqualTo(200);
        for (Browser unit : List.of(drafter, head)) {
            assertThat(unit.get(API + VISIT).body()).doesNotContain("Ghi nhận");
            assertThat(unit.get(findings).body()).doesNotContain("Ghi nhận");
            assertThat(unit.json("PUT", findings, "{\"finding\":\"Tốt\",\"evidence\":\"\",\"version\":1}")
                            .statusCode())
                    .isEqualTo(403);
        }

        change(List.of(TestYear.DESK));
        assertThat(status(member, VISIT)).isEqualTo(403);
        assertThat(tasks(member)).isEmpty();
        assertThat(member.json("PUT", findings, "{\"finding\":\"Nữa\",\"evidence\":\"\",\"version\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(act(member, task(), "complete", "{}")).isNotEqualTo(204);
        change(List.of(TestYear.DESK, MEMBER));
        assertThat(tasks(member)).containsExactly("UserTask_RecordFindings");
    }

    private void change(List<String> team) {
        LocalDate day = LocalDate.of(YEAR, 6, 14);
        programs.propose(
                YEAR,
                new ChangeProposal(
                        ChangeKind.CHANGE,
                        VISIT,
                        new VisitPlan("VPB", day, day.plusDays(1), TEAM_HEAD, team, "", 0),
                        "Thay đổi đoàn."),
                TEAM_HEAD);
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_DecideProgramChange");
    }

    @Test
    @Order(5)
    void ofTwoMembersWhoHandTheMinutesOverOneDoes() throws Exception {
        for (InspectionTopic topic : InspectionTopic.values()) {
            member.json(
                    "PUT",
                    API + VISIT + "/findings/" + topic,
                    "{\"finding\":\"Ghi nhận\",\"evidence\":\"\",\"version\":%d}"
                            .formatted(topic.ordinal() == 0 ? 1 : 0));
        }
        member.json(
                "PUT",
                API + VISIT + "/minutes-text",
                "{\"participants\":\"Đoàn.\",\"assessment\":\"Nhận xét của đoàn.\",\"version\":0}");
        String task = task();
        assertThat(act(drafter, task, "complete", "{}")).isNotEqualTo(204);
        List<Integer> answers =
                atOnce(() -> send(member, task, "complete", "{}"), () -> send(desk, task, "complete", "{}"));

        assertThat(answers).containsOnlyOnce(204);
        assertThat(jdbc.queryForList("select round from inspection_minutes where visit_id = ?", Integer.class, VISIT))
                .containsExactly(1);
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(VISIT)
                        .count())
                .isOne();
    }

    @Test
    @Order(6)
    void variablesSentAlongMoveNothingAndADoubleClickSignsOnce() throws Exception {
        assertThat(head.get(API + VISIT).body())
                .as("before the head of the team has signed")
                .doesNotContain("Nhận xét của đoàn.");
        String task = task();
        assertThat(act(head, task, "claim", "{\"userId\":\"%s\"}".formatted(HEAD)))
                .isNotEqualTo(204);
        String signed = """
                {"variables":{"decision":{"value":"SIGNED"},"reason":{"value":""},"side":{"value":"UNIT"},
                 "minutesNext":{"value":"CONCLUDE"},"minutesReturned":{"value":true},"nrOfInstances":{"value":1}}}""";
        assertThat(send(
                                teamHead,
                                task,
                                "complete",
                                "{\"variables\":{\"decision\":{\"value\":\"SIGNED\"},\"unitName\":{\"value\":\"x\"}}}")
                        .statusCode())
                .as("what the process was started with")
                .isEqualTo(403);
        List<Integer> answers =
                atOnce(() -> send(teamHead, task, "complete", signed), () -> send(teamHead, task, "complete", signed));

        assertThat(answers).containsOnlyOnce(204);
        assertThat(jdbc.queryForList("select side from inspection_signature where visit_id = ?", String.class, VISIT))
                .containsExactly("TEAM");
        assertThat(tasks(head)).containsExactly("UserTask_SignMinutes");
        assertThat(tasks(member)).isEmpty();
        assertThat(head.get(API + VISIT).body()).as("the text it signs").contains("Nhận xét của đoàn.");
        assertThat(head.get(API + VISIT + "/minutes-text").body()).doesNotContain("Nhận xét của đoàn.");
    }

    @Test
    @Order(7)
    void theTeamsAccessEndsWithTheConclusion() {
        inspections.sign(HEAD, VISIT, "SIGNED", "");
        assertThat(status(member, VISIT)).isEqualTo(200);
        assertThat(member.json("POST", API + VISIT + "/proposals", "{\"content\":\"x\",\"version\":0}")
                        .statusCode())
                .as("the director's now")
                .isEqualTo(403);
        inspections.conclude(VISIT);

        assertThat(status(member, VISIT)).isEqualTo(403);
        assertThat(status(head, VISIT)).isEqualTo(200);
        assertThat(status(teamHead, VISIT)).as("of the ministry").isEqualTo(200);
    }

    private static String selfReport() {
        return API + VISIT + "/self-report/" + TOPIC;
    }

    private static int status(Browser browser, String path) {
        return browser.get(API + path).statusCode();
    }

    private List<String> tasks(Browser browser) {
        return JsonPath.read(
                browser.get(TASKS + "?processInstanceBusinessKey=" + VISIT).body(), "$[*].taskDefinitionKey");
    }

    private String task() {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(VISIT)
                .singleResult()
                .getId();
    }

    private static int act(Browser browser, String task, String action, String body) {
        return send(browser, task, action, body).statusCode();
    }

    private static HttpResponse<String> send(Browser browser, String task, String action, String body) {
        return browser.json("POST", TASKS + "/" + task + "/" + action, body);
    }

    private interface Call {
        HttpResponse<String> send();
    }

    private static List<Integer> atOnce(Call one, Call other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = List.of(one, other).stream()
                    .map(call -> people.submit(() -> {
                        together.await();
                        return call.send().statusCode();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            people.shutdown();
        }
    }
}

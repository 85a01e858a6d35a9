package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.evaluation.SampleReview;
import vn.gov.moc.genderequality.security.Browser;

/** Two people at the same report at the same moment. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportDraftConcurrencyTests {

    private static final int YEAR = 2020;
    private static final String SHARED = "TTRA";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private SampleReview review;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private Browser one;
    private Browser other;

    @BeforeAll
    void openMidYear() {
        testYear.openMidYear(YEAR, "VPB", "PC", "TTRA", "QHKT", "VLXD", "KHCN", "HTQT", "KHTC", "KTXD");
        one = Browser.loggedIn(port, account(SHARED, "soanthao"));
        other = Browser.loggedIn(port, account(SHARED, "soanthao"));
    }

    @AfterAll
    void cancel() {
        people.shutdown();
        testYear.cancel(YEAR);
    }

    @RepeatedTest(8)
    void ofTwoSavesOfOneSectionOneWinsAndTheOtherSeesBothTexts() throws Exception {
        int version = version("I.1");

        List<HttpResponse<String>> answers = together(
                () -> save(one, "I.1", "Của người thứ nhất " + version, version),
                () -> save(other, "I.1", "Của người thứ hai " + version, version));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        boolean firstWon = answers.get(0).statusCode() == 200;
        String winner = firstWon ? "Của người thứ nhất " + version : "Của người thứ hai " + version;
        HttpResponse<String> lost = answers.get(firstWon ? 1 : 0);
        assertThat(JsonPath.<String>read(lost.body(), "$.conflicts[0].field")).isEqualTo("I.1");
        assertThat(JsonPath.<String>read(lost.body(), "$.conflicts[0].theirs")).isEqualTo(winner);
        assertThat(JsonPath.<Integer>read(lost.body(), "$.conflicts[0].theirVersion"))
                .isEqualTo(version + 1);
        assertThat(stored(SHARED, "I.1")).isEqualTo(winner);
    }

    @RepeatedTest(8)
    void savesOfDifferentSectionsNeverDisturbEachOther() throws Exception {
        int third = version("III");
        int fourth = version("IV");

        List<HttpResponse<String>> answers = together(
                () -> save(one, "III", "Kiến nghị " + third, third),
                () -> save(other, "IV", "Phương hướng " + fourth, fourth));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200);
        assertThat(stored(SHARED, "III")).isEqualTo("Kiến nghị " + third);
        assertThat(stored(SHARED, "IV")).isEqualTo("Phương hướng " + fourth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QHKT", "VLXD", "KHCN", "HTQT", "KHTC"})
    void aSaveNeverLandsAfterTheReportWasSentOn(String unit) throws Exception {
        testYear.fill(YEAR, unit);
        String drafter = account(unit, "soanthao");
        Browser writer = Browser.loggedIn(port, drafter);
        Browser sender = Browser.loggedIn(port, drafter);
        String task = task(unit);

        List<HttpResponse<String>> answers = together(
                () -> writer.json(
                        "PATCH",
                        "/api/reports/" + report(YEAR, unit) + "/draft",
                        "{\"texts\":{\"II.1\":{\"text\":\"Vừa kịp\",\"version\":1}}}"),
                () -> submit(sender, task, "{}"));

        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(answers.get(0).statusCode()).as(answers.get(0).body()).isIn(200, 409);
        assertThat(stored(unit, "II.1").equals("Vừa kịp"))
                .isEqualTo(answers.get(0).statusCode() == 200);
        String sent = jdbc.queryForObject(
                "select content from report_round where report_id = ?", String.class, report(YEAR, unit));
        assertThat(JsonPath.<String>read(sent, "$.texts['II.1']")).isEqualTo(stored(unit, "II.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VPB", "PC"})
    void aTaskSentTwiceMovesTheReportOnce(String unit) throws Exception {
        testYear.fill(YEAR, unit);
        sendTwice(unit, "soanthao", "{}");
        review.check(account(unit, "ban"), report(YEAR, unit));
        sendTwice(unit, "ban", "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}");
        sendTwice(unit, "thutruong", "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}");

        assertThat(rows("report_round", unit)).isEqualTo(1);
        assertThat(rows("report_decision", unit)).isEqualTo(2);
        assertThat(rows("report_issue", unit)).isEqualTo(1);
    }

    /** The engine has read the task, and then somebody else's completion takes the process on to the next step. */
    @Test
    void aCompletionOvertakenByAnotherNeverReachesTheNextStep() {
        testYear.fill(YEAR, "KTXD");
        String task = task("KTXD");
        var engine = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(overtaken -> {
                    overtaken.getTaskManager().findTaskById(task);
                    CompletableFuture.runAsync(() -> testYear.send(YEAR, "KTXD"), people)
                            .join();
                    taskService.complete(task);
                    return null;
                }))
                .hasRootCauseInstanceOf(OptimisticLockingException.class);

        assertThat(rows("report_round", "KTXD")).isEqualTo(1);
        assertThat(rows("report_decision", "KTXD")).isZero();
    }

    private void sendTwice(String unit, String role, String form) throws Exception {
        Browser first = Browser.loggedIn(port, account(unit, role));
        Browser second = Browser.loggedIn(port, account(unit, role));
        String task = task(unit);

        List<HttpResponse<String>> answers =
                together(() -> submit(first, task, form), () -> submit(second, task, form));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as(answers.get(0).body() + answers.get(1).body())
                .containsOnlyOnce(204)
                .doesNotContain(500);
        HttpResponse<String> refused = answers.get(answers.get(0).statusCode() == 204 ? 1 : 0);
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(JsonPath.<String>read(refused.body(), "$.message"))
                .doesNotContain("ENGINE-", "Exception", "null")
                .containsPattern("người khác|không còn");
    }

    private List<HttpResponse<String>> together(
            Supplier<HttpResponse<String>> first, Supplier<HttpResponse<String>> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (Supplier<HttpResponse<String>> call : List.of(first, second)) {
            answers.add(people.submit(() -> {
                start.await();
                return call.get();
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private HttpResponse<String> save(Browser drafter, String section, String text, int version) {
        return drafter.json(
                "PATCH",
                "/api/reports/" + report(YEAR, SHARED) + "/draft",
                "{\"texts\":{\"%s\":{\"text\":\"%s\",\"version\":%d}}}".formatted(section, text, version));
    }

    private static HttpResponse<String> submit(Browser person, String task, String form) {
        return person.json("POST", "/camunda/api/engine/engine/default/task/" + task + "/submit-form", form);
    }

    private String task(String unit) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report(YEAR, unit))
                .singleResult()
                .getId();
    }

    private int version(String section) {
        return jdbc
                .queryForList(
                        "select version from report_text where report_id = ? and section = ?",
                        Integer.class,
                        report(YEAR, SHARED),
                        section)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private String stored(String unit, String section) {
        return jdbc.queryForObject(
                "select content from report_text where report_id = ? and section = ?",
                String.class,
                report(YEAR, unit),
                section);
    }

    private int rows(String table, String unit) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where report_id = ?", Integer.class, report(YEAR, unit));
    }
}

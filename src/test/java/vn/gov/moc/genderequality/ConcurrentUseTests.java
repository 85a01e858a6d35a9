package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.at;
import static vn.gov.moc.genderequality.TestYear.report;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.security.Browser;

/** One small year from its start to its first closing day, in which everything is pressed twice at the same moment. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConcurrentUseTests {

    private static final int YEAR = 2035;
    private static final String[] UNITS = {"VPB", "PC", "TTRA", "QHKT", "VLXD", "KHCN", "HTQT"};
    private static final String APPROVE = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}";
    private static final String RETURN =
            "{\"variables\":{\"decision\":{\"value\":\"RETURN\"},\"reason\":{\"value\":\"Bổ sung.\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(10);

    @AfterAll
    void cancel() {
        people.shutdown();
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void aYearStartedTwiceIsOneYear() throws Exception {
        Browser desk = Browser.loggedIn(port, TestYear.DESK);
        Browser sameDesk = Browser.loggedIn(port, TestYear.DESK);
        testYear.jumpTo(YEAR + "-04-03T08:00");
        for (int again = 0; again < 8; again++) {
            testYear.erase(YEAR);

            List<HttpResponse<String>> answers =
                    quietly(() -> together(() -> startYear(desk), () -> startYear(sameDesk)));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
            assertThat(messageOf(answers, 409)).isEqualTo("Chu trình năm 2035 đã có, không tạo thêm được.");
            assertThat(instances("AnnualCycleProcess", String.valueOf(YEAR))).isEqualTo(1);
            assertThat(count("reporting_period where cycle_year = " + YEAR)).isEqualTo(2);
        }
    }

    /** The units of the lane in which one cannot be created are undone; the next attempt makes each exactly once. */
    @Test
    @Order(2)
    void aPeriodWhoseOpeningBreaksHalfWayAndIsRunTwiceGivesEveryUnitOneReport() throws Exception {
        testYear.plan(YEAR, UNITS);
        testYear.draftGuidance(YEAR);
        testYear.approve(TestYear.COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-05-01T23:59:59");
        testYear.jumpTo(YEAR + "-05-02T00:00");
        jdbc.execute("""
            create function refuse_one_report() returns trigger language plpgsql as $$
            begin
                raise exception 'Half-way';
            end $$;
            create trigger refuse_one_report before insert on unit_report
            for each row when (new.id = '%s') execute function refuse_one_report()
            """.formatted(report(YEAR, "QHKT")));
        try {
            while (opening().isEmpty()) {
                due().forEach(job -> managementService.executeJob(job.getId()));
            }
            assertThat(opening())
                    .singleElement()
                    .satisfies(job -> assertThatThrownBy(() -> managementService.executeJob(job.getId()))
                            .hasStackTraceContaining("Half-way"));
        } finally {
            jdbc.execute("drop function refuse_one_report cascade");
        }
        assertThat(reports()).as("the other lane has gone on").isBetween(1, UNITS.length - 2);
        for (String unit : UNITS) {
            assertThat(instances("UnitReportProcess", report(YEAR, unit)))
                    .as(unit)
                    .isEqualTo(count("unit_report where id = '%s'".formatted(report(YEAR, unit))));
        }

        testYear.jumpTo(YEAR + "-05-02T02:00");
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                together(() -> executed(job), () -> executed(job));
            }
        }

        assertThat(reports()).isEqualTo(UNITS.length);
        for (String unit : UNITS) {
            assertThat(instances("UnitReportProcess", report(YEAR, unit))).isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    void ofTwoHundredDoubleClicksEachMovesTheReportOnce() throws Exception {
        testYear.fill(YEAR, "VPB");
        List<Browser> drafter = twice(account("VPB", "soanthao"));
        List<Browser> committee = twice(account("VPB", "ban"));

        for (int round = 1; round <= 100; round++) {
            doubleClick(drafter, "VPB", "{}");
            doubleClick(committee, "VPB", RETURN);
        }

        assertThat(count("report_round where report_id = '%s'".formatted(report(YEAR, "VPB"))))
                .isEqualTo(100);
        assertThat(count("report_decision where report_id = '%s'".formatted(report(YEAR, "VPB"))))
                .isEqualTo(100);
    }

    /** Ten people, fifty saves each, of two sections; who is told of a conflict goes on from the text he was shown. */
    @Test
    @Order(4)
    void ofFiveHundredSavesNoneIsLostUnnoticed() throws Exception {
        Browser drafter = Browser.loggedIn(port, account("PC", "soanthao"));
        Collection<String> saved = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger conflicts = new AtomicInteger();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            String name = "Người " + person;
            String section = person % 2 == 0 ? "III" : "IV";
            writers.add(() -> {
                int version = 0;
                for (int edit = 0; edit < 50; edit++) {
                    String text = "%s, lần %d".formatted(name, edit);
                    HttpResponse<String> answer = save(drafter, section, text, version);
                    if (answer.statusCode() == 200) {
                        version++;
                        saved.add("%s %d %s".formatted(section, version, text));
                    } else {
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                        version = JsonPath.read(answer.body(), "$.conflicts[0].theirVersion");
                        assertThat(JsonPath.<String>read(answer.body(), "$.conflicts[0].theirs"))
                                .startsWith("Người ");
                        conflicts.incrementAndGet();
                    }
                }
                return null;
            });
        }

        quietly(() -> {
            for (Future<Void> writer : people.invokeAll(writers)) {
                writer.get();
            }
            return null;
        });

        assertThat(saved).doesNotHaveDuplicates();
        assertThat(saved.size() + conflicts.get()).isEqualTo(500);
        assertThat(conflicts.get()).as("they did meet").isPositive();
        for (String section : List.of("III", "IV")) {
            String last = jdbc.queryForObject(
                    "select version || ' ' || content from report_text where report_id = ? and section = ?",
                    String.class,
                    report(YEAR, "PC"),
                    section);
            assertThat(saved).contains(section + " " + last);
            assertThat(last)
                    .startsWith(saved.stream()
                                    .filter(s -> s.startsWith(section + " "))
                                    .count() + " ");
        }
    }

    @Test
    @Order(5)
    void workPlansOpenedTwiceAreOpenedOnce() throws Exception {
        List<Browser> desk = twice(TestYear.DESK);
        String request = "{\"dueOn\":\"%d-05-30\"}".formatted(YEAR);

        List<HttpResponse<String>> answers = quietly(() -> together(
                () -> desk.get(0).json("POST", "/api/work-plans/" + YEAR, request),
                () -> desk.get(1).json("POST", "/api/work-plans/" + YEAR, request)));
        testYear.runJobs();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        assertThat(count("work_plan where cycle_year = " + YEAR)).isEqualTo(UNITS.length);
    }

    /** What was signed before midnight is in time and what was signed after it is late, however the two meet. */
    @Test
    @Order(6)
    void aSignatureInTheDeadlinesLastSecondIsInTimeOrLateAsTheMomentSays() throws Exception {
        Instant midnight = at(YEAR + "-06-05T00:00");
        List<String> lastMoments =
                List.of("-06-04T23:59:59", "-06-04T23:59:59.900", "-06-04T23:59:59.970", "-06-05T00:00");
        List<String> units = List.of("TTRA", "QHKT", "VLXD", "KHCN");
        units.forEach(this::bringToSignature);
        testYear.advanceTo(YEAR + "-06-04T12:00");

        for (int i = 0; i < units.size(); i++) {
            String unit = units.get(i);
            List<Browser> head = twice(account(unit, "thutruong"));
            testYear.jumpTo(YEAR + lastMoments.get(i));
            doubleClick(head, unit, APPROVE);

            Instant submitted = jdbc.queryForObject(
                            "select submitted_at from unit_report where id = ?", Date.class, report(YEAR, unit))
                    .toInstant();
            assertThat(jdbc.queryForObject(
                            "select late from unit_report where id = ?", Boolean.class, report(YEAR, unit)))
                    .as("signed at %s", submitted)
                    .isEqualTo(!submitted.isBefore(midnight));
        }
        assertThat(count("report_issue where report_id like '%d-%%'".formatted(YEAR)))
                .isEqualTo(units.size());
    }

    @Test
    @Order(7)
    void aSignatureAtTheClosingIsRecordedWhollyOrNotAtAll() throws Exception {
        bringToSignature("HTQT");
        List<Browser> head = twice(account("HTQT", "thutruong"));
        testYear.advanceTo(YEAR + "-06-30T23:00");
        testYear.jumpTo(YEAR + "-06-30T23:59:59.900");
        String task = task("HTQT");

        List<HttpResponse<String>> answers = together(() -> submit(head.get(0), task, APPROVE), () -> {
            testYear.advanceTo(YEAR + "-07-01T00:00:05");
            return submit(head.get(1), task, APPROVE);
        });

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .as(answer.body())
                        .satisfiesAnyOf(
                                status -> assertThat(status).isEqualTo(204),
                                status -> assertThat(status).isBetween(400, 409)));
        boolean signed = answers.stream().anyMatch(answer -> answer.statusCode() == 204);
        assertThat(count("report_issue where report_id = '%s'".formatted(report(YEAR, "HTQT"))))
                .isEqualTo(signed ? 1 : 0);
        assertThat(count("unit_report where id = '%s' and submitted_at < timestamptz '%s'"
                        .formatted(report(YEAR, "HTQT"), at(YEAR + "-07-01T00:00"))))
                .isEqualTo(signed ? 1 : 0);
        assertThat(count("reporting_period where id = '%d-MID_YEAR' and state = 'CLOSED'".formatted(YEAR)))
                .isEqualTo(1);
        assertThat(instances("ConsolidationProcess", YEAR + "-MID_YEAR")).isEqualTo(1);
        assertThat(managementService.createJobQuery().noRetriesLeft().list())
                .noneMatch(job -> businessKey(job).matches(YEAR + "(-.*)?"));
    }

    private void bringToSignature(String unit) {
        testYear.fill(YEAR, unit);
        testYear.send(YEAR, unit);
        testYear.approve(account(unit, "ban"), report(YEAR, unit), "UserTask_ReviewReport");
    }

    /** Exactly one of the two is done; the other is told so in words for people, and nothing is left in the log. */
    private void doubleClick(List<Browser> windows, String unit, String form) throws Exception {
        String task = task(unit);

        List<HttpResponse<String>> answers = quietly(
                () -> together(() -> submit(windows.get(0), task, form), () -> submit(windows.get(1), task, form)));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as(answers.get(0).body() + answers.get(1).body())
                .containsOnlyOnce(204);
        HttpResponse<String> refused = answers.get(answers.get(0).statusCode() == 204 ? 1 : 0);
        assertThat(refused.statusCode()).as(refused.body()).isIn(403, 404, 409);
        assertThat(JsonPath.<String>read(refused.body(), "$.message"))
                .doesNotContain("ENGINE-", "Exception", "null")
                .containsPattern("người khác|không còn");
    }

    /** What the work returns; it must not have left a stack trace in the log. */
    private static <T> T quietly(Callable<T> work) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            return work.call();
        } finally {
            root.detachAppender(log);
            assertThat(List.copyOf(log.list))
                    .filteredOn(event -> event.getThrowableProxy() != null)
                    .extracting(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                    .isEmpty();
        }
    }

    private <T> List<T> together(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> answers = new ArrayList<>();
        for (Callable<T> call : List.of(first, second)) {
            answers.add(people.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private boolean executed(Job job) {
        try {
            managementService.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The year's jobs that are due, apart from what other years have left. */
    private List<Job> due() {
        return managementService.createJobQuery().executable().active().list().stream()
                .filter(job -> businessKey(job).matches(YEAR + "(-.*)?"))
                .toList();
    }

    private List<Job> opening() {
        return managementService.createJobQuery().activityId("ServiceTask_OpenReports").list().stream()
                .filter(job -> businessKey(job).equals(String.valueOf(YEAR)))
                .toList();
    }

    /** Empty for a job of no instance, or of one without a key of its own. */
    private String businessKey(Job job) {
        return Optional.ofNullable(job.getProcessInstanceId())
                .map(id -> runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }

    private HttpResponse<String> startYear(Browser desk) {
        return desk.json(
                "POST",
                "/camunda/api/engine/engine/default/process-definition/key/AnnualCycleProcess/submit-form",
                "{\"businessKey\":\"%d\"}".formatted(YEAR));
    }

    private List<Browser> twice(String account) {
        return List.of(Browser.loggedIn(port, account), Browser.loggedIn(port, account));
    }

    private static String messageOf(List<HttpResponse<String>> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .map(answer -> JsonPath.<String>read(answer.body(), "$.message"))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> save(Browser drafter, String section, String text, int version) {
        return drafter.json(
                "PATCH",
                "/api/reports/" + report(YEAR, "PC") + "/draft",
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

    private long instances(String process, String businessKey) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey, process)
                .count();
    }

    private int reports() {
        return count("unit_report where period_id = '%d-MID_YEAR'".formatted(YEAR));
    }

    private int count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class);
    }
}

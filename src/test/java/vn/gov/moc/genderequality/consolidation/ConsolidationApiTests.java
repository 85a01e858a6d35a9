package vn.gov.moc.genderequality.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.security.Browser;

/** The consolidated report's numbers, and its doors. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsolidationApiTests {

    private static final int YEAR = 2097;
    private static final String ID = YEAR + "-MID_YEAR";
    private static final String BASE = "/api/consolidations";
    private static final String DOOR = BASE + "/" + ID;
    private static final List<String> ACCEPTED = List.of("VPB", "TTRA", "PC");
    private static final String MISSING = "KHCN";

    private static final String NOBODY_COUNTS = "inspected-units.count.now";
    private static final String MOSTLY_NOT_APPLICABLE = "renewed-committees.count.now";
    private static final String ESTIMATED = "communication-events.count.now";
    private static final String WOMEN = "department-leadership.women.now";

    /** Every call of the interface, and who may make it: R the ministry, D the desk. */
    private static final Map<String, Character> CALLS = Map.ofEntries(
            Map.entry("GET " + BASE, 'R'),
            Map.entry("GET " + DOOR, 'R'),
            Map.entry("GET " + DOOR + "/figures/" + WOMEN, 'R'),
            Map.entry("GET " + DOOR + "/narratives?section=I.1", 'R'),
            Map.entry("GET " + DOOR + "/rounds/1/diff/1", 'R'),
            Map.entry("GET " + DOOR + "/issues/1", 'R'),
            Map.entry("GET " + DOOR + "/issues/1/snapshot.json", 'R'),
            Map.entry("GET " + DOOR + "/issues/1/figures/" + WOMEN, 'R'),
            Map.entry("GET " + DOOR + "/issues/1/narratives", 'R'),
            Map.entry("POST " + DOOR, 'D'),
            Map.entry("PATCH " + DOOR + "/draft", 'D'),
            Map.entry("POST " + DOOR + "/dispatches", 'D'),
            Map.entry("POST " + DOOR + "/revision", 'D'),
            Map.entry("POST " + DOOR + "/revision/discard", 'D'));

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ConsolidationCollector collector;

    @Autowired
    private CycleService cycles;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @BeforeAll
    void closeThePeriodWithoutOneReport() {
        testYear.openMidYear(YEAR, "VPB", "TTRA", "PC", MISSING);
        ACCEPTED.forEach(unit -> testYear.fill(YEAR, unit));
        for (String unit : ACCEPTED) {
            figure(unit, NOBODY_COUNTS, "NOT_APPLICABLE", null, false);
        }
        figure("VPB", MOSTLY_NOT_APPLICABLE, "NOT_APPLICABLE", null, false);
        figure("TTRA", MOSTLY_NOT_APPLICABLE, "NOT_APPLICABLE", null, false);
        figure("PC", MOSTLY_NOT_APPLICABLE, "NUMBER", 0, false);
        figure("TTRA", ESTIMATED, "NUMBER", 7, true);
        for (String cell : List.of("ministry-leadership", "department-leadership")) {
            figure("VPB", cell + ".women.now", "NUMBER", 0, false);
            figure("TTRA", cell + ".women.now", "NUMBER", cell.startsWith("department") ? 2 : 0, false);
            figure("PC", cell + ".women.now", "NOT_APPLICABLE", null, false);
        }
        ACCEPTED.forEach(unit -> {
            // Explains what has changed against other tests' years.
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
        });
        testYear.advanceTo(YEAR + "-06-10T09:00");
        testYear.fill(YEAR, MISSING);
        testYear.send(YEAR, MISSING);
        ACCEPTED.forEach(unit -> testYear.approve(DESK, report(YEAR, unit), "UserTask_CheckReport"));
        testYear.advanceTo(YEAR + "-07-01T00:00");
    }

    @AfterAll
    void cancel() {
        people.shutdown();
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void sumsAreThoseOfTheAcceptedSnapshots() {
        String view = get("lanhdao", "").body();
        List<Map<String, Object>> cells = JsonPath.read(view, "$..figures[*].cells[*]");

        assertThat(cells).hasSizeGreaterThan(40).allSatisfy(cell -> {
            String key = (String) cell.get("key");
            Map<String, Object> independent = jdbc.queryForMap("""
                    select sum((f.value ->> 'value')::int) as sum, count(*) filter (where f.value ->> 'status' = 'NUMBER') as numbers,
                           count(*) filter (where (f.value ->> 'estimated')::boolean) as estimated
                    from unit_report r join report_issue i on i.id = r.accepted_issue
                    cross join lateral jsonb_each(i.content::jsonb -> 'content' -> 'figures') f
                    where r.period_id = ? and f.key = ?
                    """, ID, key);
            assertThat(text(cell.get("sum"))).as(key).isEqualTo(text(independent.get("sum")));
            assertThat(text(cell.get("numbers"))).as(key).isEqualTo(text(independent.get("numbers")));
            assertThat(text(cell.get("estimated"))).as(key).isEqualTo(text(independent.get("estimated")));
            assertThat((int) cell.get("numbers") + (int) cell.get("notApplicable") + (int) cell.get("empty"))
                    .as(key)
                    .isEqualTo(ACCEPTED.size());
        });
    }

    private static String text(Object number) {
        return String.valueOf(number);
    }

    @Test
    @Order(1)
    void whatIsUnknownIsNeverZero() {
        String view = get("lanhdao", "").body();

        assertThat(cell(view, NOBODY_COUNTS))
                .containsEntry("sum", null)
                .containsEntry("notApplicable", 3)
                .containsEntry("missing", 1);
        assertThat(cell(view, MOSTLY_NOT_APPLICABLE))
                .as("a zero that was reported is one")
                .containsEntry("sum", 0)
                .containsEntry("numbers", 1)
                .containsEntry("notApplicable", 2)
                .containsEntry("empty", 0);
        assertThat(cell(view, ESTIMATED)).containsEntry("estimated", 1).containsEntry("numbers", 3);
        assertThat(JsonPath.<Object>read(view, "$.content.estimates").toString())
                .isEqualTo("[{\"unitCode\":\"TTRA\",\"unitName\":\"Thanh tra Bộ\",\"cells\":[\"%s\"]}]"
                        .formatted(ESTIMATED));
    }

    @Test
    @Order(1)
    void completenessCountsUnitsNotDrafts() {
        String view = get("lanhdao", "").body();

        assertThat(JsonPath.<Map<String, Object>>read(view, "$.content.completeness"))
                .containsEntry("expected", 4)
                .containsEntry("accepted", 3)
                .containsEntry("onTime", 3)
                .containsEntry("missing", 1)
                .containsEntry("acceptedPercent", 75.0);
        assertThat(JsonPath.<List<Map<String, Object>>>read(view, "$.content.units[?(@.status == 'MISSING')]"))
                .singleElement()
                .satisfies(unit -> assertThat(unit)
                        .containsEntry("code", MISSING)
                        .containsEntry("stateLabel", "Ban VSTBPN đang thẩm định")
                        .containsEntry("late", true)
                        .containsEntry("daysLate", 27));
    }

    @Test
    @Order(1)
    void agenciesWithAWomanLeaderAreCountedBesideHeads() {
        String view = get("lanhdao", "").body();

        assertThat(JsonPath.<Map<String, Object>>read(view, "$.content.keyLeadership"))
                .containsEntry("percent", 50.0)
                .containsEntry("women", 2)
                .satisfies(leaders -> {
                    assertThat(leaders.get("withWoman").toString()).isEqualTo("[\"TTRA\"]");
                    assertThat(leaders.get("withoutWoman").toString()).isEqualTo("[\"VPB\"]");
                    assertThat(leaders.get("notApplicable").toString()).isEqualTo("[\"PC\"]");
                    assertThat(leaders.get("unknown").toString()).isEqualTo("[\"%s\"]".formatted(MISSING));
                });
    }

    @Test
    @Order(1)
    void everyNumberAndSectionLeadsToTheUnits() {
        List<Map<String, Object>> figures =
                JsonPath.read(get("ban", "/figures/" + MOSTLY_NOT_APPLICABLE).body(), "$");
        assertThat(figures).extracting(figure -> figure.get("unitCode")).containsExactly("TTRA", "VPB", MISSING, "PC");
        assertThat(figures)
                .extracting(figure -> String.valueOf(figure.get("value")))
                .containsExactly(
                        "{status=NOT_APPLICABLE, estimated=false}",
                        "{status=NOT_APPLICABLE, estimated=false}",
                        "null",
                        "{status=NUMBER, value=0, estimated=false}");
        assertThat(figures.get(0))
                .containsEntry("documentNumber", "01/BC-TTr")
                .containsEntry("reportUrl", "/reports/" + report(YEAR, "TTRA"));
        assertThat(get("ban", "/figures/no-such.count.now").statusCode()).isEqualTo(404);

        List<Map<String, Object>> texts =
                JsonPath.read(get("ban", "/narratives?section=I.1").body(), "$");
        assertThat(texts).extracting(text -> text.get("unitName")).hasSize(3).contains("Thanh tra Bộ");
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.get("text").toString())
                        .contains(text.get("unitName").toString()));
    }

    @Test
    @Order(2)
    void ofTwoTextsForOneSectionNoneIsLost() throws Exception {
        List<HttpResponse<String>> answers =
                together(() -> write("II.1", "Của người thứ nhất", 0), () -> write("II.1", "Của người thứ hai", 0));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        String lost = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(JsonPath.<String>read(lost, "$.conflicts[0].theirs")).startsWith("Của người");
        assertThat(write("II.1", "Người thứ ba", 1).statusCode()).isEqualTo(200);
        assertThat(write("IX", "Không có mục này", 0).statusCode()).isEqualTo(400);
        assertThat(write("III", "x".repeat(20_001), 0).statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(get(DESK, "").body(), "$.texts['II.1'].text"))
                .isEqualTo("Người thứ ba");
        assertThat(write("introduction", "Thực hiện chỉ đạo của Chính phủ.", 0).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void isOpenToTheMinistryAndChangedByTheDeskOnly() throws Exception {
        testYear.writeConsolidation(ID);
        testYear.complete(DESK, ID, "UserTask_EditConsolidation", Map.of());
        testYear.approve(COMMITTEE, ID, "UserTask_ReviewConsolidation");
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ID)
                .singleResult()
                .getId();
        Browser one = Browser.loggedIn(port, DIRECTOR);
        Browser other = Browser.loggedIn(port, DIRECTOR);
        String form = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\",\"type\":\"String\"}}}";
        String door = "/camunda/api/engine/engine/default/task/" + task + "/submit-form";
        List<HttpResponse<String>> clicks =
                together(() -> one.json("POST", door, form), () -> other.json("POST", door, form));
        assertThat(clicks).filteredOn(answer -> answer.statusCode() / 100 == 2).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from consolidation_issue where consolidation_id = ?", Integer.class, ID))
                .isOne();
        testYear.runJobs();

        List<String> strangers = List.of(account("VPB", "soanthao"), account("VPB", "thutruong"), "admin");
        CALLS.forEach((call, who) -> {
            strangers.forEach(stranger -> assertThat(call(stranger, call).statusCode())
                    .as(stranger + " " + call)
                    .isEqualTo(403));
            List.of(DIRECTOR, "lanhdao", COMMITTEE)
                    .forEach(reader -> assertThat(call(reader, call).statusCode())
                            .as(reader + " " + call)
                            .isEqualTo(who == 'R' ? 200 : 403));
        });
        CALLS.keySet().stream()
                .filter(call -> call.startsWith("GET"))
                .forEach(call -> assertThat(
                                new Browser(port).get(call.substring(4)).statusCode())
                        .as(call)
                        .isIn(401, 302));
        assertThat(call(DESK, "GET " + BASE + "/2097-YEAR_END").statusCode()).isEqualTo(404);
        assertThat(call(DESK, "GET " + DOOR + "/issues/9").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void theSnapshotIsWhatWasHashedAndCannotBeChanged() {
        HttpResponse<String> file = get(DESK, "/issues/1/snapshot.json");

        assertThat(CanonicalJson.sha256(file.body()))
                .isEqualTo(JsonPath.<String>read(get(DESK, "").body(), "$.issues[0].sha256"));
        assertThat(file.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(JsonPath.<List<String>>read(file.body(), "$.authority"))
                .containsExactly("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ");
        assertThatThrownBy(() -> jdbc.update("update consolidation_issue set content = '{}'"))
                .hasMessageContaining("không được sửa hoặc xoá");
    }

    @Test
    @Order(5)
    void theDeskRecordsHowItWasSent() {
        String sent = """
                {"recipient":"Bộ Lao động - Thương binh và Xã hội","sentOn":"%d-07-01","method":"Trục liên thông","reference":"VB-17"}
                """.formatted(YEAR);
        assertThat(post("/dispatches", sent).statusCode()).isEqualTo(200);
        assertThat(post("/dispatches", sent).statusCode()).as("a double click").isEqualTo(200);
        assertThat(post("/dispatches", sent.replace("VB-17", "VB-18")).statusCode())
                .isEqualTo(409);
        assertThat(post("/dispatches", sent.replace("-07-01", "-06-30")).statusCode())
                .as("before it was signed")
                .isEqualTo(400);
        HttpResponse<String> empty = post("/dispatches", "{}");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(empty.body(), "$.errors[*].field"))
                .containsExactly("recipient", "method", "sentOn");
        assertThat(post("/dispatches", sent.replace("Bộ Lao động - Thương binh và Xã hội", "Lãnh đạo Bộ"))
                        .statusCode())
                .isEqualTo(200);

        List<Map<String, Object>> dispatches = JsonPath.read(get("lanhdao", "").body(), "$.dispatches");
        assertThat(dispatches).hasSize(3);
        assertThat(dispatches.get(0)).containsEntry("sentOn", null);
        assertThat(dispatches.get(1)).containsEntry("sentOn", YEAR + "-07-01").containsEntry("reference", "VB-17");
        assertThat(post("/revision", "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(6)
    void whatAUnitLeftEmptyIsKnownNeitherWay() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update(
                    "delete from accepted_figure where report_id = ? and cell in (?, ?)",
                    report(YEAR, "VPB"),
                    "ministry-leadership.women.now",
                    ESTIMATED);
            ConsolidationContent content = collector.collect(cycles.period(ID), Map.of());

            assertThat(content.keyLeadership().unknown()).containsExactlyInAnyOrder("VPB", MISSING);
            assertThat(content.keyLeadership().withoutWoman()).isEmpty();
            assertThat(content.keyLeadership().percent()).isEqualByComparingTo("100");
            assertThat(content.cell(ESTIMATED).orElseThrow())
                    .satisfies(cell -> assertThat(cell.empty()).isOne())
                    .satisfies(cell -> assertThat(cell.numbers()).isEqualTo(2));
        });
    }

    private HttpResponse<String> call(String user, String call) {
        String[] parts = call.split(" ");
        return new Browser(port).basic(user, parts[0], parts[1], parts[0].equals("GET") ? "" : "{}");
    }

    private HttpResponse<String> get(String user, String path) {
        return new Browser(port).basic(user, "GET", DOOR + path, "");
    }

    private HttpResponse<String> post(String path, String body) {
        return new Browser(port).basic(DESK, "POST", DOOR + path, body);
    }

    private HttpResponse<String> write(String section, String text, int version) {
        return new Browser(port)
                .basic(
                        DESK,
                        "PATCH",
                        DOOR + "/draft",
                        "{\"texts\":{\"%s\":{\"text\":\"%s\",\"version\":%d}}}".formatted(section, text, version));
    }

    private static Map<String, Object> cell(String view, String key) {
        return JsonPath.<List<Map<String, Object>>>read(view, "$..figures[*].cells[?(@.key == '" + key + "')]")
                .get(0);
    }

    private void figure(String unit, String cell, String status, Integer value, boolean estimated) {
        int version = jdbc.queryForObject(
                "select version from report_figure where report_id = ? and cell = ?",
                Integer.class,
                report(YEAR, unit),
                cell);
        assertThat(new Browser(port)
                        .basic(
                                account(unit, "soanthao"),
                                "PATCH",
                                "/api/reports/" + report(YEAR, unit) + "/draft",
                                "{\"figures\":{\"%s\":{\"status\":\"%s\",\"value\":%s,\"estimated\":%s,\"version\":%d}}}"
                                        .formatted(cell, status, value, estimated, version))
                        .statusCode())
                .isEqualTo(200);
    }

    private List<HttpResponse<String>> together(
            Callable<HttpResponse<String>> first, Callable<HttpResponse<String>> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> answers = List.of(
                people.submit(() -> {
                    start.await();
                    return first.call();
                }),
                people.submit(() -> {
                    start.await();
                    return second.call();
                }));
        return List.of(answers.get(0).get(), answers.get(1).get());
    }
}

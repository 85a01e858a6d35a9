package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.evaluation.SampleContent;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.ReportPrefill.Offer;

/**
 * A unit with two accepted reports of the year before writes the next: comparisons, offers, warnings, explanations; and what
 * was taken over from an offer keeps its source, from the draft to what is signed.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportWarningsApiTests {

    private static final int BEFORE = 2093;
    private static final int YEAR = 2094;
    private static final String UNIT = "MUCE";
    private static final String NEW_UNIT = "HDXD";
    private static final String YEAR_END = BEFORE + "-YEAR_END-" + UNIT;
    private static final String REPORT = "/api/reports/" + report(YEAR, UNIT);
    private static final String NEW_REPORT = "/api/reports/" + report(YEAR, NEW_UNIT);

    private static final String COPIED = "SIMILAR_TEXT:I.2:LAST_REPORT";
    private static final String CELL = "committee-members.women.now";
    private static final String CHANGED = "CHANGE_ABOVE:" + CELL + ":LAST_REPORT";
    private static final String WHY = "Kiện toàn Ban theo Quyết định số 12 <b>ngày 03/3</b>.";

    private static final String LEDGER = "Sổ hoạt động, 5 hội nghị (02/5–30/5/2094)";
    private static final String LEDGER_LINK = "/activities?year=2094&unit=HDXD";
    private static final String NEW_DRAFTER = account(NEW_UNIT, "soanthao");
    private static final DraftPatch NOTHING = new DraftPatch(null, null, null);
    private static final String EVENTS = "communication-events.count.now";
    private static final String MEETINGS = "committee-meetings.count.now";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportDraftService drafts;

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private SampleContent content;

    @Autowired
    private OrganizationUnitRepository units;

    @Autowired
    private StandInPrefill prefill;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;
    private Browser newDrafter;
    private String midYear = "";
    private String yearEnd = "";

    @BeforeAll
    void aYearLiesBehind() {
        testYear.openMidYear(BEFORE, UNIT);
        testYear.fill(BEFORE, UNIT);
        testYear.submit(BEFORE, UNIT);
        testYear.approve(TestYear.DESK, report(BEFORE, UNIT), "UserTask_CheckReport");
        testYear.advanceTo(BEFORE + "-11-10T08:00");
        fillAndSign(YEAR_END);
        testYear.approve(TestYear.DESK, YEAR_END, "UserTask_CheckReport");
        midYear = snapshot(report(BEFORE, UNIT));
        yearEnd = snapshot(YEAR_END);
        testYear.cancel(BEFORE);
        testYear.openMidYear(YEAR, UNIT, NEW_UNIT);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        newDrafter = Browser.loggedIn(port, NEW_DRAFTER);
    }

    private void fillAndSign(String id) {
        String user = account(UNIT, "soanthao");
        DraftResult saved = drafts.save(
                id,
                content.draft(
                        templates.get(reports.report(id).templateId()),
                        PeriodKind.YEAR_END,
                        units.findById(UNIT).orElseThrow(),
                        1),
                user);
        drafts.save(id, content.explanations(saved), user);
        testYear.complete(user, id, "UserTask_DraftReport", Map.of());
        testYear.approve(account(UNIT, "ban"), id, "UserTask_ReviewReport");
        testYear.approve(account(UNIT, "thutruong"), id, "UserTask_SignReport");
        testYear.runJobs();
    }

    @AfterAll
    void cancel() {
        testYear.cancel(BEFORE);
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void showsWhatEarlierReportsSaidBesideTheCellsTheyAreComparedWith() {
        String view = drafter.get(REPORT).body();

        assertThat(JsonPath.<String>read(view, "$.previous.title")).isEqualTo("tổng kết năm 2093");
        assertThat(JsonPath.<String>read(view, "$.previous.texts['I.2']"))
                .isEqualTo(JsonPath.<String>read(yearEnd, "$.content.texts['I.2']"))
                .isNotBlank();
        assertThat(JsonPath.<List<String>>read(view, "$.previous.comparisons[*].label"))
                .containsExactly("Kỳ trước", "Năm trước", "Nhiệm kỳ trước");
        assertThat(JsonPath.<List<String>>read(view, "$.previous.comparisons[*].title"))
                .containsExactly("tổng kết năm 2093", "sơ kết 6 tháng đầu năm 2093", "tổng kết năm 2093");
        assertCompared(view, 0, "party-committee.women.now", yearEnd, "party-committee.women.now");
        assertCompared(view, 1, "party-committee.women.last_year", midYear, "party-committee.women.now");
        assertCompared(view, 1, "committee-meetings.count.now", midYear, "committee-meetings.count.now");
        assertCompared(view, 2, "party-committee.women.last_term", yearEnd, "party-committee.women.last_term");
        assertThat(JsonPath.<Map<String, Object>>read(view, "$.previous.comparisons[1].figures"))
                .as("the year before has a cell of its own")
                .doesNotContainKey("party-committee.women.now");
    }

    private static void assertCompared(String view, int comparison, String cell, String earlier, String earlierCell) {
        assertThat(JsonPath.<Integer>read(
                        view, "$.previous.comparisons[%d].figures['%s'].value".formatted(comparison, cell)))
                .as(cell)
                .isEqualTo(JsonPath.<Integer>read(earlier, "$.content.figures['%s'].value".formatted(earlierCell)));
    }

    @Test
    @Order(1)
    void anEarlierReportIsNotComparedWithALaterOne() {
        assertThat(JsonPath.<Object>read(
                        drafter.get("/api/reports/" + report(BEFORE, UNIT)).body(), "$.previous"))
                .isNull();
    }

    @Test
    @Order(1)
    void offersWhatTheEarlierReportsSaidAndWritesNothing() {
        String offers = drafter.get(REPORT + "/prefill").body();

        assertOffered(
                offers,
                "party-committee.total.last_year",
                "figure",
                "Báo cáo tổng kết năm 2093",
                "party-committee.total.now");
        assertOffered(
                offers,
                "party-committee.total.last_term",
                "figure",
                "Báo cáo tổng kết năm 2093",
                "party-committee.total.last_term");
        assertOffered(offers, CELL, "figure", "Báo cáo tổng kết năm 2093", CELL);
        assertThat(JsonPath.<List<String>>read(offers, "$[?(@.field=='" + CELL + "' || @.field=='II.1')].link"))
                .as("where it can be traced")
                .containsExactly("/reports/" + YEAR_END, "/reports/" + YEAR_END);
        assertThat(JsonPath.<List<String>>read(offers, "$[?(@.field=='II.1')].text"))
                .containsExactly(JsonPath.<String>read(yearEnd, "$.content.texts['II.1']"));
        assertThat(JsonPath.<List<String>>read(offers, "$[?(@.field=='II.1')].presentText"))
                .containsExactly("");
        assertThat(JsonPath.<List<Map<String, Object>>>read(offers, "$[?(@.field=='" + CELL + "')].presentFigure"))
                .containsExactly(Map.of("status", "EMPTY", "estimated", false));
        assertThat(JsonPath.<List<String>>read(offers, "$[*].field"))
                .doesNotHaveDuplicates()
                .doesNotContain("committee-meetings.count.now", "action-month-activities.count.now");
        assertThat(jdbc.queryForObject(
                        "select (select count(*) from report_text where report_id = ?) + (select count(*) from report_figure where report_id = ?)",
                        Integer.class,
                        report(YEAR, UNIT),
                        report(YEAR, UNIT)))
                .isZero();
    }

    private void assertOffered(String offers, String field, String kind, String source, String from) {
        assertThat(JsonPath.<List<Map<String, Object>>>read(offers, "$[?(@.field=='%s')]".formatted(field)))
                .as(field)
                .singleElement()
                .satisfies(offer -> assertThat(offer)
                        .containsEntry("source", source)
                        .containsEntry(kind, JsonPath.read(yearEnd, "$.content.figures['%s']".formatted(from))));
    }

    @Test
    @Order(1)
    void offersAreForTheUnitsDraftersOnly() {
        for (String other : List.of(account(NEW_UNIT, "soanthao"), account(UNIT, "ban"), "tccb", "lanhdao", "admin")) {
            assertThat(Browser.loggedIn(port, other).get(REPORT + "/prefill").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Browser.loggedIn(port, account(NEW_UNIT, "soanthao"))
                        .get(NEW_REPORT + "/prefill")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    @Order(1)
    void nobodysExplanationIsOverwritten() {
        Browser other = Browser.loggedIn(port, account(NEW_UNIT, "soanthao"));

        HttpResponse<String> first = explain(other, NEW_REPORT, CHANGED, "Của người kia", 0);
        HttpResponse<String> second = explain(other, NEW_REPORT, CHANGED, "Của tôi", 0);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(JsonPath.<Map<String, Map<String, Integer>>>read(first.body(), "$.explanations"))
                .isEqualTo(Map.of(CHANGED, Map.of("version", 1)));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(second.body(), "$.conflicts[0].field")).isEqualTo(CHANGED);
        assertThat(JsonPath.<String>read(second.body(), "$.conflicts[0].theirs"))
                .isEqualTo("Của người kia");
        assertThat(explain(other, NEW_REPORT, CHANGED, "Cả hai", 1).statusCode())
                .isEqualTo(200);
        assertThat(JsonPath.<String>read(other.get(NEW_REPORT).body(), "$.explanations['%s'].text".formatted(CHANGED)))
                .isEqualTo("Cả hai");
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "REQUIRED:I.2, 1",
        "SIMILAR_TEXT:IX:LAST_REPORT, 1",
        "<b>, 1",
        "CHANGE_ABOVE:action-month-activities.count.now:LAST_YEAR, 1",
        "SIMILAR_TEXT:I.2:LAST_REPORT, 2001"
    })
    void refusesAnExplanationOfNothingAndOneThatIsTooLong(String warning, int length) {
        HttpResponse<String> response = explain(drafter, REPORT, warning, "ă".repeat(length), 0);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(warning);
    }

    @Test
    @Order(2)
    void isNotSentOnUntilEveryWarningIsExplained() {
        drafts.save(
                report(YEAR, UNIT),
                content.draft(
                        templates.get("periodic-2017"),
                        PeriodKind.MID_YEAR,
                        units.findById(UNIT).orElseThrow(),
                        1),
                account(UNIT, "soanthao"));
        HttpResponse<String> saved =
                patch(drafter, REPORT, """
                {"texts": {"I.2": {"text": "%s", "version": 1}},
                 "figures": {"%s": {"status": "NUMBER", "value": 0, "version": 1}}}""".formatted(JsonPath.<String>read(yearEnd, "$.content.texts['I.2']"), CELL));
        List<String> warnings =
                JsonPath.read(saved.body(), "$.violations[?(@.severity=='WARNING' && @.explanation==null)].key");
        assertThat(warnings).contains(COPIED);

        assertThat(problems()).extracting(FieldProblem::field).contains("I.2");

        warnings.forEach(warning -> explain(drafter, REPORT, warning, warning.equals(COPIED) ? " \\n" : WHY, 0));
        assertThat(problems())
                .as("blank is no explanation")
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("I.2"))
                .satisfies(problem -> assertThat(problem.message())
                        .contains("giống 100% báo cáo tổng kết năm 2093", "hãy giải trình"));
        assertThat(state()).isEqualTo("DRAFTING");

        assertThat(explain(drafter, REPORT, COPIED, WHY, 1).statusCode()).isEqualTo(200);
        testYear.send(YEAR, UNIT);
        assertThat(state()).isEqualTo("IN_REVIEW");
    }

    private List<FieldProblem> problems() {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> reports.requestReview(report(YEAR, UNIT), account(UNIT, "soanthao")))
                .problems();
    }

    @Test
    @Order(3)
    void everybodyWhoChecksReadsTheExplanationAndTheSnapshotHoldsIt() {
        explain(drafter, REPORT, CHANGED, "Sau khi trình", 0);
        testYear.approve(account(UNIT, "ban"), report(YEAR, UNIT), "UserTask_ReviewReport");
        testYear.approve(account(UNIT, "thutruong"), report(YEAR, UNIT), "UserTask_SignReport");

        for (String reader : List.of("tccb", "lanhdao", account(UNIT, "ban"), account(UNIT, "thutruong"))) {
            assertThat(JsonPath.<List<String>>read(
                            Browser.loggedIn(port, reader).get(REPORT).body(),
                            "$.violations[?(@.key=='%s')].explanation".formatted(COPIED)))
                    .as(reader)
                    .containsExactly(WHY);
        }
        String path = "$.content.explanations['%s']".formatted(COPIED);
        assertThat(JsonPath.<String>read(snapshot(report(YEAR, UNIT)), path)).isEqualTo(WHY);
        assertThat(JsonPath.<String>read(
                        jdbc.queryForObject(
                                "select content from report_round where report_id = ? order by id desc limit 1",
                                String.class,
                                report(YEAR, UNIT)),
                        "$.explanations['%s']".formatted(COPIED)))
                .isEqualTo(WHY);
        assertThat(jdbc.queryForObject(
                        "select encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256 from report_issue where report_id = ?",
                        Boolean.class,
                        report(YEAR, UNIT)))
                .isTrue();
    }

    @Test
    @Order(4)
    void aFigureTakenOverSaysWhereItComesFromAndThatItWasChangedByHand() {
        testYear.fill(YEAR, NEW_UNIT);
        prefill.offer(
                report(YEAR, NEW_UNIT),
                Offer.figure(LEDGER, EVENTS, FigureValue.of(55)).linkedTo(LEDGER_LINK),
                Offer.figure("Sổ họp", EVENTS, new FigureValue(FigureValue.Status.NUMBER, 56, true)),
                Offer.figure("Sổ họp", MEETINGS, FigureValue.NOT_APPLICABLE));

        String saved = write(EVENTS, "NUMBER", 55, false, LEDGER).body();
        assertThat(JsonPath.<Map<String, Object>>read(saved, "$.figures['%s'].source".formatted(EVENTS)))
                .containsEntry("source", LEDGER)
                .containsEntry("link", LEDGER_LINK);
        assertSource(EVENTS, LEDGER, 55, false);
        assertThat(JsonPath.<String>read(view(), "$.figures['%s'].source.link".formatted(EVENTS)))
                .isEqualTo(LEDGER_LINK);
        assertThat(row(EVENTS))
                .containsEntry("taken_by", account(NEW_UNIT, "soanthao"))
                .containsEntry("link", LEDGER_LINK);

        write(EVENTS, "NUMBER", 54, false, null);
        assertSource(EVENTS, LEDGER, 55, true);
        write(EVENTS, "NUMBER", 55, true, null);
        assertSource(EVENTS, LEDGER, 55, true);
        write(EVENTS, "NUMBER", 55, false, null);
        assertSource(EVENTS, LEDGER, 55, false);

        write(EVENTS, "NUMBER", 56, true, "Sổ họp");
        assertSource(EVENTS, "Sổ họp", 56, false);
        assertThat(row(EVENTS)).containsEntry("link", null);

        write(MEETINGS, "NOT_APPLICABLE", null, false, "Sổ họp");
        assertThat(JsonPath.<String>read(view(), "$.figures['%s'].source.value.status".formatted(MEETINGS)))
                .isEqualTo("NOT_APPLICABLE");
        write(MEETINGS, "EMPTY", null, false, "Sổ họp");
        assertThat(row(MEETINGS)).as("cleared").isEmpty();
        write(MEETINGS, "NOT_APPLICABLE", null, false, null);
        assertThat(row(MEETINGS)).as("typed by hand").isEmpty();
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "communication-events.count.now, 57, Sổ hoạt động của tôi",
        "communication-events.count.now, 58, 'Sổ hoạt động, 5 hội nghị (02/5–30/5/2094)'",
        "communication-events.count.now, 56, Sổ họp",
        "committee-meetings.count.now, 55, 'Sổ hoạt động, 5 hội nghị (02/5–30/5/2094)'",
        "committee-meetings.count.now, 6, ''",
    })
    void aSourceThatOffersSomethingElseIsNotBelieved(String cell, int value, String source) {
        Map<String, Object> before = row(cell);

        HttpResponse<String> answer = write(cell, "NUMBER", value, false, source);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(view(), "$.figures['%s'].value".formatted(cell)))
                .isEqualTo(value);
        assertThat(row(cell)).isEqualTo(before);
    }

    @Test
    @Order(5)
    void nobodyElseTakesFiguresOverOrReadsWhereTheyComeFrom() {
        Browser other = Browser.loggedIn(port, account(UNIT, "soanthao"));
        Map<String, Object> before = row(EVENTS);
        String body = figure(EVENTS, "NUMBER", 55, false, 0, LEDGER);

        assertThat(patch(other, NEW_REPORT, body).statusCode()).isEqualTo(403);
        assertThat(patch(Browser.loggedIn(port, account(NEW_UNIT, "ban")), NEW_REPORT, body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.get(NEW_REPORT).statusCode()).isEqualTo(403);
        assertThat(other.get(NEW_REPORT + "/issues").statusCode()).isEqualTo(403);
        assertThat(row(EVENTS)).isEqualTo(before);
    }

    @Test
    @Order(5)
    void whoComesSecondLearnsWhereTheOtherFigureComesFrom() {
        write(EVENTS, "NUMBER", 56, true, "Sổ họp");

        HttpResponse<String> second = patch(newDrafter, NEW_REPORT, figure(EVENTS, "NUMBER", 55, false, 0, LEDGER));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(second.body(), "$.conflicts[0].source.source"))
                .isEqualTo("Sổ họp");
        assertSource(EVENTS, "Sổ họp", 56, false);
    }

    @Test
    @Order(6)
    void whatIsSignedSaysWhereItsFiguresComeFrom() {
        write(EVENTS, "NUMBER", 55, false, LEDGER);
        write(EVENTS, "NUMBER", 54, false, null);
        drafts.save(
                report(YEAR, NEW_UNIT),
                content.explanations(drafts.save(report(YEAR, NEW_UNIT), NOTHING, NEW_DRAFTER)),
                NEW_DRAFTER);
        testYear.submit(YEAR, NEW_UNIT);

        String signed = snapshot(report(YEAR, NEW_UNIT));
        assertThat(JsonPath.<Map<String, Object>>read(signed, "$.content.sources"))
                .isEqualTo(Map.of(
                        EVENTS,
                        Map.of(
                                "source", LEDGER,
                                "link", LEDGER_LINK,
                                "value", Map.of("status", "NUMBER", "value", 55, "estimated", false))));
        assertThat(JsonPath.<Map<String, Object>>read(yearEnd, "$.content"))
                .as("a report without sources")
                .containsOnlyKeys("explanations", "figures", "texts");
        assertThat(jdbc.queryForObject(
                        "select encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256 from report_issue where report_id = ?",
                        Boolean.class,
                        report(YEAR, NEW_UNIT)))
                .isTrue();

        testYear.approve(TestYear.DESK, report(YEAR, NEW_UNIT), "UserTask_CheckReport");
        jdbc.update("update report_figure_source set source = 'Sổ khác' where report_id = ?", report(YEAR, NEW_UNIT));
        assertSource(EVENTS, LEDGER, 55, true);
        String issues = Browser.loggedIn(port, TestYear.DESK)
                .get(NEW_REPORT + "/issues")
                .body();
        assertThat(JsonPath.<List<Map<String, Object>>>read(issues, "$[0].sources"))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("cell", EVENTS))
                .satisfies(each ->
                        assertThat(JsonPath.<String>read(each, "$.label")).startsWith("Chỉ tiêu “"))
                .satisfies(each -> assertThat(JsonPath.<Integer>read(each, "$.figure.value"))
                        .isEqualTo(54))
                .satisfies(each -> assertThat(JsonPath.<Boolean>read(each, "$.source.changed"))
                        .isTrue());
    }

    @Test
    @Order(7)
    void aCorrectionThatIsGivenUpRestoresTheSources() {
        String id = report(YEAR, NEW_UNIT);
        Browser head = Browser.loggedIn(port, account(NEW_UNIT, "thutruong"));
        assertThat(head.json("POST", NEW_REPORT + "/correction", "{\"reason\":\"Đếm lại.\"}")
                        .statusCode())
                .isEqualTo(204);
        write(EVENTS, "NUMBER", 56, true, "Sổ họp");
        write(MEETINGS, "NOT_APPLICABLE", null, false, "Sổ họp");
        assertSource(EVENTS, "Sổ họp", 56, false);
        assertSource(MEETINGS, "Sổ họp", null, false);

        assertThat(head.json("DELETE", NEW_REPORT + "/correction", "").statusCode())
                .isEqualTo(204);

        assertSource(EVENTS, LEDGER, 55, true);
        assertThat(row(EVENTS)).containsEntry("source", LEDGER).containsEntry("number", 55);
        assertThat(row(MEETINGS)).isEmpty();
        assertThat(head.json("POST", NEW_REPORT + "/correction", "{\"reason\":\"Đếm lại.\"}")
                        .statusCode())
                .isEqualTo(204);
        write(EVENTS, "EMPTY", null, false, null);
        assertThat(row(EVENTS)).isEmpty();
        assertThat(head.json("DELETE", NEW_REPORT + "/correction", "").statusCode())
                .isEqualTo(204);
        assertThat(row(EVENTS))
                .as("brought back")
                .containsEntry("source", LEDGER)
                .containsEntry("link", LEDGER_LINK);
        assertThat(reports.report(id).state()).isEqualTo(ReportState.ACCEPTED);
    }

    private void assertSource(String cell, String source, @Nullable Integer value, boolean changed) {
        String view = view();
        String path = "$.figures['%s'].source".formatted(cell);
        assertThat(JsonPath.<String>read(view, path + ".source")).isEqualTo(source);
        assertThat(JsonPath.<Map<String, Object>>read(view, path + ".value").get("value"))
                .isEqualTo(value);
        assertThat(JsonPath.<Boolean>read(view, path + ".changed")).isEqualTo(changed);
    }

    private String view() {
        return newDrafter.get(NEW_REPORT).body();
    }

    private Map<String, Object> row(String cell) {
        return jdbc
                .queryForList(
                        "select source, link, number, taken_by from report_figure_source where report_id = ? and cell = ?",
                        report(YEAR, NEW_UNIT),
                        cell)
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    /** Saves a cell of the new unit's report at the version it has. */
    private HttpResponse<String> write(
            String cell, String status, @Nullable Integer value, boolean estimated, @Nullable String source) {
        int version = JsonPath.read(view(), "$.figures['%s'].version".formatted(cell));
        return patch(newDrafter, NEW_REPORT, figure(cell, status, value, estimated, version, source));
    }

    private static String figure(
            String cell,
            String status,
            @Nullable Integer value,
            boolean estimated,
            int version,
            @Nullable String source) {
        String from = source == null ? "null" : "\"" + source + "\"";
        return """
                {"figures": {"%s": {"status": "%s", "value": %s, "estimated": %s, "version": %d, "source": %s}}}""".formatted(cell, status, value, estimated, version, from);
    }

    private String state() {
        return reports.report(report(YEAR, UNIT)).state().name();
    }

    private String snapshot(String id) {
        return jdbc.queryForObject("select content from report_issue where report_id = ?", String.class, id);
    }

    private static HttpResponse<String> explain(
            Browser browser, String report, String warning, String text, int version) {
        return patch(browser, report, """
                {"explanations": {"%s": {"text": "%s", "version": %d}}}""".formatted(warning, text, version));
    }

    private static HttpResponse<String> patch(Browser browser, String report, String body) {
        return browser.json("PATCH", report + "/draft", body);
    }
}

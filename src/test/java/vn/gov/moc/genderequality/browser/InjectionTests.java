package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.browser.TextDoors.Door;
import vn.gov.moc.genderequality.security.Browser;

/**
 * Whatever is typed wherever is text: it comes back as it was typed, or is refused in words an official can read, and neither
 * server nor browser nor spreadsheet does what it says. A small year is written in hostile texts through the real interfaces.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTests {

    private static final int YEAR = 2043;
    private static final String UNIT = "T43A";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String REPORT = report(YEAR, UNIT);
    private static final String VISIT = YEAR + "-" + UNIT + "-1";

    /** Reached from within the server alone. */
    private static final String FORWARDED = "/login/failed";

    private static final String REASON = """
            {"reason": "§"}""";

    /** Keys of what is there already: any other text finds nothing. */
    private static final Set<String> CHOSEN = Set.of(
            "AccountClosings$Request.account",
            "AccountClosings$Request.confirmation",
            "AccountClosings$Request.token",
            "CandidateDraft.account",
            "CommendationController$Beginning.unit",
            "Commendations$CandidateText.awardForm",
            "Commendations$ChoiceText.choice",
            "DelegationTerms$Typed.delegate",
            "DelegationTerms$Typed.unit",
            "DifficultyDrafts$Content.section",
            "DraftPatch$FigurePatch.source",
            "DraftPatch$FigurePatch.status",
            "InspectionPrograms$ChangeProposal.visitId",
            "PeriodPlan.templateId",
            "RenewalTerms.follower",
            "ReportCommentController$Written.field",
            "ReportTemplateDraftController$NewDraft.basedOn",
            "UnitClosings$Request.successor",
            "VisitPlan.teamHead",
            "VisitPlan.unitCode");

    /** Texts of later stages and of the administrator, which go the ways of others that are typed; every address gets them. */
    private static final Set<String> LIKE_OTHERS = Set.of(
            "ActionMonthCampaigns$CampaignDraft.guidance",
            "ActionMonthCampaigns$CampaignDraft.slogans",
            "ActionMonthCampaigns$CampaignDraft.theme",
            "ActionMonthService$Evaluation.limits",
            "ActionMonthService$Evaluation.proposals",
            "ActionMonthService$Evaluation.strengths",
            "ActionMonthService$PlanTexts.goals",
            "ActionMonthService$PlanTexts.organisation",
            "ActivityOutcome.reason",
            "ActivityOutcome.result",
            "CandidateDraft.leavingReason",
            "Commendations$ChoiceText.reason",
            "ConsolidationController$Reason.reason",
            "ConsolidationDispatches$Sent.method",
            "ConsolidationDispatches$Sent.recipient",
            "ConsolidationDispatches$Sent.reference",
            "DifficultyController$Reason.reason",
            "GuidanceDraft.number",
            "InspectionVisits$ConclusionText.text",
            "InspectionVisits$FindingText.evidence",
            "InspectionVisits$FindingText.finding",
            "InspectionVisits$MinutesText.assessment",
            "InspectionVisits$MinutesText.participants",
            "InspectionVisits$ProposalText.content",
            "InspectionVisits$ProposalText.responsible",
            "Recommendations$EvidenceText.evidence",
            "RenewalTerms.decisionNumber",
            "ReportController$LateAdmission.reason",
            "UnitAdministrationController$UnitChange.abbreviation",
            "UnitAdministrationController$UnitChange.headTitle",
            "UnitAdministrationController$UnitChange.name",
            "UnitAdministrationController$UnitChange.seat",
            "UnitClosings$NewUnit.abbreviation",
            "UnitClosings$NewUnit.code",
            "UnitClosings$NewUnit.headTitle",
            "UnitClosings$NewUnit.name",
            "UnitClosings$NewUnit.seat",
            "UnitClosings$Request.decisionNumber",
            "UnitClosings$Request.reason",
            "UnitController$UnitInput.abbreviation",
            "WorkPlanController$Comment.budgetComment",
            "WorkProgressDraft.reason",
            "WorkProgressDraft.text");

    private static final String UNIT_NAME =
            "=1+1\"><img src=x onerror=\"window.pwned=1\"> {{constructor.constructor('window.pwned=1')()}} ${7*7}";

    /** All of them in one text, for what can be typed only once. */
    private static final String ALL = String.join(" ", HostileTexts.ALL);

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    private final Map<String, Browser> people = new HashMap<>();

    /** What went wrong while the year was written. */
    private final List<String> faults = new ArrayList<>();

    /** Pages with what was typed, by who looks at them. */
    private final Map<String, List<String>> pages = new LinkedHashMap<>();

    /** The texts that were typed, e.g. {@code ActivityDraft.title}. */
    private final Set<String> typed = new HashSet<>();

    private String draft = "";

    @BeforeAll
    void writeAYear() {
        testUnits.create(UNIT);
        type("admin", "PUT", "/api/units/" + UNIT, "", """
                {"name": "§", "abbreviation": "T43A", "kind": "SERVICE", "headTitle": "§", "seat": "§", "active": true}""");
        send("admin", "PUT", "/api/units/" + UNIT, typed("""
                {"name": "§", "abbreviation": "T43A", "kind": "SERVICE", "headTitle": "Giám đốc", "seat": "Hà Nội", "active": true}""", UNIT_NAME));
        type("tccb", "PUT", "/api/holidays", "", """
                {"day": "2043-06-09", "name": "§"}""");
        send("tccb", "DELETE", "/api/holidays/2043-06-09", "");
        testYear.start(YEAR);
        testYear.plan(YEAR, UNIT);
        String guidance = "/api/guidances/" + YEAR;
        type("tccb", "PUT", guidance, guidance, """
                {"number": "763/BXD-TCCB", "issuedOn": "2043-04-11", "subject": "§", "body": "§", "version": "§v"}""");
        testYear.complete("tccb", String.valueOf(YEAR), "UserTask_DraftGuidance", Map.of());
        testYear.approve("ban", String.valueOf(YEAR), "UserTask_ReviewGuidance");
        testYear.approve("tccb.vutruong", String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-05-02T00:00");
        writeWorkPlan();
        writeLedgers();
        writeCommittee();
        writeDifficulty();
        writeCommendation();
        writeInspection();
        writeReport();
        pages.put(
                "tccb",
                new ArrayList<>(List.of(
                        "/",
                        "/progress?year=" + YEAR,
                        "/reports?year=" + YEAR,
                        "/reports/" + REPORT,
                        "/guidances/" + YEAR,
                        "/notifications",
                        "/inspections/" + YEAR,
                        "/work-plans/" + YEAR,
                        "/work-plans/" + YEAR + "/tasks",
                        "/activities?year=" + YEAR,
                        "/own-inspections?year=" + YEAR,
                        "/budget-lines",
                        "/difficulties?year=" + YEAR,
                        "/commendations?year=" + YEAR,
                        "/committees",
                        "/report-templates/drafts/" + draft,
                        "/action-months/" + YEAR,
                        "/mailbox")));
        pages.put("admin", List.of("/administration/units"));
        pages.get(DRAFTER)
                .addAll(List.of(
                        "/",
                        "/notifications",
                        "/reports/" + REPORT,
                        "/delegations",
                        "/work-plans/" + YEAR + "/" + UNIT,
                        "/committees/" + UNIT,
                        "/inspection-visits/" + VISIT));
    }

    private void writeWorkPlan() {
        type("taichinh", "POST", "/api/budget-lines", "", """
                {"name": "§", "legalBasis": "§", "firstYear": 2043, "lastYear": 2043, "version": 0}""");
        once("tccb", "POST", "/api/work-plans/" + YEAR, """
                {"dueOn": "2043-05-15", "note": "§"}""");
        testYear.runJobs();
        String plan = "/api/work-plans/" + YEAR + "/" + UNIT;
        type(DRAFTER, "PUT", plan + "/texts", plan, """
                {"goals": "§", "organisation": "§", "version": "§v"}""");
        UUID line = jdbc.queryForObject(
                "select id from budget_line where first_year = ? and name like '=%'", UUID.class, YEAR);
        type(DRAFTER, "POST", plan + "/items", "", """
                {"task": 6, "content": "§", "target": "§", "responsible": "§", "dueOn": "2043-09-30", "indicator": "§",
                 "budgetLineId": "%s", "amount": 1000, "version": 0}""".formatted(line));
    }

    private void writeLedgers() {
        type(DRAFTER, "POST", "/api/activities?year=%d&unit=%s".formatted(YEAR, UNIT), "", """
                {"actionMonth": false, "title": "§", "form": "DIALOGUE", "description": "§", "place": "§", "beginsOn": "2043-05-10",
                 "outsideReason": "§", "targetGroup": "§", "expectedMen": 1, "expectedWomen": 1, "budgetLine": "§", "responsible": "§", "version": 0}""");
        page(
                DRAFTER,
                "/activities/"
                        + jdbc.queryForObject("select id from activity where unit_code = ? limit 1", UUID.class, UNIT));
        type(DRAFTER, "POST", "/api/own-inspections?year=%d&unit=%s".formatted(YEAR, UNIT), "", """
                {"body": "§", "form": "ON_SITE", "heldFrom": "2043-05-01", "heldTo": "2043-05-01", "results": "§",
                 "shortcomings": "§", "recommendations": "§", "recommendationCount": 1, "carriedOutCount": 0, "version": 0}""");
        page(
                DRAFTER,
                "/own-inspections/"
                        + jdbc.queryForObject(
                                "select id from own_inspection where unit_code = ? limit 1", UUID.class, UNIT));
    }

    private void writeCommittee() {
        type(DRAFTER, "POST", "/api/committee-meetings?unit=" + UNIT, "", """
                {"heldOn": "2043-05-01", "content": "§", "attended": 3, "version": 0}""");
        String renewal = "/committee-renewals/" + id(DRAFTER, "/api/committees/" + UNIT + "/renewals", "");
        type(DRAFTER, "PUT", "/api" + renewal + "/terms", "/api" + renewal + "/terms", """
                {"kind": "RENEWAL", "grounds": "§", "termFrom": "2043-05-02", "termTo": "2145-05-01", "version": "§v"}""");
        type(DRAFTER, "POST", "/api" + renewal + "/members", "", """
                {"name": "§", "position": "§", "role": "MEMBER", "sex": "FEMALE", "leaving": false, "version": 0}""");
        page(DRAFTER, renewal);
        once(DRAFTER, "POST", "/api" + renewal + "/withdrawal", REASON);
    }

    private void writeDifficulty() {
        String drafts = "/api/difficulty-drafts";
        String first = drafts + "/" + id(DRAFTER, drafts + "?unit=" + UNIT, "");
        type(DRAFTER, "PUT", first, first, """
                {"subject": "§", "content": "§", "section": "I.7.2", "version": "§v"}""");
        page(DRAFTER, first.substring("/api".length()).replace("difficulty-drafts", "difficulties/drafts"));
        String sent =
                id(DRAFTER, first + "/sending", "{\"version\": %d}".formatted(version(DRAFTER, first, "$.version")));
        String api = "/api/difficulties/" + sent;
        type("tccb", "PUT", api + "/text", api, """
                {"text": "§", "version": "§v"}""");
        testYear.complete("tccb", sent, "UserTask_AnswerDifficulty", Map.of("decision", "ANSWER"));
        testYear.complete(DRAFTER, sent, "UserTask_ConfirmAnswer", Map.of("decision", "CONFIRM", "reason", ""));
        once("tccb", "POST", api + "/publication", """
                {"question": "§", "answer": "§"}""");
        page(DRAFTER, "/answers");
        page(DRAFTER, "/difficulties/" + sent);
    }

    private void writeCommendation() {
        String dropped = id(DRAFTER, "/api/commendations", "{\"unit\": \"%s\"}".formatted(UNIT));
        once(DRAFTER, "POST", "/api/commendations/" + dropped + "/withdrawal", REASON);
        String id = id(DRAFTER, "/api/commendations", "{\"unit\": \"%s\"}".formatted(UNIT));
        String api = "/api/commendations/" + id;
        type(DRAFTER, "PUT", api + "/texts", api, """
                {"subject": "§", "merits": "§", "version": "§v"}""");
        type(DRAFTER, "POST", api + "/candidates", "", """
                {"kind": "PERSON", "name": "§", "position": "§", "awardForm": "BANG_KHEN", "achievements": "§", "version": 0}""");
        page(DRAFTER, "/commendations/" + id);
    }

    private void writeInspection() {
        String program = "/api/inspection-programs/" + YEAR;
        type("ban", "PUT", program + "/purpose", program, """
                {"purpose": "§", "version": "§v"}""");
        String visit = """
                {"unitCode": "T43A", "firstDay": "2043-06-14", "lastDay": "2043-06-15", "teamHead": "ban", "team": ["tccb"],
                 "focus": "§", "version": "§v"}""";
        send("ban", "POST", program + "/visits", visit.replace("\"§v\"", "0"));
        type("ban", "PUT", program + "/visits/" + VISIT, program, "$.visits[0].version", visit);
        testYear.complete("ban", String.valueOf(YEAR), "UserTask_PlanInspections", Map.of());
        testYear.approve("tccb.vutruong", String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.runJobs();
        once("ban", "POST", program + "/changes", """
                {"kind": "CANCEL", "visitId": "2043-T43A-1", "reason": "§"}""");
        String self = "/api/inspection-visits/" + VISIT + "/self-report/WOMEN_CADRES";
        type(DRAFTER, "PUT", self, self, """
                {"text": "§", "version": "§v"}""");
    }

    private void writeReport() {
        testYear.fill(YEAR, UNIT);
        String api = "/api/reports/" + REPORT;
        type(DRAFTER, "PATCH", api + "/draft", api, "$.texts['I.1'].version", """
                {"texts": {"I.1": {"text": "§", "version": "§v"}}}""");
        send(
                DRAFTER,
                "PATCH",
                api + "/draft",
                typed("""
                {"texts": {"I.1": {"text": "§", "version": %d}}}""".formatted(version(DRAFTER, api, "$.texts['I.1'].version")), ALL));
        once(DRAFTER, "POST", api + "/extension-requests", """
                {"dueOn": "2043-06-20", "reason": "§"}""");
        testYear.send(YEAR, UNIT);
        once(DRAFTER, "POST", api + "/withdrawal", REASON);
        testYear.send(YEAR, UNIT);
        for (String text : HostileTexts.ALL) {
            String written = """
                    {"field": "III", "text": "§"}""";
            remember("PUT", api + "/comments/" + UUID.randomUUID(), written);
            send(COMMITTEE, "PUT", api + "/comments/" + UUID.randomUUID(), typed(written, text));
        }
        requireBack(COMMITTEE, api + "/comments", HostileTexts.ALL);
        testYear.sendBack(COMMITTEE, REPORT, "UserTask_ReviewReport", ALL);
        String comment = JsonPath.<List<String>>read(
                        browser(DRAFTER).get(api + "/comments").body(), "$..id")
                .get(0);
        once(DRAFTER, "PUT", api + "/comments/" + comment + "/resolution", """
                {"answer": "§"}""");
        String delegation = """
                {"unit": "T43A", "delegate": "t43a.ban", "kind": "TM", "collective": "§", "delegateTitle": "§",
                 "matters": ["UNIT_REPORT"], "firstDay": "2043-05-10", "lastDay": "2043-05-12", "basis": "§"}""";
        remember("POST", "/api/delegations", delegation);
        once(
                HEAD,
                "POST",
                "/api/delegations/" + id(HEAD, "/api/delegations", typed(delegation, HostileTexts.ALL.get(1)))
                        + "/revocation",
                REASON);
        draft = id("tccb", "/api/report-templates/drafts", typed("""
                {"content": "§"}""", ALL));
        remember("POST", "/api/report-templates/drafts", "{\"content\": \"§\"}");
        String saved = "/api/report-templates/drafts/" + draft;
        type("tccb", "PUT", saved, saved, """
                {"content": "§", "version": "§v"}""");
    }

    @AfterAll
    void leaveNothing() {
        testYear.cancel(YEAR);
        jdbc.update("delete from report_template_draft where id::text = ?", draft);
        testYear.erase(YEAR);
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update("delete from budget_line where first_year = ?", YEAR);
        });
        jdbc.update("delete from committee_meeting where unit_code = ?", UNIT);
        testUnits.create(UNIT);
        testUnits.retire(UNIT);
    }

    @Test
    void whatIsTypedComesBackAsItWasTyped() {
        assertThat(faults).isEmpty();
    }

    /** A new text is typed above, or named here with why it need not be. */
    @Test
    void noTextIsForgotten() {
        Set<String> forgotten = TextDoors.texts(TextDoors.of(mappings.getHandlerMethods()));
        forgotten.removeAll(typed);
        forgotten.removeAll(CHOSEN);
        forgotten.removeAll(LIKE_OTHERS);
        assertThat(forgotten).isEmpty();
    }

    @Test
    void noAddressStumbles() {
        List<String> stumbled = new ArrayList<>();
        List<String> texts = new ArrayList<>(HostileTexts.UNSTORABLE);
        texts.add(ALL);
        for (Door door : TextDoors.of(mappings.getHandlerMethods())) {
            if (TextDoors.takesFile(door) || door.pattern().equals(FORWARDED)) {
                continue;
            }
            for (String text : texts) {
                HttpResponse<String> answer = send(door, text);
                if (!isFit(answer)) {
                    stumbled.add("%s with “%s”: %d %s"
                            .formatted(
                                    door.name(),
                                    text.substring(0, Math.min(20, text.length())),
                                    answer.statusCode(),
                                    answer.body()));
                }
            }
        }
        assertThat(stumbled).isEmpty();
    }

    @Test
    void formulasStayTextInWorkbooks() throws IOException {
        String query = "?year=" + YEAR;
        for (String path : List.of(
                "/activities/activities.xlsx" + query,
                "/own-inspections/own-inspections.xlsx" + query,
                "/work-plans/" + YEAR + ".xlsx",
                "/work-plans/" + YEAR + "/tasks.xlsx",
                "/work-plans/" + YEAR + "/" + UNIT + "/estimate.xlsx",
                "/committees/committees.xlsx",
                "/difficulties/difficulties.xlsx" + query,
                "/commendations/commendations.xlsx" + query,
                "/progress/progress.xlsx" + query,
                "/reports/" + REPORT + "/figures.xlsx",
                "/administration/units.xlsx")) {
            HttpResponse<byte[]> answer = browser(
                            path.startsWith("/administration")
                                    ? "admin"
                                    : path.startsWith("/reports") || path.contains(UNIT) ? DRAFTER : "tccb")
                    .download(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            String where = path + " " + cell.getAddress();
                            if (cell.getCellType() == CellType.FORMULA) {
                                assertThat(cell.getCellFormula()).as(where).startsWith("SUM");
                            }
                            if (cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().matches("(?s)[=+\\-@\\t].*")) {
                                assertThat(cell.getCellStyle().getQuotePrefixed())
                                        .as(where)
                                        .isTrue();
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void papersArePrintedWithWhateverIsInThem() throws IOException {
        for (String paper : List.of(
                "/reports/" + REPORT + "/paper",
                "/work-plans/" + YEAR + "/" + UNIT + "/plan",
                "/api/guidances/" + YEAR + "/letter",
                "/inspections/" + YEAR + "/program",
                "/inspection-visits/" + VISIT + "/decision")) {
            String person = paper.contains(UNIT) ? DRAFTER : "tccb";
            for (String type : List.of(".pdf", ".docx")) {
                HttpResponse<byte[]> answer = browser(person).download(paper + type);
                assertThat(answer.statusCode()).as(paper + type).isEqualTo(200);
                if (paper.contains(UNIT)) {
                    assertThat(text(type, answer.body()).replaceAll("\\s+", ""))
                            .as(paper + type)
                            .containsIgnoringCase("=1+1\"><imgsrc=x");
                }
            }
        }
        assertThat(browser(DRAFTER)
                        .get("/api/activities/calendar.ics?year=" + YEAR)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wildcardsFindWhatTheyAre() {
        for (String path : List.of("/api/administration/units?query=%25%25", "/api/administration/units?query=_____")) {
            assertThat(JsonPath.<Number>read(browser("admin").get(path).body(), "$.total"))
                    .as(path)
                    .isEqualTo(0);
        }
        assertThat(browser("tccb").get("/reports?query=%25").body()).doesNotContain(REPORT);
        assertThat(browser("tccb").get("/reports?year=%25").body()).doesNotContain(REPORT);
        assertThat(browser("tccb").get("/reports?year=" + YEAR).body()).contains(REPORT);
    }

    @Test
    void expressionsAreNotEvaluatedByTheEngine() {
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(REPORT)
                .taskDefinitionKey("UserTask_DraftReport")
                .singleResult()
                .getId();
        for (String rest : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            for (Map.Entry<String, String> call : Map.of(
                            "/filter/create",
                            "{\"resourceType\":\"Task\",\"name\":\"§\",\"query\":{\"assigneeExpression\":\"${systemAccess}\"}}",
                            "/task",
                            "{\"assigneeExpression\":\"${systemAccess}\"}",
                            "/task/count",
                            "{\"candidateGroupExpression\":\"${'a'}\"}")
                    .entrySet()) {
                HttpResponse<String> answer = rest.equals("/engine-rest")
                        ? new Browser(port).basic(DRAFTER, "POST", rest + call.getKey(), typed(call.getValue(), ALL))
                        : browser(DRAFTER).json("POST", rest + call.getKey(), typed(call.getValue(), ALL));
                assertThat(answer.statusCode())
                        .as(rest + call.getKey() + answer.body())
                        .isBetween(400, 499);
            }
        }
        String comments = "/camunda/api/engine/engine/default/task/" + task + "/comment";
        for (String text : HostileTexts.ALL) {
            HttpResponse<String> written =
                    browser(DRAFTER).json("POST", comments + "/create", typed("{\"message\":\"§\"}", text));
            assertThat(written.statusCode()).as(written.body()).isBetween(200, 499);
        }
        HttpResponse<String> nul = browser(DRAFTER).json("POST", comments + "/create", "{\"message\":\"a\\u0000b\"}");
        assertThat(nul.statusCode()).as(nul.body()).isBetween(200, 499);
        HttpResponse<String> variable = browser(DRAFTER)
                .json(
                        "PUT",
                        "/camunda/api/engine/engine/default/task/" + task + "/localVariables/x",
                        typed("{\"value\":\"§\",\"type\":\"String\"}", "${execution.setVariable('pwned',1)}\0"));
        assertThat(variable.statusCode()).as(variable.body()).isBetween(200, 499);
    }

    @Test
    void headersAndNamesAtTheLoginAreText() {
        for (String text : HostileTexts.ALL) {
            Browser stranger = new Browser(port);
            stranger.get("/login");
            HttpResponse<String> answer = stranger.login(text, "x");
            assertThat(answer.statusCode()).isIn(401, 429);
            assertThat(answer.body()).doesNotContain("<script>window", "<img src=x", " 'onmouseover");
        }
    }

    @Test
    void logInWithWhatCannotBeKeptIsRefused() {
        Browser stranger = new Browser(port);
        stranger.get("/login");
        assertThat(stranger.login("a\0b", "x\0").statusCode()).isBetween(400, 499);
        assertThat(new Browser(port).basic("a\0b", "GET", "/api/me", "").statusCode())
                .isBetween(400, 499);
        assertThat(browser("tccb")
                        .get(
                                "/api/me",
                                "User-Agent",
                                ALL.replaceAll("[^ -~]", ""),
                                "Accept-Language",
                                "${7*7}, vi",
                                "X-Forwarded-For",
                                "' or 1=1 --")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The pages with the texts in them, opened in a real browser. */
    @Nested
    class InTheBrowser {

        @RegisterExtension
        static final Chromium CHROMIUM = new Chromium();

        @Test
        void noPageDoesWhatIsWrittenInIt() {
            pages.forEach((person, paths) -> {
                Page page = CHROMIUM.page(person);
                List<String> dialogs = new ArrayList<>();
                page.onDialog(dialog -> {
                    dialogs.add(page.url() + ": " + dialog.message());
                    dialog.dismiss();
                });
                for (String path : paths) {
                    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    requireNothingRan(page, path);
                }
                assertThat(dialogs).isEmpty();
            });
        }

        @Test
        void noTaskDoesWhatIsWrittenInIt() {
            Map<String, List<String>> tasks =
                    taskService.createTaskQuery().processInstanceBusinessKeyLike(YEAR + "-%").active().list().stream()
                            .collect(Collectors.groupingBy(
                                    task -> holder(task.getId()),
                                    Collectors.mapping(Task::getId, Collectors.toList())));
            assertThat(tasks).containsKeys(DRAFTER, "tccb.vutruong");
            tasks.forEach((person, ids) -> {
                Page page = CHROMIUM.page(person);
                for (String id : ids) {
                    page.navigate("/camunda/app/tasklist/default/#/?task=" + id);
                    page.reload();
                    PlaywrightAssertions.assertThat(page.locator("form.ge-form fieldset.body > *")
                                    .first())
                            .isVisible();
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    requireNothingRan(page, person + " " + page.url());
                }
            });
        }

        private String holder(String task) {
            String group = taskService.getIdentityLinksForTask(task).get(0).getGroupId();
            return switch (group.replace("unit-" + UNIT + "-", "")) {
                case "drafter" -> DRAFTER;
                case "committee" -> COMMITTEE;
                case "head" -> HEAD;
                case "ministry-director" -> "tccb.vutruong";
                case "ministry-committee" -> "ban";
                default -> "tccb";
            };
        }

        private void requireNothingRan(Page page, String where) {
            assertThat(page.evaluate("'pwned' in window")).as(where).isEqualTo(false);
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "document.querySelectorAll('img[src=\"x\"], [onmouseover], a[href^=\"javascript:\"]').length"))
                    .as(where)
                    .isZero();
        }
    }

    private static String text(String type, byte[] paper) throws IOException {
        if (type.equals(".pdf")) {
            try (PDDocument document = Loader.loadPDF(paper)) {
                return new PDFTextStripper().getText(document);
            }
        }
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper)))) {
            return words.getText();
        }
    }

    private void page(String person, String path) {
        pages.computeIfAbsent(person, each -> new ArrayList<>()).add(path);
    }

    private Browser browser(String person) {
        return people.computeIfAbsent(person, each -> Browser.loggedIn(port, each));
    }

    private void type(String person, String method, String path, String read, String body) {
        type(person, method, path, read, "$.version", body);
    }

    /**
     * Types every text into every § of the body.
     *
     * @param read where to read what is kept, and its version; empty when the answer says it
     */
    private void type(String person, String method, String path, String read, String version, String body) {
        remember(method, path, body);
        for (String text : HostileTexts.ALL) {
            long current = body.contains("§v") && !read.isEmpty() ? version(person, read, version) : 0;
            HttpResponse<String> answer =
                    send(person, method, path, typed(body.replace("\"§v\"", String.valueOf(current)), text));
            if (answer.statusCode() < 300) {
                requireBack(read.isEmpty() ? answer : browser(person).get(read), method + " " + path, List.of(text));
            }
        }
    }

    private void once(String person, String method, String path, String body) {
        remember(method, path, body);
        send(person, method, path, typed(body, ALL));
    }

    private void remember(String method, String path, String body) {
        try {
            JsonNode sent = json.readTree(body);
            TextDoors.of(mappings.getHandlerMethods()).stream()
                    .filter(door -> door.isAt(method, path))
                    .forEach(door -> typed.addAll(TextDoors.marked(door, sent, "§")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id(String person, String path, String body) {
        return JsonPath.read(send(person, "POST", path, body).body(), "$.id");
    }

    private long version(String person, String path, String version) {
        return JsonPath.<Number>read(browser(person).get(path).body(), version).longValue();
    }

    private HttpResponse<String> send(String person, String method, String path, String body) {
        HttpResponse<String> answer = browser(person).json(method, path, body);
        if (answer.statusCode() >= 300) {
            faults.add("%s %s: %d %s %s".formatted(method, path, answer.statusCode(), answer.body(), body));
        }
        return answer;
    }

    private void requireBack(String person, String path, List<String> texts) {
        requireBack(browser(person).get(path), path, texts);
    }

    private void requireBack(HttpResponse<String> answer, String where, List<String> texts) {
        Set<String> kept = strings(answer.body());
        texts.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .filter(text -> !kept.contains(text))
                .forEach(text -> faults.add("%s lost “%s”: %s".formatted(where, text, answer.body())));
    }

    private Set<String> strings(String body) {
        Set<String> strings = new HashSet<>();
        try {
            collect(json.readTree(body), strings);
        } catch (JsonProcessingException e) {
            faults.add(body);
        }
        return strings;
    }

    private static void collect(JsonNode node, Set<String> strings) {
        if (node.isTextual()) {
            strings.add(node.asText().strip());
        }
        StreamSupport.stream(node.spliterator(), false).forEach(each -> collect(each, strings));
    }

    private String typed(String body, String text) {
        try {
            return body.replace("\"§\"", json.writeValueAsString(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(Door door, String text) {
        Browser person = browser(door.pattern().contains("administration") ? "admin" : "tccb");
        String address = door.address(text.length() > 1_000 ? text.substring(0, 1_000) : text);
        return door.method() == HttpMethod.GET
                ? person.get(address, "Accept", "application/json, */*")
                : person.json(
                        door.method().name(),
                        address,
                        door.body(text).map(JsonNode::toString).orElse(""));
    }

    private boolean isFit(HttpResponse<String> answer) {
        if (answer.statusCode() < 400) {
            return true;
        }
        if (answer.body().startsWith("<!DOCTYPE html>")) {
            return answer.statusCode() < 500 && answer.body().contains("role=\"alert\"");
        }
        try {
            return answer.statusCode() < 500
                    && json.readTree(answer.body()).path("detail").asText().matches("(?s).*[à-ỹđ].*");
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}

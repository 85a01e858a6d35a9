package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.commendation.TestCommendations;
import vn.gov.moc.genderequality.committee.TestCommittees;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.difficulty.TestDifficulties;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.workplan.TestWorkPlans;

/**
 * Two units of one year, one of which has something of everything: its texts say {@link #CANARY}, its records are named by
 * {@link #ids()}. A visit of it is concluded, another is with its team.
 */
@Component
@Profile("evaluation")
class TwoUnits {

    static final int YEAR = 2035;
    static final String OWNER = "VIUP";
    static final String OTHER = "HAU";

    /** Stands in every text of the owner. */
    static final String CANARY = "Chỉ Viện Quy hoạch và Bộ được đọc";

    /** What the variables of addresses stand for that name no record. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("year", String.valueOf(YEAR)),
            Map.entry("year:\\d+", String.valueOf(YEAR)),
            Map.entry("unit", OWNER),
            Map.entry("code", OWNER),
            Map.entry("number", "1"),
            Map.entry("issueNumber", "1"),
            Map.entry("page", "1"),
            Map.entry("page:[a-z-]+", "bat-dau"),
            Map.entry("form", "draft-report"),
            Map.entry("from", "1"),
            Map.entry("to", "2"),
            Map.entry("topic", "ORGANISATION"),
            Map.entry("kind", "CONTENT"),
            Map.entry("cell", "I.5.2"),
            Map.entry("key", "x"),
            Map.entry("day", YEAR + "-09-02"),
            Map.entry("extension:yaml|json", "yaml"));

    /** Which record is meant by {@code {id}}, and which of its files by {@code {fileId}}. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("/activities/", List.of("activity", "activityFile")),
            Map.entry("/committee-meetings/", List.of("meeting")),
            Map.entry("/committee-renewals/", List.of("renewal")),
            Map.entry("/own-inspections/", List.of("ownInspection")),
            Map.entry("/difficulty-drafts/", List.of("difficultyDraft", "draftFile")),
            Map.entry("/difficulties/drafts/", List.of("difficultyDraft")),
            Map.entry("/difficulties/{", List.of("difficulty")),
            Map.entry("/commendations/", List.of("commendation", "commendationFile")),
            Map.entry("/delegations/", List.of("delegation")),
            Map.entry("/absences/", List.of("absence")),
            Map.entry("/recommendations/", List.of("recommendation")),
            Map.entry("/inspection-visits/", List.of("visit", "findingFile")),
            Map.entry("/inspection-programs/", List.of("visit")),
            Map.entry("/work-plans/items/", List.of("item")),
            Map.entry("/reports/", List.of("report", "attachment")),
            Map.entry("/progress/periods/", List.of("period")),
            Map.entry("/consolidations/", List.of("period")),
            Map.entry("/files/", List.of("attachment")),
            Map.entry("/tasks/", List.of("task")),
            Map.entry("/notifications/", List.of("notice")),
            Map.entry("/mailbox/", List.of("mail")),
            Map.entry("/report-templates/{", List.of("template")),
            Map.entry("/budget-lines/", List.of("budgetLine")));

    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private static final byte[] FILE = CANARY.getBytes(StandardCharsets.UTF_8);
    private static final String DRAFTER = account(OWNER, "soanthao");
    private static final String COMMITTEE = account(OWNER, "ban");
    private static final String HEAD = account(OWNER, "thutruong");

    private final TestYear years;
    private final TestInspections inspections;
    private final TestWorkPlans workPlans;
    private final TestCommittees committees;
    private final TestDifficulties difficulties;
    private final TestCommendations commendations;
    private final TestDelegations delegations;
    private final JdbcTemplate jdbc;
    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private int port;

    TwoUnits(
            TestYear years,
            TestInspections inspections,
            TestWorkPlans workPlans,
            TestCommittees committees,
            TestDifficulties difficulties,
            TestCommendations commendations,
            TestDelegations delegations,
            JdbcTemplate jdbc) {
        this.years = years;
        this.inspections = inspections;
        this.workPlans = workPlans;
        this.committees = committees;
        this.difficulties = difficulties;
        this.commendations = commendations;
        this.delegations = delegations;
        this.jdbc = jdbc;
    }

    /** The owner's records by their kind. */
    Map<String, String> ids() {
        return ids;
    }

    /** What no stranger may find in any answer. */
    List<String> secrets() {
        return List.of(CANARY, YEAR + "-" + OWNER, YEAR + "-MID_YEAR-" + OWNER);
    }

    Browser session(String account) {
        return sessions.computeIfAbsent(account, name -> {
            if (!name.isEmpty()) {
                return Browser.loggedIn(port, name);
            }
            Browser nobody = new Browser(port);
            nobody.get("/login");
            return nobody;
        });
    }

    /** The address with the owner's records in the place of its variables. */
    String fill(String pattern) {
        String filled = pattern;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        for (Map.Entry<String, List<String>> place : PLACES.entrySet()) {
            if (filled.contains(place.getKey())) {
                filled = filled.replaceFirst(
                        "\\{(id|visitId)}", ids.get(place.getValue().get(0)));
                if (place.getValue().size() > 1) {
                    filled = filled.replace("{fileId}", ids.get(place.getValue().get(1)));
                }
            }
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue())
                    .replace("{" + id.getKey() + "Id}", id.getValue());
        }
        return filled.replaceAll("\\{\\w+}", NOTHING);
    }

    /** From nothing to 16 October: reports are in, the Action Month is planned. */
    void begin(int port) {
        this.port = port;
        sessions.clear();
        ids.clear();
        inspections.openProgram(YEAR, OWNER, OTHER);
        inspections.planVisits(YEAR, OWNER, OWNER, OTHER);
        years.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        years.advanceTo(YEAR + "-05-02T08:00");
        reports();
        workPlan();
        committee();
        difficulty();
        commendation();
        delegation();
        inspection();
        actionMonth();
        traces();
    }

    /** Takes both units' year away, with what no year names. */
    void end() {
        session(DRAFTER).json("DELETE", "/api/difficulty-drafts/" + ids.get("difficultyDraft"), "");
        years.erase(YEAR);
        jdbc.update("delete from committee_meeting where unit_code = ?", OWNER);
        jdbc.update("delete from committee_meeting_aud where unit_code = ?", OWNER);
    }

    private void reports() {
        String report = TestYear.report(YEAR, OWNER);
        years.fill(YEAR, OWNER);
        expect(
                200,
                session(DRAFTER)
                        .json(
                                "PATCH",
                                "/api/reports/" + report + "/draft",
                                "{\"texts\":{\"I.1\":{\"text\":\"%s\",\"version\":1}}}".formatted(CANARY)));
        ids.put("report", report);
        ids.put("attachment", id(session(DRAFTER).upload("/api/reports/" + report + "/attachments", "mat.txt", FILE)));
        years.send(YEAR, OWNER);
        UUID comment = UUID.randomUUID();
        expect(
                200,
                session(COMMITTEE)
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/comments/" + comment,
                                "{\"field\":\"I.1\",\"text\":\"%s\"}".formatted(CANARY)));
        ids.put("comment", comment.toString());
        years.approve(COMMITTEE, report, "UserTask_ReviewReport");
        years.approve(HEAD, report, "UserTask_SignReport");
        years.runJobs();
        years.approve(TestYear.DESK, report, "UserTask_CheckReport");
        years.fill(YEAR, OTHER);
        years.submit(YEAR, OTHER);
        years.approve(TestYear.DESK, TestYear.report(YEAR, OTHER), "UserTask_CheckReport");
        years.runJobs();
        ids.put("period", YEAR + "-MID_YEAR");
    }

    private void workPlan() {
        workPlans.openYear(YEAR);
        years.runJobs();
        ids.put("item", workPlans.write(YEAR, OWNER).id().toString());
        expect(
                200,
                session(DRAFTER)
                        .json(
                                "PUT",
                                "/api/work-plans/%d/%s/texts".formatted(YEAR, OWNER),
                                "{\"goals\":\"%1$s\",\"organisation\":\"%1$s\",\"version\":1}".formatted(CANARY)));
    }

    private void committee() {
        String renewal = committees.begin(OWNER);
        committees.fill(renewal, YEAR);
        ids.put("renewal", renewal);
        ids.put("member", first("select id::text from committee_candidate where renewal_id = ? limit 1", renewal));
        ids.put(
                "meeting",
                id(session(DRAFTER)
                        .json(
                                "POST",
                                "/api/committee-meetings?unit=" + OWNER,
                                "{\"heldOn\":\"%d-04-20\",\"content\":\"%s\",\"attended\":7,\"version\":0}"
                                        .formatted(YEAR, CANARY))));
        ids.put(
                "ownInspection",
                id(session(DRAFTER)
                        .json("POST", "/api/own-inspections?year=%d&unit=%s".formatted(YEAR, OWNER), """
                                {"body":"%1$s","form":"ON_SITE","heldFrom":"%2$d-04-20","results":"%1$s",
                                 "shortcomings":"","recommendations":"","recommendationCount":0,
                                 "carriedOutCount":0,"version":0}""".formatted(
                                        CANARY, YEAR))));
    }

    private void difficulty() {
        ids.put("difficulty", difficulties.raise(OWNER, CANARY));
        String draft = id(session(DRAFTER).json("POST", "/api/difficulty-drafts?unit=" + OWNER, ""));
        expect(
                200,
                session(DRAFTER)
                        .json(
                                "PUT",
                                "/api/difficulty-drafts/" + draft,
                                "{\"subject\":\"%1$s\",\"content\":\"%1$s\",\"section\":\"I.7.2\",\"version\":0}"
                                        .formatted(CANARY)));
        ids.put("difficultyDraft", draft);
        ids.put("draftFile", id(session(DRAFTER).upload("/api/difficulty-drafts/" + draft + "/files", "a.txt", FILE)));
    }

    private void commendation() {
        String commendation = commendations.write(OWNER, CANARY);
        ids.put("commendation", commendation);
        ids.put(
                "candidate",
                first("select id::text from commendation_candidate where commendation_id = ?", commendation));
        ids.put(
                "commendationFile",
                id(session(DRAFTER).upload("/api/commendations/" + commendation + "/files", "a.txt", FILE)));
    }

    private void delegation() {
        ids.put("delegation", delegations.grant(OWNER, "ban", YEAR + "-05-03", YEAR + "-12-31"));
        ids.put(
                "absence",
                id(session(HEAD)
                        .json(
                                "POST",
                                "/api/absences",
                                "{\"kind\":\"LEAVE\",\"firstDay\":\"%1$d-05-10\",\"lastDay\":\"%1$d-05-11\"}"
                                        .formatted(YEAR))));
    }

    private void inspection() {
        String concluded = TestInspections.visit(YEAR, OWNER);
        inspections.inspect(concluded, LocalDate.of(YEAR, 12, 1));
        ids.put("recommendation", TestInspections.recommendation(YEAR, OWNER, 1));
        String open = "%d-%s-2".formatted(YEAR, OWNER);
        inspections.selfReport(open);
        ids.put("visit", open);
        years.advanceTo(YEAR + "-06-17T08:00");
        Browser member = session(TestInspections.MEMBER);
        expect(
                200,
                member.json(
                        "PUT",
                        "/api/inspection-visits/" + open + "/minutes-text",
                        "{\"participants\":\"%1$s\",\"assessment\":\"%1$s\",\"version\":0}".formatted(CANARY)));
        ids.put(
                "findingFile",
                id(member.upload("/api/inspection-visits/" + open + "/findings/ORGANISATION/files", "a.txt", FILE)));
        member.json(
                "POST",
                "/api/inspection-visits/" + open + "/proposals",
                "{\"content\":\"%s\",\"responsible\":\"Ban\",\"dueOn\":\"%d-12-01\",\"version\":0}"
                        .formatted(CANARY, YEAR));
        ids.put("proposal", first("select id::text from recommendation_draft where visit_id = ?", open));
    }

    private void actionMonth() {
        years.advanceTo(YEAR + "-10-16T00:00");
        years.announceActionMonth(YEAR);
        String activity = years.planActionMonth(YEAR, OWNER).id().toString();
        ids.put("activity", activity);
        ids.put("activityFile", id(session(DRAFTER).upload("/api/activities/" + activity + "/files", "a.txt", FILE)));
    }

    /** What the work has left behind: a task, a notice, a mail, the template and the line of the budget. */
    private void traces() {
        ids.put("task", first("""
                select t.id_ from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                where p.business_key_ = ?""", ids.get("difficulty")));
        ids.put("notice", first("select min(id)::text from notification where recipient = ?", DRAFTER));
        ids.put("mail", first("select max(id::text) from mail where recipient = ?", DRAFTER));
        ids.put("template", first("select template_id from unit_report where id = ?", ids.get("report")));
        ids.put(
                "budgetLine",
                first("select budget_line_id::text from work_plan_item where id::text = ?", ids.get("item")));
    }

    private String first(String query, String parameter) {
        return jdbc.queryForList(query, String.class, parameter).get(0);
    }

    private static String id(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return JsonPath.read(created.body(), "$.id");
    }

    private static void expect(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }
}

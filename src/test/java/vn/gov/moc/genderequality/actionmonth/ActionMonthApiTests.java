package vn.gov.moc.genderequality.actionmonth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** The Action Month through its interface: the ministry's campaign, and a unit's texts from the plan to the evaluation. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActionMonthApiTests {

    private static final int YEAR = 2092;
    private static final String UNIT = "VPB";
    private static final String CAMPAIGN = "/api/action-months/" + YEAR;
    private static final String MONTH = CAMPAIGN + "/" + UNIT;
    private static final String KEY = YEAR + "-" + UNIT;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    private Browser desk;
    private Browser drafter;

    @BeforeAll
    void opens() {
        testYear.openActionMonth(YEAR, UNIT, "PC");
        desk = Browser.loggedIn(port, DESK);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        assertThat(desk.json("PUT", CAMPAIGN + "/campaign", campaign(0, "Chủ đề"))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "vpb.soanthao, 200",
        "vpb.ban, 200",
        "vpb.thutruong, 200",
        "tccb, 200",
        "tccb.vutruong, 200",
        "ban, 200",
        "lanhdao, 200",
        "pc.soanthao, 403",
        "pc.thutruong, 403",
        "admin, 403"
    })
    void whoeverSeesTheUnitReads(String user, int status) {
        assertThat(Browser.loggedIn(port, user).get(MONTH).statusCode()).isEqualTo(status);
        assertThat(new Browser(port).basic(user, "GET", MONTH, "").statusCode()).isEqualTo(status);
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(
            strings = {"vpb.ban", "vpb.thutruong", "tccb", "tccb.vutruong", "ban", "lanhdao", "pc.soanthao", "admin"})
    void onlyItsDraftersWrite(String user) {
        Browser other = Browser.loggedIn(port, user);

        assertThat(other.json("PUT", MONTH + "/plan", plan(0)).statusCode()).isEqualTo(403);
        assertThat(other.json("PUT", MONTH + "/evaluation", evaluation(0)).statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .basic(user, "PUT", MONTH + "/plan", plan(0))
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "pc.thutruong", "tccb.vutruong", "ban", "lanhdao", "admin"})
    void onlyTheDeskWritesTheCampaign(String user) {
        assertThat(Browser.loggedIn(port, user)
                        .json("PUT", CAMPAIGN + "/campaign", campaign(1, "Khác"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({
        "tccb, Chủ đề",
        "tccb.vutruong, Chủ đề",
        "ban, Chủ đề",
        "lanhdao, Chủ đề",
        "vpb.soanthao, ''",
        "pc.thutruong, ''"
    })
    void aDraftedThemeIsTheMinistrysOwn(String user, String theme) {
        DocumentContext seen =
                JsonPath.parse(Browser.loggedIn(port, user).get(CAMPAIGN).body());

        assertThat(seen.<String>read("$.theme")).isEqualTo(theme);
        assertThat(seen.<String>read("$.dates.beginsOn")).isEqualTo("2092-11-15");
        if (theme.isEmpty()) {
            assertThat(seen.<String>read("$.guidance")).isEmpty();
            assertThat(seen.<Object>read("$.last")).isNull();
        }
    }

    @Order(5)
    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(desk.get(CAMPAIGN + "/TTRA").statusCode())
                .as("a unit that does not take part")
                .isEqualTo(404);
        assertThat(drafter.get(CAMPAIGN + "/TTRA").statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/action-months/2007").statusCode()).isEqualTo(404);
        assertThat(Browser.loggedIn(port, "admin").get(CAMPAIGN).statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/action-months/nam").statusCode()).isEqualTo(400);
    }

    @Order(6)
    @Test
    void textsHaveALimit() {
        assertInvalid(
                drafter.json(
                        "PUT",
                        MONTH + "/plan",
                        JsonPath.parse(plan(0))
                                .set("$.goals", "ă".repeat(10_001))
                                .set("$.organisation", "ă".repeat(10_001))
                                .jsonString()),
                "goals",
                "organisation");
        assertInvalid(
                desk.json(
                        "PUT",
                        CAMPAIGN + "/campaign",
                        JsonPath.parse(campaign(1, "ă".repeat(501)))
                                .set("$.slogans", "ă".repeat(4_001))
                                .set("$.guidance", "ă".repeat(20_001))
                                .jsonString()),
                "theme",
                "slogans",
                "guidance");
    }

    @Order(7)
    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        HttpResponse<String> first = drafter.json("PUT", MONTH + "/plan", plan(0));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(first.body(), "$.version")).isEqualTo(1);

        HttpResponse<String> late = drafter.json(
                "PUT",
                MONTH + "/plan",
                JsonPath.parse(plan(0)).set("$.goals", "Khác").jsonString());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(late.body(), "$.detail")).contains("Người khác vừa lưu nội dung này");
        assertThat(JsonPath.<String>read(drafter.get(MONTH).body(), "$.goals")).isEqualTo("Nâng cao nhận thức.");
        assertThat(desk.json("PUT", CAMPAIGN + "/campaign", campaign(0, "Khác")).statusCode())
                .isEqualTo(409);
    }

    @Order(8)
    @Test
    void everyUnitReadsWhatIsAnnouncedAndNobodyChangesIt() {
        testYear.complete(DESK, String.valueOf(YEAR), "UserTask_AnnounceActionMonth", Map.of());

        assertThat(JsonPath.<String>read(
                        Browser.loggedIn(port, "pc.soanthao").get(CAMPAIGN).body(), "$.theme"))
                .isEqualTo("Chủ đề");
        assertThat(JsonPath.<String>read(drafter.get(MONTH).body(), "$.campaign.theme"))
                .isEqualTo("Chủ đề");
        int version = JsonPath.read(desk.get(CAMPAIGN).body(), "$.version");
        HttpResponse<String> response = desk.json("PUT", CAMPAIGN + "/campaign", campaign(version, "Khác"));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains("đã thông báo đến các đơn vị");
    }

    @Order(9)
    @Test
    void anEvaluationBelongsToAMonthThatRuns() {
        assertThat(drafter.json("PUT", MONTH + "/evaluation", evaluation(version()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Order(10)
    @Test
    void aPlanUnderReviewIsFixedUntilItIsReturned() {
        HttpResponse<String> added =
                drafter.json("POST", "/api/activities?year=%d&unit=%s".formatted(YEAR, UNIT), activity());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        testYear.complete(account(UNIT, "soanthao"), KEY, "UserTask_PlanActionMonth", Map.of());
        assertThat(drafter.json("PUT", MONTH + "/plan", plan(version())).statusCode())
                .isEqualTo(409);

        testYear.sendBack(account(UNIT, "ban"), KEY, "UserTask_ReviewActionMonthPlan", "Bổ sung kinh phí.");

        DocumentContext month = JsonPath.parse(drafter.get(MONTH).body());
        assertThat(month.<String>read("$.state")).isEqualTo("PLANNING");
        assertThat(month.<Integer>read("$.round")).isEqualTo(2);
        assertThat(month.<List<String>>read("$.decisions[*].reason")).containsExactly("Bổ sung kinh phí.");
        assertThat(month.<List<String>>read("$.decisions[*].decision")).containsExactly("RETURN");
        assertThat(drafter.json("PUT", MONTH + "/plan", plan(version())).statusCode())
                .isEqualTo(200);
    }

    @Order(11)
    @Test
    void anApprovedPlanIsFixedAndShowsItsNumber() {
        testYear.approveActionMonthPlan(YEAR, UNIT);

        DocumentContext month = JsonPath.parse(drafter.get(MONTH).body());
        assertThat(month.<String>read("$.planNumber")).isEqualTo("01/KH-VP");
        assertThat(month.<String>read("$.approvedAt")).isNotEmpty();
        assertThat(month.<List<Boolean>>read("$.activities[*].planned")).containsExactly(true);
        assertThat(drafter.json("PUT", MONTH + "/plan", plan(version())).statusCode())
                .isEqualTo(409);
    }

    @Order(12)
    @Test
    void anEvaluationIsFixedOnceItIsFinished() {
        testYear.advanceTo(YEAR + "-11-21T09:00");
        String activity = JsonPath.read(drafter.get(MONTH).body(), "$.activities[0].id");
        int version = JsonPath.read(drafter.get(MONTH).body(), "$.activities[0].version");
        HttpResponse<String> outcome = drafter.json(
                "PUT",
                "/api/activities/" + activity + "/outcome",
                "{\"state\": \"NOT_HELD\", \"reason\": \"Thiên tai.\", \"version\": %d}".formatted(version));
        assertThat(outcome.statusCode()).as(outcome.body()).isEqualTo(200);
        testYear.complete(account(UNIT, "soanthao"), KEY, "UserTask_RecordActivities", Map.of());
        HttpResponse<String> saved = drafter.json("PUT", MONTH + "/evaluation", evaluation(version()));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        testYear.complete(account(UNIT, "soanthao"), KEY, "UserTask_EvaluateActionMonth", Map.of());

        DocumentContext month = JsonPath.parse(drafter.get(MONTH).body());
        assertThat(month.<String>read("$.state")).isEqualTo("COMPLETED");
        assertThat(month.<String>read("$.proposals")).isEqualTo("Cấp thêm kinh phí.");
        assertThat(drafter.json("PUT", MONTH + "/evaluation", evaluation(version()))
                        .statusCode())
                .isEqualTo(409);
    }

    private int version() {
        return JsonPath.read(drafter.get(MONTH).body(), "$.version");
    }

    private static String campaign(int version, String theme) {
        return JsonPath.parse("{\"slogans\": \"Một\\nHai\", \"guidance\": \"Các đơn vị hưởng ứng.\"}")
                .put("$", "theme", theme)
                .put("$", "version", version)
                .jsonString();
    }

    private static String plan(int version) {
        return "{\"goals\": \"Nâng cao nhận thức.\", \"organisation\": \"Văn phòng làm đầu mối.\", \"version\": %d}"
                .formatted(version);
    }

    private static String evaluation(int version) {
        return "{\"strengths\": \"Đúng hạn.\", \"limits\": \"Ít người dự.\", \"proposals\": \"Cấp thêm kinh phí.\", \"version\": %d}"
                .formatted(version);
    }

    private static String activity() {
        return """
                {"actionMonth": true, "title": "Tọa đàm", "form": "DIALOGUE", "place": "Hội trường", "beginsOn": "2092-11-20",
                 "targetGroup": "Người lao động", "expectedMen": 30, "expectedWomen": 40, "responsible": "Văn phòng", "version": 0}
                """;
    }

    private static void assertInvalid(HttpResponse<String> response, String... fields) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(fields);
    }
}

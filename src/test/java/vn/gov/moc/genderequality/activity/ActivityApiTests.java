package vn.gov.moc.genderequality.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** The ledger through its interface, from a plan being written to a month that is over. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityApiTests {

    private static final int YEAR = 2092;
    private static final String UNIT = "VPB";
    private static final String MONTH = YEAR + "-" + UNIT;
    private static final String LEDGER = "/api/activities?year=" + YEAR + "&unit=" + UNIT;
    private static final byte[] FILE = "Danh sách".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    private Browser drafter;
    private String planned = "";
    private String event = "";
    private String file = "";

    @BeforeAll
    void theUnitPlans() {
        testYear.openActionMonth(YEAR, UNIT, "PC");
        planned = "/api/activities/" + testYear.planActionMonth(YEAR, UNIT).id();
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        event = "/api/activities/" + id(drafter.json("POST", LEDGER, event().jsonString()));
        file = id(drafter.upload(planned + "/files", "Danh sách.txt", FILE));
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
        for (String path : List.of(planned, event)) {
            assertThat(Browser.loggedIn(port, user).get(path).statusCode()).isEqualTo(status);
            assertThat(new Browser(port).basic(user, "GET", path, "").statusCode())
                    .isEqualTo(status);
        }
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(
            strings = {"vpb.ban", "vpb.thutruong", "tccb", "tccb.vutruong", "ban", "lanhdao", "pc.soanthao", "admin"})
    void onlyItsDraftersWrite(String user) {
        Browser other = Browser.loggedIn(port, user);
        String before = drafter.get(planned).body();

        Stream.of(
                        other.json("POST", LEDGER, event().jsonString()),
                        other.json("PUT", planned, draft().jsonString()),
                        other.json("PUT", planned + "/outcome", held(0).jsonString()),
                        other.json("PUT", event + "/outcome", held(0).jsonString()),
                        other.json("DELETE", planned + "?version=0", ""),
                        other.upload(planned + "/files", "a.txt", FILE),
                        other.json("DELETE", planned + "/files/" + file, ""),
                        new Browser(port)
                                .basic(
                                        user,
                                        "PUT",
                                        event,
                                        event().set("$.title", "Sửa").jsonString()))
                .forEach(response -> assertThat(response.statusCode()).isEqualTo(403));

        assertThat(drafter.get(planned).body()).isEqualTo(before);
    }

    @Order(3)
    @Test
    void whatIsNotThereIsNotFound() {
        String nothing = "/api/activities/" + UUID.randomUUID();
        assertThat(drafter.get(nothing).statusCode()).isEqualTo(404);
        assertThat(drafter.json("PUT", nothing, draft().jsonString()).statusCode())
                .isEqualTo(404);
        assertThat(drafter.json("POST", "/api/activities?year=2099&unit=VPB", event().jsonString())
                        .statusCode())
                .as("a year without a cycle")
                .isEqualTo(404);
        assertThat(Browser.loggedIn(port, "ttra.soanthao")
                        .json("POST", "/api/activities?year=%d&unit=TTRA".formatted(YEAR), event().jsonString())
                        .statusCode())
                .as("a unit that does not take part in the year")
                .isEqualTo(404);
        assertThat(drafter.json("DELETE", event + "/files/" + file, "").statusCode())
                .as("a file of another activity")
                .isEqualTo(404);
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({
        "$.title, ' ', title",
        "$.form, DANCE, form",
        "$.beginsOn, 20/11/2092, beginsOn",
        "$.beginsOn, 2091-11-20, beginsOn",
        "$.endsOn, 2092-11-19, endsOn",
        "$.endsOn, 2094-01-01, endsOn",
        "$.beginsAt, 25:00, beginsAt",
        "$.expectedMen, -1, expectedMen",
        "$.expectedWomen, 1000001, expectedWomen",
        "$.expectedMen, 1.5.2, expectedMen",
        "$.budget, 1000000000001, budget",
        "$.budget, -1, budget",
        "$.version, x, version"
    })
    void namesTheWrongField(String path, String value, String field) {
        String before = drafter.get(planned).body();

        assertInvalid(drafter.json("PUT", planned, draft().set(path, value).jsonString()), field);

        assertThat(drafter.get(planned).body()).isEqualTo(before);
    }

    @Order(5)
    @ParameterizedTest
    @CsvSource({
        "title, 300",
        "description, 4000",
        "place, 300",
        "targetGroup, 300",
        "budgetLine, 200",
        "responsible, 200",
        "outsideReason, 2000"
    })
    void textsHaveALimit(String field, int limit) {
        assertInvalid(
                drafter.json(
                        "PUT",
                        planned,
                        draft().set("$." + field, "ă".repeat(limit + 1)).jsonString()),
                field);
    }

    @Order(6)
    @Test
    void keepsTextsInert() {
        HttpResponse<String> response = drafter.json(
                "PUT",
                planned,
                draft().set("$.title", " <b>bi\u0300nh đa\u0306\u0309ng</b> ${1+1}\0 ")
                        .jsonString());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(response.body(), "$.title")).isEqualTo("<b>bình đẳng</b> ${1+1}");
    }

    @Order(7)
    @Test
    void anActivityOfAPlanBeingWrittenMayBeIncompleteOneOutsideTheMonthMayNot() {
        HttpResponse<String> begun = drafter.json("POST", LEDGER, "{\"actionMonth\": true, \"title\": \"Hội thao\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(drafter.json("DELETE", "/api/activities/" + id(begun) + "?version=0", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(drafter.get("/api/activities/" + id(begun)).statusCode()).isEqualTo(404);

        assertInvalid(
                drafter.json("POST", LEDGER, "{\"actionMonth\": false, \"title\": \"Hội thao\"}"),
                "form",
                "place",
                "beginsOn");
    }

    @Order(8)
    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        long version = version(planned);
        DocumentContext mine = draft().set("$.version", version).set("$.place", "Phòng họp 2");
        assertThat(drafter.json("PUT", planned, mine.jsonString()).statusCode()).isEqualTo(200);

        HttpResponse<String> late =
                drafter.json("PUT", planned, mine.set("$.place", "Phòng họp 3").jsonString());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(late.body(), "$.detail")).contains("Người khác vừa lưu hoạt động này");
        assertThat(JsonPath.<String>read(drafter.get(planned).body(), "$.place"))
                .isEqualTo("Phòng họp 2");
        assertThat(drafter.json("DELETE", planned + "?version=" + version, "").statusCode())
                .isEqualTo(409);
        assertThat(drafter.json(
                                "PUT",
                                event + "/outcome",
                                held(version(event) + 1).jsonString())
                        .statusCode())
                .isEqualTo(409);
    }

    @Order(9)
    @Test
    void filesComeAndGo() {
        HttpResponse<String> added = drafter.upload(planned + "/files", "Chương trình.txt", FILE);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(names(planned)).containsExactly("Danh sách.txt", "Chương trình.txt");

        assertThat(drafter.json("DELETE", planned + "/files/" + id(added), "").statusCode())
                .isEqualTo(204);
        assertThat(names(planned)).containsExactly("Danh sách.txt");
        assertInvalid(drafter.upload(planned + "/files", "Trống.txt", new byte[0]), "file");
    }

    @Order(10)
    @Test
    void noOutcomeBeforeThePlanIsApproved() {
        assertThat(may(planned)).isEqualTo("true/false");
        assertThat(drafter.json(
                                "PUT",
                                planned + "/outcome",
                                held(version(planned)).jsonString())
                        .statusCode())
                .isEqualTo(409);
    }

    @Order(11)
    @Test
    void nothingOfTheMonthChangesWhileThePlanIsReviewed() {
        testYear.complete(account(UNIT, "soanthao"), MONTH, "UserTask_PlanActionMonth", Map.of());

        assertThat(may(planned)).isEqualTo("false/false");
        assertRefused("chờ thẩm định hoặc phê duyệt", drafter.json("POST", LEDGER, draft().jsonString()));
        assertRefused(
                "chờ thẩm định hoặc phê duyệt",
                drafter.json(
                        "PUT",
                        planned,
                        draft().set("$.version", version(planned)).jsonString()));
        assertRefused(
                "chờ thẩm định hoặc phê duyệt", drafter.json("DELETE", planned + "?version=" + version(planned), ""));
        assertRefused(
                "chờ thẩm định hoặc phê duyệt",
                drafter.json(
                        "PUT",
                        event,
                        event().set("$.version", version(event))
                                .set("$.actionMonth", true)
                                .jsonString()));
        assertThat(may(event)).as("what is outside the month goes on").isEqualTo("true/true");
    }

    @Order(12)
    @Test
    void whatIsApprovedIsFixedAndMoreMayBeAdded() {
        testYear.approve(account(UNIT, "ban"), MONTH, "UserTask_ReviewActionMonthPlan");
        testYear.approve(account(UNIT, "thutruong"), MONTH, "UserTask_ApproveActionMonthPlan");
        testYear.advanceTo(YEAR + "-11-21T09:00");

        assertThat(may(planned)).isEqualTo("false/true");
        assertRefused(
                "kế hoạch đã phê duyệt",
                drafter.json(
                        "PUT",
                        planned,
                        draft().set("$.version", version(planned)).jsonString()));
        assertRefused("kế hoạch đã phê duyệt", drafter.json("DELETE", planned + "?version=" + version(planned), ""));
        assertInvalid(
                drafter.json("POST", LEDGER, "{\"actionMonth\": true, \"title\": \"Giao lưu\"}"),
                "form",
                "place",
                "beginsOn",
                "targetGroup",
                "expectedMen",
                "expectedWomen",
                "responsible");
        assertInvalid(
                drafter.json(
                        "POST", LEDGER, draft().set("$.beginsOn", "2092-12-16").jsonString()),
                "outsideReason");
        HttpResponse<String> more =
                drafter.json("POST", LEDGER, draft().set("$.title", "Giao lưu").jsonString());
        assertThat(more.statusCode()).as(more.body()).isEqualTo(201);
        assertThat(JsonPath.<Boolean>read(more.body(), "$.planned")).isFalse();
        assertThat(may("/api/activities/" + id(more))).isEqualTo("true/true");
        assertThat(drafter.json("DELETE", "/api/activities/" + id(more) + "?version=0", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Order(13)
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "$.state, null, state",
                "$.heldFrom, null, heldFrom",
                "$.heldFrom, 2092-11-22, heldFrom",
                "$.heldTo, 2092-11-19, heldTo",
                "$.attendedMen, null, attendedMen",
                "$.attendedWomen, null, attendedWomen",
                "$.attendedWomen, -1, attendedWomen",
                "$.cost, -1, cost",
                "$.state, NOT_HELD, reason"
            })
    void anOutcomeMustBeComplete(String path, @Nullable String value, String field) {
        assertInvalid(
                drafter.json(
                        "PUT",
                        planned + "/outcome",
                        held(version(planned)).set(path, value).jsonString()),
                field);
    }

    @Order(14)
    @Test
    void aPostponedActivityKeepsTheDayItWasMovedFrom() {
        assertInvalid(
                drafter.json(
                        "PUT",
                        planned + "/outcome",
                        held(version(planned)).set("$.state", "POSTPONED").jsonString()),
                "newBeginsOn",
                "reason");

        HttpResponse<String> response = drafter.json(
                "PUT",
                planned + "/outcome",
                held(version(planned))
                        .set("$.state", "POSTPONED")
                        .set("$.newBeginsOn", "2092-12-01")
                        .set("$.reason", "Trùng lịch họp.")
                        .jsonString());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        DocumentContext postponed = JsonPath.parse(response.body());
        assertThat(postponed.<String>read("$.beginsOn")).isEqualTo("2092-12-01");
        assertThat(postponed.<String>read("$.plannedBeginsOn")).isEqualTo("2092-11-20");
        assertThat(postponed.<@Nullable String>read("$.heldFrom")).isNull();
        assertThat(postponed.<@Nullable Integer>read("$.attendedMen")).isNull();
        assertThat(postponed.<String>read("$.stateLabel")).isEqualTo("Hoãn");
    }

    @Order(15)
    @Test
    void nothingChangesOnceTheMonthIsEvaluated() {
        HttpResponse<String> held =
                drafter.json("PUT", planned + "/outcome", held(version(planned)).jsonString());
        assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(held.body(), "$.reason")).isEmpty();
        testYear.complete(account(UNIT, "soanthao"), MONTH, "UserTask_RecordActivities", Map.of());
        String month = "/api/action-months/%d/%s".formatted(YEAR, UNIT);
        int version = JsonPath.read(drafter.get(month).body(), "$.version");
        assertThat(drafter.json(
                                "PUT",
                                month + "/evaluation",
                                "{\"strengths\": \"Tốt\", \"limits\": \"Ít\", \"proposals\": \"Thêm\", \"version\": %d}"
                                        .formatted(version))
                        .statusCode())
                .isEqualTo(200);
        testYear.complete(account(UNIT, "soanthao"), MONTH, "UserTask_EvaluateActionMonth", Map.of());

        assertThat(may(planned)).isEqualTo("false/false");
        assertRefused("đã tổng kết", drafter.json("POST", LEDGER, draft().jsonString()));
        assertRefused(
                "đã tổng kết",
                drafter.json("PUT", planned + "/outcome", held(version(planned)).jsonString()));
        assertThat(drafter.upload(planned + "/files", "Muộn.txt", FILE).statusCode())
                .as("its files are part of what was evaluated")
                .isEqualTo(409);
        assertThat(drafter.json("DELETE", planned + "/files/" + file, "").statusCode())
                .isEqualTo(409);
        HttpResponse<String> outside =
                drafter.json("PUT", event + "/outcome", held(version(event)).jsonString());
        assertThat(outside.statusCode())
                .as("what is outside the month goes on: " + outside.body())
                .isEqualTo(200);
    }

    private static DocumentContext draft() {
        return JsonPath.parse("""
                {"actionMonth": true, "title": "Tọa đàm", "form": "DIALOGUE", "description": "", "place": "Hội trường",
                 "beginsOn": "2092-11-20", "endsOn": null, "beginsAt": "14:00", "targetGroup": "Người lao động",
                 "expectedMen": 30, "expectedWomen": 40, "budget": 5000000, "budgetLine": "Thường xuyên",
                 "responsible": "Văn phòng", "outsideReason": "", "version": 0}
                """);
    }

    private static DocumentContext event() {
        return draft().set("$.actionMonth", false)
                .set("$.title", "Tập huấn đầu năm")
                .set("$.form", "TRAINING")
                .set("$.beginsOn", "2092-03-08");
    }

    private static DocumentContext held(long version) {
        return JsonPath.parse("""
                        {"state": "HELD", "heldFrom": "2092-11-20", "heldTo": null, "attendedMen": 25, "attendedWomen": 35,
                         "cost": 4500000, "result": "Đạt mục tiêu.", "reason": "", "newBeginsOn": null, "newEndsOn": null}
                        """).put("$", "version", version);
    }

    private static String id(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JsonPath.read(response.body(), "$.id");
    }

    private long version(String path) {
        return JsonPath.<Integer>read(drafter.get(path).body(), "$.version");
    }

    private List<String> names(String path) {
        return JsonPath.read(drafter.get(path).body(), "$.files[*].name");
    }

    /** What its drafter is told: whether it may be described, whether an outcome may be recorded. */
    private String may(String path) {
        DocumentContext activity = JsonPath.parse(drafter.get(path).body());
        return activity.<Boolean>read("$.mayDescribe") + "/" + activity.<Boolean>read("$.mayRecord");
    }

    private static void assertRefused(String why, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
        assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains(why);
    }

    private static void assertInvalid(HttpResponse<String> response, String... fields) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(fields);
    }
}

package vn.gov.moc.genderequality.owninspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Units' own inspections through their interface and pages: who passes which door, what is refused, what is kept. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnInspectionApiTests {

    private static final int YEAR = 2061;
    private static final String UNIT = "VPB";
    private static final String ENTRIES = "/api/own-inspections?year=" + YEAR + "&unit=" + UNIT;
    private static final String HOSTILE = "=1+1\"><script>alert(1)</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;
    private Browser committee;
    private String entry = "";
    private String page = "";

    @BeforeAll
    void theUnitInspects() {
        testYear.start(YEAR);
        testYear.plan(YEAR, UNIT, "PC");
        testYear.jumpTo(YEAR + "-05-10T09:00");
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        committee = Browser.loggedIn(port, account(UNIT, "ban"));
        String id = id(drafter.json("POST", ENTRIES, draft("Trạm y tế").jsonString()));
        entry = "/api/own-inspections/" + id;
        page = "/own-inspections/" + id;
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

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
        Browser reader = Browser.loggedIn(port, user);
        for (String path : List.of(
                entry,
                page,
                "/own-inspections?year=" + YEAR + "&unit=" + UNIT,
                "/own-inspections/own-inspections.xlsx?year=" + YEAR + "&unit=" + UNIT)) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(status);
        }
        assertThat(new Browser(port).basic(user, "GET", entry, "").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vpb.thutruong", "tccb", "tccb.vutruong", "ban", "lanhdao", "pc.soanthao", "pc.ban", "admin"})
    void onlyItsDraftersAndItsCommitteeWrite(String user) {
        Browser other = Browser.loggedIn(port, user);
        String before = view(drafter.get(entry).body());

        Stream.of(
                        other.json("POST", ENTRIES, draft("Khác").jsonString()),
                        other.json("PUT", entry, draft("Khác").jsonString()),
                        other.json("DELETE", entry + "?version=0", ""),
                        other.get("/own-inspections/new?year=" + YEAR + "&unit=" + UNIT),
                        new Browser(port)
                                .basic(user, "PUT", entry, draft("Khác").jsonString()))
                .forEach(response -> assertThat(response.statusCode()).isEqualTo(403));

        assertThat(view(drafter.get(entry).body())).isEqualTo(before);
    }

    @Test
    void theCommitteeWritesAsDraftersDo() {
        HttpResponse<String> added =
                committee.json("POST", ENTRIES, draft("Nhà khách").jsonString());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String path = "/api/own-inspections/" + id(added);
        assertThat(JsonPath.<Boolean>read(added.body(), "$.mayWrite")).isTrue();

        HttpResponse<String> changed = drafter.json(
                "PUT", path, draft("Nhà khách").set("$.carriedOutCount", 2).jsonString());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(changed.body(), "$.carriedOutCount")).isEqualTo(2);

        assertThat(committee.json("DELETE", path + "?version=1", "").statusCode())
                .isEqualTo(204);
        assertThat(committee.get(path).statusCode()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select count(*) from own_inspection_aud where id = ?",
                        Integer.class,
                        UUID.fromString(id(added))))
                .as("the audit keeps what was removed")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "$.body, ' ', body",
                "$.form, null, form",
                "$.form, DANCE, form",
                "$.heldFrom, null, heldFrom",
                "$.heldFrom, 10/05/2061, heldFrom",
                "$.heldFrom, 2060-05-10, heldFrom",
                "$.heldFrom, 2061-05-11, heldFrom",
                "$.heldTo, 2061-05-11, heldTo",
                "$.heldTo, 2061-05-08, heldTo",
                "$.results, ' ', results",
                "$.recommendationCount, null, recommendationCount",
                "$.recommendationCount, 1001, recommendationCount",
                "$.carriedOutCount, null, carriedOutCount",
                "$.carriedOutCount, -1, carriedOutCount",
                "$.carriedOutCount, 3, carriedOutCount"
            })
    void namesTheWrongField(String path, @Nullable String value, String field) {
        String before = view(drafter.get(entry).body());

        assertInvalid(
                drafter.json("PUT", entry, draft("Trạm y tế").set(path, value).jsonString()), field);

        assertThat(view(drafter.get(entry).body())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"body, 300", "results, 4000", "shortcomings, 4000", "recommendations, 4000"})
    void textsHaveALimit(String field, int limit) {
        assertInvalid(
                drafter.json(
                        "POST",
                        ENTRIES,
                        draft("Trạm y tế")
                                .set("$." + field, "ă".repeat(limit + 1))
                                .jsonString()),
                field);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        String path = "/api/own-inspections/"
                + id(drafter.json("POST", ENTRIES, draft("Xưởng in").jsonString()));
        assertThat(committee.json("PUT", path, draft("Xưởng in 1").jsonString()).statusCode())
                .isEqualTo(200);

        HttpResponse<String> late =
                drafter.json("PUT", path, draft("Xưởng in 2").jsonString());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(late.body(), "$.detail")).contains("Người khác vừa lưu lần kiểm tra này");
        assertThat(JsonPath.<String>read(drafter.get(path).body(), "$.body")).isEqualTo("Xưởng in 1");
        assertThat(drafter.json("DELETE", path + "?version=0", "").statusCode()).isEqualTo(409);
        assertThat(drafter.json("DELETE", path + "?version=1", "").statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(drafter.get("/api/own-inspections/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(drafter.get("/own-inspections/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Browser.loggedIn(port, "ttra.soanthao")
                        .json(
                                "POST",
                                "/api/own-inspections?year=%d&unit=TTRA".formatted(YEAR),
                                draft("Đội").jsonString())
                        .statusCode())
                .as("a unit that does not take part in the year")
                .isEqualTo(404);
    }

    @Test
    void pagesShowOnlyWhatThePersonSeesAndTextAsText() {
        String id = id(Browser.loggedIn(port, "pc.soanthao")
                .json(
                        "POST",
                        "/api/own-inspections?year=%d&unit=PC".formatted(YEAR),
                        draft(HOSTILE).jsonString()));
        String list = "/own-inspections?year=" + YEAR;

        assertThat(drafter.get(list).body())
                .contains("Trạm y tế", "Đã thực hiện 1/2", "/own-inspections/new?year=2061&amp;unit=VPB")
                .doesNotContain("alert(1)", "id=\"unit\"");
        assertThat(drafter.get("/own-inspections/" + id).statusCode()).isEqualTo(403);
        Browser desk = Browser.loggedIn(port, TestYear.DESK);
        assertThat(desk.get(list).body())
                .contains("Trạm y tế", "&lt;script&gt;alert(1)", "id=\"unit\"")
                .doesNotContain("<script>alert", "/own-inspections/new");
        assertThat(desk.get(list + "&unit=PC").body()).doesNotContain("Trạm y tế");
        assertThat(desk.get("/own-inspections/" + id).body()).doesNotContain("<script>alert", "own-inspection-page.js");
        assertThat(desk.get(list + "&unit=KHONG").statusCode()).isEqualTo(404);
        assertThat(desk.get("/own-inspections?year=2006").statusCode()).isEqualTo(404);
    }

    private static DocumentContext draft(String body) {
        return JsonPath.parse("""
                {"form": "ON_SITE", "heldFrom": "2061-05-09", "heldTo": "2061-05-10", "results": "Đã kiện toàn Ban.",
                 "shortcomings": "Chưa có kinh phí.", "recommendations": "Bố trí kinh phí.", "recommendationCount": 2,
                 "carriedOutCount": 1, "version": 0}
                """).put("$", "body", body);
    }

    /** What of a view stays the same until somebody writes. */
    private static String view(String json) {
        return JsonPath.parse(json).delete("$.mayWrite").jsonString();
    }

    private static String id(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return JsonPath.read(created.body(), "$.id");
    }

    private static void assertInvalid(HttpResponse<String> response, String field) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .contains(field);
    }
}

package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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

/** A recommendation through its interface: proposed by the director's conclusion, evidenced, re-opened. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecommendationApiTests {

    private static final int YEAR = 2091;
    private static final String UNIT = "VPB";
    private static final String VISIT = TestInspections.visit(YEAR, UNIT);
    private static final String ID = TestInspections.recommendation(YEAR, UNIT, 1);
    private static final String PROPOSALS = "/api/inspection-visits/" + VISIT + "/proposals";
    private static final String RECOMMENDATION = "/api/recommendations/" + ID;
    private static final String EVIDENCE = RECOMMENDATION + "/evidence";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    private Browser director;
    private Browser drafter;
    private Browser head;

    @BeforeAll
    void opens() {
        inspections.approveVisits(YEAR, UNIT);
        inspections.selfReport(VISIT);
        inspections.goToVisit(VISIT);
        inspections.writeMinutes(VISIT, LocalDate.of(YEAR, 9, 30));
        inspections.signMinutes(VISIT);
        director = Browser.loggedIn(port, DIRECTOR);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        head = Browser.loggedIn(port, COMMITTEE);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {"ban", "tccb", "lanhdao", "pc.ban", "pc.soanthao", "vpb.thutruong", "vpb.soanthao", "admin"})
    void whileHeConcludesTheDirectorAloneWrites(String user) {
        Browser other = Browser.loggedIn(port, user);

        assertThat(other.json("POST", PROPOSALS, proposal("Khác", 0)).statusCode())
                .isEqualTo(403);
        assertThat(other.json("PUT", "/api/inspection-visits/" + VISIT + "/conclusion", conclusion())
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(2)
    @Test
    void aProposalSavedMeanwhileIsNotOverwritten() {
        HttpResponse<String> added = director.json("POST", PROPOSALS, proposal("Đối chiếu số liệu.", 0));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String path = PROPOSALS + "/" + JsonPath.<String>read(added.body(), "$.id");
        int version = JsonPath.read(added.body(), "$.version");

        HttpResponse<String> changed = director.json("PUT", path, proposal("Đối chiếu, báo cáo số liệu.", version));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(director.json("PUT", path, proposal("Khác", version)).statusCode())
                .isEqualTo(409);

        assertThat(JsonPath.<String>read(director.get(path).body(), "$.content"))
                .isEqualTo("Đối chiếu, báo cáo số liệu.");
        HttpResponse<String> tooLong = director.json("PUT", path, proposal("ă".repeat(4_001), version + 1));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(tooLong.body(), "$.errors[*].field"))
                .containsExactly("content");
        assertThat(director.json("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(director.get(path).statusCode()).isEqualTo(404);
        assertThat(director.json("PUT", path, proposal("Khác", version + 1)).statusCode())
                .isEqualTo(404);
    }

    @Order(3)
    @Test
    void whatIsIssuedIsFixed() {
        assertThat(drafter.get(RECOMMENDATION).statusCode()).isEqualTo(404);

        inspections.conclude(VISIT);

        assertThat(JsonPath.<String>read(drafter.get(RECOMMENDATION).body(), "$.content"))
                .isEqualTo("Kiện toàn Ban VSTBPN đơn vị.");
        assertThat(director.json("PUT", "/api/inspection-visits/" + VISIT + "/conclusion", conclusion())
                        .statusCode())
                .isEqualTo(409);
        assertThat(director.json("POST", PROPOSALS, proposal("Khác", 0)).statusCode())
                .isEqualTo(403);
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({
        "vpb.soanthao, 200",
        "vpb.ban, 200",
        "vpb.thutruong, 200",
        "ban, 200",
        "tccb, 200",
        "tccb.vutruong, 200",
        "lanhdao, 200",
        "pc.ban, 403",
        "pc.thutruong, 403",
        "admin, 403"
    })
    void whoeverSeesTheUnitReads(String user, int status) {
        assertThat(Browser.loggedIn(port, user).get(RECOMMENDATION).statusCode())
                .isEqualTo(status);
        assertThat(new Browser(port).basic(user, "GET", RECOMMENDATION, "").statusCode())
                .isEqualTo(status);
    }

    @Order(5)
    @Test
    void evidenceBelongsToWhatIsCarriedOut() {
        assertThat(drafter.get(RECOMMENDATION + "0").statusCode()).isEqualTo(404);
        HttpResponse<String> early = drafter.json("PUT", EVIDENCE, evidence("Xong.", 0));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(early.body(), "$.detail")).contains("chờ đơn vị trả lời");

        inspections.answer(ID, "PARTLY", "Ban họp sáu tháng một lần.");

        DocumentContext answered = JsonPath.parse(head.get(RECOMMENDATION).body());
        assertThat(answered.<String>read("$.state")).isEqualTo("IN_PROGRESS");
        assertThat(answered.<String>read("$.answerReason")).isEqualTo("Ban họp sáu tháng một lần.");
    }

    @Order(6)
    @ParameterizedTest
    @ValueSource(
            strings = {"vpb.ban", "vpb.thutruong", "ban", "tccb", "tccb.vutruong", "lanhdao", "pc.soanthao", "admin"})
    void onlyTheUnitsDraftersWriteEvidence(String user) {
        assertThat(Browser.loggedIn(port, user)
                        .json("PUT", EVIDENCE, evidence("Khác", 0))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .basic(user, "PUT", EVIDENCE, evidence("Khác", 0))
                        .statusCode())
                .isEqualTo(403);
    }

    @Order(7)
    @Test
    void evidenceSavedMeanwhileIsNotOverwritten() {
        HttpResponse<String> tooLong = drafter.json("PUT", EVIDENCE, evidence("ă".repeat(10_001), 0));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(tooLong.body(), "$.errors[*].field"))
                .containsExactly("evidence");
        HttpResponse<String> saved = drafter.json("PUT", EVIDENCE, evidence("Đã họp.", 0));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(saved.body(), "$.version")).isEqualTo(1);

        assertThat(drafter.json("PUT", EVIDENCE, evidence("Khác", 0)).statusCode())
                .isEqualTo(409);

        assertThat(JsonPath.<String>read(drafter.get(RECOMMENDATION).body(), "$.evidence"))
                .isEqualTo("Đã họp.");
    }

    @Order(8)
    @Test
    void aDraftOfTheEvidenceIsTheUnitsOwn() {
        assertThat(JsonPath.<String>read(head.get(RECOMMENDATION).body(), "$.evidence"))
                .isEmpty();

        inspections.provideEvidence(ID);

        assertThat(JsonPath.<String>read(head.get(RECOMMENDATION).body(), "$.evidence"))
                .isEqualTo("Đã ban hành quyết định kiện toàn.");
        assertThat(drafter.json("PUT", EVIDENCE, evidence("Khác", 2)).statusCode())
                .as("what is being verified is fixed")
                .isEqualTo(409);
    }

    @Order(9)
    @Test
    void everyStepIsKept() {
        inspections.verify(ID, "REOPEN", "Chưa có biên bản.");

        DocumentContext reopened = JsonPath.parse(drafter.get(RECOMMENDATION).body());
        assertThat(reopened.<Integer>read("$.reopened")).isEqualTo(1);
        assertThat(reopened.<List<String>>read("$.steps[*].step"))
                .containsExactly("ANSWER", "EVIDENCE", "VERIFICATION");
        assertThat(reopened.<List<String>>read("$.steps[*].text"))
                .containsExactly(
                        "Ban họp sáu tháng một lần.", "Đã ban hành quyết định kiện toàn.", "Chưa có biên bản.");
        assertThat(drafter.json("PUT", EVIDENCE, evidence("Bổ sung biên bản.", 2))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String proposal(String content, int version) {
        return "{\"content\": \"%s\", \"responsible\": \"Văn phòng\", \"dueOn\": \"2091-10-31\", \"version\": %d}"
                .formatted(content, version);
    }

    private static String conclusion() {
        return "{\"text\": \"Khác\", \"version\": 0}";
    }

    private static String evidence(String text, int version) {
        return "{\"evidence\": \"%s\", \"version\": %d}".formatted(text, version);
    }
}

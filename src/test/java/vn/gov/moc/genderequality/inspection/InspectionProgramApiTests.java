package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/** The year's inspection program through its interface: planned, held against the rules, fixed, changed by decision. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionProgramApiTests {

    private static final int YEAR = 2089;
    private static final String PROGRAM = "/api/inspection-programs/" + YEAR;
    private static final String VISITS = PROGRAM + "/visits";
    private static final String VISIT = VISITS + "/" + visit(YEAR, "VPB");
    private static final String OTHER = VISITS + "/" + visit(YEAR, "PC");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    private Browser committee;

    @BeforeAll
    void opens() {
        inspections.openProgram(YEAR, "VPB", "PC");
        committee = Browser.loggedIn(port, COMMITTEE);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "ban, 200",
        "tccb, 200",
        "tccb.vutruong, 200",
        "lanhdao, 200",
        "vpb.soanthao, 403",
        "vpb.thutruong, 403",
        "pc.ban, 403",
        "admin, 403"
    })
    void theMinistryAloneReads(String user, int status) {
        assertThat(Browser.loggedIn(port, user).get(PROGRAM).statusCode()).isEqualTo(status);
        assertThat(new Browser(port).basic(user, "GET", PROGRAM, "").statusCode())
                .isEqualTo(status);
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"tccb", "tccb.vutruong", "lanhdao", "vpb.ban", "vpb.thutruong", "admin"})
    void onlyItsCommitteePlans(String user) {
        Browser other = Browser.loggedIn(port, user);

        assertThat(other.json("PUT", PROGRAM + "/purpose", purpose("Khác", 0)).statusCode())
                .isEqualTo(403);
        assertThat(other.json("POST", VISITS, plan("VPB", "2089-06-14")).statusCode())
                .isEqualTo(403);
        assertThat(other.json("POST", PROGRAM + "/changes", "{}").statusCode()).isEqualTo(403);
        assertThat(other.get(PROGRAM + "/people").statusCode()).isEqualTo(403);
        assertThat(new Browser(port)
                        .basic(user, "POST", VISITS, plan("VPB", "2089-06-14"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(JsonPath.<List<Object>>read(committee.get(PROGRAM).body(), "$.visits"))
                .isEmpty();
    }

    @Order(3)
    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(committee.get("/api/inspection-programs/2007").statusCode()).isEqualTo(404);
        assertThat(committee.get("/api/inspection-programs/nam").statusCode()).isEqualTo(400);
        assertThat(committee.json("PUT", VISIT, plan("VPB", "2089-06-14")).statusCode())
                .isEqualTo(404);
        assertThat(committee.json("DELETE", VISIT, "").statusCode()).isEqualTo(404);
    }

    @Order(4)
    @Test
    void theCommitteeChoosesAmongTheMinistryAndAUnit() {
        assertThat(JsonPath.<List<String>>read(
                        committee.get(PROGRAM + "/people").body(), "$[*].id"))
                .contains("ban", "tccb", "tccb.vutruong")
                .doesNotContain("admin", "pc.ban");
        assertThat(JsonPath.<List<String>>read(
                        committee.get(PROGRAM + "/people?unit=PC").body(), "$[*].id"))
                .containsExactly("pc.ban", "pc.soanthao", "pc.thutruong");
    }

    @Order(5)
    @Test
    void whatIsMissingIsNamedFieldByField() {
        assertRefused("{}", "unitCode", "firstDay", "teamHead");
    }

    @Order(6)
    @ParameterizedTest
    @CsvSource({
        "$.unitCode, KHONG-CO, unitCode, Hãy chọn đơn vị",
        "$.firstDay, 2089-05-02, firstDay, phải sau hôm nay",
        "$.firstDay, 2090-06-14, firstDay, phải nằm trong năm 2089",
        "$.lastDay, 2089-06-13, lastDay, không được trước",
        "$.lastDay, 2089-06-24, lastDay, quá 10 ngày",
        "$.teamHead, vpb.ban, team, là người của đơn vị được kiểm tra",
        "$.teamHead, khongco, team, Không có người dùng",
        "$.teamHead, admin, team, không làm công tác này"
    })
    void whatCannotBeIsSaid(String field, String value, String refused, String message) {
        HttpResponse<String> response = assertRefused(
                JsonPath.parse(plan("VPB", "2089-06-14")).set(field, value).jsonString(), refused);

        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].message"))
                .singleElement()
                .asString()
                .contains(message);
    }

    @Order(7)
    @Test
    void teamAndFocusHaveALimit() {
        List<String> many = IntStream.range(0, 15).mapToObj(i -> "nguoi" + i).toList();
        DocumentContext plan = JsonPath.parse(plan("VPB", "2089-06-14"));

        assertThat(refusedFields(plan.set("$.team", many).jsonString())).contains("team");
        assertThat(JsonPath.<List<String>>read(
                        committee.json("POST", VISITS, plan.jsonString()).body(), "$.errors[*].message"))
                .contains("Đoàn kiểm tra có nhiều nhất 15 người.");
        assertRefused(
                JsonPath.parse(plan("VPB", "2089-06-14"))
                        .set("$.focus", "ă".repeat(4_001))
                        .jsonString(),
                "focus");
    }

    @Order(8)
    @Test
    void aPurposeSavedMeanwhileIsNotOverwritten() {
        HttpResponse<String> tooLong = committee.json("PUT", PROGRAM + "/purpose", purpose("ă".repeat(10_001), 0));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(tooLong.body(), "$.errors[*].field"))
                .containsExactly("purpose");

        assertThat(committee
                        .json("PUT", PROGRAM + "/purpose", purpose("Đánh giá.", 0))
                        .statusCode())
                .isEqualTo(200);
        assertThat(committee
                        .json("PUT", PROGRAM + "/purpose", purpose("Khác", 0))
                        .statusCode())
                .isEqualTo(409);
        assertThat(JsonPath.<String>read(committee.get(PROGRAM).body(), "$.purpose"))
                .isEqualTo("Đánh giá.");
    }

    @Order(9)
    @Test
    void somebodyInTwoPlacesBlocksTheProgram() {
        assertThat(committee.json("POST", VISITS, plan("VPB", "2089-06-14")).statusCode())
                .isEqualTo(201);
        HttpResponse<String> second = committee.json("POST", VISITS, plan("PC", "2089-06-14"));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);

        assertThat(JsonPath.<List<String>>read(
                        second.body(),
                        "$.conflicts[?(@.blocking == true && @.visitId == '%s')].message".formatted(visit(YEAR, "PC"))))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("cùng lúc có mặt", "14/06/2089"));
        assertThatThrownBy(this::submit).hasStackTraceContaining("cùng lúc có mặt");
        assertThat(JsonPath.<String>read(committee.get(PROGRAM).body(), "$.state"))
                .isEqualTo("PLANNING");
    }

    @Order(10)
    @Test
    void aVisitSavedMeanwhileIsNotOverwritten() {
        HttpResponse<String> moved = committee.json("PUT", OTHER, plan("PC", "2089-06-18"));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(moved.body(), "$.conflicts[?(@.blocking == true)].message"))
                .isEmpty();
        assertThat(JsonPath.<List<String>>read(moved.body(), "$.conflicts[*].message"))
                .as("a Saturday may be meant so")
                .singleElement()
                .asString()
                .contains("18/06/2089 là ngày nghỉ");

        assertThat(committee.json("PUT", OTHER, plan("PC", "2089-06-20")).statusCode())
                .isEqualTo(409);
        assertThat(JsonPath.<List<String>>read(
                        committee.get(PROGRAM).body(), "$.visits[?(@.unitCode == 'PC')].firstDay"))
                .containsExactly("2089-06-18");
    }

    @Order(11)
    @Test
    void aVisitNeverChangesItsUnit() {
        HttpResponse<String> response = committee.json(
                "PUT",
                OTHER,
                JsonPath.parse(plan("TTRA", "2089-06-18")).set("$.version", 1).jsonString());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.visits[*].unitCode"))
                .containsExactly("VPB", "PC");
    }

    @Order(12)
    @Test
    void aSecondVisitOfAUnitIsShownAndMayBeTakenBack() {
        HttpResponse<String> added = committee.json("POST", VISITS, plan("VPB", "2089-06-22"));
        assertThat(JsonPath.<List<String>>read(added.body(), "$.conflicts[?(@.blocking == false)].message"))
                .contains("Đơn vị còn có đợt kiểm tra khác trong năm (14/06/2089).");

        HttpResponse<String> removed = committee.json("DELETE", VISITS + "/" + YEAR + "-VPB-2", "");

        assertThat(JsonPath.<List<String>>read(removed.body(), "$.visits[*].id"))
                .containsExactly(visit(YEAR, "VPB"), visit(YEAR, "PC"));
    }

    @Order(13)
    @Test
    void aSubmittedProgramIsFixedUntilItIsReturned() {
        submit();
        assertFixed();

        testYear.sendBack(DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections", "Bổ sung trọng tâm.");

        DocumentContext program = JsonPath.parse(committee.get(PROGRAM).body());
        assertThat(program.<Integer>read("$.round")).isEqualTo(2);
        assertThat(program.<List<String>>read("$.decisions[*].reason")).containsExactly("Bổ sung trọng tâm.");
        assertThat(committee
                        .json("PUT", PROGRAM + "/purpose", purpose("Đánh giá, rà soát.", 1))
                        .statusCode())
                .isEqualTo(200);
        assertThat(committee
                        .json("POST", PROGRAM + "/changes", cancellation("Bận."))
                        .statusCode())
                .as("a draft is changed, not proposed to be changed")
                .isEqualTo(409);
    }

    @Order(14)
    @Test
    void anApprovedProgramIsChangedByDecisionAlone() {
        submit();
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.runJobs();
        assertFixed();

        HttpResponse<String> nothing = committee.json("POST", PROGRAM + "/changes", "{}");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(nothing.body(), "$.errors[*].field"))
                .containsExactly("kind", "visitId", "plan");
        HttpResponse<String> unreasoned = committee.json("POST", PROGRAM + "/changes", cancellation(""));
        assertThat(unreasoned.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(unreasoned.body(), "$.errors[*].field"))
                .containsExactly("reason");
        HttpResponse<String> proposed = committee.json("POST", PROGRAM + "/changes", cancellation("Đơn vị giải thể."));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(proposed.body(), "$.change.visit.id")).isEqualTo(visit(YEAR, "PC"));

        HttpResponse<String> another = committee.json("POST", PROGRAM + "/changes", cancellation("Lần nữa."));

        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(another.body(), "$.detail")).contains("chờ Vụ trưởng quyết định");
    }

    private void submit() {
        testYear.complete(COMMITTEE, String.valueOf(YEAR), "UserTask_PlanInspections", Map.of());
    }

    private void assertFixed() {
        assertThat(committee
                        .json("PUT", PROGRAM + "/purpose", purpose("Khác", 1))
                        .statusCode())
                .isEqualTo(409);
        assertThat(committee.json("POST", VISITS, plan("TTRA", "2089-06-28")).statusCode())
                .isEqualTo(409);
        assertThat(committee.json("PUT", VISIT, plan("VPB", "2089-06-15")).statusCode())
                .isEqualTo(409);
        assertThat(committee.json("DELETE", VISIT, "").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> assertRefused(String plan, String... fields) {
        HttpResponse<String> response = committee.json("POST", VISITS, plan);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(fields);
        return response;
    }

    private List<String> refusedFields(String plan) {
        return JsonPath.read(committee.json("POST", VISITS, plan).body(), "$.errors[*].field");
    }

    private static String purpose(String text, int version) {
        return "{\"purpose\": \"%s\", \"version\": %d}".formatted(text, version);
    }

    private static String cancellation(String reason) {
        return "{\"kind\": \"CANCEL\", \"visitId\": \"%s\", \"reason\": \"%s\"}".formatted(visit(YEAR, "PC"), reason);
    }

    private static String plan(String unitCode, String day) {
        return """
                {"unitCode": "%s", "firstDay": "%s", "lastDay": null, "teamHead": "ban", "team": ["tccb"], "focus": "Cán bộ nữ",
                 "version": 0}
                """.formatted(unitCode, day);
    }
}

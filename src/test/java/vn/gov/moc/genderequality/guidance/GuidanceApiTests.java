package vn.gov.moc.genderequality.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** The directive through its interface, from the draft nobody outside the ministry sees to the units' receipts. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidanceApiTests {

    private static final int YEAR = 2023;
    private static final String GUIDANCE = "/api/guidances/2023";
    private static final byte[] FILE = "Phụ lục".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    private Browser desk;
    private String file = "";

    @BeforeAll
    void theDeskDrafts() {
        testYear.start(YEAR);
        testYear.plan(YEAR, "VPB", "PC");
        desk = Browser.loggedIn(port, "tccb");
        file = JsonPath.read(
                desk.upload(GUIDANCE + "/attachments", "Phụ lục.txt", FILE).body(), "$.id");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.thutruong", "pc.ban", "admin"})
    void aDraftIsTheMinistrysOwn(String account) {
        Browser stranger = Browser.loggedIn(port, account);
        for (String path :
                List.of(GUIDANCE, GUIDANCE + "/letter.pdf", GUIDANCE + "/letter.docx", "/api/files/" + file)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(new Browser(port).basic(account, "GET", path, "").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(stranger.json("POST", GUIDANCE + "/acknowledgement", "").statusCode())
                .isEqualTo(403);
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"vpb.thutruong", "tccb.vutruong", "ban", "lanhdao", "admin"})
    void onlyTheDeskWrites(String account) {
        Browser other = Browser.loggedIn(port, account);

        assertThat(other.json("PUT", GUIDANCE, draft().jsonString()).statusCode())
                .isEqualTo(403);
        assertThat(other.upload(GUIDANCE + "/attachments", "a.txt", FILE).statusCode())
                .isEqualTo(403);
        assertThat(other.json("DELETE", GUIDANCE + "/attachments/" + file, "").statusCode())
                .isEqualTo(403);
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"tccb.vutruong", "ban", "lanhdao"})
    void theMinistryReadsTheDraft(String account) {
        HttpResponse<String> response = Browser.loggedIn(port, account).get(GUIDANCE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(response.body(), "$.state")).isEqualTo("DRAFTING");
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({
        "$.number, 763, number",
        "$.number, <b>, number",
        "$.number, 763/BXD TCCB, number",
        "$.issuedOn, 11/04/2023, issuedOn",
        "$.issuedOn, 20177-04-11, issuedOn",
        "$.issuedOn, +20177-04-11, issuedOn",
        "$.issuedOn, 2021-12-31, issuedOn",
        "$.issuedOn, 2024-01-01, issuedOn",
        "$.version, x, version"
    })
    void namesTheWrongField(String path, String value, String field) {
        String before = desk.get(GUIDANCE).body();

        assertInvalid(desk.json("PUT", GUIDANCE, draft().set(path, value).jsonString()), field);

        assertThat(desk.get(GUIDANCE).body()).isEqualTo(before);
    }

    @Order(5)
    @Test
    void refusesTextsThatAreTooLong() {
        HttpResponse<String> response = desk.json(
                "PUT",
                GUIDANCE,
                draft().set("$.subject", "ă".repeat(501))
                        .set("$.body", "ă".repeat(2_500_000))
                        .jsonString());

        assertInvalid(response, "subject", "body");
        assertThat(JsonPath.<String>read(response.body(), "$.detail"))
                .isEqualTo("Trích yếu dài quá 500 ký tự. Nội dung dài quá 100.000 ký tự.");
    }

    @Order(6)
    @Test
    void keepsTextsInert() {
        HttpResponse<String> response = desk.json(
                "PUT",
                GUIDANCE,
                draft().set("$.subject", "<script>alert(1)</script> ${1+1}\0 bi\u0300nh đa\u0306\u0309ng")
                        .jsonString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(response.body(), "$.subject"))
                .isEqualTo("<script>alert(1)</script> ${1+1} bình đẳng");
        HttpResponse<String> pdf = desk.get(GUIDANCE + "/letter.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Order(7)
    @Test
    void refusesADraftReadBeforeAnotherSave() {
        DocumentContext stale = draft();
        assertThat(desk.json("PUT", GUIDANCE, draft().set("$.subject", "Mới").jsonString())
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> response =
                desk.json("PUT", GUIDANCE, stale.set("$.subject", "Cũ").jsonString());

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(response.body(), "$.detail")).startsWith("Người khác vừa lưu văn bản này.");
        assertThat(JsonPath.<String>read(desk.get(GUIDANCE).body(), "$.subject"))
                .isEqualTo("Mới");
    }

    @Order(8)
    @ParameterizedTest
    @CsvSource({"/api/guidances/2007, 404", "/api/guidances/20177, 404", "/api/guidances/abc, 400"})
    void doesNotKnowTheYear(String path, int status) {
        for (String ending : List.of("", "/letter.pdf", "/letter.docx")) {
            assertThat(desk.get(path + ending).statusCode()).as(ending).isEqualTo(status);
        }
        assertThat(desk.json("PUT", path, "{}").statusCode()).isEqualTo(status);
    }

    @Order(9)
    @Test
    void isRefusedUnfinishedInTasklist() {
        assertThat(desk.json(
                                "PUT",
                                GUIDANCE,
                                draft().set("$.number", "")
                                        .set("$.issuedOn", null)
                                        .jsonString())
                        .statusCode())
                .isEqualTo(200);
        String tasks = desk.get(
                        "/camunda/api/engine/engine/default/task?processInstanceBusinessKey=2023&taskDefinitionKey=UserTask_DraftGuidance")
                .body();

        HttpResponse<String> response = desk.json(
                "POST",
                "/camunda/api/engine/engine/default/task/" + JsonPath.read(tasks, "$[0].id") + "/submit-form",
                "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(response.body(), "$.message"))
                .isEqualTo("Hãy nhập số, ký hiệu văn bản. Hãy nhập ngày ban hành.");
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly("number", "issuedOn");
    }

    @Order(10)
    @Test
    void isReadAndConfirmedByTheUnitsItWasSentTo() {
        testYear.draftGuidance(YEAR);
        testYear.approve("ban", "2023", "UserTask_ReviewGuidance");
        testYear.approve("tccb.vutruong", "2023", "UserTask_SignGuidance");
        testYear.runJobs();
        Browser head = Browser.loggedIn(port, "vpb.thutruong");

        String letter = head.get(GUIDANCE).body();
        assertThat(JsonPath.<List<String>>read(letter, "$.receipts[*].unitCode"))
                .containsExactly("VPB");
        assertThat(JsonPath.<List<Object>>read(letter, "$.decisions")).isEmpty();
        assertThat(JsonPath.<Boolean>read(letter, "$.mayAcknowledge")).isTrue();
        assertThat(head.get("/api/files/" + file).body()).isEqualTo("Phụ lục");
        assertThat(Browser.loggedIn(port, "ttra.thutruong").get(GUIDANCE).statusCode())
                .isEqualTo(403);

        assertThat(Browser.loggedIn(port, "vpb.soanthao")
                        .json("POST", GUIDANCE + "/acknowledgement", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.json("POST", GUIDANCE + "/acknowledgement", "").statusCode())
                .isEqualTo(204);
        assertThat(head.json("POST", GUIDANCE + "/acknowledgement", "").statusCode())
                .isEqualTo(204);
        assertThat(JsonPath.<List<Map<String, Object>>>read(desk.get(GUIDANCE).body(), "$.receipts"))
                .extracting("unitCode", "acknowledgedBy")
                .containsExactly(tuple("PC", null), tuple("VPB", "vpb.thutruong"));
    }

    @Order(11)
    @Test
    void isNotChangedOnceIssued() {
        for (HttpResponse<String> response : List.of(
                desk.json("PUT", GUIDANCE, draft().jsonString()),
                desk.upload(GUIDANCE + "/attachments", "a.txt", FILE),
                desk.json("DELETE", GUIDANCE + "/attachments/" + file, ""))) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
            assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains("“Đã ban hành”");
        }
        HttpResponse<String> plan = desk.json(
                "PUT", "/api/cycles/2023/plan", desk.get("/api/cycles/2023").body());
        assertThat(plan.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(plan.body(), "$.detail")).contains("đã được chốt");
    }

    private DocumentContext draft() {
        DocumentContext guidance = JsonPath.parse(desk.get(GUIDANCE).body());
        return JsonPath.parse("{}")
                .put("$", "number", "763/BXD-TCCB")
                .put("$", "issuedOn", "2023-04-11")
                .put("$", "subject", guidance.read("$.subject"))
                .put("$", "body", guidance.read("$.body"))
                .put("$", "version", guidance.read("$.version"));
    }

    private static void assertInvalid(HttpResponse<String> response, String... fields) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(response.body(), "$.title")).isEqualTo("Dữ liệu chưa hợp lệ");
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(fields);
    }
}

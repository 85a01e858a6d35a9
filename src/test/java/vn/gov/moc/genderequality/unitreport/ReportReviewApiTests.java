package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
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
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.security.Browser;

/** Comments, checks, rounds and progress of reports; every test has a unit of its own. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportReviewApiTests {

    private static final int YEAR = 2049;
    private static final String REVIEW = "UserTask_ReviewReport";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void allAreInReview() {
        String[] units = {"VPB", "PC", "TTRA", "QHKT", "VLXD", "KHCN", "HTQT", "KTXD"};
        testYear.openMidYear(YEAR, units);
        for (String unit : units) {
            testYear.fill(YEAR, unit);
            testYear.send(YEAR, unit);
        }
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void aCommentGoesFromTheReviewerThroughTheDrafterToTheNextRound() {
        UUID id = UUID.randomUUID();
        assertThat(comment("VPB", "ban", id, "I.4", "Nêu rõ bi\u0300nh đa\u0306\u0309ng. <b>x</b>")
                        .statusCode())
                .isEqualTo(200);
        assertThat(comment("VPB", "ban", id, "I.4", "Nêu rõ số hội nghị. <b>x</b>")
                        .statusCode())
                .isEqualTo(200);
        Map<String, Object> written = only("VPB", "soanthao");
        assertThat(written)
                .containsEntry("text", "Nêu rõ số hội nghị. <b>x</b>")
                .containsEntry("place", "Mục I.4")
                .containsEntry("stepLabel", "Ban VSTBPN đơn vị")
                .containsEntry("round", 1)
                .containsEntry("resolved", false)
                .containsEntry("editable", false);
        assertThat(only("VPB", "ban")).containsEntry("editable", true);

        sendBack("VPB");
        assertThatThrownBy(() -> testYear.send(YEAR, "VPB"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).extracting("field").containsExactly("I.4"))
                .hasMessage("Mục I.4 còn góp ý chưa xử lý; hãy sửa hoặc trả lời, rồi đánh dấu đã xử lý.");

        assertThat(resolve("VPB", "soanthao", id, "Đã bổ sung.").statusCode()).isEqualTo(200);
        assertThat(only("VPB", "ban"))
                .containsEntry("resolved", true)
                .containsEntry("answer", "Đã bổ sung.")
                .containsEntry("editable", false);
        testYear.send(YEAR, "VPB");

        assertThat(call("VPB", "ban", "DELETE", "/comments/" + id + "/resolution", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(only("VPB", "soanthao"))
                .containsEntry("resolved", false)
                .containsEntry("answer", "Đã bổ sung.")
                .hasEntrySatisfying("reopenedBy", by -> assertThat(by).isNotNull());
        sendBack("VPB");
        assertThatThrownBy(() -> testYear.send(YEAR, "VPB")).isInstanceOf(InvalidInputException.class);
        assertThat(jdbc.queryForList(
                        "select revtype from report_comment_aud where id = ? order by rev", Integer.class, id))
                .containsExactly(0, 1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "XYZ, Được, field, Mẫu báo cáo không có mục hoặc chỉ tiêu này; góp ý chưa được lưu.",
        ", Được, field, Mẫu báo cáo không có mục hoặc chỉ tiêu này; góp ý chưa được lưu.",
        "I.4, '  ', text, 'Góp ý phải có từ 1 đến 2.000 ký tự.'"
    })
    void aCommentThatIsNoneIsRefused(String field, String text, String wrong, String message) {
        HttpResponse<String> response = comment("PC", "ban", UUID.randomUUID(), field, text);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(response.body(), "$.errors[0].field")).isEqualTo(wrong);
        assertThat(JsonPath.<String>read(response.body(), "$.detail")).isEqualTo(message);
    }

    @Test
    void aCommentOrAnswerTooLongIsRefused() {
        assertThat(comment("PC", "ban", UUID.randomUUID(), "I.4", "ă".repeat(2001))
                        .statusCode())
                .isEqualTo(400);
        assertThat(comment("QHKT", "ban", UUID.randomUUID(), "party-committee.women.now", "ă".repeat(2000))
                        .statusCode())
                .isEqualTo(200);
        assertThat(only("QHKT", "soanthao")).containsEntry("place", "Chỉ tiêu “Cấp ủy viên”, nữ, kỳ này (mục I.5.2)");
        sendBack("QHKT");
        UUID id = UUID.fromString((String) only("QHKT", "soanthao").get("id"));
        assertThat(resolve("QHKT", "soanthao", id, "ă".repeat(2001)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1"})
    void aCommentWithoutProperIdIsRefused(String id) {
        assertThat(call("PC", "ban", "PUT", "/comments/" + id, "{\"field\":\"I.4\",\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("PC", "ban", "PUT", "/checks/" + id, "").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyTheAuthorChangesHisCommentAndOnlyAtHisStep() {
        UUID id = UUID.randomUUID();
        comment("TTRA", "ban", id, "II.1", "Của Ban");
        testYear.approve(account("TTRA", "ban"), report(YEAR, "TTRA"), REVIEW);

        assertThat(comment("TTRA", "ban", id, "II.1", "Sửa sau").statusCode()).isEqualTo(409);
        assertThat(comment("TTRA", "thutruong", id, "II.1", "Của Thủ trưởng").statusCode())
                .isEqualTo(409);
        assertThat(call("TTRA", "thutruong", "DELETE", "/comments/" + id, "").statusCode())
                .isEqualTo(409);
        assertThat(only("TTRA", "thutruong")).containsEntry("text", "Của Ban");

        UUID heads = UUID.randomUUID();
        assertThat(comment("TTRA", "thutruong", heads, "II.1", "Của Thủ trưởng").statusCode())
                .isEqualTo(200);
        assertThat(call("TTRA", "thutruong", "DELETE", "/comments/" + heads, "").statusCode())
                .isEqualTo(200);
        only("TTRA", "thutruong");
    }

    @Test
    void strangersNeitherReadNorWrite() {
        UUID id = UUID.randomUUID();
        comment("VLXD", "ban", id, "III", "Bí mật");
        String resolution = "/comments/" + id + "/resolution";
        for (String stranger : List.of("vpb.soanthao", "vpb.ban", "vpb.thutruong", "admin")) {
            for (String path : List.of("/comments", "/progress", "/rounds", "/rounds/1/diff", "/rounds/1/diff/1")) {
                refused(stranger, "GET", path, "");
            }
            refused(stranger, "PUT", "/comments/" + UUID.randomUUID(), "{\"field\":\"III\",\"text\":\"x\"}");
            refused(stranger, "PUT", "/comments/" + id, "{\"field\":\"III\",\"text\":\"x\"}");
            refused(stranger, "DELETE", "/comments/" + id, "");
            refused(stranger, "PUT", resolution, "{\"answer\":\"x\"}");
            refused(stranger, "DELETE", resolution, "");
            refused(stranger, "PUT", "/checks/FORM", "");
            refused(stranger, "DELETE", "/checks/FORM", "");
        }
        for (String reader : List.of("ban", "lanhdao", "tccb.vutruong")) {
            assertThat(new Browser(port)
                            .basic(reader, "GET", path("VLXD", "/comments"), "")
                            .body())
                    .contains("Bí mật")
                    .contains("\"writing\":false");
            refused(reader, "PUT", "/comments/" + UUID.randomUUID(), "{\"field\":\"III\",\"text\":\"x\"}");
            refused(reader, "PUT", resolution, "{\"answer\":\"x\"}");
        }
        // The ministry's desk has its turn later; the unit's own drafter comments on nothing.
        assertThat(new Browser(port)
                        .basic("tccb", "PUT", path("VLXD", "/comments/" + id), "{\"field\":\"III\",\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
        refused("vlxd.soanthao", "PUT", "/comments/" + UUID.randomUUID(), "{\"field\":\"III\",\"text\":\"x\"}");
        // A comment is found below its own report only.
        assertThat(call("PC", "ban", "PUT", "/comments/" + id, "{\"field\":\"III\",\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(call("PC", "ban", "DELETE", "/comments/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(only("VLXD", "soanthao")).containsEntry("text", "Bí mật").containsEntry("resolved", false);
    }

    @Test
    void theCommitteeAgreesOnlyWithBothMarksOfThisRound() {
        String task = task("KHCN");
        assertThat(approve("KHCN", task).body()).contains("“Đã kiểm tra nội dung” và “Đã kiểm tra thể thức”");
        assertThat(call("KHCN", "ban", "PUT", "/checks/CONTENT", "").statusCode())
                .isEqualTo(200);
        HttpResponse<String> half = approve("KHCN", task);
        assertThat(half.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(half.body(), "$.errors[0].field")).isEqualTo("decision");
        assertThat(JsonPath.<String>read(half.body(), "$.message"))
                .isEqualTo("Chưa đồng ý được: vòng 1 còn thiếu dấu “Đã kiểm tra thể thức” của Ban.");

        sendBack("KHCN");
        assertThat(call("KHCN", "ban", "PUT", "/checks/FORM", "").statusCode()).isEqualTo(409);
        testYear.send(YEAR, "KHCN");
        String progress = call("KHCN", "soanthao", "GET", "/progress", "").body();
        assertThat(JsonPath.<List<Object>>read(progress, "$.checks[*].by")).containsOnlyNulls();

        call("KHCN", "ban", "PUT", "/checks/CONTENT", "");
        call("KHCN", "ban", "PUT", "/checks/FORM", "");
        call("KHCN", "ban", "DELETE", "/checks/FORM", "");
        assertThat(approve("KHCN", task("KHCN")).statusCode()).isEqualTo(400);
        call("KHCN", "ban", "PUT", "/checks/FORM", "");
        assertThat(approve("KHCN", task("KHCN")).statusCode()).isEqualTo(204);
        assertThat(jdbc.queryForList(
                        "select revtype from report_check_aud where report_id = ? and round = 2 and kind = 'FORM' order by rev",
                        Integer.class,
                        report(YEAR, "KHCN")))
                .containsExactly(0, 2, 0);
    }

    @Test
    void theDrafterSeesWhoHasPassedTheReportAndWhoHoldsIt() {
        assertThat(states("HTQT")).containsExactly("DONE", "CURRENT", "WAITING", "WAITING");
        assertThat(holder("HTQT", 1)).isNull();
        taskService.claim(task("HTQT"), account("HTQT", "ban"));
        assertThat(holder("HTQT", 1)).isEqualTo("Ban VSTBPN – Vụ Hợp tác quốc tế");

        sendBack("HTQT");
        assertThat(states("HTQT")).containsExactly("CURRENT", "RETURNED", "WAITING", "WAITING");
        testYear.submit(YEAR, "HTQT");
        assertThat(states("HTQT")).containsExactly("DONE", "DONE", "DONE", "CURRENT");
        testYear.approve(TestYear.DESK, report(YEAR, "HTQT"), "UserTask_CheckReport");
        assertThat(states("HTQT")).containsExactly("DONE", "DONE", "DONE", "DONE");
        assertThat(JsonPath.<List<Object>>read(
                        call("HTQT", "soanthao", "GET", "/progress", "").body(), "$.stages[*].by"))
                .doesNotContainNull();
    }

    @Test
    void whatChangedBetweenRoundsIsListedAndNothingElse() {
        sendBack("KTXD");
        String draft = call("KTXD", "soanthao", "GET", "", "").body();
        String before = JsonPath.read(draft, "$.texts['III'].text");
        int figure = JsonPath.read(draft, "$.figures['committee-meetings.count.now'].value");
        assertThat(call("KTXD", "soanthao", "PATCH", "/draft", """
                                {"texts": {"III": {"text": "%s Thêm kiến nghị.", "version": 1}},
                                 "figures": {"committee-meetings.count.now": {"status": "NUMBER", "value": %d, "version": 1}}}""".formatted(before, figure + 1))
                        .statusCode())
                .isEqualTo(200);
        assertDifference(call("KTXD", "soanthao", "GET", "/rounds/1/diff", "").body(), figure);
        testYear.send(YEAR, "KTXD");

        assertDifference(call("KTXD", "ban", "GET", "/rounds/1/diff/2", "").body(), figure);
        String rounds = call("KTXD", "ban", "GET", "/rounds", "").body();
        assertThat(JsonPath.<List<Integer>>read(rounds, "$[*].round")).containsExactly(1, 2);
        assertThat(JsonPath.<List<String>>read(rounds, "$[0].decisions[*].decision"))
                .containsExactly("RETURN");
        assertThat(JsonPath.<List<String>>read(rounds, "$[1].decisions[*].decision"))
                .isEmpty();
        assertThat(call("KTXD", "ban", "GET", "/rounds/1/diff/3", "").statusCode())
                .isEqualTo(404);
    }

    private static void assertDifference(String difference, int figure) {
        assertThat(JsonPath.<List<String>>read(difference, "$.texts[*].field")).containsExactly("III");
        assertThat(JsonPath.<List<String>>read(difference, "$.texts[0].pieces[?(@.kind == 'INSERTED')].text"))
                .singleElement()
                .asString()
                .endsWith("Thêm kiến nghị.");
        assertThat(JsonPath.<List<String>>read(difference, "$.figures[*].field"))
                .containsExactly("committee-meetings.count.now");
        assertThat(JsonPath.<Integer>read(difference, "$.figures[0].before.value"))
                .isEqualTo(figure);
        assertThat(JsonPath.<Integer>read(difference, "$.figures[0].after.value"))
                .isEqualTo(figure + 1);
    }

    private void sendBack(String unit) {
        testYear.sendBack(account(unit, "ban"), report(YEAR, unit), REVIEW, "Xem góp ý.");
    }

    private HttpResponse<String> comment(String unit, String role, UUID id, String field, String text) {
        String content = field == null
                ? "{\"text\":\"%s\"}".formatted(text)
                : "{\"field\":\"%s\",\"text\":\"%s\"}".formatted(field, text);
        return call(unit, role, "PUT", "/comments/" + id, content);
    }

    private HttpResponse<String> resolve(String unit, String role, UUID id, String answer) {
        return call(unit, role, "PUT", "/comments/" + id + "/resolution", "{\"answer\":\"%s\"}".formatted(answer));
    }

    private Map<String, Object> only(String unit, String role) {
        List<Map<String, Object>> comments =
                JsonPath.read(call(unit, role, "GET", "/comments", "").body(), "$.comments");
        assertThat(comments).hasSize(1);
        return comments.get(0);
    }

    private List<String> states(String unit) {
        return JsonPath.read(call(unit, "soanthao", "GET", "/progress", "").body(), "$.stages[*].state");
    }

    private String holder(String unit, int stage) {
        return JsonPath.read(
                call(unit, "soanthao", "GET", "/progress", "").body(), "$.stages[%d].holder".formatted(stage));
    }

    private HttpResponse<String> approve(String unit, String task) {
        return Browser.loggedIn(port, account(unit, "ban"))
                .json(
                        "POST",
                        "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}");
    }

    private String task(String unit) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report(YEAR, unit))
                .singleResult()
                .getId();
    }

    private void refused(String account, String method, String path, String body) {
        HttpResponse<String> response = new Browser(port).basic(account, method, path("VLXD", path), body);
        assertThat(response.statusCode())
                .as(account + " " + method + " " + path + response.body())
                .isEqualTo(403);
        assertThat(response.body()).doesNotContain("Bí mật");
    }

    private HttpResponse<String> call(String unit, String role, String method, String path, String body) {
        return new Browser(port).basic(account(unit, role), method, path(unit, path), body);
    }

    private static String path(String unit, String path) {
        return "/api/reports/" + report(YEAR, unit) + path;
    }
}

package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** What a drafter gets for whatever he sends: the wrong field is named in Vietnamese and nothing else is lost. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiTests {

    private static final int YEAR = 2018;
    private static final String REPORT = "/api/reports/" + report(YEAR, "VPB");
    private static final String DRAFT = REPORT + "/draft";
    private static final String ATTACHMENTS = REPORT + "/attachments";
    private static final byte[] TEXT_FILE = "Nội dung".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    private Browser drafter;

    @BeforeAll
    void openMidYear() {
        testYear.openMidYear(YEAR, "VPB", "PC");
        drafter = Browser.loggedIn(port, "vpb.soanthao");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void keepsWhatWasTypedAndCountsVersions() {
        HttpResponse<String> saved = save("""
                {"texts": {"II.1": {"text": "Thuận lợi", "version": 0}},
                 "figures": {"committee-meetings.count.now": {"status": "NUMBER", "value": 3, "estimated": true, "version": 0},
                             "renewed-committees.count.now": {"status": "NOT_APPLICABLE", "version": 0}}}""");

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(this.<Integer>read(saved, "$.texts['II.1'].version")).isEqualTo(1);
        String report = drafter.get(REPORT).body();
        assertThat(JsonPath.<Boolean>read(report, "$.editable")).isTrue();
        assertThat(JsonPath.<String>read(report, "$.texts['II.1'].text")).isEqualTo("Thuận lợi");
        assertThat(JsonPath.<String>read(report, "$.texts['II.1'].savedBy")).isEqualTo("vpb.soanthao");
        assertThat(JsonPath.<Map<String, Object>>read(report, "$.figures['committee-meetings.count.now']"))
                .containsEntry("status", "NUMBER")
                .containsEntry("value", 3)
                .containsEntry("estimated", true);
        assertThat(JsonPath.<String>read(report, "$.figures['renewed-committees.count.now'].status"))
                .isEqualTo("NOT_APPLICABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "1.0",
                "1e2",
                "\"12\"",
                "\"mười hai\"",
                "100000000",
                "99999999999999999999999",
                "true",
                "{}",
                "[1]",
                "null"
            })
    void refusesAWrongFigureAtItsCellAndSavesTheRest(String value) {
        String cell = "party-committee.women.last_term";
        int version = textVersion("III");

        HttpResponse<String> response = save("""
                {"texts": {"III": {"text": "Cùng lúc với %s", "version": %d}},
                 "figures": {"%s": {"status": "NUMBER", "value": %s, "version": 0}}}""".formatted(value.replace("\"", ""), version, cell, value));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(this.<List<String>>read(response, "$.errors[*].field")).containsExactly(cell);
        assertThat(this.<String>read(response, "$.errors[0].message"))
                .isEqualTo("Số liệu phải là số nguyên từ 0 đến 99.999.999, không có phần thập phân.");
        assertThat(textOf("III")).isEqualTo("Cùng lúc với " + value.replace("\"", ""));
        assertThat(JsonPath.<Map<String, Object>>read(drafter.get(REPORT).body(), "$.figures"))
                .doesNotContainKey(cell);
    }

    @Test
    void takesTheSmallestAndTheLargestFigure() {
        HttpResponse<String> response = save("""
                {"figures": {"division-leadership.women.now": {"status": "NUMBER", "value": 0, "version": 0},
                             "division-leadership.total.now": {"status": "NUMBER", "value": 99999999, "version": 0}}}""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(this.<List<Object>>read(response, "$.errors")).isEmpty();
    }

    @Test
    void savesMoreWomenThanPeopleButSaysAtTheCellThatItCannotStay() {
        HttpResponse<String> response = save("""
                {"figures": {"planned-leadership.women.now": {"status": "NUMBER", "value": 6, "version": 0},
                             "planned-leadership.total.now": {"status": "NUMBER", "value": 5, "version": 0}}}""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(this.<List<Map<String, String>>>read(
                        response, "$.violations[?(@.field=='planned-leadership.women.now')]"))
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation)
                                .containsEntry("severity", "BLOCKING")
                                .containsEntry(
                                        "message",
                                        "Số nữ được quy hoạch các chức danh lãnh đạo không được lớn hơn tổng số cán bộ được quy hoạch."));
    }

    @Test
    void refusesATextThatIsTooLongAndKeepsTheOneBefore() {
        save("{\"texts\": {\"I.1\": {\"text\": \"Bản trước\", \"version\": 0}}}");

        HttpResponse<String> response = save("""
                {"texts": {"I.1": {"text": "%s", "version": 1}, "I.2": {"text": "Mục khác", "version": 0}}}""".formatted("ă".repeat(2_500_000)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(this.<List<Map<String, String>>>read(response, "$.errors"))
                .containsExactly(
                        Map.of(
                                "field",
                                "I.1",
                                "message",
                                "Mục I.1 dài 2.500.000 ký tự, vượt quá 20.000 ký tự cho phép. Nội dung chưa được lưu; hãy rút gọn hoặc gửi kèm tệp."));
        assertThat(textOf("I.1")).isEqualTo("Bản trước");
        assertThat(textOf("I.2")).isEqualTo("Mục khác");
    }

    @Test
    void takesATextOfTheLongestLength() {
        assertThat(save("{\"texts\": {\"I.3\": {\"text\": \"%s\", \"version\": 0}}}".formatted("ă".repeat(20_000)))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IX.9", "I", "I.5", "${1+1}", "<b>"})
    void namesASectionItDoesNotKnow(String section) {
        HttpResponse<String> response =
                save("{\"texts\": {\"%s\": {\"text\": \"x\", \"version\": 0}}}".formatted(section));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(this.<List<Map<String, String>>>read(response, "$.errors"))
                .containsExactly(Map.of("field", section, "message", "Mẫu báo cáo không có mục " + section + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"party-committee.men.now", "action-month-activities.count.now", "nothing"})
    void namesACellItDoesNotKnow(String cell) {
        HttpResponse<String> response =
                save("{\"figures\": {\"%s\": {\"status\": \"NUMBER\", \"value\": 1, \"version\": 0}}}".formatted(cell));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(this.<List<Map<String, String>>>read(response, "$.errors"))
                .containsExactly(Map.of("field", cell, "message", "Mẫu báo cáo không có số liệu " + cell + "."));
    }

    @Test
    void showsBothContentsOfAConflictAndSavesTheRest() {
        save("""
                {"texts": {"IV": {"text": "Của người kia", "version": 0}},
                 "figures": {"inspected-units.count.now": {"status": "NUMBER", "value": 7, "version": 0}}}""");

        HttpResponse<String> response = save("""
                {"texts": {"IV": {"text": "Của tôi", "version": 0}, "I.5.3": {"text": "Mục khác", "version": 0}},
                 "figures": {"inspected-units.count.now": {"status": "NUMBER", "value": 8, "version": 0}}}""");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(this.<List<Map<String, Object>>>read(response, "$.conflicts"))
                .extracting("field", "theirVersion", "savedBy")
                .containsExactly(tuple("IV", 1, "vpb.soanthao"), tuple("inspected-units.count.now", 1, "vpb.soanthao"));
        assertThat(this.<String>read(response, "$.conflicts[0].theirs")).isEqualTo("Của người kia");
        assertThat(this.<Integer>read(response, "$.conflicts[1].theirs.value")).isEqualTo(7);
        assertThat(textOf("IV")).isEqualTo("Của người kia");
        assertThat(textOf("I.5.3")).isEqualTo("Mục khác");
    }

    @Test
    void theSameContentIsNoConflict() {
        save("{\"texts\": {\"II.2\": {\"text\": \"Như nhau\", \"version\": 0}}}");

        assertThat(save("{\"texts\": {\"II.2\": {\"text\": \"Như nhau\", \"version\": 0}}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>|<script>alert(1)</script><img src=x onerror=alert(1)>",
                "${1+1} #{1+1} *{x} [[${7*7}]]|${1+1} #{1+1} *{x} [[${7*7}]]",
                "Tr\\u0000ước|Trước",
                "bi\\u0300nh \\u0111a\\u0306\\u0309ng|bình đẳng",
                "lẻ \\ud83d loi|lẻ ? loi",
                "\\ud83d\\ude00 \\u202e|\uD83D\uDE00 \u202E"
            })
    void keepsAnyTextInert(String typed, String kept) {
        int version = textVersion("I.7.2");

        assertThat(save("{\"texts\": {\"I.7.2\": {\"text\": \"%s\", \"version\": %d}}}".formatted(typed, version))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> response = drafter.get(REPORT);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(textOf("I.7.2")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"texts\": {\"I.6.1\": null}}|I.6.1",
                "{\"figures\": {\"committee-events.count.now\": null}}|committee-events.count.now"
            })
    void namesAFieldThatIsSentEmpty(String body, String field) {
        HttpResponse<String> response = save(body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(this.<List<String>>read(response, "$.errors[*].field")).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"texts\": {\"I.1\": {\"text\": {}, \"version\": 0}}}|texts.I.1.text",
                "{\"texts\": {\"I.1\": {\"text\": \"x\", \"version\": \"a\"}}}|texts.I.1.version",
                "{\"texts\": []}|texts",
                "{\"figures\": {\"x\": {\"status\": \"NUMBER\", \"estimated\": \"có\", \"version\": 0}}}|figures.x.estimated"
            })
    void namesAFieldOfTheWrongKind(String body, String field) {
        HttpResponse<String> response = save(body);

        assertProblem(response, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<List<String>>read(response, "$.errors[*].field")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "\"x\"", "{\"texts\": {\"I.1\": {\"text\": \"a\nb\"}}}"})
    void saysThatABodyCannotBeRead(String body) {
        assertProblem(save(body), 400, "Không đọc được nội dung gửi lên");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/reports/2018-MID_YEAR-XYZ",
        "GET, /api/reports/20177-MID_YEAR-VPB",
        "GET, /api/reports/2018-MID_YEAR-XYZ/trail",
        "PATCH, /api/reports/2018-MID_YEAR-XYZ/draft",
        "DELETE, /api/reports/2018-MID_YEAR-XYZ/attachments/1b4e28ba-2fa1-11d2-883f-0016d3cca427",
        "POST, /api/reports/2018-MID_YEAR-XYZ/extension-requests",
        "POST, /api/reports/2018-MID_YEAR-XYZ/late-admission"
    })
    void doesNotKnowTheReport(String method, String path) {
        HttpResponse<String> response = drafter.json(method, path, "{}");

        assertProblem(response, 404, "Không tìm thấy");
        assertThat(this.<String>read(response, "$.detail")).startsWith("Không có báo cáo 20");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404, Không tìm thấy",
        "DELETE, /api/reports/2018-MID_YEAR-VPB, 405, Không được gọi theo cách này",
        "GET, /api/files/not-an-id, 400, Dữ liệu chưa hợp lệ",
        "DELETE, /api/reports/2018-MID_YEAR-VPB/attachments/7, 400, Dữ liệu chưa hợp lệ",
        "POST, /api/notifications/abc/read, 400, Dữ liệu chưa hợp lệ",
        "POST, /api/reports/2018-MID_YEAR-VPB/attachments, 400, Không đọc được nội dung gửi lên"
    })
    void answersACallItDoesNotUnderstandInVietnamese(String method, String path, int status, String title) {
        assertProblem(drafter.json(method, path, "{}"), status, title);
    }

    @Test
    void refusesAKindOfContentItDoesNotTake() {
        assertProblem(
                drafter.form(DRAFT.replace("/draft", "/extension-requests"), Map.of("reason", "x")),
                415,
                "Không nhận được loại nội dung này");
    }

    @Test
    void keepsAFileAndTakesItAwayAgain() {
        HttpResponse<String> stored = drafter.upload(ATTACHMENTS, "Kế hoạch <b>.txt", TEXT_FILE);

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(this.<String>read(stored, "$.name")).isEqualTo("Kế hoạch _b_.txt");
        String id = read(stored, "$.id");
        assertThat(drafter.get("/api/files/" + id).body()).isEqualTo("Nội dung");
        assertThat(drafter.json("DELETE", ATTACHMENTS + "/" + id, "").statusCode())
                .isEqualTo(204);
        assertProblem(drafter.get("/api/files/" + id), 404, "Không tìm thấy");
        assertProblem(drafter.json("DELETE", ATTACHMENTS + "/" + id, ""), 404, "Không tìm thấy");
    }

    @ParameterizedTest
    @CsvSource({
        "lon.txt, 10485761, 'Tệp “lon.txt” quá lớn: mỗi tệp không được vượt quá 10 MB.'",
        "rong.txt, 0, 'Tệp “rong.txt” không có nội dung (0 byte). Hãy kiểm tra và chọn lại tệp.'"
    })
    void refusesAFileOfTheWrongSize(String name, int size, String message) {
        HttpResponse<String> response =
                drafter.upload(ATTACHMENTS, name, "x".repeat(size).getBytes(StandardCharsets.UTF_8));

        assertProblem(response, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<List<Map<String, String>>>read(response, "$.errors"))
                .containsExactly(Map.of("field", "file", "message", message));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 26, 60})
    void saysThatAFileIsTooLargeEvenToBeReceived(int megabytes) {
        HttpResponse<String> response = drafter.upload(ATTACHMENTS, "lon.txt", new byte[megabytes * 1024 * 1024]);

        assertProblem(response, 413, "Dung lượng quá lớn");
        assertThat(this.<String>read(response, "$.detail")).contains("chưa có gì được lưu");
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() {
        HttpResponse<String> program = drafter.upload(ATTACHMENTS, "chay.exe", TEXT_FILE);
        assertProblem(program, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<String>read(program, "$.detail")).contains("“chay.exe” không thuộc loại được nhận");

        HttpResponse<String> disguised = drafter.upload(ATTACHMENTS, "anh.pdf", TEXT_FILE);
        assertProblem(disguised, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<String>read(disguised, "$.detail")).contains("không đúng với phần mở rộng “.pdf”");
        assertThat(JsonPath.<List<Object>>read(drafter.get(REPORT).body(), "$.attachments"))
                .isEmpty();
    }

    @Test
    void missesTheFile() {
        HttpResponse<String> response = drafter.multipartWithoutFile(ATTACHMENTS);

        assertProblem(response, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<String>read(response, "$.detail")).contains("file");
    }

    @Test
    void doesNotTakeAFileOfAnotherReportAway() {
        String id = read(
                Browser.loggedIn(port, "pc.soanthao")
                        .upload("/api/reports/" + report(YEAR, "PC") + "/attachments", "a.txt", TEXT_FILE),
                "$.id");

        assertProblem(drafter.json("DELETE", ATTACHMENTS + "/" + id, ""), 404, "Không tìm thấy");
        assertThat(Browser.loggedIn(port, "pc.soanthao").get("/api/files/" + id).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dueOn\": \"2018-06-05\", \"reason\": \"x\"}|dueOn",
                "{\"dueOn\": \"2018-07-01\", \"reason\": \"x\"}|dueOn",
                "{\"dueOn\": \"+20177-06-20\", \"reason\": \"x\"}|dueOn",
                "{\"dueOn\": \"20177-06-20\", \"reason\": \"x\"}|dueOn",
                "{\"dueOn\": \"20/06/2018\", \"reason\": \"x\"}|dueOn",
                "{\"dueOn\": \"2018-06-31\", \"reason\": \"x\"}|dueOn",
                "{\"dueOn\": true, \"reason\": \"x\"}|dueOn",
                "{\"reason\": \"x\"}|dueOn",
                "{\"dueOn\": \"2018-06-20\"}|reason",
                "{\"dueOn\": \"2018-06-20\", \"reason\": \" \"}|reason",
                "{\"dueOn\": \"2018-06-20\", \"reason\": [1]}|reason"
            })
    void namesWhatIsWrongWithARequestForMoreTime(String body, String field) {
        HttpResponse<String> response = drafter.json("POST", REPORT + "/extension-requests", body);

        assertProblem(response, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<List<String>>read(response, "$.errors[*].field")).containsExactly(field);
    }

    @Test
    void keepsTheReasonForMoreTimeAsTyped() {
        String report = "/api/reports/" + report(YEAR, "PC");
        Browser other = Browser.loggedIn(port, "pc.soanthao");

        assertThat(other.json(
                                "POST",
                                report + "/extension-requests",
                                "{\"dueOn\": \"2018-06-20\", \"reason\": \"Chờ <b>\\u0000 bi\\u0300nh \"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(JsonPath.<String>read(other.get(report).body(), "$.extensions[0].reason"))
                .isEqualTo("Chờ <b> bình");
        assertProblem(
                other.json("POST", report + "/extension-requests", "{\"dueOn\": \"2018-06-21\", \"reason\": \"Nữa\"}"),
                409,
                "Không phù hợp với trạng thái hiện tại");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"until\": \"2018-06-30\", \"reason\": \"x\"}|until",
                "{\"until\": \"+20177-07-05\", \"reason\": \"x\"}|until",
                "{\"until\": \"mai\", \"reason\": \"x\"}|until",
                "{\"reason\": \"x\"}|until",
                "{\"until\": \"2018-07-05\"}|reason"
            })
    void namesWhatIsWrongWithALateAdmission(String body, String field) {
        HttpResponse<String> response = Browser.loggedIn(port, "tccb").json("POST", REPORT + "/late-admission", body);

        assertProblem(response, 400, "Dữ liệu chưa hợp lệ");
        assertThat(this.<List<String>>read(response, "$.errors[*].field")).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/2018-MID_YEAR-PC, 403, Không có quyền xem trang này",
        "/reports/2018-MID_YEAR-XYZ, 404, Không tìm thấy trang",
        "/nothing, 404, Không tìm thấy trang",
        "/guidances/abc, 400, Hệ thống"
    })
    void answersAPersonWithAPage(String path, int status, String text) {
        HttpResponse<String> response = drafter.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(response.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports?query=%25&year=%25", "/reports?page=2147483647"})
    void searchesForAnything(String path) {
        assertThat(drafter.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void isDescribedForPrograms() {
        HttpResponse<String> response = drafter.get("/v3/api-docs");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Map<String, Object>>read(response.body(), "$.paths"))
                .containsKeys(
                        "/api/reports/{id}",
                        "/api/reports/{id}/draft",
                        "/api/reports/{id}/attachments",
                        "/api/guidances/{year}",
                        "/api/cycles/{year}/plan");
    }

    private HttpResponse<String> save(String body) {
        return drafter.json("PATCH", DRAFT, body);
    }

    private String textOf(String section) {
        return JsonPath.read(drafter.get(REPORT).body(), "$.texts['" + section + "'].text");
    }

    /** 0 where nothing was written yet. */
    private int textVersion(String section) {
        return JsonPath.<Map<String, Map<String, Integer>>>read(
                        drafter.get(REPORT).body(), "$.texts")
                .getOrDefault(section, Map.of())
                .getOrDefault("version", 0);
    }

    private <T> T read(HttpResponse<String> response, String path) {
        return JsonPath.read(response.body(), path);
    }

    private void assertProblem(HttpResponse<String> response, int status, String title) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(this.<String>read(response, "$.title")).isEqualTo(title);
        assertThat(this.<String>read(response, "$.detail")).matches("(?s).*[ăâđêôơưáàảãạấầẩẫậ].*");
    }
}

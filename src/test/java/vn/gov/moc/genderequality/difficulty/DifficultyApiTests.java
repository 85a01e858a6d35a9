package vn.gov.moc.genderequality.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Difficulties through their interface: who reads and writes what, and what everybody may read. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifficultyApiTests {

    private static final int YEAR = 2131;
    private static final String UNIT = "VPB";
    private static final byte[] FILE = "Số liệu kèm theo.".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDifficulties tests;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;
    private Browser head;
    private Browser other;
    private Browser asked;
    private Browser desk;
    private Browser leader;
    private Browser admin;

    @BeforeAll
    void begin() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-04-02T08:00");
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        head = Browser.loggedIn(port, account(UNIT, "thutruong"));
        other = Browser.loggedIn(port, account("TTRA", "thutruong"));
        asked = Browser.loggedIn(port, account("PC", "soanthao"));
        desk = Browser.loggedIn(port, DESK);
        leader = Browser.loggedIn(port, "lanhdao");
        admin = Browser.loggedIn(port, "admin");
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void aDraftIsItsUnitsAloneAndIsSentOnce() {
        assertThat(other.json("POST", "/api/difficulty-drafts?unit=" + UNIT, "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> begun = drafter.json("POST", "/api/difficulty-drafts?unit=" + UNIT, "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String path = "/api/difficulty-drafts/" + JsonPath.<String>read(begun.body(), "$.id");
        String page = path.replace("/api/difficulty-drafts", "/difficulties/drafts");
        String content = """
                {"subject": "Kinh phí", "content": "", "section": "I.7.2", "version": %d}""";

        assertThat(drafter.json("PUT", path, content.formatted(0)).statusCode()).isEqualTo(200);
        assertThat(head.json("PUT", path, content.formatted(0)).statusCode())
                .as("somebody saved in between")
                .isEqualTo(409);
        HttpResponse<String> wrong = drafter.json("PUT", path, """
                {"subject": "%s", "content": "", "section": "X.9", "version": 1}""".formatted("ă".repeat(301)));
        assertThat(JsonPath.<List<String>>read(wrong.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("subject", "section");
        HttpResponse<String> incomplete = head.json("POST", path + "/sending", "{\"version\": 1}");
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Hãy nhập nội dung vướng mắc.");
        HttpResponse<String> file = drafter.upload(path + "/files", "so-lieu.txt", FILE);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(201);
        String download = "/api/files/" + JsonPath.<String>read(file.body(), "$.id");
        for (Browser stranger : List.of(other, asked, desk, leader, admin)) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(404);
            assertThat(stranger.get(page).statusCode()).isEqualTo(404);
            assertThat(stranger.json("PUT", path, content.formatted(1)).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.json("POST", path + "/sending", "{\"version\": 1}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stranger.upload(path + "/files", "b.txt", FILE).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get(download).statusCode()).isEqualTo(403);
        }
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
        assertThat(drafter.json(
                                "PUT",
                                path,
                                content.formatted(1).replace("\"content\": \"\"", "\"content\": \"Xin hỏi.\""))
                        .statusCode())
                .isEqualTo(200);

        List<Integer> answers = Stream.of(drafter, head)
                .map(each ->
                        CompletableFuture.supplyAsync(() -> each.json("POST", path + "/sending", "{\"version\": 2}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();

        assertThat(answers).as("two press at once").containsExactly(200, 409);
        HttpResponse<String> again = drafter.json("POST", path + "/sending", "{\"version\": 2}");
        assertThat(again.body()).contains("đã được gửi Bộ (mã 2131-VPB-DIFFICULTY-");
        assertThat(desk.get(download).statusCode())
                .as("it goes with what was sent")
                .isEqualTo(200);
        assertThat(other.get(download).statusCode()).isEqualTo(403);
        assertThat(drafter.get(page).statusCode()).isEqualTo(302);
    }

    @Test
    void othersDoNotEvenLearnThatThereIsOne() throws IOException {
        String id = tests.raise(UNIT, "Chỉ của Văn phòng");
        String path = "/api/difficulties/" + id;
        for (Browser reader : List.of(drafter, head, desk, leader)) {
            assertThat(reader.get(path).statusCode()).isEqualTo(200);
            assertThat(reader.get("/difficulties/" + id).body()).contains("Chỉ của Văn phòng");
            assertThat(reader.get("/difficulties?year=" + YEAR).body()).contains("Chỉ của Văn phòng");
        }
        for (Browser stranger : List.of(other, asked, admin)) {
            for (String each : List.of(path, path.replace("-DIFFICULTY-", "-DIFFICULTY-9"))) {
                assertThat(stranger.get(each).statusCode()).isEqualTo(404);
                assertThat(stranger.get(each.replace("/api", "")).statusCode()).isEqualTo(404);
                assertThat(stranger.get(each + "/files").statusCode()).isEqualTo(404);
                for (String deed : List.of("/withdrawal", "/opinion-recall", "/publication")) {
                    assertThat(stranger.json("POST", each + deed, "{\"reason\": \"Thử.\"}")
                                    .statusCode())
                            .isEqualTo(404);
                }
            }
        }
        assertThat(other.get("/difficulties").body()).doesNotContain("Chỉ của Văn phòng");
        assertThat(admin.get("/difficulties").statusCode()).isEqualTo(403);
        assertThat(admin.get("/difficulties/difficulties.xlsx").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).get("/difficulties").statusCode()).isEqualTo(302);
        assertThat(other.basic(
                                account("TTRA", "thutruong"),
                                "GET",
                                "/engine-rest/task?processInstanceBusinessKey=" + id,
                                "")
                        .body())
                .isEqualTo("[]");
        assertThat(rows(desk)).contains(id);
        assertThat(rows(other)).doesNotContain(id);
    }

    private List<String> rows(Browser reader) throws IOException {
        byte[] file = reader.download("/difficulties/difficulties.xlsx").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return Stream.of(workbook.getSheetAt(0).rowIterator())
                    .flatMap(each -> {
                        Stream.Builder<String> cells = Stream.builder();
                        each.forEachRemaining(row -> cells.add(
                                row.getCell(0) == null ? "" : row.getCell(0).toString()));
                        return cells.build();
                    })
                    .toList();
        }
    }

    @Test
    void theTextOfATurnIsSavedByWhomItWaitsForAndNeverOverwritten() {
        String id = tests.raise(UNIT, "Bản nháp");
        String text = "/api/difficulties/" + id + "/text";
        assertThat(desk.json("PUT", text, "{\"text\": \"Trả lời.\", \"version\": 0}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.json("PUT", text, "{\"text\": \"Khác.\", \"version\": 0}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(leader.json("PUT", text, "{\"text\": \"Khác.\", \"version\": 1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafter.json("PUT", text, "{\"text\": \"Khác.\", \"version\": 1}")
                        .statusCode())
                .as("it is the ministry's turn")
                .isEqualTo(409);
        assertThat(JsonPath.<String>read(drafter.get("/api/difficulties/" + id).body(), "$.text"))
                .as("nobody reads what is not sent")
                .isEmpty();
        assertThat(drafter.json("POST", "/api/difficulties/" + id + "/withdrawal", "{\"reason\": \"\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(drafter.json("POST", "/api/difficulties/" + id + "/withdrawal", "{\"reason\": \"Tự giải quyết.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.json("PUT", text, "{\"text\": \"Muộn.\", \"version\": 1}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theAskedUnitSeesThisOneAndTheRaisingUnitNothingOfItsOpinion() {
        String id = tests.raise(UNIT, "Cần ý kiến pháp chế");
        String path = "/api/difficulties/" + id;
        assertThat(asked.get(path).statusCode()).isEqualTo(404);
        tests.forward(id, "Điều nào quy định?", "PC");
        assertThat(asked.get(path).statusCode()).isEqualTo(200);
        assertThat(asked.get("/difficulties").body()).contains("Cần ý kiến pháp chế");
        HttpResponse<String> file = asked.upload(path + "/files", "y-kien.txt", FILE);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(201);
        String download = "/api/files/" + JsonPath.<String>read(file.body(), "$.id");
        assertThat(desk.get(download).statusCode()).as("not sent yet").isEqualTo(403);
        tests.giveOpinion(account("PC", "soanthao"), id, "Điều 14 của Luật.");

        assertThat(desk.get(path).body()).contains("Điều 14 của Luật.", "y-kien.txt");
        assertThat(asked.get(path).body()).contains("Điều 14 của Luật.");
        assertThat(head.get(path).body())
                .contains("Cho ý kiến", "Vụ Pháp chế")
                .doesNotContain("Điều 14 của Luật.", "Điều nào quy định?", "y-kien.txt");
        assertThat(head.get("/difficulties/" + id).body()).doesNotContain("Điều 14 của Luật.", "Điều nào quy định?");
        assertThat(desk.get(download).statusCode()).isEqualTo(200);
        assertThat(head.get(download).statusCode()).isEqualTo(403);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPublishedAnswerNamesNobodyAndIsFoundByEverybody() {
        String id = tests.raise(UNIT, "Tỷ lệ nữ");
        String path = "/api/difficulties/" + id + "/publication";
        String wording = """
                {"question": "Tỷ lệ nữ cấp ủy năm 2131 tính thế nào?", "answer": "%s"}""";
        assertThat(desk.json("POST", path, wording.formatted("Theo số đương nhiệm."))
                        .statusCode())
                .as("not answered yet")
                .isEqualTo(409);
        tests.answer(id, "Văn phòng Bộ tính theo số đương nhiệm.");
        HttpResponse<String> named =
                desk.json("POST", path, wording.formatted("VĂN  phòng Bộ tính theo số đương nhiệm."));
        assertThat(named.statusCode()).isEqualTo(400);
        assertThat(named.body()).contains("không được nêu tên đơn vị");
        for (Browser nobody : List.of(drafter, leader)) {
            assertThat(nobody.json("POST", path, wording.formatted("Theo số đương nhiệm."))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(desk.json("POST", path, wording.formatted("Tính theo số cấp ủy viên đương nhiệm."))
                        .statusCode())
                .isEqualTo(201);
        assertThat(desk.json("POST", path, wording.formatted("Lần nữa.")).statusCode())
                .isEqualTo(409);

        for (String query : List.of("cap+uy+duong+nhiem+2131", "c%E1%BA%A5p+%E1%BB%A7y+2131")) {
            assertThat(other.get("/api/answers?section=I.5.2&query=" + query).body())
                    .contains("Tỷ lệ nữ cấp ủy năm 2131")
                    .doesNotContain(id, "Văn phòng Bộ");
        }
        assertThat(other.get("/api/answers?query=c%C3%A1p+2131").body()).isEqualTo("[]");
        assertThat(other.get("/api/answers?section=II.1&query=2131").body()).isEqualTo("[]");
        assertThat(other.get("/answers?query=2131").body()).contains("Tính theo số cấp ủy viên đương nhiệm.");
        assertThat(other.get("/api/answers/similar?text=cap+uy+2131").body()).contains("năm 2131");
        assertThat(JsonPath.<Integer>read(other.get("/api/answers/counts").body(), "$['I.5.2']"))
                .isPositive();
        for (String door : List.of("/api/answers", "/api/answers/counts", "/api/answers/similar", "/answers")) {
            assertThat(admin.get(door).statusCode()).isEqualTo(403);
        }
        String answer =
                jdbc.queryForObject("select id::text from published_answer where difficulty_id = ?", String.class, id);
        String withdrawal = "/api/answers/" + answer + "/withdrawal";
        assertThat(leader.json("POST", withdrawal, "{\"reason\": \"Lỗi thời.\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.json("POST", withdrawal, "{\"reason\": \" \"}").statusCode())
                .isEqualTo(400);
        assertThat(desk.json("POST", withdrawal, "{\"reason\": \"Lỗi thời.\"}").statusCode())
                .isEqualTo(204);
        assertThat(desk.json("POST", withdrawal, "{\"reason\": \"Lỗi thời.\"}").statusCode())
                .isEqualTo(409);
        assertThat(other.get("/api/answers?query=2131").body()).isEqualTo("[]");
    }
}

package vn.gov.moc.genderequality.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;
import static vn.gov.moc.genderequality.commendation.TestCommendations.person;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.security.Browser;

/**
 * Commendations through their interface, pages and papers on 10 June: one granted to a unit that reported in time, one of it being
 * written, one of a unit that owes its report and waits for the committee.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommendationApiTests {

    private static final int YEAR = 2033;
    private static final String UNIT = "VLXD";
    private static final String OTHER = "QHKT";
    private static final String HOSTILE = "=1+1\"><script>alert(1)</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestCommendations commendations;

    @Autowired
    private Commendations service;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;
    private Browser director;
    private String granted = "";
    private String written = "";
    private String late = "";

    @BeforeAll
    void threeProposals() {
        commendations.reportOfFirstInTime(YEAR, UNIT, OTHER);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        director = Browser.loggedIn(port, DIRECTOR);
        granted = commendations.write(UNIT, "Nguyễn Thị Hoa");
        commendations.add(granted, person("Đỗ Văn Bình"));
        service.chooseFact(granted, "report:" + report(YEAR, UNIT), true, account(UNIT, "soanthao"));
        assertThat(drafter.upload(
                                path(granted) + "/files",
                                "bang-khen.txt",
                                "Thành tích".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
        commendations.send(granted);
        commendations.review(granted);
        List<UUID> ids = ids(granted);
        choose(director, granted, ids.get(0), "verdict", "GRANT", "", 1);
        choose(director, granted, ids.get(1), "verdict", "DECLINE", "Chưa đủ thời gian công tác.", 1);
        commendations.decide(granted);
        written = commendations.write(UNIT, "Lê Thị Mai");
        late = commendations.write(OTHER, "Trần Văn Lộc");
        commendations.send(late);
    }

    @AfterAll
    void end() {
        commendations.withdrawAll(YEAR);
        testYear.cancel(YEAR);
        testYear.erase(YEAR);
    }

    private static String path(String id) {
        return "/api/commendations/" + id;
    }

    private List<UUID> ids(String id) {
        return jdbc.queryForList(
                "select id from commendation_candidate where commendation_id = ? order by place", UUID.class, id);
    }

    private static HttpResponse<String> choose(
            Browser browser, String id, UUID candidate, String what, String choice, String reason, long version) {
        return browser.json("PUT", "%s/candidates/%s/%s".formatted(path(id), candidate, what), """
                {"choice": "%s", "reason": "%s", "version": %d}""".formatted(
                        choice, reason, version));
    }

    @ParameterizedTest
    @CsvSource({
        "vlxd.soanthao, 200",
        "vlxd.ban, 200",
        "vlxd.thutruong, 200",
        "tccb, 200",
        "tccb.vutruong, 200",
        "ban, 200",
        "lanhdao, 200",
        "qhkt.soanthao, 404",
        "qhkt.thutruong, 404",
        "admin, 404"
    })
    void whoeverSeesTheUnitReadsAndToOthersItIsAsIfItWereNotThere(String user, int status) {
        Browser reader = Browser.loggedIn(port, user);
        UUID candidate = ids(granted).get(0);
        for (String path : List.of(
                path(granted),
                path(granted) + "/candidates/" + candidate,
                path(granted) + "/files",
                "/commendations/" + granted,
                "/commendations/" + granted + "/decision.pdf",
                "/commendations/" + granted + "/decision.docx",
                "/commendations/" + granted + "/proposal.pdf?inline",
                "/commendations/" + granted + "/proposal.docx")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(status);
        }
        assertThat(reader.get(path("%d-%s-COMMENDATION-99".formatted(YEAR, UNIT)))
                        .statusCode())
                .isEqualTo(404);
        String file = jdbc.queryForObject(
                "select id from stored_file where owner = ?", String.class, "commendation:" + granted);
        assertThat(reader.get("/api/files/" + file).statusCode()).isEqualTo(status == 200 ? 200 : 403);
        assertThat(new Browser(port).basic(user, "GET", path(granted), "").statusCode())
                .isEqualTo(status);
    }

    @Test
    void withoutALoginNothingIsRead() {
        assertThat(new Browser(port).get(path(granted)).statusCode()).isEqualTo(401);
        assertThat(new Browser(port).get("/commendations?granted").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vlxd.thutruong", "tccb", "tccb.vutruong", "ban", "lanhdao", "qhkt.soanthao", "qhkt.ban", "admin"
            })
    void onlyItsDraftersAndItsCommitteeWrite(String user) {
        Browser other = Browser.loggedIn(port, user);
        UUID candidate = ids(written).get(0);
        Object before = content(written);

        Stream.of(
                        other.json("POST", "/api/commendations", "{\"unit\": \"%s\"}".formatted(UNIT)),
                        other.json("PUT", path(written) + "/texts", texts("Khác", 1)),
                        other.json("POST", path(written) + "/candidates", candidate("Khác", 0)),
                        other.json("PUT", path(written) + "/candidates/" + candidate, candidate("Khác", 0)),
                        other.json("DELETE", path(written) + "/candidates/" + candidate, ""),
                        other.json("PUT", path(written) + "/facts/report:" + report(YEAR, UNIT), ""),
                        other.upload(path(written) + "/files", "a.txt", "a".getBytes(StandardCharsets.UTF_8)))
                .forEach(response ->
                        assertThat(response.statusCode()).as(response.body()).isIn(403, 404));

        assertThat(content(written)).isEqualTo(before);
    }

    private Object content(String id) {
        return JsonPath.read(drafter.get(path(id)).body(), "$['subject', 'merits', 'version', 'candidates', 'facts']");
    }

    @Test
    void theEngineShowsNoOneAnothersTask() {
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(written)
                .singleResult()
                .getId();
        for (String stranger : List.of(account(OTHER, "soanthao"), account(UNIT, "thutruong"))) {
            Browser browser = Browser.loggedIn(port, stranger);
            assertThat(browser.json(
                                    "POST",
                                    "/camunda/api/engine/engine/default/task/%s/complete".formatted(task),
                                    "{\"variables\": {}}")
                            .statusCode())
                    .isIn(403, 404);
            assertThat(browser.get("/api/tasks/" + task).statusCode()).isEqualTo(403);
        }
        assertThat(service.commendation(written).state()).isEqualTo(CommendationState.PROPOSING);
    }

    @Test
    void conditionsAreShownLineByLineWithTheirFacts() {
        String body = director.get(path(late)).body();
        assertThat(JsonPath.<List<String>>read(body, "$.conditions.lines[*].rule"))
                .containsExactly("REPORT_LATE", "RECOMMENDATION_OVERDUE", "ACTION_MONTH_OVERDUE", "PROPOSED_TWICE");
        assertThat(JsonPath.<List<String>>read(body, "$.conditions.lines[*].standing"))
                .containsExactly("BROKEN", "MET", "UNKNOWN", "MET");
        assertThat(JsonPath.<String>read(body, "$.conditions.lines[0].grounds[0].link"))
                .isEqualTo("/reports/" + report(YEAR, OTHER));
        assertThat(JsonPath.<List<String>>read(body, "$.candidates[0].excludedBy"))
                .containsExactly("Báo cáo định kỳ đúng hạn");
        assertThat(JsonPath.<List<String>>read(
                        drafter.get(path(granted)).body(), "$.conditions.lines[?(@.rule == 'REPORT_LATE')].standing"))
                .containsExactly("MET");
        assertThat(director.get("/commendations/" + late).body())
                .contains(
                        "✕ Không đạt",
                        "? Chưa đủ căn cứ",
                        "chưa nộp, quá hạn",
                        "Nguồn: Văn bản hướng dẫn hằng năm, mục 8");
    }

    @Test
    void evidenceIsFrozenAsItWasSent() {
        String body = drafter.get(path(granted)).body();
        assertThat(JsonPath.<List<String>>read(body, "$.facts[*].text"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Báo cáo sơ kết", "đúng hạn", "không bị Bộ trả lại"));
        assertThat(drafter.json("DELETE", path(granted) + "/facts/report:" + report(YEAR, UNIT), "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(drafter.json("PUT", path(written) + "/facts/report:" + report(YEAR, OTHER), "")
                        .statusCode())
                .as("another unit's report")
                .isEqualTo(404);
        assertThat(jdbc.queryForList(
                        "select fact_key from commendation_evidence where commendation_id = ?", String.class, written))
                .isEmpty();
    }

    @Test
    void whatTheMinistryThinksIsItsOwnUntilItIsDecided() {
        Browser committee = Browser.loggedIn(port, COMMITTEE);
        UUID candidate = ids(late).get(0);
        HttpResponse<String> saved = choose(committee, late, candidate, "opinion", "DISAGREE", "Báo cáo muộn.", 1);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        HttpResponse<String> second = choose(committee, late, candidate, "opinion", "AGREE", "", 1);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Người khác vừa lưu");
        assertThat(JsonPath.<String>read(saved.body(), "$.reason")).isEqualTo("Báo cáo muộn.");
        assertThat(choose(director, late, candidate, "verdict", "GRANT", "", 0).statusCode())
                .as("not with the director yet")
                .isEqualTo(409);
        assertThat(choose(committee, late, candidate, "opinion", "GRANT", "", 2).statusCode())
                .isEqualTo(400);

        Browser unit = Browser.loggedIn(port, account(OTHER, "thutruong"));
        assertThat(JsonPath.<Object>read(unit.get(path(late)).body(), "$.candidates[0].opinion"))
                .isNull();
        assertThat(unit.get("/commendations/" + late).body()).doesNotContain("Báo cáo muộn.");
        assertThat(unit.get("%s/candidates/%s/opinion".formatted(path(late), candidate))
                        .statusCode())
                .isEqualTo(404);
        assertThat(JsonPath.<List<String>>read(drafter.get(path(granted)).body(), "$.candidates[*].verdict.choice"))
                .containsExactly("GRANT", "DECLINE");
    }

    @Test
    void nothingTypedIsOverwrittenAndWrongInputIsNamed() {
        long version = ((Number) JsonPath.read(drafter.get(path(written)).body(), "$.version")).longValue();
        assertThat(drafter.json("PUT", path(written) + "/texts", texts("Một", version))
                        .statusCode())
                .isEqualTo(200);
        Browser committee = Browser.loggedIn(port, account(UNIT, "ban"));
        assertThat(committee
                        .json("PUT", path(written) + "/texts", texts("Hai", version))
                        .statusCode())
                .isEqualTo(409);
        assertThat(JsonPath.<String>read(drafter.get(path(written)).body(), "$.subject"))
                .isEqualTo("Một");

        HttpResponse<String> added = committee.json("POST", path(written) + "/candidates", candidate(HOSTILE, 0));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String one = path(written) + "/candidates/" + JsonPath.<String>read(added.body(), "$.id");
        assertThat(drafter.json("PUT", one, candidate("Phạm Thị Lan", 0)).statusCode())
                .isEqualTo(200);
        assertThat(committee.json("PUT", one, candidate("Khác", 0)).statusCode())
                .isEqualTo(409);
        assertThat(drafter.json("PUT", one, candidate("x".repeat(201), 1)).body())
                .contains("Tên dài quá 200 ký tự.", "\"field\":\"name\"");
        assertThat(drafter.json("PUT", one, candidate("Lan", 1).replace("BANG_KHEN", "KHONG_CO"))
                        .body())
                .contains("Không có hình thức khen thưởng này.");
        assertThat(drafter.json("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(drafter.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void twoPressesBeginOneProposal() {
        HttpResponse<String> again = drafter.json("POST", "/api/commendations", "{\"unit\": \"%s\"}".formatted(UNIT));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains(written);

        Browser other = Browser.loggedIn(port, account(OTHER, "soanthao"));
        List<CompletableFuture<Integer>> presses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> other.json("POST", "/api/commendations", "{\"unit\": \"%s\"}".formatted(OTHER))
                                .statusCode()))
                .limit(2)
                .toList();
        assertThat(presses.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void eachSeesHisOwnProposalsAndEverybodyWhoWasCommended() throws IOException {
        String own = drafter.get("/commendations?year=" + YEAR).body();
        assertThat(own).contains(granted, "Lập đề nghị khen thưởng").doesNotContain(late);
        Browser stranger = Browser.loggedIn(port, account(OTHER, "soanthao"));
        assertThat(stranger.get("/commendations?year=%d&unit=%s".formatted(YEAR, UNIT))
                        .body())
                .doesNotContain(granted);
        String all = stranger.get("/commendations?granted&year=" + YEAR).body();
        assertThat(all).contains("Nguyễn Thị Hoa", "Bằng khen của Bộ trưởng", "Vụ Vật liệu xây dựng");
        assertThat(all).doesNotContain("Đỗ Văn Bình", "Lê Thị Mai", "Chưa đủ thời gian");
        Browser admin = Browser.loggedIn(port, "admin");
        for (String path : List.of("/commendations", "/commendations?granted", "/commendations/commendations.xlsx")) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(director.get("/commendations?year=%d&state=IN_REVIEW".formatted(YEAR))
                        .body())
                .contains(late)
                .doesNotContain(granted);
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(stranger.download("/commendations/commendations.xlsx?year=" + YEAR)
                        .body()))) {
            for (int row = 1; row <= workbook.getSheetAt(0).getLastRowNum(); row++) {
                assertThat(workbook.getSheetAt(0).getRow(row).getCell(2).getStringCellValue())
                        .isEqualTo(OTHER);
            }
        }
    }

    @Test
    void theDecisionIsPrintedHashedAndFinal() throws IOException {
        String pdf = pdf("/commendations/%s/decision.pdf".formatted(granted));
        Map<String, Object> paper = jdbc.queryForMap(
                "select document_number, content, sha256 from commendation_paper where commendation_id = ? and kind = 'DECISION'",
                granted);
        assertThat(pdf)
                .contains(
                        "QUYẾT ĐỊNH",
                        String.valueOf(paper.get("document_number")),
                        "Luật Thi đua, khen thưởng",
                        "01/TTr-VLXD",
                        "01 cá nhân",
                        "Nguyễn Thị Hoa",
                        "TL. BỘ TRƯỞNG",
                        String.valueOf(paper.get("sha256")))
                .doesNotContain("Đỗ Văn Bình");
        assertThat(CanonicalJson.sha256(String.valueOf(paper.get("content")))).isEqualTo(paper.get("sha256"));
        try (XWPFDocument word = new XWPFDocument(
                        new ByteArrayInputStream(drafter.download("/commendations/%s/decision.docx".formatted(granted))
                                .body()));
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            assertThat(words.getText()).contains("QUYẾT ĐỊNH", "Nguyễn Thị Hoa", "Bằng khen của Bộ trưởng");
        }
        assertThat(pdf("/commendations/%s/proposal.pdf".formatted(granted)))
                .contains("TỜ TRÌNH", "01/TTr-VLXD", "Đỗ Văn Bình", "bang-khen.txt", "VỤ TRƯỞNG");
        for (String change : List.of(
                "update commendation_paper set content = '' where commendation_id = ?",
                "delete from commendation_paper where commendation_id = ?",
                "update commendation_step set reason = 'x' where commendation_id = ?",
                "delete from commendation_submission where commendation_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(change, granted)).isInstanceOf(DataAccessException.class);
        }
    }

    private String pdf(String address) throws IOException {
        HttpResponse<byte[]> answer = drafter.download(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theYearTheHomePageTheLibraryAndTheReportTellOfIt() {
        assertThat(director.get("/progress?year=" + YEAR).body())
                .contains("1 cá nhân, tập thể được khen thưởng", "/commendations?year=" + YEAR);
        assertThat(drafter.get("/").body())
                .contains("Đề nghị khen thưởng 2, năm " + YEAR, "/commendations/" + written)
                .doesNotContain(late);
        String number = service.decisionNumber(granted).orElseThrow();
        assertThat(drafter.get("/library?query=Nguyen+Thi+Hoa&year=" + YEAR).body())
                .contains("Quyết định khen thưởng năm " + YEAR, number, "/commendations/" + granted + "/decision.pdf");
        assertThat(Browser.loggedIn(port, account(OTHER, "soanthao"))
                        .get("/library?query=Nguyen+Thi+Hoa&year=" + YEAR)
                        .body())
                .doesNotContain("Quyết định khen thưởng năm " + YEAR);
        testYear.advanceTo(YEAR + "-11-02T08:00");
        HttpResponse<String> offers = drafter.get("/api/reports/%d-YEAR_END-%s/prefill".formatted(YEAR, UNIT));
        assertThat(offers.statusCode()).as(offers.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(offers.body(), "$..[?(@.source =~ /Quyết định khen thưởng số.*/)].text"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Nguyễn Thị Hoa, Chuyên viên chính: Bằng khen của Bộ trưởng.", number)
                        .doesNotContain("Đỗ Văn Bình"));
    }

    @Test
    void theUnitTakesBackWhatIsItsOwn() {
        Browser stranger = Browser.loggedIn(port, account(OTHER, "thutruong"));
        assertThat(stranger.json("POST", path(written) + "/withdrawal", "{\"reason\": \"Khác\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.json("POST", path(written) + "/withdrawal", "{\"reason\": \"Khác\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafter.json("POST", path(granted) + "/withdrawal", "{\"reason\": \"Thôi\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(port, account(UNIT, "thutruong"))
                        .json("POST", path(granted) + "/withdrawal", "{\"reason\": \"Thôi\"}")
                        .statusCode())
                .as("it is decided")
                .isEqualTo(409);
        assertThat(Browser.loggedIn(port, DESK).get("/commendations/" + late).body())
                .doesNotContain("Rút đề nghị này");
    }

    private static String texts(String subject, long version) {
        return """
                {"subject": "%s", "merits": "Nhiều hoạt động.", "version": %d}""".formatted(subject, version);
    }

    private static String candidate(String name, long version) {
        return """
                {"kind": "PERSON", "name": "%s", "position": "Chuyên viên", "awardForm": "BANG_KHEN",
                 "achievements": "Thành tích.", "version": %d}""".formatted(name.replace("\"", "\\\""), version);
    }
}

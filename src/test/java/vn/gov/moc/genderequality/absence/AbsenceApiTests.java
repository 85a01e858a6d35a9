package vn.gov.moc.genderequality.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Who records an absence, what is refused and who may know of it. It is 1 March 2064. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsenceApiTests {

    private static final String HEAD = "ctpn.thutruong";
    private static final String COLLEAGUE = "ctpn.ban";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestAbsences absences;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeEach
    void theFirstOfMarch() {
        testYear.erase(2064);
        testYear.jumpTo("2064-03-01T09:00");
    }

    @AfterEach
    void end() {
        testYear.jumpTo("2064-03-01T09:00");
        absences.endAll(HEAD, COLLEAGUE, "tccb.vutruong");
    }

    @Test
    void keepsWhatThePersonRecorded() {
        HttpResponse<String> response = record(HEAD, "SICK", "2064-03-10", "2064-03-12");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String id = JsonPath.read(response.body(), "$.id");
        assertThat(id).startsWith("2064-CTPN-ABSENCE-");
        assertThat(JsonPath.<String>read(response.body(), "$.kindLabel")).isEqualTo("Ốm");
        assertThat(JsonPath.<String>read(response.body(), "$.stateLabel")).isEqualTo("Sắp vắng mặt");
        assertThat(JsonPath.<List<Object>>read(response.body(), "$.uncovered")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select r.actor from absence_aud a join revinfo r on r.id = a.rev where a.id = ?",
                        String.class,
                        id))
                .containsExactly(HEAD);

        testYear.jumpTo("2064-03-11T09:00");
        assertThat(comeBack(HEAD, id).statusCode()).isEqualTo(204);
        assertThat(comeBack(HEAD, id).statusCode()).isEqualTo(409);
        String over = session(HEAD).get("/api/absences?over=true").body();
        assertThat(JsonPath.<List<String>>read(over, row(id) + ".stateLabel")).containsExactly("Đã trở lại sớm");
        assertThat(JsonPath.<List<String>>read(over, row(id) + ".backOn")).containsExactly("2064-03-11");
        assertThatThrownBy(() -> jdbc.update("delete from absence where id = ?", id))
                .hasMessageContaining("không được sửa hay xoá");
        assertThatThrownBy(() -> jdbc.update("update absence set last_day = last_day + 1 where id = ?", id))
                .hasMessageContaining("không được sửa hay xoá");
    }

    @Test
    void isCalledOffBeforeItBegins() {
        String id =
                JsonPath.read(record(HEAD, "LEAVE", "2064-03-10", "2064-03-12").body(), "$.id");

        assertThat(comeBack(HEAD, id).statusCode()).isEqualTo(204);

        String over = session(HEAD).get("/api/absences?over=true").body();
        assertThat(JsonPath.<List<String>>read(over, row(id) + ".state")).containsExactly("CALLED_OFF");
        assertThat(record(HEAD, "LEAVE", "2064-03-11", "2064-03-12").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2064-03-10 | 2064-03-12 | kind | Hãy chọn lý do",
                "OTHER | 2064-02-28 | 2064-03-12 | firstDay | ngày đã qua không ghi lại được",
                "OTHER | 2065-03-02 | 2065-03-03 | firstDay | đến ngày 01/03/2065",
                "OTHER | 2064-03-10 | 2064-03-09 | lastDay | Ngày cuối phải là",
                "OTHER | 2064-03-10 | '' | lastDay | Ngày cuối phải là",
                "OTHER | 2064-03-10 | 2065-03-10 | lastDay | chậm nhất ngày 09/03/2065"
            })
    void refusesWhatDoesNotFit(String kind, String first, String last, String field, String message) {
        HttpResponse<String> response = record(HEAD, kind, first, last);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(field);
        assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains(message);
    }

    @Test
    void refusesTheSameDayTwice() {
        record(HEAD, "LEAVE", "2064-03-10", "2064-03-20");

        HttpResponse<String> second = record(HEAD, "SICK", "2064-03-20", "2064-03-25");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("đã ghi vắng mặt từ ngày 10/03/2064 đến hết ngày 20/03/2064");
        assertThat(record(HEAD, "SICK", "2064-03-21", "2064-03-25").statusCode())
                .isEqualTo(201);
    }

    @Test
    void takesOneOfManyPressedAtOnce() {
        session(HEAD);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        record(HEAD, "LEAVE", "2064-03-1" + i, "2064-03-20").statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void endsOnceWhenPressedTwiceAtOnce() {
        String id =
                JsonPath.read(record(HEAD, "LEAVE", "2064-03-10", "2064-03-20").body(), "$.id");
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> comeBack(HEAD, id).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsOnlyOnce(204)
                .containsOnly(204, 409);
    }

    @Test
    void isKnownToTheUnitAndTheMinistryAndItsReasonToTheUnitAlone() {
        String id =
                JsonPath.read(record(HEAD, "SICK", "2064-03-10", "2064-03-12").body(), "$.id");

        for (String reader : List.of(HEAD, COLLEAGUE, "ctpn.soanthao")) {
            String list = session(reader).get("/api/absences").body();
            assertThat(JsonPath.<List<String>>read(list, row(id) + ".kindLabel"))
                    .as(reader)
                    .containsExactly("Ốm");
            assertThat(JsonPath.<List<Boolean>>read(list, row(id) + ".endable"))
                    .as(reader)
                    .containsExactly(reader.equals(HEAD));
        }
        for (String reader : List.of("tccb", "tccb.vutruong", "ban", "lanhdao")) {
            String list = session(reader).get("/api/absences").body();
            assertThat(JsonPath.<List<String>>read(list, row(id) + ".person"))
                    .as(reader)
                    .hasSize(1);
            assertThat(JsonPath.<List<String>>read(list, row(id) + ".kindLabel"))
                    .as(reader)
                    .containsOnlyNulls();
            assertThat(list).doesNotContain("Ốm");
        }
        assertThat(session("qln.thutruong").get("/api/absences").body()).doesNotContain(id, "Công tác phía Nam");
        for (String path : List.of("/api/absences", "/api/absences?over=true", "/api/absences/options")) {
            assertThat(session("admin").get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(new Browser(port).get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void isEndedByThePersonAlone() {
        String id =
                JsonPath.read(record(HEAD, "LEAVE", "2064-03-10", "2064-03-12").body(), "$.id");

        for (String other : List.of(COLLEAGUE, "tccb", "tccb.vutruong", "lanhdao")) {
            assertThat(comeBack(other, id).statusCode()).as(other).isEqualTo(403);
        }
        HttpResponse<String> unknown = comeBack("qln.thutruong", "2064-CTPN-ABSENCE-99");
        for (String stranger : List.of("qln.thutruong", "admin")) {
            HttpResponse<String> forbidden = comeBack(stranger, id);
            assertThat(forbidden.statusCode()).as(stranger).isEqualTo(404).isEqualTo(unknown.statusCode());
        }
        assertThat(jdbc.queryForList("select id from absence where id = ? and ended_at is null", id))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin"})
    void isRecordedByThoseWhoHaveWorkOnly(String account) {
        assertThat(record(account, "LEAVE", "2064-03-10", "2064-03-12").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theMinistrysDirectorRecordsHisOwnAndKeepsTheReason() {
        String id = JsonPath.read(
                record("tccb.vutruong", "SICK", "2064-03-10", "2064-03-12").body(), "$.id");

        assertThat(id).startsWith("2064-BO-ABSENCE-");
        assertThat(JsonPath.<List<String>>read(
                        session("tccb").get("/api/absences").body(), row(id) + ".kindLabel"))
                .containsOnlyNulls();
        assertThat(session(HEAD).get("/api/absences").body()).doesNotContain(id);
    }

    @Test
    void warnsSignersOfTheirOwnUnitOnly() {
        assertThat(session(HEAD).get("/api/absences/heads?unit=CTPN").statusCode())
                .isEqualTo(200);
        assertThat(session("tccb").get("/api/absences/heads?unit=CTPN").body()).isEqualTo("[]");
        assertThat(session("qln.thutruong").get("/api/absences/heads?unit=CTPN").statusCode())
                .isEqualTo(403);
        assertThat(session("admin").get("/api/absences/heads?unit=CTPN").statusCode())
                .isEqualTo(403);
    }

    private static String row(String id) {
        return "$.rows[?(@.id == '" + id + "')]";
    }

    private HttpResponse<String> record(String account, String kind, String first, String last) {
        return session(account)
                .json(
                        "POST",
                        "/api/absences",
                        "{\"kind\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                                .formatted(kind, first, last)
                                .replace("\"\"", "null"));
    }

    private HttpResponse<String> comeBack(String account, String id) {
        return session(account).json("POST", "/api/absences/" + id + "/return", "");
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each));
    }
}

package vn.gov.moc.genderequality.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

/** Who delegates, what is refused and who may read it. It is 1 March 2053. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegationApiTests {

    private static final String HEAD = "ptdt.thutruong";
    private static final String DEPUTY = "ptdt.ban";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Browser> sessions = new HashMap<>();

    @BeforeEach
    void theFirstOfMarch() {
        testYear.jumpTo("2053-03-01T09:00");
    }

    @AfterEach
    void end() {
        testYear.jumpTo("2053-03-01T09:00");
        delegations.revokeAll("PTDT", "HTKT");
    }

    @Test
    void keepsWhatTheHeadLaidDown() {
        HttpResponse<String> response = grant(HEAD, terms(Map.of("kind", "TM", "collective", "Ban VSTBPN")));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String id = JsonPath.read(response.body(), "$.id");
        assertThat(id).startsWith("2053-PTDT-");
        assertThat(JsonPath.<List<String>>read(response.body(), "$.lines"))
                .containsExactly("TM. BAN VSTBPN", "PHÓ CỤC TRƯỞNG");
        assertThat(JsonPath.<String>read(response.body(), "$.state")).isEqualTo("TO_COME");
        assertThat(jdbc.queryForList(
                        "select r.actor from signing_delegation_aud a join revinfo r on r.id = a.rev where a.id = ?",
                        String.class,
                        id))
                .containsExactly(HEAD);
        assertThat(jdbc.queryForList("select matter from signing_delegation_matter_aud where delegation_id = ?", id))
                .hasSize(1);
        assertThat(jdbc.queryForList(
                        "select recipient from notification where key = ?",
                        String.class,
                        "delegation:" + id + ":granted"))
                .containsExactly(DEPUTY);

        assertThat(revoke(HEAD, id, "Thay đổi phân công.").statusCode()).isEqualTo(204);
        assertThat(revoke(HEAD, id, "Lần nữa.").statusCode()).isEqualTo(409);
        String over = session(HEAD).get("/api/delegations?over=true").body();
        assertThat(JsonPath.<List<String>>read(over, "$.rows[?(@.id == '" + id + "')].revokedReason"))
                .containsExactly("Thay đổi phân công.");
        assertThat(jdbc.queryForList("select revtype from signing_delegation_aud where id = ?", id))
                .hasSize(2);
        assertThatThrownBy(() -> jdbc.update("delete from signing_delegation where id = ?", id))
                .hasMessageContaining("không được xoá");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KT  | VỤ | KT. CỤC TRƯỞNG",
                "TL  | VỤ | TL. CỤC TRƯỞNG",
                "TUQ | VỤ | TUQ. CỤC TRƯỞNG",
                "TM  | Ban VSTBPN | TM. BAN VSTBPN"
            })
    void printsTheAuthorityOfEachKind(String kind, String collective, String line) {
        HttpResponse<String> response = grant(HEAD, terms(Map.of("kind", kind, "collective", collective)));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(response.body(), "$.lines[0]")).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delegate | htkt.ban | delegate | Hãy chọn người của đơn vị mình",
                "delegate | ptdt.thutruong | delegate | thủ trưởng thì không cần",
                "delegate | tccb | delegate | Hãy chọn người của đơn vị mình",
                "delegate | '' | delegate | Hãy chọn người",
                "delegateTitle | ' ' | delegateTitle | Chức vụ",
                "kind | TM | collective | tên tập thể",
                "firstDay | 2053-02-28 | firstDay | từ hôm nay (01/03/2053) trở đi",
                "lastDay | 2053-03-09 | lastDay | Ngày cuối",
                "lastDay | 2058-03-10 | lastDay | chậm nhất ngày 09/03/2058"
            })
    void refusesWhatDoesNotFit(String field, String value, String wrong, String message) {
        HttpResponse<String> response = grant(HEAD, terms(Map.of(field, value)));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(wrong);
        assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains(message);
    }

    @Test
    void limitsAnAuthorisationToOneYearAndWantsItsPaper() {
        assertThat(grant(HEAD, terms(Map.of("kind", "TUQ", "basis", " "))).body())
                .contains("phải bằng văn bản");
        assertThat(grant(HEAD, terms(Map.of("kind", "TUQ", "lastDay", "2054-03-10")))
                        .body())
                .contains("không được quá 1 năm: chậm nhất ngày 09/03/2054");
        assertThat(grant(HEAD, terms(Map.of("kind", "TUQ", "lastDay", "2054-03-09")))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesTheSameMatterTwiceOnADay() {
        grant(HEAD, terms(Map.of()));

        HttpResponse<String> second = grant(HEAD, terms(Map.of("firstDay", "2053-03-20", "lastDay", "2053-03-25")));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Người này đã được giao ký").contains("đến ngày 20/03/2053");
        assertThat(grant(HEAD, terms(Map.of("firstDay", "2053-03-21", "lastDay", "2053-03-25")))
                        .statusCode())
                .isEqualTo(201);
        assertThat(grant(HEAD, terms(Map.of("delegate", "ptdt.soanthao"))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void takesOneOfManyPressedAtOnce() {
        session(HEAD);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> grant(HEAD, terms(Map.of())).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void isNeverPassedOn() {
        grant(HEAD, terms(Map.of("kind", "TUQ", "firstDay", "2053-03-01")));

        HttpResponse<String> passedOn = grant(DEPUTY, terms(Map.of("delegate", "ptdt.soanthao")));

        assertThat(passedOn.statusCode()).isEqualTo(403);
        assertThat(passedOn.body()).contains("Người được ký thừa uỷ quyền không được uỷ quyền lại");
        assertThat(grant("ptdt.soanthao", terms(Map.of("delegate", DEPUTY))).body())
                .contains("Chỉ thủ trưởng đơn vị");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ptdt.ban", "ptdt.soanthao", "htkt.thutruong", "tccb", "tccb.vutruong", "lanhdao", "admin"})
    void isGrantedAndRevokedByTheHeadAlone(String other) {
        String id = JsonPath.read(grant(HEAD, terms(Map.of())).body(), "$.id");

        assertThat(grant(other, terms(Map.of("delegate", "ptdt.soanthao"))).statusCode())
                .isEqualTo(403);
        assertThat(revoke(other, id, "x").statusCode()).isEqualTo(403);
        assertThat(jdbc.queryForList("select id from signing_delegation where id = ? and revoked_at is null", id))
                .hasSize(1);
    }

    @Test
    void isReadByTheUnitAndTheMinistryOnly() {
        String id = JsonPath.read(grant(HEAD, terms(Map.of())).body(), "$.id");

        for (String reader : List.of(HEAD, DEPUTY, "ptdt.soanthao", "tccb", "tccb.vutruong", "ban", "lanhdao")) {
            String list = session(reader).get("/api/delegations").body();
            assertThat(JsonPath.<List<Boolean>>read(list, "$.rows[?(@.id == '" + id + "')].revocable"))
                    .as(reader)
                    .containsExactly(reader.equals(HEAD));
        }
        assertThat(session("htkt.thutruong").get("/api/delegations").body()).doesNotContain(id, "Phát triển đô thị");
        for (String path : List.of("/api/delegations", "/api/delegations?over=true", "/api/delegations/options")) {
            assertThat(session("admin").get(path).statusCode()).isEqualTo(403);
        }
        assertThat(session("admin").get("/delegations").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).get("/api/delegations").statusCode()).isEqualTo(401);
    }

    @Test
    void showsAHeadTheOwnPeopleAndNobodyElseAnyone() {
        String options = session(HEAD).get("/api/delegations/options").body();

        assertThat(JsonPath.<List<String>>read(options, "$.units[*].people[*].id"))
                .containsExactlyInAnyOrder("ptdt.ban", "ptdt.soanthao");
        for (String other : List.of(DEPUTY, "tccb", "lanhdao")) {
            assertThat(JsonPath.<List<String>>read(
                            session(other).get("/api/delegations/options").body(), "$.units"))
                    .isEmpty();
        }
    }

    @Test
    void wantsAReasonToRevoke() {
        String id = JsonPath.read(grant(HEAD, terms(Map.of())).body(), "$.id");

        assertThat(revoke(HEAD, id, " ").statusCode()).isEqualTo(400);
        assertThat(revoke(HEAD, "2053-PTDT-0", "x").statusCode()).isEqualTo(404);
        testYear.jumpTo("2053-03-21T00:00");
        assertThat(revoke(HEAD, id, "x").body()).contains("đã hết hạn, không cần thu hồi nữa");
    }

    private static String terms(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "unit", "PTDT",
                "delegate", DEPUTY,
                "kind", "KT",
                "delegateTitle", "Phó Cục trưởng",
                "firstDay", "2053-03-10",
                "lastDay", "2053-03-20",
                "basis", "12/GUQ-PTĐT ngày 01/3/2053"));
        fields.putAll(changes);
        StringBuilder json = new StringBuilder("{\"matters\":[\"UNIT_REPORT\"]");
        fields.forEach((field, value) ->
                json.append(",\"").append(field).append("\":\"").append(value).append('"'));
        return json.append('}').toString();
    }

    private HttpResponse<String> grant(String account, String terms) {
        return session(account).json("POST", "/api/delegations", terms);
    }

    private HttpResponse<String> revoke(String account, String id, String reason) {
        return session(account)
                .json("POST", "/api/delegations/" + id + "/revocation", "{\"reason\":\"" + reason + "\"}");
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each));
    }
}

package vn.gov.moc.genderequality.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.absence.TestAbsences;
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.security.OwnPasswords;

/** Somebody leaves: what is kept of him can be read before, and is gone or settled afterwards, once and for good. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountClosingTests {

    private static final int YEAR = 2041;
    private static final String UNIT = "T41A";
    private static final String LEAVER = "t41a.roi";
    private static final String SOLE_DRAFTER = "t41a.soanthao";
    private static final String NAME = "Chim Hoàng Yến Bốn Mốt";
    private static final String EMAIL = "chim.hoang.yen.41@bxd.example";
    private static final String CLOSINGS = "/api/administration/account-closings";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits units;

    @Autowired
    private TestAbsences absences;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private AccountRegister register;

    @Autowired
    private PersonalDataRegister personalData;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser admin;
    private Browser leaver;
    private String password;
    private String absence;
    private String delegation;

    /** The one who leaves has a report to draft, signs in the head's stead, is away soon and was told of it all. */
    @BeforeAll
    void aPersonAtWork() {
        units.create(UNIT);
        password = register.create(new Person(LEAVER, NAME + " cũ", EMAIL));
        OwnPasswords.assume(JdbcClient.create(jdbc));
        register.describe(new Person(LEAVER, NAME, EMAIL));
        register.assign(LEAVER, Set.of(UnitRole.DRAFTER.group(UNIT), UnitRole.COMMITTEE.group(UNIT)));
        testYear.openMidYear(YEAR, UNIT);
        absence = absences.record(LEAVER, YEAR + "-05-10", YEAR + "-05-12");
        delegation = delegations.grant(UNIT, "roi", YEAR + "-05-02", YEAR + "-06-02");
        testYear.runJobs();
        admin = Browser.loggedIn(port, "admin");
        leaver = new Browser(port);
        leaver.get("/login");
        leaver.login(LEAVER, password);
        tasks.claim(draftTask().getId(), LEAVER);
    }

    @AfterAll
    void retire() {
        testYear.erase(YEAR);
        units.retire(UNIT);
        jdbc.update("delete from act_id_user where id_ = ?", LEAVER);
    }

    @Test
    @Order(1)
    void everybodyReadsWhatIsKeptOfHimself() {
        String page = leaver.get("/personal-data").body();
        assertThat(page).contains(NAME, EMAIL, "Giao ký, được giao ký", "Vắng mặt", "Tải toàn bộ");

        HttpResponse<String> export = leaver.get("/api/personal-data");

        assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("du-lieu-ca-nhan-" + LEAVER + ".json");
        assertThat(JsonPath.<String>read(export.body(), "$.email")).isEqualTo(EMAIL);
        assertThat(rows(export.body(), "Vắng mặt"))
                .extracting(row -> row.get("id"))
                .containsExactly(absence);
        assertThat(rows(export.body(), "Giao ký"))
                .extracting(row -> row.get("id"))
                .containsExactly(delegation);
        assertThat(rows(export.body(), "Thông báo").toString()).contains("Được giao ký văn bản", EMAIL);
        assertThat(rows(export.body(), "Việc đang chờ")).isNotEmpty();
    }

    @Test
    @Order(2)
    void nobodyElseDoesButAnAdministratorWhichIsRecordedAndWithoutTheContents() {
        Browser colleague = Browser.loggedIn(port, SOLE_DRAFTER);
        for (String path : List.of("/personal-data", "/api/personal-data", CLOSINGS + "/preview")) {
            assertThat(colleague.get(path + "?account=" + LEAVER).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(colleague
                        .get("/administration/account-closing?account=" + LEAVER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(colleague
                        .json("POST", CLOSINGS, "{\"account\":\"%s\"}".formatted(LEAVER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(readings()).isEmpty();

        String export = admin.get("/api/personal-data?account=" + LEAVER).body();

        assertThat(JsonPath.<String>read(export, "$.name")).isEqualTo(NAME);
        assertThat(rows(export, "Thông báo")).isNotEmpty();
        assertThat(rows(export, "Thông báo").toString()).doesNotContain("Được giao ký văn bản");
        assertThat(readings()).containsExactly("admin");
        assertThat(admin.get("/personal-data?account=t41a.khong.co").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void nobodyLeavesWhoseWorkNobodyElseCouldDo() {
        register.assign(LEAVER, Set.of(UnitRole.COMMITTEE.group(UNIT)));

        String preview = preview(SOLE_DRAFTER);

        assertThat(JsonPath.<List<String>>read(preview, "$.obstacles"))
                .singleElement()
                .asString()
                .contains("Không còn ai khác làm được việc", draftTask().getName());
        HttpResponse<String> refused = close(SOLE_DRAFTER, "RETIRED", SOLE_DRAFTER, token(preview));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(people.groupsOf(SOLE_DRAFTER)).contains(UnitRole.DRAFTER.group(UNIT));
        assertThat(JsonPath.<List<String>>read(preview("admin"), "$.obstacles"))
                .anySatisfy(each -> assertThat(each).contains("Không tự đóng"));
        register.assign(LEAVER, Set.of(UnitRole.DRAFTER.group(UNIT), UnitRole.COMMITTEE.group(UNIT)));
        tasks.claim(draftTask().getId(), LEAVER);
    }

    @Test
    @Order(4)
    void whatIsClosedWasShownAndConfirmed() {
        String stale = preview(LEAVER);
        assertThat(JsonPath.<List<String>>read(stale, "$.obstacles")).isEmpty();
        assertThat(JsonPath.<List<String>>read(stale, "$.effects"))
                .anySatisfy(each -> assertThat(each).contains("Thu hồi việc giao ký " + delegation))
                .anySatisfy(each -> assertThat(each).contains("Kết thúc lần vắng mặt " + absence))
                .anySatisfy(each -> assertThat(each).contains("1 việc đã nhận trở lại"));
        assertThat(admin.get("/administration/account-closing?account=" + LEAVER)
                        .body())
                .contains("Không hoàn tác được", delegation);

        HttpResponse<String> unconfirmed = close(LEAVER, null, "ai đó", token(stale));
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(unconfirmed.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("reason", "confirmation");
        absences.comeBack(LEAVER, absence);
        assertThat(close(LEAVER, "RETIRED", LEAVER, token(stale)).statusCode()).isEqualTo(409);
        absence = absences.record(LEAVER, YEAR + "-05-20", YEAR + "-05-21");
        assertThat(leaver.get("/personal-data").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void twoAtOnceCloseItOnce() {
        String token = token(preview(LEAVER));

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> close(LEAVER, "RETIRED", LEAVER, token).statusCode()))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(204, 409, 409);
        assertThat(jdbc.queryForList("select closed_by from account_closing where account = ?", String.class, LEAVER))
                .containsExactly("admin");
    }

    @Test
    @Order(6)
    void everythingOpenOfHimHasEnded() {
        assertThat(leaver.get("/api/notifications").statusCode()).isEqualTo(401);
        assertThat(leaver.get("/personal-data").statusCode()).isEqualTo(302);
        assertThat(new Browser(port)
                        .basic(LEAVER, password, "GET", "/api/personal-data", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(people.groupsOf(LEAVER)).isEmpty();
        assertThat(draftTask().getAssignee()).isNull();
        assertThat(jdbc.queryForObject(
                        "select revoked_by from signing_delegation where id = ?", String.class, delegation))
                .isEqualTo("admin");
        assertThat(jdbc.queryForObject(
                        "select count(*) from absence where person = ? and ended_at is null", Long.class, LEAVER))
                .isZero();
        assertThat(tasks.createTaskQuery().taskCandidateUser(LEAVER).count()).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_authorization where user_id_ = ?", Long.class, LEAVER))
                .isZero();
    }

    @Test
    @Order(7)
    void neitherNameNorAddressIsFoundAnywhereButWhereTheRegisterKeepsIt() {
        Set<String> kept = personalData.kinds().stream()
                .filter(kind -> kind.leaving() == Leaving.KEPT)
                .flatMap(DataKind::columns)
                .collect(Collectors.toSet());

        assertThat(placesOf(EMAIL)).isEmpty();
        assertThat(placesOf(NAME)).allSatisfy(place -> assertThat(kept).contains(place.replace("_aud.", ".")));
        assertThat(placesOf(SOLE_DRAFTER + "@bxd.example"))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(people.nameOf(LEAVER)).isEqualTo("Cán bộ đã nghỉ (%s)".formatted(LEAVER));
        assertThat(jdbc.queryForList(
                        "select what from account_change where account = ? order by id", String.class, LEAVER))
                .startsWith("CREATED", "DESCRIBED", "GROUPS")
                .endsWith("CLOSED");
        assertThatThrownBy(() -> jdbc.update("update account_change set before = 'x' where account = ?", LEAVER))
                .hasMessageContaining("không được sửa hay xoá");
        assertThatThrownBy(() -> jdbc.update("delete from account_closing where account = ?", LEAVER))
                .hasMessageContaining("không được sửa hay xoá");
    }

    @Test
    @Order(8)
    void theAccountIsNeverUsedOrGivenAgain() {
        String user =
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"\",\"lastName\":\"Mới\"},\"credentials\":{\"password\":\"trang sang ben song 41\"}}";
        assertThat(engine("POST", "/user/create", user.formatted(LEAVER.toUpperCase(Locale.ROOT))))
                .isEqualTo(409);
        assertThat(engine(
                        "PUT",
                        "/user/%s/profile".formatted(LEAVER),
                        "{\"id\":\"%s\",\"lastName\":\"Mới\"}".formatted(LEAVER)))
                .isEqualTo(409);
        assertThat(engine(
                        "PUT",
                        "/user/%s/credentials".formatted(LEAVER),
                        "{\"password\":\"trang sang ben song 41\",\"authenticatedUserPassword\":\"%s\"}"
                                .formatted(Browser.PASSWORD)))
                .isEqualTo(409);
        assertThat(engine("PUT", "/group/%s/members/%s".formatted(UnitRole.HEAD.group(UNIT), LEAVER), "{}"))
                .isEqualTo(409);
        assertThat(engine("DELETE", "/user/" + LEAVER, "")).isEqualTo(409);
        assertThat(people.nameOf(LEAVER)).isEqualTo("Cán bộ đã nghỉ (%s)".formatted(LEAVER));
        assertThat(people.groupsOf(LEAVER)).isEmpty();
        assertThat(admin.get(CLOSINGS + "/preview?account=" + LEAVER).statusCode())
                .isEqualTo(409);
    }

    private int engine(String method, String path, String body) {
        return admin.basic("admin", method, "/engine-rest" + path, body).statusCode();
    }

    private Task draftTask() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(TestYear.report(YEAR, UNIT))
                .taskDefinitionKey("UserTask_DraftReport")
                .singleResult();
    }

    private String preview(String account) {
        return admin.get(CLOSINGS + "/preview?account=" + account).body();
    }

    private static String token(String preview) {
        return JsonPath.read(preview, "$.token");
    }

    private HttpResponse<String> close(String account, String reason, String confirmation, String token) {
        return admin.json(
                "POST",
                CLOSINGS,
                "{\"account\":\"%s\",\"reason\":%s,\"confirmation\":\"%s\",\"token\":\"%s\"}"
                        .formatted(account, reason == null ? "null" : "\"" + reason + "\"", confirmation, token));
    }

    private static List<Map<String, Object>> rows(String export, String what) {
        return JsonPath.read(export, "$.kinds[?(@.kind.what =~ /%s.*/)].rows[*]".formatted(what));
    }

    private List<String> readings() {
        return jdbc.queryForList("select read_by from personal_data_reading where account = ?", String.class, LEAVER);
    }

    /** The columns, {@code table.column}, in which the text stands, in whatever type of text, or as bytes. */
    private List<String> placesOf(String text) {
        return jdbc.queryForList("""
                        select table_name as t, column_name as c, data_type as d
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and data_type in ('character varying', 'text', 'ARRAY', 'json', 'jsonb', 'bytea')
                        """).stream()
                .filter(column -> Boolean.TRUE.equals(jdbc.queryForObject(
                        column.get("d").equals("bytea")
                                ? "select exists (select from %s where position(convert_to(?, 'UTF8') in %s) > 0)"
                                        .formatted(column.get("t"), column.get("c"))
                                : "select exists (select from %s where position(? in %s::text) > 0)"
                                        .formatted(column.get("t"), column.get("c")),
                        Boolean.class,
                        text)))
                .map(column -> column.get("t") + "." + column.get("c"))
                .toList();
    }
}

package vn.gov.moc.genderequality.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
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

/** The year's plan through its interface: who may change it, and what a wrong one is told. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleApiTests {

    private static final int YEAR = 2022;
    private static final String PLAN = "/api/cycles/2022/plan";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private RuntimeService runtimeService;

    private Browser desk;

    @BeforeAll
    void start() {
        testYear.start(YEAR);
        desk = Browser.loggedIn(port, "tccb");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void startsWithTheDirectivesDates() {
        String plan = desk.get("/api/cycles/2022").body();

        assertThat(JsonPath.<List<String>>read(plan, "$.periods[*].dueOn")).containsExactly("2022-06-05", "2022-12-05");
        assertThat(JsonPath.<String>read(plan, "$.deadlineRule")).isEqualTo("BEFORE_DAY");
        assertThat(JsonPath.<List<String>>read(plan, "$.unitCodes")).contains("VPB", "PC");
    }

    @ParameterizedTest
    @CsvSource({
        "$.periods[0].opensOn, 2021-05-02, periods[0].opensOn",
        "$.periods[0].opensOn, 2022-06-10, 'periods[0].cutOffOn,periods[0].dueOn'",
        "$.periods[0].cutOffOn, 2022-05-01, periods[0].cutOffOn",
        "$.periods[1].cutOffOn, 2023-01-01, periods[1].cutOffOn",
        "$.periods[0].dueOn, 2022-05-02, periods[0].dueOn",
        "$.periods[0].dueOn, 2022-07-01, periods[0].closesOn",
        "$.periods[1].closesOn, 2023-07-01, periods[1].closesOn",
        "$.periods[1].closesOn, +20177-01-01, periods[1].closesOn",
        "$.periods[0].dueOn, 20177-06-05, periods[0].dueOn",
        "$.periods[0].dueOn, 05/06/2022, periods[0].dueOn",
        "$.periods[0].dueOn, 2022-02-30, periods[0].dueOn",
        "$.periods[0].dueOn, , periods[0].dueOn",
        "$.periods[0].kind, YEAR_END, periods[1].kind",
        "$.periods[0].kind, QUARTER, periods[0].kind",
        "$.periods[0].kind, SPECIAL, periods[0].templateId",
        "$.periods[0].templateId, nothing, periods[0].templateId",
        "$.deadlineRule, , deadlineRule",
        "$.deadlineRule, SOMETIMES, deadlineRule",
        "$.weekendRule, , weekendRule",
        "$.unitCodes[0], XYZ, unitCodes",
        "$.unitCodes[0], , unitCodes"
    })
    void namesEveryWrongField(String path, String value, String fields) {
        String before = desk.get("/api/cycles/2022").body();

        HttpResponse<String> response =
                desk.json("PUT", PLAN, plan().set(path, value).jsonString());

        assertInvalid(response, fields.split(","));
        assertThat(desk.get("/api/cycles/2022").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"$.periods, periods", "$.unitCodes, unitCodes"})
    void missesAWholePart(String path, String field) {
        assertInvalid(desk.json("PUT", PLAN, plan().set(path, null).jsonString()), field);
        assertInvalid(desk.json("PUT", PLAN, plan().set(path, List.of()).jsonString()), field);
    }

    @Test
    void refusesAPeriodThatIsNone() {
        DocumentContext plan = plan();
        plan.set("$.periods[0]", null);

        assertInvalid(desk.json("PUT", PLAN, plan.jsonString()), "periods[0]");
    }

    /** 25 June 2022 is a Saturday. */
    @Test
    void closesNoPeriodBeforeTheDayTheWeekendMovesTheDueDayTo() {
        DocumentContext plan = plan().set("$.weekendRule", "NEXT_WORKING_DAY")
                .set("$.periods[0].dueOn", "2022-06-25")
                .set("$.periods[0].closesOn", "2022-06-26");

        HttpResponse<String> response = desk.json("PUT", PLAN, plan.jsonString());

        assertInvalid(response, "periods[0].closesOn");
        assertThat(response.body()).contains("27/06/2022");
    }

    @Test
    void namesUnitsThatDoNotExist() {
        HttpResponse<String> response =
                desk.json("PUT", PLAN, plan().set("$.unitCodes[0]", "<b>XYZ").jsonString());

        assertThat(JsonPath.<String>read(response.body(), "$.errors[0].message"))
                .isEqualTo("Không có đơn vị đang hoạt động nào mang mã: <b>XYZ.");
    }

    @Test
    void refusesAPlanReadBeforeAnotherSave() {
        DocumentContext stale = plan();
        assertThat(desk.json("PUT", PLAN, plan().jsonString()).statusCode()).isEqualTo(200);

        HttpResponse<String> response = desk.json("PUT", PLAN, stale.jsonString());

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(response.body(), "$.detail"))
                .startsWith("Người khác vừa lưu kế hoạch năm 2022.");
    }

    @Test
    void refusesAPlanOfAnotherYear() {
        assertInvalid(desk.json("PUT", PLAN, plan().set("$.year", 20177).jsonString()), "year");
    }

    @ParameterizedTest
    @CsvSource({"/api/cycles/20177, 404", "/api/cycles/-1, 404", "/api/cycles/abc, 400", "/api/cycles/99999999999, 400"
    })
    void doesNotKnowTheYear(String path, int status) {
        HttpResponse<String> response = desk.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb.vutruong", "ban", "lanhdao", "admin", "vpb.thutruong"})
    void onlyTheDeskPlans(String account) {
        Browser other = Browser.loggedIn(port, account);

        assertThat(other.get("/api/cycles/2022").statusCode()).isEqualTo(200);
        assertThat(other.json("PUT", PLAN, plan().jsonString()).statusCode()).isEqualTo(403);
        assertThat(other.json("PUT", "/api/holidays", "{\"day\":\"2022-09-02\",\"name\":\"Quốc khánh\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.json("DELETE", "/api/holidays/2022-09-02", "").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "20177, 400, 'Năm phải là số có bốn chữ số, từ 2007 đến 2099.'",
        "2006, 400, 'Năm phải là số có bốn chữ số, từ 2007 đến 2099.'",
        "năm nay, 400, 'Năm phải là số có bốn chữ số, từ 2007 đến 2099.'",
        "2022, 409, 'Chu trình năm 2022 đã có, không tạo thêm được.'"
    })
    void startsNoYearThatIsNone(String year, int status, String message) {
        for (String door : List.of("/camunda/api/engine/engine/default", "/engine-rest")) {
            String path = door + "/process-definition/key/AnnualCycleProcess/submit-form";
            String body = "{\"businessKey\":\"" + year + "\"}";
            HttpResponse<String> response = door.equals("/engine-rest")
                    ? new Browser(port).basic("tccb", "POST", path, body)
                    : desk.json("POST", path, body);

            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(JsonPath.<String>read(response.body(), "$.message")).isEqualTo(message);
        }
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(year, "AnnualCycleProcess")
                        .count())
                .isEqualTo(year.equals("2022") ? 1 : 0);
    }

    @Test
    void startsNoYearWithoutANumber() {
        HttpResponse<String> response = desk.json(
                "POST",
                "/camunda/api/engine/engine/default/process-definition/key/AnnualCycleProcess/submit-form",
                "{}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("Năm phải là số có bốn chữ số");
    }

    @Test
    void keepsHolidays() {
        assertThat(desk.json(
                                "PUT",
                                "/api/holidays",
                                "{\"day\":\"2022-09-02\",\"name\":\" Quo\u0302\u0301c kha\u0301nh \"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(JsonPath.<List<Map<String, String>>>read(
                        desk.get("/api/holidays/2022").body(), "$"))
                .contains(Map.of("day", "2022-09-02", "name", "Quốc khánh"));
        assertThat(desk.json("DELETE", "/api/holidays/2022-09-02", "").statusCode())
                .isLessThan(300);
        assertThat(desk.get("/api/holidays/2022").body()).doesNotContain("2022-09-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"day\":\"2022-09-02\"}|name",
                "{\"day\":\"2022-09-02\",\"name\":\" \"}|name",
                "{\"name\":\"Lễ\"}|day",
                "{\"day\":\"2/9\",\"name\":\"Lễ\"}|day",
                "{\"day\":\"+999999999-09-02\",\"name\":\"Lễ\"}|day"
            })
    void refusesAHolidayThatIsNone(String body, String field) {
        assertInvalid(desk.json("PUT", "/api/holidays", body), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "20177", "999999999", "2000000000"})
    void refusesHolidaysOfAYearThatIsNone(String year) {
        assertInvalid(desk.get("/api/holidays/" + year), "year");
    }

    private DocumentContext plan() {
        return JsonPath.parse(desk.get("/api/cycles/2022").body());
    }

    private static void assertInvalid(HttpResponse<String> response, String... fields) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(response.body(), "$.title")).isEqualTo("Dữ liệu chưa hợp lệ");
        assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].field"))
                .containsExactly(fields);
    }
}

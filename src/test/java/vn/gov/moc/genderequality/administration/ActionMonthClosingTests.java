package vn.gov.moc.genderequality.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.security.Browser;

/** What becomes of the Action Month of a unit that is renamed or ceases. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActionMonthClosingTests {

    private static final int YEAR = 2093;
    private static final String PLANNING = "T93A";
    private static final String APPROVED = "T93B";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser admin;

    @BeforeAll
    void oneUnitPlansAndTheOtherHasPlanned() {
        testUnits.create(PLANNING, APPROVED);
        testYear.openActionMonth(YEAR, PLANNING, APPROVED);
        testYear.planActionMonth(YEAR, PLANNING);
        testYear.planActionMonth(YEAR, APPROVED);
        testYear.approveActionMonthPlan(YEAR, APPROVED);
        admin = Browser.loggedIn(port, "admin");
    }

    @AfterAll
    void retire() {
        testYear.cancel(YEAR);
        testUnits.retire(PLANNING, APPROVED);
    }

    @Test
    @Order(1)
    void aPlanTakesTheNewNameUntilItIsApproved() {
        rename(PLANNING);
        rename(APPROVED);

        assertThat(unitName(PLANNING)).isEqualTo("Tên mới T93A");
        assertThat(unitName(APPROVED)).isEqualTo("Đơn vị thử T93B");
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(month(PLANNING))
                        .processVariableValueEquals("unitName", "Tên mới T93A")
                        .count())
                .as("in Tasklist, too")
                .isEqualTo(1);
    }

    private void rename(String unit) {
        int version = JsonPath.read(
                admin.get("/api/administration/units?query=" + unit).body(), "$.rows[0].version");
        HttpResponse<String> answer =
                admin.json("PUT", "/api/administration/units/" + unit, """
                {"name": "Tên mới %s", "abbreviation": "%s", "kind": "SERVICE", "version": %d}""".formatted(unit, unit, version));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theMonthOfAClosedUnitIsCalledOffWithIt() {
        assertThat(close(PLANNING, "decidedOn").statusCode())
                .as("a wrong decision closes nothing")
                .isEqualTo(400);
        assertThat(state(PLANNING)).isEqualTo("PLANNING");

        for (String unit : new String[] {PLANNING, APPROVED}) {
            HttpResponse<String> answer = close(unit, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(state(unit)).isEqualTo("CANCELLED");
            assertThat(runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(month(unit), "ActionMonthProcess")
                            .count())
                    .as("tasks and reminders")
                    .isZero();
            assertThat(jdbc.queryForList(
                            "select recipient from notification where key like ?",
                            String.class,
                            "action-month:" + month(unit) + ":cancelled%"))
                    .as("its people are told")
                    .hasSize(3);
        }
        assertThat(jdbc.queryForObject("select goals from action_month where id = ?", String.class, month(PLANNING)))
                .as("what was typed stays")
                .isNotEmpty();
    }

    private HttpResponse<String> close(String unit, String without) {
        String reports = "{\"%s\": \"CANCEL\"}".formatted(report(YEAR, unit));
        String day = without.isEmpty() ? YEAR + "-10-16" : "2099-01-01";
        return admin.json("POST", "/api/administration/unit-closings", """
                {"units": ["%s"], "decisionNumber": "12/QĐ-BXD", "decidedOn": "%s", "reason": "Sắp xếp lại.",
                 "reports": %s}""".formatted(unit, day, reports));
    }

    private String unitName(String unit) {
        return jdbc.queryForObject("select unit_name from action_month where id = ?", String.class, month(unit));
    }

    private String state(String unit) {
        return jdbc.queryForObject("select state from action_month where id = ?", String.class, month(unit));
    }

    private static String month(String unit) {
        return ActionMonth.idOf(YEAR, unit);
    }
}

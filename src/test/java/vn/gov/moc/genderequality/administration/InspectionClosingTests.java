package vn.gov.moc.genderequality.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.security.Browser;

/** What becomes of the visits and recommendations of a unit that is renamed or ceases. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionClosingTests {

    private static final int YEAR = 2080;
    private static final String INSPECTED = "T80A";
    private static final String AWAITING = "T80B";
    private static final int OTHER_YEAR = 2076;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

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
    void oneUnitHasBeenInspectedAndTheOtherWaitsForTheTeam() {
        testUnits.create(INSPECTED, AWAITING);
        inspections.approveVisits(YEAR, INSPECTED, AWAITING);
        inspections.inspect(visit(YEAR, INSPECTED), LocalDate.of(YEAR, 9, 30));
        admin = Browser.loggedIn(port, "admin");
    }

    @AfterAll
    void retire() {
        testYear.cancel(YEAR);
        testUnits.retire(INSPECTED, AWAITING);
    }

    @Test
    @Order(1)
    void whatIsOpenTakesTheNewName() {
        rename(INSPECTED);
        rename(AWAITING);

        assertThat(unitName("inspection_visit", visit(YEAR, INSPECTED))).isEqualTo("Đơn vị thử T80A");
        assertThat(unitName("recommendation", recommendation(YEAR, INSPECTED, 1)))
                .isEqualTo("Tên mới T80A");
        assertThat(unitName("inspection_visit", visit(YEAR, AWAITING))).isEqualTo("Tên mới T80B");
        for (String subject : List.of(recommendation(YEAR, INSPECTED, 1), visit(YEAR, AWAITING))) {
            assertThat(taskService
                            .createTaskQuery()
                            .processInstanceBusinessKey(subject)
                            .processVariableValueLike("unitName", "Tên mới T80%")
                            .count())
                    .as("in Tasklist, too: " + subject)
                    .isOne();
        }
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
    void whatIsOpenIsCalledOffWithTheUnit() {
        close(INSPECTED);
        close(AWAITING);

        assertThat(state("inspection_visit", visit(YEAR, INSPECTED))).isEqualTo("CONCLUDED");
        assertThat(state("recommendation", recommendation(YEAR, INSPECTED, 1))).isEqualTo("WITHDRAWN");
        assertThat(state("inspection_visit", visit(YEAR, AWAITING))).isEqualTo("CANCELLED");
        assertThat(jdbc.queryForObject(
                        "select cancelled_reason from inspection_visit where id = ?",
                        String.class,
                        visit(YEAR, AWAITING)))
                .contains("ngừng hoạt động theo", "12/QĐ-BXD", "Sắp xếp lại.");
        assertThat(jdbc.queryForObject(
                        "select text from recommendation_step where recommendation_id = ? and step = 'WITHDRAWAL'",
                        String.class,
                        recommendation(YEAR, INSPECTED, 1)))
                .contains("12/QĐ-BXD");
        for (String subject : List.of(recommendation(YEAR, INSPECTED, 1), visit(YEAR, AWAITING))) {
            assertThat(runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(subject)
                            .count())
                    .as("tasks and reminders of " + subject)
                    .isZero();
        }
        assertThat(jdbc.queryForList(
                        "select recipient from notification where key = ?",
                        String.class,
                        "inspection-visit:" + visit(YEAR, AWAITING) + ":cancelled"))
                .as("team and unit are told")
                .hasSize(6);
    }

    @Test
    @Order(3)
    void aDraftedVisitOfAClosedUnitIsNotDecided() {
        testUnits.create("T80C");
        try {
            inspections.openProgram(OTHER_YEAR, "T80C", "VPB");
            inspections.planVisits(OTHER_YEAR, "T80C", "VPB");
            HttpResponse<String> answer = close("T80C", OTHER_YEAR);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            testYear.approve(TestYear.DIRECTOR, String.valueOf(OTHER_YEAR), "UserTask_ApproveInspections");
            testYear.runJobs();

            assertThat(state("inspection_visit", visit(OTHER_YEAR, "T80C"))).isEqualTo("CANCELLED");
            assertThat(jdbc.queryForList(
                            "select subject_id from inspection_paper where subject_id like ?",
                            String.class,
                            OTHER_YEAR + "-%"))
                    .containsExactly(visit(OTHER_YEAR, "VPB"));
        } finally {
            testYear.cancel(OTHER_YEAR);
            testUnits.retire("T80C");
        }
    }

    private void close(String unit) {
        HttpResponse<String> answer = close(unit, YEAR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> close(String unit, int year) {
        return admin.json("POST", "/api/administration/unit-closings", """
                {"units": ["%s"], "decisionNumber": "12/QĐ-BXD", "decidedOn": "%d-05-02", "reason": "Sắp xếp lại.",
                 "reports": {"%s": "CANCEL"}}""".formatted(unit, year, report(year, unit)));
    }

    private String unitName(String table, String id) {
        return jdbc.queryForObject("select unit_name from %s where id = ?".formatted(table), String.class, id);
    }

    private String state(String table, String id) {
        return jdbc.queryForObject("select state from %s where id = ?".formatted(table), String.class, id);
    }
}

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
import vn.gov.moc.genderequality.commendation.TestCommendations;
import vn.gov.moc.genderequality.security.Browser;

/** What becomes of the proposals for commendation of a unit that is renamed and then ceases. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommendationClosingTests {

    private static final int YEAR = 2032;
    private static final String UNIT = "T32A";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestCommendations commendations;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser admin;
    private String sent = "";
    private String written = "";

    @BeforeAll
    void oneProposalIsSentAndAnotherWritten() {
        testUnits.create(UNIT);
        testYear.openMidYear(YEAR, UNIT);
        sent = commendations.write(UNIT, "Nguyễn Thị Hoa");
        commendations.send(sent);
        written = commendations.write(UNIT, "Lê Thị Mai");
        admin = Browser.loggedIn(port, "admin");
    }

    @AfterAll
    void retire() {
        testYear.cancel(YEAR);
        testUnits.retire(UNIT);
    }

    @Test
    @Order(1)
    void whatIsNotSignedTakesTheNewName() {
        int version = JsonPath.read(
                admin.get("/api/administration/units?query=" + UNIT).body(), "$.rows[0].version");
        HttpResponse<String> answer = admin.json("PUT", "/api/administration/units/" + UNIT, """
                {"name": "Tên mới T32A", "abbreviation": "T32A", "kind": "SERVICE", "version": %d}""".formatted(version));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        assertThat(column("unit_name", written)).isEqualTo("Tên mới T32A");
        assertThat(column("unit_name", sent)).isEqualTo("Đơn vị thử T32A");
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(written)
                        .processVariableValueEquals("unitName", "Tên mới T32A")
                        .count())
                .as("in Tasklist, too")
                .isOne();
    }

    @Test
    @Order(2)
    void whatIsOpenEndsWithTheUnitForItsReason() {
        HttpResponse<String> answer =
                admin.json("POST", "/api/administration/unit-closings", """
                {"units": ["%s"], "decisionNumber": "12/QĐ-BXD", "decidedOn": "%d-05-02", "reason": "Sắp xếp lại.",
                 "reports": {"%s": "CANCEL"}}""".formatted(UNIT, YEAR, report(YEAR, UNIT)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        for (String id : new String[] {sent, written}) {
            assertThat(column("state", id)).isEqualTo("WITHDRAWN");
            assertThat(jdbc.queryForObject(
                            "select reason from commendation_step where commendation_id = ? and kind = 'WITHDRAWAL'",
                            String.class,
                            id))
                    .contains("ngừng hoạt động theo", "12/QĐ-BXD", "Sắp xếp lại.");
            assertThat(runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(id)
                            .count())
                    .isZero();
        }
    }

    private String column(String name, String id) {
        return jdbc.queryForObject("select %s from commendation where id = ?".formatted(name), String.class, id);
    }
}

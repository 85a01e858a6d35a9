package vn.gov.moc.genderequality.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.difficulty.TestDifficulties;
import vn.gov.moc.genderequality.security.Browser;

/** What becomes of a unit's difficulties, and of an opinion it is asked for, when it is renamed and closed. */
@IntegrationTest
class DifficultyClosingTests {

    private static final int YEAR = 2133;
    private static final String UNIT = "T133";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private TestDifficulties tests;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void create() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-04-01T08:00");
        testUnits.create(UNIT);
    }

    @AfterEach
    void retire() {
        testYear.erase(YEAR);
        testUnits.retire(UNIT);
    }

    @Test
    void takeTheNewNameAndAreWithdrawnByTheDecision() {
        Browser admin = Browser.loggedIn(port, "admin");
        String own = tests.raise(UNIT, "Của đơn vị");
        String asking = tests.raise("VPB", "Hỏi đơn vị");
        tests.forward(asking, "Đề nghị cho ý kiến.", UNIT);
        int version = JsonPath.read(
                admin.get("/api/administration/units?query=" + UNIT).body(), "$.rows[0].version");
        admin.json("PUT", "/api/administration/units/" + UNIT, """
                {"name": "Tên mới T133", "abbreviation": "T133", "kind": "SERVICE", "version": %d}""".formatted(version));
        assertThat(jdbc.queryForObject("select unit_name from difficulty where id = ?", String.class, own))
                .isEqualTo("Tên mới T133");
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(own)
                        .processVariableValueEquals("unitName", "Tên mới T133")
                        .count())
                .isOne();

        HttpResponse<String> closed =
                admin.json("POST", "/api/administration/unit-closings", """
                {"units": ["%s"], "decisionNumber": "12/QĐ-BXD", "decidedOn": "%d-03-01", "reason": "Sắp xếp lại.",
                 "reports": {}}""".formatted(UNIT, YEAR));

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select state from difficulty where id = ?", String.class, own))
                .isEqualTo("WITHDRAWN");
        assertThat(jdbc.queryForObject(
                        "select text from difficulty_step where difficulty_id = ? and step = 'WITHDRAWAL'",
                        String.class,
                        own))
                .contains("12/QĐ-BXD", "Sắp xếp lại.");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(own)
                        .count())
                .isZero();
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(asking)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo(TestDifficulties.ANSWER);
    }
}

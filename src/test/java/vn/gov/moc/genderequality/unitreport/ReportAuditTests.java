package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static vn.gov.moc.genderequality.TestYear.at;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.evaluation.SampleReview;
import vn.gov.moc.genderequality.security.Browser;

/** The audit says who moved a report and when, by the product's clock. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportAuditTests {

    private static final int YEAR = 2024;
    private static final String REPORT = report(YEAR, "VPB");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private SampleReview review;

    @Autowired
    private TaskService taskService;

    @BeforeAll
    void openMidYear() {
        testYear.openMidYear(YEAR, "VPB", "PC");
        testYear.fill(YEAR, "VPB");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void namesThePersonOfEveryMoveAndTheSystemForTimers() {
        testYear.advanceTo("2024-05-20T09:00");
        submit("vpb.soanthao", "{}");
        testYear.advanceTo("2024-05-21T10:00");
        review.check("vpb.ban", REPORT);
        submit("vpb.ban", approval());
        testYear.advanceTo("2024-05-22T11:00");
        submit("vpb.thutruong", approval());
        testYear.runJobs();
        testYear.advanceTo("2024-05-23T14:00");
        submit("tccb", "{\"variables\":{\"decision\":{\"value\":\"RETURN\"},\"reason\":{\"value\":\"Bổ sung.\"}}}");

        List<Map<String, Object>> trail = trail();

        assertThat(trail)
                .extracting(entry -> entry.get("by"), entry -> entry.get("stateLabel"), entry -> entry.get("round"))
                .containsExactly(
                        tuple("system", "Đang soạn", 1),
                        tuple("vpb.soanthao", "Ban VSTBPN đang thẩm định", 1),
                        tuple("vpb.ban", "Chờ thủ trưởng ký", 1),
                        tuple("vpb.thutruong", "Đã nộp, Bộ đang kiểm tra", 1),
                        tuple("tccb", "Đang soạn", 2));
        List<Instant> moments = List.of(
                at("2024-05-02T00:00"),
                at("2024-05-20T09:00"),
                at("2024-05-21T10:00"),
                at("2024-05-22T11:00"),
                at("2024-05-23T14:00"));
        for (int i = 0; i < moments.size(); i++) {
            assertThat(Instant.parse(trail.get(i).get("at").toString()))
                    .isCloseTo(moments.get(i), within(1, ChronoUnit.MINUTES));
        }
        assertThat(trail.get(4)).containsEntry("dueOn", "2024-06-06");

        testYear.advanceTo("2024-06-13T09:00");
        assertThat(trail()).last().extracting("by").isEqualTo("system");
    }

    private void submit(String person, String form) {
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(REPORT)
                .singleResult()
                .getId();
        assertThat(Browser.loggedIn(port, person)
                        .json("POST", "/camunda/api/engine/engine/default/task/" + task + "/submit-form", form)
                        .statusCode())
                .isEqualTo(204);
    }

    private static String approval() {
        return "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}";
    }

    private List<Map<String, Object>> trail() {
        return JsonPath.read(
                new Browser(port)
                        .basic("vpb.soanthao", "GET", "/api/reports/" + REPORT + "/trail", "")
                        .body(),
                "$");
    }
}

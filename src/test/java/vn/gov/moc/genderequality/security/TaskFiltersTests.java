package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** What each person finds under Tasklist's filters, asked the way Tasklist asks. */
@IntegrationTest
class TaskFiltersTests {

    private static final int YEAR = 2077;
    private static final String UNIT = "HANCORP";
    private static final String REPORT = report(YEAR, UNIT);
    private static final String DRAFTER = account(UNIT, "soanthao");

    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @BeforeEach
    void open() {
        testYear.openMidYear(YEAR, UNIT, "HAU");
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void everybodyHasFiveAndTheDeskItsOwn() {
        List<String> everybodys = List.of("Việc của tôi", "Chờ nhận", "Sắp đến hạn", "Quá hạn", "Toàn đơn vị");

        assertThat(filters(DRAFTER))
                .extracting(filter -> filter.path("name").asText())
                .hasSameElementsAs(everybodys);
        assertThat(filters(DESK))
                .extracting(filter -> filter.path("name").asText())
                .containsAll(everybodys)
                .contains("Kỳ: sơ kết 6 tháng", "Kỳ: tổng kết năm", "Loại đơn vị: Vụ", "Loại đơn vị: Tổng công ty");
    }

    @Test
    void aTaskIsWhereItBelongsFromTheOpeningToTheLateDay() {
        assertThat(tasks(DRAFTER, "Chờ nhận")).contains(task());
        assertThat(tasks(DRAFTER, "Việc của tôi")).doesNotContain(task());
        assertThat(tasks(DRAFTER, "Sắp đến hạn")).doesNotContain(task());
        assertThat(tasks(account("HAU", "soanthao"), "Toàn đơn vị")).doesNotContain(task());

        taskService.claim(task(), DRAFTER);
        testYear.jumpTo(YEAR + "-05-30T08:00");

        assertThat(tasks(DRAFTER, "Việc của tôi")).contains(task());
        assertThat(tasks(DRAFTER, "Chờ nhận")).doesNotContain(task());
        assertThat(tasks(DRAFTER, "Sắp đến hạn")).contains(task());
        assertThat(tasks(DRAFTER, "Toàn đơn vị")).contains(task());
        assertThat(tasks(DRAFTER, "Quá hạn")).doesNotContain(task());

        testYear.jumpTo(YEAR + "-06-05T08:00");

        assertThat(tasks(DRAFTER, "Quá hạn")).contains(task());
        assertThat(tasks(DRAFTER, "Sắp đến hạn")).doesNotContain(task());
    }

    @Test
    void theDeskFindsReportsByKindOfUnit() {
        testYear.fill(YEAR, UNIT);
        testYear.submit(YEAR, UNIT);

        assertThat(tasks(DESK, "Loại đơn vị: Tổng công ty")).contains(task());
        assertThat(tasks(DESK, "Loại đơn vị: Trường, Học viện")).doesNotContain(task());
    }

    /** The one open task of the report. */
    private String task() {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(REPORT)
                .singleResult()
                .getId();
    }

    private List<JsonNode> filters(String user) {
        return list(read(user, "/filter?resourceType=Task"));
    }

    private List<String> tasks(String user, String filter) {
        String id = filters(user).stream()
                .filter(each -> each.path("name").asText().equals(filter))
                .findAny()
                .orElseThrow()
                .path("id")
                .asText();
        return list(read(user, "/filter/" + id + "/list")).stream()
                .map(each -> each.path("id").asText())
                .toList();
    }

    private JsonNode read(String user, String path) {
        var response = Browser.loggedIn(port, user).json("GET", "/camunda/api/engine/engine/default" + path, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

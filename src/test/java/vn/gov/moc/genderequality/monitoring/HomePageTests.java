package vn.gov.moc.genderequality.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** What each role finds on the home page of a driven year, and that nobody finds what is another unit's. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomePageTests {

    private static final int YEAR = 2076;
    private static final String PERIOD = "sơ kết 6 tháng đầu năm " + YEAR;
    private static final String ACCEPTED = "TTTT";
    private static final String ASKING = "BVXD";
    private static final String SILENT = "TCXD";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private Actors actors;

    @Autowired
    private TaskService taskService;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void driveAYear() {
        testYear.openMidYear(YEAR, ACCEPTED, ASKING, SILENT);
        testYear.fill(YEAR, ACCEPTED);
        testYear.submit(YEAR, ACCEPTED);
        testYear.approve(DESK, report(YEAR, ACCEPTED), "UserTask_CheckReport");
        delegations.grant(ACCEPTED, "ban", YEAR + "-05-02", YEAR + "-06-30");
        testYear.advanceTo(YEAR + "-06-07T09:00");
        String drafter = TestYear.account(ASKING, "soanthao");
        actors.as(
                drafter,
                () -> extensions.request(
                        report(YEAR, ASKING), LocalDate.of(YEAR, 6, 20), "Chờ số liệu <b>chốt</b>.", drafter));
        testYear.runJobs();
    }

    @AfterAll
    void cancel() {
        delegations.revokeAll(ACCEPTED);
        testYear.cancel(YEAR);
    }

    @Test
    void aDrafterFindsTheTaskItsDaysAndTheUnitsReport() {
        Task task = task(ASKING, "UserTask_DraftReport");

        assertThat(home("bvxd.soanthao"))
                .contains("Xin chào ")
                .contains("Hôm nay là ngày 07/06/" + YEAR)
                .contains("Chờ người trong nhóm nhận (1)")
                .contains("/camunda/app/tasklist/default/#/?task=" + task.getId())
                .contains("<td>Báo cáo " + PERIOD + ", Bệnh viện Xây dựng</td>")
                .contains("<span>04/06/" + YEAR + "</span>")
                .contains("quá hạn 2 ngày")
                .contains("href=\"/reports/" + report(YEAR, ASKING) + "\"")
                .contains("Xin gia hạn đến 20/06/" + YEAR)
                .contains("chưa đọc</span>")
                .doesNotContain("Đề nghị gia hạn chờ quyết định", "Các kỳ báo cáo", "Tình trạng hệ thống");
    }

    @Test
    void aTaskIsToldApartOnceItIsClaimed() {
        Task task = task(SILENT, "UserTask_DraftReport");
        taskService.setAssignee(task.getId(), "tcxd.soanthao");
        try {
            assertThat(home("tcxd.soanthao"))
                    .contains("Ông/Bà đã nhận (1)")
                    .doesNotContain("Chờ người trong nhóm nhận");
        } finally {
            taskService.setAssignee(task.getId(), null);
        }
    }

    @Test
    void aHeadFindsTheReceiptToConfirmAndWhoSigns() {
        assertThat(home("tttt.thutruong"))
                .contains("Hiện không có việc nào chờ Ông/Bà")
                .contains("Mở để xác nhận")
                .contains("ký thay thủ trưởng Trung tâm Thông tin đến hết ngày 30/06/" + YEAR)
                .contains("<strong>Bộ đã chấp nhận</strong>: báo cáo " + PERIOD + ", Trung tâm Thông tin");
        assertThat(home("tttt.ban")).contains("Ông/Bà ký thay thủ trưởng").doesNotContain("Mở để xác nhận");
    }

    @Test
    void theDirectorFindsTheExtensionToDecide() {
        Task task = task(ASKING, "UserTask_DecideExtension");

        assertThat(home(DIRECTOR))
                .contains("Đề nghị gia hạn chờ quyết định")
                .contains("Bệnh viện Xây dựng: xin đến 20/06/" + YEAR)
                .contains("Lý do: Chờ số liệu &lt;b&gt;chốt&lt;/b&gt;.")
                .contains("/camunda/app/tasklist/default/#/?task=" + task.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb", "tccb.vutruong", "ban", "lanhdao"})
    void theMinistryFindsTheCountsOfThePeriod(String account) {
        String home = home(account);

        assertThat(home)
                .contains("Báo cáo " + PERIOD)
                .contains("Đã nộp 1 trên 3 báo cáo")
                .contains("<strong>2</strong> quá hạn")
                .contains("Bộ đã chấp nhận")
                .contains("href=\"/progress?year=" + YEAR + "\"")
                .contains("href=\"/library\"", "href=\"/consolidations\"")
                .doesNotContain("Ban VSTBPN đơn vị đã đồng ý", "Báo cáo của đơn vị</h2>", "Tình trạng hệ thống");
    }

    @Test
    void theLeaderReadsAndHasNothingToDo() {
        assertThat(home("lanhdao"))
                .contains("Hiện không có việc nào chờ Ông/Bà")
                .contains("/camunda/app/cockpit/default/");
    }

    @Test
    void theAdministratorFindsTheSystemAndNoReports() {
        assertThat(home("admin"))
                .contains("Tình trạng hệ thống", "bước xử lý bị dừng vì lỗi", "thư không gửi được", "thư đang chờ gửi")
                .doesNotContain("Bệnh viện Xây dựng", "Trung tâm Thông tin", PERIOD)
                .doesNotContain("href=\"/progress", "href=\"/library", "href=\"/consolidations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tttt.soanthao", "tttt.ban", "tttt.thutruong", "tcxd.soanthao", "tcxd.ban", "tcxd.thutruong"})
    void nobodyFindsAnotherUnit(String account) {
        String home = home(account);

        assertThat(home).doesNotContain("Bệnh viện Xây dựng", report(YEAR, ASKING), "20/06/" + YEAR);
        assertThat(home).doesNotContain(account.startsWith("tttt") ? "Tạp chí Xây dựng" : "Trung tâm Thông tin");
        assertThat(home).doesNotContain("href=\"/consolidations\"", "/camunda/app/cockpit/");
    }

    @Test
    void aScriptLearnsOnWhoseBehalfItRuns() {
        assertThat(me("lanhdao")).isTrue();
        for (String account : List.of("admin", "bvxd.soanthao")) {
            assertThat(me(account)).as(account).isFalse();
        }
        assertThat(new Browser(port).get("/api/me").statusCode()).isEqualTo(401);
    }

    private boolean me(String account) {
        HttpResponse<String> response = session(account).get("/api/me");
        assertThat(JsonPath.<String>read(response.body(), "$.id")).isEqualTo(account);
        return JsonPath.read(response.body(), "$.seesAllUnits");
    }

    private Task task(String unit, String kind) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report(YEAR, unit))
                .taskDefinitionKey(kind)
                .singleResult();
    }

    private String home(String account) {
        HttpResponse<String> page = session(account).get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each));
    }
}

package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** The year's progress within Cockpit, as its managers see it; Cockpit itself reports no error on the way. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitProgressTests {

    private static final int YEAR = 2055;
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String PERIOD = "Sơ kết 6 tháng đầu năm " + YEAR;
    private static final String ACCEPTED = "VIBM";
    private static final String IN_REVIEW = "LICOGI";
    private static final String SILENT = "CDXDND";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @BeforeAll
    void driveAYear() {
        testYear.openMidYear(YEAR, ACCEPTED, IN_REVIEW, SILENT);
        testYear.fill(YEAR, ACCEPTED);
        testYear.submit(YEAR, ACCEPTED);
        testYear.approve(DESK, report(YEAR, ACCEPTED), "UserTask_CheckReport");
        testYear.fill(YEAR, IN_REVIEW);
        testYear.send(YEAR, IN_REVIEW);
        testYear.advanceTo(YEAR + "-06-09T09:00");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao", "tccb.vutruong", "tccb"})
    void managersSeeTheYearOnTheDashboard(String manager) {
        Page page = CHROMIUM.page(manager);
        page.navigate(COCKPIT);
        Locator progress = progress(page);
        chooseYear(progress);

        assertThat(cells(progress, PERIOD))
                .containsText(new String[] {"trước ngày 05/06/" + YEAR, "3", "1", "1", "0", "1", "✖ 2", "1"});
        Locator late = progress.locator("section");
        assertThat(late.getByRole(AriaRole.HEADING)).hasText("Báo cáo quá hạn (2)");
        assertThat(late.getByRole(AriaRole.ROW)).hasCount(3);
        assertThat(late).containsText("✖ quá hạn 4 ngày");
        assertThat(late.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Trường Cao đẳng Xây dựng Nam Định")))
                .hasAttribute("href", "/reports/" + report(YEAR, SILENT));
        assertThat(progress.getByText("Xem tất cả các đơn vị")).hasAttribute("href", "/progress?year=" + YEAR);
        look(page, progress, "dashboard-" + manager);
    }

    @Test
    void theDefinitionOfReportsHasTheYearByStages() {
        Page page = CHROMIUM.page("lanhdao");
        openDefinition(page, "UnitReportProcess");
        Locator progress = progress(page);
        chooseYear(progress);

        assertThat(progress.locator(".ge-progress-stages").first().locator("li"))
                .hasText(new String[] {"1 Chưa viết gì", "1 Ban VSTBPN đang thẩm định", "1 Đã được chấp nhận"});
        look(page, progress, "definition");
    }

    @Test
    void otherProcessesSayThatTheyHaveNoProgress() {
        Page page = CHROMIUM.page("lanhdao");
        openDefinition(page, "GuidanceProcess");

        assertThat(progress(page)).containsText("Tiến độ báo cáo chỉ có ở quy trình");
    }

    @Test
    void theInstanceOfAReportOpensWithWhereItStands() {
        Page page = CHROMIUM.page("tccb.vutruong");
        page.navigate(COCKPIT + "#/process-instance/" + instance(report(YEAR, IN_REVIEW)) + "/runtime");
        Locator progress = progress(page);

        assertThat(progress.getByRole(AriaRole.HEADING)).hasText("Tổng công ty LICOGI: sơ kết 6 tháng đầu năm " + YEAR);
        assertThat(progress.locator(".ge-progress-stage")).hasText("✖ Ban VSTBPN đang thẩm địnhquá hạn 4 ngày");
        assertThat(value(progress, "Đang giữ")).hasText("Ban VSTBPN đơn vị");
        assertThat(value(progress, "Ở bước này")).hasText("38 ngày (từ 02/05/%d 00:00)".formatted(YEAR));
        assertThat(value(progress, "Hạn ban đầu")).hasText("trước ngày 05/06/" + YEAR);
        assertThat(value(progress, "Hạn hiện nay")).hasText("trước ngày 05/06/" + YEAR);
        assertThat(value(progress, "Lời nhắc gần nhất")).hasText("Báo quá hạn 3 ngày, 08/06/%d 08:00".formatted(YEAR));
        assertThat(value(progress, "Lời nhắc tiếp theo")).hasText("Báo quá hạn 7 ngày, 12/06/%d 08:00".formatted(YEAR));
        assertThat(progress.getByText("Mở báo cáo")).hasAttribute("href", "/reports/" + report(YEAR, IN_REVIEW));
        look(page, progress, "instance");

        page.navigate(
                COCKPIT + "#/process-instance/" + instance(String.valueOf(YEAR)) + "/runtime?tab=ge-progress-instance");
        assertThat(progress(page).getByRole(AriaRole.HEADING).first()).hasText("Tiến độ báo cáo năm " + YEAR);
    }

    @Test
    void aFailureIsSaidAndTriedAgain() {
        CHROMIUM.expect("Failed to load resource");
        Page page = CHROMIUM.page("lanhdao");
        page.route("**/api/progress/summary**", route -> route.abort());
        page.navigate(COCKPIT);
        Locator progress = page.locator(".ge-progress");
        assertThat(progress.getByRole(AriaRole.ALERT)).containsText("Không kết nối được máy chủ");
        page.unroute("**/api/progress/summary**");
        progress.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thử lại"))
                .click();

        assertThat(progress.getByRole(AriaRole.HEADING).first()).containsText("Tiến độ báo cáo năm");
    }

    @Test
    void anAdministratorsCockpitIsAsItWas() {
        Page page = CHROMIUM.page("admin");
        page.navigate(COCKPIT);

        assertThat(page.locator("h1.section-title").first()).isVisible();
        assertThat(page.locator(".ge-progress")).hasCount(0);
    }

    @Test
    void aUnitsOfficialsReachNeitherCockpitNorTheNumbers() {
        Page page = CHROMIUM.page(account(IN_REVIEW, "thutruong"));
        assertThat(page.locator(".site-nav")).not().containsText("Cockpit");
        for (String path : List.of(
                "/api/progress/summary?year=" + YEAR,
                "/api/progress/reports/" + report(YEAR, ACCEPTED),
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics")) {
            assertThat(page.request().get(path).status()).as(path).isEqualTo(403);
        }
        CHROMIUM.expect("403");
        page.navigate(COCKPIT);
        page.waitForLoadState();
        assertThat(page.locator(".ge-progress")).hasCount(0);
        assertThat(page.locator("h1.section-title")).hasCount(0);
    }

    /** The place, when it is filled. */
    private static Locator progress(Page page) {
        Locator progress = page.locator(".ge-progress:not([aria-busy])");
        assertThat(progress).isVisible();
        return progress;
    }

    private static void chooseYear(Locator progress) {
        progress.getByLabel("Năm", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(String.valueOf(YEAR));
        assertThat(progress.getByRole(AriaRole.HEADING).first()).hasText("Tiến độ báo cáo năm " + YEAR);
    }

    private static Locator cells(Locator progress, String period) {
        return progress.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(progress.page()
                                .locator("th", new Page.LocatorOptions().setHasText(period + " (đang mở)"))))
                .locator("td");
    }

    private static Locator value(Locator progress, String term) {
        return progress.locator("dt:text-is('%s') + dd".formatted(term));
    }

    private void openDefinition(Page page, String key) {
        String id = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        page.navigate(COCKPIT + "#/process-definition/" + id + "/runtime?detailsTab=ge-progress-definition");
    }

    private String instance(String businessKey) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .get(0)
                .getId();
    }

    private static void look(Page page, Locator progress, String name) {
        Chromium.picture(page, "cockpit-" + name);
        progress.screenshot(new Locator.ScreenshotOptions()
                .setPath(Chromium.SCREENSHOTS.resolve("cockpit-%s-part.png".formatted(name))));
        assertThat(page.locator(".notification, .alert-danger")).hasCount(0);
    }
}

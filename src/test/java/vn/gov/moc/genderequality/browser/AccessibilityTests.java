package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.committee.TestCommittees;
import vn.gov.moc.genderequality.guide.GuideTopic;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** Every own page and every task's form is free of what axe-core finds. A new page or form gets a line here. */
@IntegrationTest
class AccessibilityTests {

    private static final int YEAR = 2077;
    private static final String CYCLE = "Năm " + YEAR;
    private static final String UNIT = "HANCORP";
    private static final String UNIT_NAME = "Tổng công ty Xây dựng Hà Nội";
    private static final String REPORT = report(YEAR, UNIT);
    private static final String RENEWAL = YEAR + "-" + UNIT + "-RENEWAL-1";
    private static final String PERIOD = YEAR + "-MID_YEAR";
    private static final String CONSOLIDATION = String.valueOf(YEAR);

    private static final Map<String, List<String>> PAGES = Map.of(
            DESK,
            List.of(
                    "/",
                    "/guide",
                    "/reports",
                    "/reports/" + REPORT,
                    "/guidances/" + YEAR,
                    "/consolidations",
                    "/consolidations/" + PERIOD,
                    "/library?query=binh+dang",
                    "/difficulties",
                    "/answers",
                    "/notifications",
                    "/account",
                    "/verify",
                    "/commendations",
                    "/commendations?granted",
                    "/report-templates",
                    "/report-templates/periodic-2017",
                    "/progress?year=" + YEAR,
                    "/progress/charts?year=" + YEAR,
                    "/work-plans/" + YEAR,
                    "/budget-lines",
                    "/work-plans/" + YEAR + "/tasks",
                    "/committees",
                    "/committees/" + UNIT,
                    "/committee-renewals/" + RENEWAL,
                    "/work-plans",
                    "/action-months",
                    "/activities",
                    "/inspections",
                    "/recommendations",
                    "/own-inspections",
                    "/personal-data",
                    "/mailbox"),
            account(UNIT, "thutruong"),
            List.of("/", "/reports/" + REPORT, "/guidances/" + YEAR, "/delegations", "/progress?year=" + YEAR),
            account(UNIT, "soanthao"),
            List.of(
                    "/",
                    "/work-plans/" + YEAR + "/" + UNIT,
                    "/committees/" + UNIT,
                    "/committee-meetings/new?unit=" + UNIT),
            "taichinh",
            List.of("/", "/budget-lines"),
            DIRECTOR,
            List.of("/"),
            "lanhdao",
            List.of("/"),
            "admin",
            List.of(
                    "/",
                    "/evaluation/clock",
                    "/mailbox",
                    "/administration/units",
                    "/administration/retention",
                    "/administration/operations",
                    "/khong-co"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private TestCommittees committees;

    @Autowired
    private CommitteeRenewals renewals;

    private final Map<String, Page> windows = new HashMap<>();

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void formsAndPagesAreFreeOfViolations() {
        // Tasklist asks once more for a task that was completed behind its back.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        testYear.jumpTo(YEAR + "-04-03T08:00");
        startForm();
        testYear.start(YEAR);
        form(DESK, "Lập kế hoạch năm", CYCLE);
        testYear.plan(YEAR, UNIT);
        incomplete(DESK, "Soạn văn bản hướng dẫn", CYCLE);
        testYear.draftGuidance(YEAR);
        incomplete(COMMITTEE, "Thẩm định văn bản hướng dẫn", CYCLE);
        testYear.approve(COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        incomplete(DIRECTOR, "Ký văn bản hướng dẫn", CYCLE);
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-05-02T00:00");

        String drafter = account(UNIT, "soanthao");
        incomplete(drafter, "Soạn báo cáo", UNIT_NAME);
        extensions.request(REPORT, LocalDate.of(YEAR, 6, 20), "Chờ số liệu.", drafter);
        testYear.runJobs();
        incomplete(DIRECTOR, "Quyết định gia hạn", UNIT_NAME);
        testYear.fill(YEAR, UNIT);
        testYear.send(YEAR, UNIT);
        incomplete(account(UNIT, "ban"), "Thẩm định báo cáo", UNIT_NAME);
        testYear.approve(account(UNIT, "ban"), REPORT, "UserTask_ReviewReport");
        incomplete(account(UNIT, "thutruong"), "Ký báo cáo", UNIT_NAME);
        testYear.approve(account(UNIT, "thutruong"), REPORT, "UserTask_SignReport");
        testYear.runJobs();
        incomplete(DESK, "Kiểm tra báo cáo đã nộp", UNIT_NAME);
        testYear.approve(DESK, REPORT, "UserTask_CheckReport");
        testYear.runJobs();
        incomplete(DESK, "Lập báo cáo tổng hợp", CONSOLIDATION);
        testYear.writeConsolidation(PERIOD);
        testYear.complete(DESK, PERIOD, "UserTask_EditConsolidation", Map.of());
        incomplete(COMMITTEE, "Thẩm định báo cáo tổng hợp", CONSOLIDATION);
        testYear.approve(COMMITTEE, PERIOD, "UserTask_ReviewConsolidation");
        incomplete(DIRECTOR, "Ký báo cáo tổng hợp", CONSOLIDATION);
        testYear.approve(DIRECTOR, PERIOD, "UserTask_SignConsolidation");
        testYear.runJobs();

        committees.begin(UNIT);
        incomplete(drafter, "Lập danh sách Ban VSTBPN", UNIT_NAME);
        committees.fill(RENEWAL, YEAR);
        committees.submit(RENEWAL);
        incomplete(account(UNIT, "thutruong"), "Ký quyết định về Ban VSTBPN", UNIT_NAME);
        renewals.withdraw(RENEWAL, "Chờ sắp xếp lại.", drafter);

        CHROMIUM.expect("/khong-co");
        PAGES.forEach((user, paths) -> paths.forEach(path -> Accessibility.assertPage(window(user), path)));
        Accessibility.assertPage(CHROMIUM.page(), "/login");
    }

    @Test
    void everyPageTheHeaderLeadsToIsListed() {
        Set<String> listed = PAGES.values().stream()
                .flatMap(List::stream)
                .map(path -> path.replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());

        PAGES.keySet()
                .forEach(
                        user -> assertThat(MenuLinks.own(window(user))).as(user).isSubsetOf(listed));
    }

    @Test
    void theGuideIsFreeOfViolations() {
        Page page = window(account(UNIT, "soanthao"));
        Accessibility.assertPage(page, "/guide");
        Chromium.picture(page, "guide-contents");
        for (GuideTopic topic : GuideTopic.values()) {
            Accessibility.assertPage(page, "/guide/" + topic.page());
        }
        page.navigate("/guide#nguoi-soan");
        assertThat(page).hasURL(Pattern.compile(".*/guide/nguoi-soan"));
        page.locator("img").last().scrollIntoViewIfNeeded();
        Chromium.picture(page, "guide-topic");
        page.setViewportSize(360, 740);
        Chromium.picture(page, "guide-topic");
    }

    private void startForm() {
        Tasklist tasklist = new Tasklist(window(DESK));
        tasklist.start("Chu trình năm");
        tasklist.send();
        assertThat(tasklist.problems()).containsText("Năm phải là số");
        Accessibility.assertForm(window(DESK), "start");
    }

    /** Claims the task, so that nothing is greyed out. */
    private Tasklist open(String user, String task, String subject) {
        Tasklist tasklist = new Tasklist(window(user));
        tasklist.open(task, subject);
        tasklist.claim();
        return tasklist;
    }

    private void form(String user, String task, String subject) {
        open(user, task, subject);
        Accessibility.assertForm(window(user), task);
    }

    /** A form that is not filled in yet, saying what is missing. */
    private void incomplete(String user, String task, String subject) {
        Tasklist tasklist = open(user, task, subject);
        tasklist.complete();
        assertThat(tasklist.problems()).containsText("Chưa");
        Accessibility.assertForm(window(user), task);
    }

    private Page window(String user) {
        return windows.computeIfAbsent(user, CHROMIUM::page);
    }
}

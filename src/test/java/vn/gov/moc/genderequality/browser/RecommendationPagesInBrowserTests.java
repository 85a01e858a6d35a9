package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.TestInspections;

/** Recommendations, and where they are told of, in a real browser; the pictures are kept to be looked at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationPagesInBrowserTests {

    private static final int YEAR = 2088;
    private static final String FIRST = recommendation(YEAR, "VPB", 1);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @BeforeAll
    void recommendationsStandDifferently() {
        inspections.openProgram(YEAR, "KHTC", "PC", "QLN", "TTRA", "VPB");
        inspections.planVisits(YEAR, "VPB", "TTRA", "QLN");
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.advanceTo(YEAR + "-05-02T08:00");
        inspections.inspect(
                visit(YEAR, "VPB"), LocalDate.of(YEAR, 7, 1), LocalDate.of(YEAR, 9, 30), LocalDate.of(YEAR, 10, 31));
        inspections.answer(FIRST, "PARTLY", "Đơn vị chỉ kiện toàn được trong quý III.");
        inspections.provideEvidence(FIRST);
        inspections.verify(FIRST, "REOPEN", "Chưa có quyết định kiện toàn.");
        inspections.answer(recommendation(YEAR, "VPB", 3), "ACCEPT", "");
        inspections.provideEvidence(recommendation(YEAR, "VPB", 3));
        inspections.verify(recommendation(YEAR, "VPB", 3), "CLOSE", "");
        inspections.selfReport(visit(YEAR, "TTRA"));
        testYear.advanceTo(YEAR + "-07-05T09:00");
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void pagesFitAndAreFreeOfViolations() {
        look(DESK, "recommendations", "/recommendations");
        look("vpb.soanthao", "recommendation", "/recommendations/" + FIRST);
        look("vpb.thutruong", "home-inspected", "/");
        look(TEAM_HEAD, "home-team-head", "/");
        look(DESK, "progress-inspection", "/progress?year=" + YEAR);
    }

    private void look(String account, String name, String path) {
        Page page = CHROMIUM.page(account);
        Accessibility.assertPage(page, path);
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        page.waitForFunction("() => document.documentElement.scrollWidth === 360");
        Chromium.picture(page, name);
    }

    @Test
    void fromTheDashboardToWhatIsOverdue() {
        Page page = CHROMIUM.page("lanhdao");
        page.navigate("/progress?year=%d&query=VPB".formatted(YEAR));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đang thực hiện kiến nghị"))
                .click();
        assertThat(page.locator(".recommendations tbody tr")).hasCount(3);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 quá hạn"))
                .click();
        assertThat(page.locator(".recommendations tbody tr")).hasCount(1);
        page.locator(".recommendations tbody a").first().click();
        assertThat(page).hasURL(Pattern.compile("/recommendations/" + FIRST));
        assertThat(page.locator("main")).containsText("Xác minh: chưa đạt, đơn vị tiếp tục thực hiện");
    }
}

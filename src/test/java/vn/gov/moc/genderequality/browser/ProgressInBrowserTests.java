package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** The matrix with its filters and the charts, in a real browser; their pictures are kept to be looked at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressInBrowserTests {

    private static final int YEAR = 2075;

    /** How many points of a canvas are drawn. */
    private static final String DRAWN = """
            canvas => { const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let drawn = 0; for (let i = 3; i < data.length; i += 4) { if (data[i] > 0) drawn++; } return drawn; }""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private ExtensionService extensions;

    @BeforeAll
    void unitsStandElsewhere() {
        testYear.openMidYear(YEAR, "VPB", "TTRA", "PC", "QLN", "KHTC", "HANCORP", "IBST");
        testYear.advanceTo(YEAR + "-05-20T09:00");
        for (String unit : List.of("PC", "QLN", "TTRA")) {
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
        }
        testYear.approve(DESK, report(YEAR, "PC"), "UserTask_CheckReport");
        testYear.approve(DESK, report(YEAR, "QLN"), "UserTask_CheckReport");
        testYear.fill(YEAR, "KHTC");
        testYear.send(YEAR, "KHTC");
        extensions.request(report(YEAR, "IBST"), LocalDate.of(YEAR, 6, 20), "Chờ số liệu.", "ibst.soanthao");
        testYear.runJobs();
        testYear.approve("tccb.vutruong", report(YEAR, "IBST"), "UserTask_DecideExtension");
        testYear.advanceTo(YEAR + "-06-09T09:00");
        testYear.fill(YEAR, "HANCORP");
        testYear.submit(YEAR, "HANCORP");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void filtersStandInTheAddress() {
        Page page = CHROMIUM.page("lanhdao");
        Chromium.menu(page, "Báo cáo", "Tiến độ");
        assertThat(page.locator("main h1")).containsText("Tiến độ năm");
        page.navigate("/progress?year=" + YEAR);
        Locator units = page.locator("table.matrix tbody th .unit");
        assertThat(units).hasCount(7);
        Chromium.picture(page, "progress");

        page.getByLabel("So với hạn").selectOption("OVERDUE");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                .click();
        assertThat(units).hasText(new String[] {"Vụ Kế hoạch - Tài chính", "Văn phòng Bộ"});
        assertThat(page).hasURL(Pattern.compile("lateness=OVERDUE"));
        assertThat(page.getByLabel("So với hạn")).hasValue("OVERDUE");

        page.getByLabel("Tình trạng").selectOption("IN_REVIEW");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                .click();
        assertThat(units).hasText(new String[] {"Vụ Kế hoạch - Tài chính"});
        page.reload();
        assertThat(units).hasText(new String[] {"Vụ Kế hoạch - Tài chính"});
        page.locator("table.matrix").getByText("Ban VSTBPN đang thẩm định").click();
        assertThat(page).hasURL(Pattern.compile("/reports/" + report(YEAR, "KHTC")));
    }

    @Test
    void theMatrixScrollsOnATelephoneAndKeepsTheUnitsName() {
        for (String account : List.of("tccb", account("VPB", "soanthao"))) {
            Page page = CHROMIUM.page(account);
            page.setViewportSize(360, 740);
            page.navigate("/progress?year=" + YEAR);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            Locator name = page.locator("table.matrix tbody th").first();
            page.locator(".matrix-scroll").evaluate("each => each.scrollLeft = 300");
            assertThat(name.boundingBox().x).isBetween(0.0, 40.0);
            Chromium.picture(page, "progress-" + account);
        }
    }

    @Test
    void chartsAreDrawnAndEveryNumberStandsInATable() {
        for (String account : List.of("lanhdao", account("PC", "thutruong"))) {
            Page page = CHROMIUM.page(account);
            for (int width : List.of(Chromium.WIDTH, 360)) {
                page.setViewportSize(width, width == 360 ? 740 : Chromium.HEIGHT);
                page.navigate("/progress/charts?year=" + YEAR);
                Locator charts = page.locator("#charts canvas");
                assertThat(charts).hasCount(4);
                assertThat(page.locator("#charts table")).hasCount(4);
                page.waitForFunction(
                        "() => [...document.querySelectorAll('#charts canvas')].every(each => each.width > 0)");
                for (int chart = 0; chart < 4; chart++) {
                    assertThat((Integer) charts.nth(chart).evaluate(DRAWN)).isGreaterThan(500);
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                Chromium.picture(page, "progress-charts-" + account);
            }
        }
    }
}

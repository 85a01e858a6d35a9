package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Searching and filtering the library; its pictures are kept to be looked at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryPageTests {

    private static final int YEAR = 2082;
    private static final String RECALLED = report(YEAR, "VPB");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @BeforeAll
    void haveSubmittedReports() {
        testYear.openMidYear(YEAR, "VPB", "TTRA", "QLN");
        for (String unit : new String[] {"VPB", "TTRA"}) {
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
        }
        new Browser(port)
                .basic(
                        account("VPB", "thutruong"),
                        "POST",
                        "/api/reports/" + RECALLED + "/recall",
                        "{\"reason\":\"Nhầm tệp.\"}");
        testYear.submit(YEAR, "VPB");
        testYear.approve(DESK, RECALLED, "UserTask_CheckReport");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void theDeskSearchesWithoutDiacriticsAndFilters() {
        Page page = CHROMIUM.page(DESK);
        Chromium.menu(page, "Tra cứu", "Thư viện");
        page.getByLabel("Tìm trong nội dung").fill("phong chong bao luc gia dinh");
        page.getByLabel("Năm").selectOption(String.valueOf(YEAR));
        page.getByLabel("Tìm trong nội dung").press("Enter");

        Locator documents = page.locator(".documents > li");
        assertThat(documents).hasCount(4);
        Locator reports = documents.filter(new Locator.FilterOptions().setHasText("Mục I.4"));
        assertThat(reports).hasCount(3);
        assertThat(reports.first().locator("mark").last()).hasText("chống bạo lực gia đình");
        Chromium.picture(page, "library");

        page.getByLabel("Hiệu lực").selectOption("Bản có hiệu lực");
        page.getByLabel("Đơn vị").selectOption("Văn phòng Bộ");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tìm").setExact(true))
                .click();
        assertThat(documents).hasCount(1);
        assertThat(documents.first()).containsText("thay thế số 01/BC-VP");
        assertThat(page).hasURL(Pattern.compile("/library\\?query=phong.*&unit=VPB&year=2082.*state=VALID"));
        page.reload();
        assertThat(page.getByLabel("Hiệu lực")).hasValue("VALID");

        documents.first().getByText("Mã SHA-256").click();
        documents.first().getByText("Sao chép").click();
        assertThat(documents.first().locator("[role=status]")).not().isEmpty();
        Chromium.picture(page, "library-hash");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiểm tra mã"))
                .click();
        assertThat(page.locator("#verify")).containsText("Báo cáo số 02/BC-VP: Bản có hiệu lực");

        page.navigate("/library?query=%C4%91%E1%BA%B3ng+b%E1%BB%8Bnh&year=" + YEAR);
        assertThat(page.getByText("Không có văn bản nào khớp")).isVisible();
        Chromium.picture(page, "library-nothing");
        page.getByText("Tìm không phân biệt dấu").click();
        assertThat(documents).not().hasCount(0);
    }

    @Test
    void fitsTelephones() {
        for (String account : new String[] {DESK, account("VPB", "soanthao")}) {
            Page page = CHROMIUM.page(account);
            page.setViewportSize(360, 740);
            page.navigate("/library?query=binh+dang+gioi&year=" + YEAR);
            page.locator("summary").first().click();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            Chromium.picture(page, "library-" + account);
        }
    }
}

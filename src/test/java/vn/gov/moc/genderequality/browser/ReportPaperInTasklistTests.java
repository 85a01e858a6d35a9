package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** Figures by Excel while drafting, and the printed pages before signing, each in Tasklist. */
@IntegrationTest
class ReportPaperInTasklistTests {

    private static final int YEAR = 2092;
    private static final String UNIT = "VLXD";
    private static final String UNIT_NAME = "Vụ Vật liệu xây dựng";
    private static final int FIRST_ROW = 5;
    private static final int VALUE = 5;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @BeforeEach
    void openMidYear() {
        testYear.openMidYear(YEAR, UNIT);
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void figuresComeByExcelAndTheHeadSeesThePagesHeSigns() throws IOException {
        CHROMIUM.expect("status of 400");
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist drafter = new Tasklist(page);
        drafter.open("Soạn báo cáo", UNIT_NAME);
        drafter.claim();
        importByExcel(page, drafter);

        page.getByText("Xem bản in").click();
        assertThat(pages(drafter).first()).isVisible();
        loaded(pages(drafter).first());
        Chromium.picture(page, "tasklist-draft-paper");
        page.close();

        testYear.fill(YEAR, UNIT);
        testYear.send(YEAR, UNIT);
        testYear.approve(account(UNIT, "ban"), report(YEAR, UNIT), "UserTask_ReviewReport");

        Page signing = CHROMIUM.page(account(UNIT, "thutruong"));
        Tasklist head = new Tasklist(signing);
        head.open("Ký báo cáo", UNIT_NAME);
        assertThat(head.form().locator(".paper [role=status]"))
                .containsText(Pattern.compile("\\d+ trang, bản dự thảo"));
        loaded(pages(head).first());
        assertThat(pages(head).first()).hasAttribute("alt", Pattern.compile("Trang 1/\\d+ của bản in"));
        assertThat(head.form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mở bản PDF")))
                .hasAttribute("href", "/reports/" + report(YEAR, UNIT) + "/paper.pdf?inline");
        Chromium.picture(signing, "tasklist-sign-paper");
        signing.setViewportSize(360, 740);
        signing.navigate("/reports/" + report(YEAR, UNIT));
        signing.getByText("Xem bản in").click();
        loaded(signing.locator(".paper-pages img").first());
        assertThat(signing.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Chromium.picture(signing, "page-paper");
    }

    private static void importByExcel(Page page, Tasklist drafter) throws IOException {
        page.getByText("Số liệu bằng Excel").click();
        byte[] exported = Files.readAllBytes(page.waitForDownload(
                        () -> page.getByText("Tải bảng số liệu (.xlsx)").click())
                .path());
        send(page, filled(exported, "không rõ"));
        assertThat(drafter.form()).containsText("Dòng 6: “không rõ” không phải là số nguyên");
        Chromium.picture(page, "tasklist-excel-wrong");

        send(page, filled(exported, "1.234"));
        assertThat(drafter.form()).containsText("Đã nhập 1 số liệu từ tệp Excel.");
        assertThat(page.getByRole(
                        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Hội nghị tuyên truyền, số lượng")))
                .hasValue("1.234");
    }

    private static void send(Page page, byte[] workbook) {
        page.getByLabel("Tệp đã nhập số liệu")
                .setInputFiles(new FilePayload("so-lieu.xlsx", "application/octet-stream", workbook));
        page.getByText("Nhập số liệu từ tệp").click();
    }

    /** The first figure of the report gets this value. */
    private static byte[] filled(byte[] exported, String value) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            XSSFSheet sheet = workbook.getSheet("Số liệu");
            sheet.getRow(FIRST_ROW).getCell(VALUE).setCellValue(value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Locator pages(Tasklist tasklist) {
        return tasklist.form().locator(".paper-pages img");
    }

    private static void loaded(Locator picture) {
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat((Integer) picture.evaluate("image => image.naturalWidth")).isEqualTo(992);
    }
}

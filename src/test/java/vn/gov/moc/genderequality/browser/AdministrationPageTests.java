package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.administration.TestUnits;

/** An administrator keeps units and people in the browser. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationPageTests {

    private static final int YEAR = 2089;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @BeforeAll
    void open() {
        testUnits.create("T89A", "T89B");
        testYear.openMidYear(YEAR, "T89A", "T89B");
    }

    @AfterAll
    void retire() {
        testYear.cancel(YEAR);
        testUnits.retire("T89A", "T89B", "T89C", "T89N");
        testUnits.removeAccount("t89n.moi");
    }

    @Test
    void showsWhatAFileWouldDoAndDoesIt() throws IOException {
        Page page = CHROMIUM.page("admin");
        page.navigate("/administration/units");
        byte[] export = page.request()
                .get(page.url().replace("/administration/units", "/administration/units.xlsx"))
                .body();

        choose(page, workbook(export, "Có lẽ", "KHONGCO"));
        assertThat(page.getByText("Ô G")).isVisible();
        assertThat(page.getByText("Có 2 dòng lỗi")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thực hiện")))
                .hasCount(0);
        look(page, "administration-wrong");

        choose(page, workbook(export, "Có", "T89N"));
        assertThat(page.getByText("Tạo mới: 2")).isVisible();
        look(page, "administration-preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thực hiện 2 thay đổi"))
                .click();
        assertThat(page.getByText("Mật khẩu của tài khoản mới chỉ hiện lần này"))
                .isVisible();
        assertThat(page.locator("td.password")).hasText(Pattern.compile("[a-z2-9]{16}"));
        look(page, "administration-imported");
    }

    @Test
    void mergesUnitsInADialog() {
        Page page = CHROMIUM.page("admin");
        page.navigate("/administration/units");
        page.getByLabel("Tìm theo mã, tên").fill("T89A");
        page.getByLabel("Tìm đơn vị")
                .getByText("Tìm", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#units tbody tr")).hasCount(1);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ngừng hoạt động, sáp nhập Đơn vị thử T89A"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Báo cáo sơ kết 6 tháng đầu năm 2089, Đơn vị thử T89A");
        CHROMIUM.expect("status of 400");
        button(dialog, "Thực hiện").click();
        assertThat(dialog).containsText("Số quyết định phải có từ 1 đến 100 ký tự.");
        Accessibility.assertShown(page, "dialog");
        look(page, "administration-dialog-incomplete");

        dialog.getByLabel("Thêm đơn vị cùng ngừng").selectOption("T89B");
        assertThat(dialog).containsText("Báo cáo sơ kết 6 tháng đầu năm 2089, Đơn vị thử T89B");
        dialog.getByLabel("Đơn vị tiếp nhận").selectOption("*");
        dialog.getByLabel("Mã đơn vị").fill("T89C");
        dialog.getByLabel("Tên đơn vị").fill("Đơn vị hợp nhất");
        dialog.getByLabel("Viết tắt").fill("T89C");
        dialog.getByLabel("Loại đơn vị").selectOption("SERVICE");
        dialog.getByLabel("Số quyết định").fill("12/QĐ-BXD");
        dialog.getByLabel("Ngày quyết định").fill("02/05/2089");
        dialog.getByLabel("Lý do").fill("Sắp xếp lại tổ chức.");
        dialog.getByLabel("2089, Đơn vị thử T89A").selectOption("MOVE");
        dialog.getByLabel("2089, Đơn vị thử T89B").selectOption("CANCEL");
        look(page, "administration-dialog-merge");
        button(dialog, "Thực hiện").click();

        assertThat(page.locator("#administration-status"))
                .hasText(
                        "Đã sáp nhập T89A, T89B vào T89C: huỷ 1, chuyển 1, để Bộ xử lý 0 báo cáo; 6 người thôi vai trò.");
        page.getByLabel("Tình trạng").selectOption("false");
        page.getByLabel("Tìm đơn vị")
                .getByText("Tìm", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#units")).containsText("Đã sáp nhập vào Đơn vị hợp nhất");
        look(page, "administration-merged");

        Page desk = CHROMIUM.page("tccb");
        desk.navigate("/reports/" + report(YEAR, "T89A"));
        assertThat(desk.getByText("Báo cáo đã huỷ.")).isVisible();
        assertThat(desk.getByText("Đơn vị hợp nhất báo cáo tiếp")).isVisible();
        desk.navigate("/administration/units");
        assertThat(desk.getByText("Danh sách để tra cứu")).isVisible();
        assertThat(desk.locator("#units tbody tr").first()).isVisible();
        assertThat(desk.getByText("Lập đơn vị mới")).hasCount(0);
    }

    @Test
    void createsAndRenamesAUnit() {
        Page page = CHROMIUM.page("admin");
        Accessibility.assertPage(page, "/administration/units");
        page.getByText("Lập đơn vị mới").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        look(page, "administration-dialog-new");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tên đơn vị"))
                .click();
        assertThat(page.locator("#units th[aria-sort=ascending]")).hasText("Tên đơn vị");
        look(page, "administration-list");
    }

    private static void choose(Page page, byte[] workbook) {
        page.getByLabel("Tệp Excel đã sửa").setInputFiles(new FilePayload("don-vi.xlsx", XLSX, workbook));
        assertThat(page.locator(".file-field")).containsText("don-vi.xlsx (");
        page.getByText("Xem trước", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static byte[] workbook(byte[] export, String active, String unit) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export));
        fill(workbook.getSheet("Đơn vị"), "T89N", "Đơn vị nhập từ tệp", "T89N", "Cục", "", "", active);
        fill(workbook.getSheet("Tài khoản"), "t89n.moi", "Nguyễn Thị Mới", "moi@bxd.example", unit, "Cán bộ soạn thảo");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void fill(XSSFSheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static Locator button(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void look(Page page, String name) {
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isEqualTo(360);
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }
}

package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** A consolidated report on its way from the desk by the committee and the director to its page. */
@IntegrationTest
class ConsolidationInTasklistTests {

    private static final int YEAR = 2068;
    private static final String SUBJECT = String.valueOf(YEAR);
    private static final String ID = YEAR + "-MID_YEAR";
    private static final String OPENING = "Thực hiện kế hoạch năm, Bộ Xây dựng tổng hợp kết quả như sau.";
    private static final Pattern SAVED = Pattern.compile("^Đã lưu lúc \\d\\d:\\d\\d:\\d\\d$");
    private static final String WOMEN = "party-committee.women.now";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void haveTwoAcceptedReportsAndAMissingOne() {
        testYear.openMidYear(YEAR, "TTRA", "VPB", "KHCN");
        for (String unit : List.of("VPB", "KHCN")) {
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
            testYear.approve(DESK, report(YEAR, unit), "UserTask_CheckReport");
        }
        testYear.advanceTo(YEAR + "-07-01T08:00");
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void goesFromTheDeskToItsRecipients() throws IOException {
        edit();
        returnToDesk("Bổ sung nguyên nhân chưa nộp của Thanh tra Bộ.");
        sendAgain();
        approve();
        sign();
        testYear.runJobs();
        read();
    }

    private void edit() {
        Page page = CHROMIUM.page(DESK);
        Tasklist desk = new Tasklist(page);
        desk.open("Lập báo cáo tổng hợp", SUBJECT);
        desk.claim();
        assertThat(desk.form()).containsText("2 (66,7%)");
        Locator opening = page.locator("#ge-introduction");
        opening.pressSequentially(OPENING);
        assertThat(desk.form().locator(".save-status")).hasText(SAVED);
        assertThat(text("introduction")).isEqualTo(OPENING);

        takeOver(page, desk);
        drillDown(page);
        Chromium.picture(page, "consolidation-edit");
        page.setViewportSize(360, 740);
        Chromium.picture(page, "consolidation-edit");
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);

        desk.complete();
        assertThat(desk.problems()).containsText(Pattern.compile("Chưa trình được, còn \\d+ mục cần viết:"));
        testYear.writeConsolidation(ID);
        page.reload();
        desk.opened();
        assertThat(opening).hasValue(OPENING);
        desk.completeSuccessfully();
        page.close();
    }

    /** What a unit wrote comes to the end of the section, under the unit's name. */
    private void takeOver(Page page, Tasklist desk) {
        Locator section = desk.form()
                .locator("section.section")
                .filter(new Locator.FilterOptions().setHas(page.locator("[id='ge-II.1']")));
        section.getByText("Nội dung của 2 đơn vị").click();
        section.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Chép vào mục II.1 nội dung của Văn phòng Bộ"))
                .click();
        assertThat(section.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Đã chép")))
                .isVisible();
        assertThat(page.locator("[id='ge-II.1']")).hasValue(Pattern.compile("^Văn phòng Bộ: .+", Pattern.DOTALL));
        assertThat(desk.form().locator(".save-status")).hasText(SAVED);
        assertThat(text("II.1")).startsWith("Văn phòng Bộ: ");
    }

    /** A number leads to the units' accepted values, and they add up. */
    private void drillDown(Page page) {
        page.locator("[data-cell='" + WOMEN + "']").click();
        Locator panel = page.locator(".drill section");
        assertThat(panel.getByRole(AriaRole.HEADING)).hasText("Cấp ủy viên, nữ, kỳ này (người)");
        for (String unit : List.of("VPB", "KHCN")) {
            Integer value = jdbc.queryForObject(
                    "select number from accepted_figure where report_id = ? and cell = ?",
                    Integer.class,
                    report(YEAR, unit),
                    WOMEN);
            assertThat(panel.locator(
                                    "tr",
                                    new Locator.LocatorOptions()
                                            .setHas(page.locator("a[href='/reports/" + report(YEAR, unit) + "']")))
                            .locator("td.number"))
                    .hasText(String.valueOf(value));
        }
        assertThat(panel.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Thanh tra Bộ"))
                        .locator("td.number"))
                .hasText("chưa có số liệu");
        assertThat(panel.locator("tfoot td.number"))
                .hasText(String.valueOf(jdbc.queryForObject(
                        "select sum(number) from accepted_figure where period_id = ? and cell = ?",
                        Integer.class,
                        ID,
                        WOMEN)));
    }

    private void returnToDesk(String reason) {
        Page page = CHROMIUM.page(COMMITTEE);
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định báo cáo tổng hợp", SUBJECT);
        assertThat(committee.form()).containsText(OPENING);
        committee.claim();
        page.getByLabel("Trả lại để sửa", new Page.GetByLabelOptions().setExact(true))
                .check();
        committee.complete();
        assertThat(committee.problems()).containsText("Hãy ghi lý do");
        page.getByLabel("Lý do, ý kiến").pressSequentially(reason);
        Chromium.picture(page, "consolidation-review");
        committee.completeSuccessfully();
        page.close();
    }

    private void sendAgain() {
        Page page = CHROMIUM.page(DESK);
        Tasklist desk = new Tasklist(page);
        desk.open("Lập báo cáo tổng hợp", SUBJECT);
        assertThat(desk.form().locator(".returned")).containsText("Bổ sung nguyên nhân chưa nộp của Thanh tra Bộ.");
        desk.claim();
        desk.completeSuccessfully();
        page.close();
    }

    private void approve() {
        Page page = CHROMIUM.page(COMMITTEE);
        Tasklist committee = new Tasklist(page);
        committee.open("Thẩm định báo cáo tổng hợp", SUBJECT);
        committee.claim();
        page.getByLabel("Đồng ý trình Vụ trưởng ký").check();
        committee.completeSuccessfully();
        page.close();
    }

    private void sign() {
        Page page = CHROMIUM.page(DIRECTOR);
        Tasklist director = new Tasklist(page);
        director.open("Ký báo cáo tổng hợp", SUBJECT);
        assertThat(director.form().locator(".paper [role=status]"))
                .containsText(Pattern.compile("\\d+ trang, bản dự thảo"));
        Locator first = director.form().locator(".paper-pages img").first();
        first.scrollIntoViewIfNeeded();
        assertThat(first).hasJSProperty("complete", true);
        assertThat((Integer) first.evaluate("image => image.naturalWidth")).isEqualTo(992);
        Chromium.picture(page, "consolidation-sign");
        director.claim();
        page.getByLabel("Ký ban hành").check();
        director.completeSuccessfully();
        page.close();
    }

    /** The list's part of this year; other tests have theirs. */
    private static Locator yearIn(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Năm " + YEAR));
    }

    private void read() throws IOException {
        Page page = CHROMIUM.page(DESK);
        page.navigate("/consolidations");
        assertThat(yearIn(page)).containsText("Số 01/BC-BXD");
        Chromium.picture(page, "consolidations");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Sơ kết 6 tháng đầu năm " + YEAR)
                                .setExact(true))
                .click();
        assertThat(page.locator("main")).containsText(OPENING);
        assertThat(page.locator("main")).containsText("✓ đang có hiệu lực");
        assertThat(page.locator("main .history").first())
                .containsText("Bổ sung nguyên nhân chưa nộp của Thanh tra Bộ.");
        drillDown(page);

        Download pdf = page.waitForDownload(
                () -> page.getByLabel("PDF, báo cáo số 01/BC-BXD").click());
        pdf.saveAs(Chromium.SCREENSHOTS.resolve("consolidation.pdf"));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        Download docx = page.waitForDownload(
                () -> page.getByLabel("Word, báo cáo số 01/BC-BXD").click());
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx.path()))) {
            assertThat(document.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().equals(OPENING));
        }

        page.getByLabel("Ngày gửi").fill("01/07/" + YEAR);
        page.getByLabel("Cách gửi").fill("Trục liên thông văn bản");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi việc gửi"))
                .click();
        assertThat(page.locator("#done")).containsText("Đã ghi việc gửi báo cáo tới UBQG");
        assertThat(page.locator("main")).containsText("01/07/" + YEAR);
        Chromium.picture(page, "consolidation");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Chromium.picture(page, "consolidation");
        page.navigate("/consolidations");
        assertThat(yearIn(page)).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Chromium.picture(page, "consolidations");

        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
        page.navigate("/consolidations/" + ID + "?cell=" + WOMEN);
        assertThat(page.locator(".drill section h4")).isFocused();
    }

    private String text(String section) {
        return String.valueOf(jdbc.queryForObject(
                "select content from consolidation_text where consolidation_id = ? and section = ?",
                String.class,
                ID,
                section));
    }
}

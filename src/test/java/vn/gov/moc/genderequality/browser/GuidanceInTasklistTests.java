package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.CyclePlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodPlan;

/** A year from its start to the confirmed guidance, each step by its person in the browser. */
@IntegrationTest
class GuidanceInTasklistTests {

    private static final int YEAR = 2099;
    private static final String SUBJECT = "Năm " + YEAR;
    private static final String NUMBER = "764/BXD-TCCB";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private CycleService cycles;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void goesFromTheStartOfTheYearToAConfirmedReceipt() {
        testYear.jumpTo(YEAR + "-04-03T08:00");
        Page desk = CHROMIUM.page(DESK);
        start(desk);
        plan(desk);
        write(desk);
        decide(CHROMIUM.page(COMMITTEE), "Thẩm định văn bản hướng dẫn", "Đồng ý trình Vụ trưởng ký");
        decide(CHROMIUM.page(DIRECTOR), "Ký văn bản hướng dẫn", "Ký ban hành");
        testYear.runJobs();
        confirm(CHROMIUM.page(account("VPB", "thutruong")));
    }

    private static void start(Page page) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.start("Chu trình năm");
        page.getByLabel("Năm").pressSequentially(YEAR + "7");
        tasklist.send();
        assertThat(tasklist.problems()).containsText("Năm phải là số có bốn chữ số, từ 2007 đến 2099.");
        assertThat(page.getByLabel("Năm")).hasValue(YEAR + "7");
        Chromium.picture(page, "tasklist-wrong-year");

        page.getByLabel("Năm").fill(String.valueOf(YEAR));
        tasklist.send();
        assertThat(tasklist.form()).isHidden();
    }

    private void plan(Page page) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("Lập kế hoạch năm", SUBJECT);
        tasklist.claim();
        assertThat(page.getByLabel("Mẫu báo cáo").first()).containsText("Báo cáo sơ kết");
        assertThat(page.getByLabel("Mẫu báo cáo").last()).containsText("Báo cáo tổng kết");
        Locator midYearDue = page.getByLabel("Hạn nộp", new Page.GetByLabelOptions().setExact(true))
                .first();
        midYearDue.clear();
        midYearDue.pressSequentially("08062099");
        assertThat(midYearDue).hasValue("08/06/2099");
        page.keyboard().press("Tab");
        assertThat(tasklist.form().locator(".save-status")).containsText("Đã lưu lúc");
        Chromium.picture(page, "tasklist-plan");
        assertThat(cycles.plan(YEAR))
                .extracting(CyclePlan::periods)
                .satisfies(periods ->
                        assertThat(periods).extracting(PeriodPlan::dueOn).contains(LocalDate.of(YEAR, 6, 8)));
        tasklist.completeSuccessfully();
    }

    private static void write(Page page) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("Soạn văn bản hướng dẫn", SUBJECT);
        tasklist.claim();
        tasklist.complete();
        assertThat(tasklist.problems()).containsText("Hãy nhập số, ký hiệu văn bản.");
        Chromium.picture(page, "tasklist-letter");

        page.getByLabel("Số, ký hiệu").pressSequentially(NUMBER);
        page.getByLabel("Ngày văn bản").pressSequentially("11/4/" + YEAR);
        tasklist.completeSuccessfully();
    }

    private static void decide(Page page, String task, String decision) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(task, SUBJECT);
        assertThat(tasklist.form()).containsText(NUMBER);
        tasklist.claim();
        page.getByLabel(decision).check();
        tasklist.completeSuccessfully();
    }

    private static void confirm(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở để xác nhận"))
                .click();
        page.getByText("Xác nhận đã nhận", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Văn phòng Bộ")))
                .containsText(account("VPB", "thutruong"));
    }
}

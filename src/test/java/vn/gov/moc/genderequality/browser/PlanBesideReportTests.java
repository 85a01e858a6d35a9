package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.workplan.ApprovedPlans;
import vn.gov.moc.genderequality.workplan.WorkProgress;

/** A drafter reads what the unit planned beside the section he writes; the ministry sees the eight tasks of all units. */
@IntegrationTest
class PlanBesideReportTests {

    private static final int YEAR = 2066;
    private static final String UNIT = "VPB";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private ApprovedPlans plans;

    @BeforeEach
    void haveAPlanAndAReport() {
        testYear.openMidYear(YEAR, UNIT);
        String plan = plans.draft(YEAR, UNIT, DirectiveTask.NATIONAL_PROGRAM, DirectiveTask.COMMUNICATION);
        plans.approve(UNIT, plan);
        testYear.runJobs();
        plans.record(UNIT, plan, DirectiveTask.NATIONAL_PROGRAM, WorkProgress.DONE, LocalDate.of(YEAR, 5, 2));
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void isReadInTheFormAndOnThePage() {
        Page drafter = CHROMIUM.page("vpb.soanthao");
        Tasklist tasklist = new Tasklist(drafter);
        tasklist.open("Soạn báo cáo", "Văn phòng Bộ");
        tasklist.claim();
        Locator planned = tasklist.form().locator(".plan-items").first();
        planned.getByText("Kế hoạch và kết quả: 1/1 việc đã xong").click();
        assertThat(planned).containsText("Đã hoàn thành, ngày 02/05/" + YEAR);
        assertThat(planned).containsText("Mục tiêu: Mục tiêu 2");
        assertThat(planned).containsText("Kết quả: Kết quả 2.");
        planned.scrollIntoViewIfNeeded();
        Chromium.picture(drafter, "plan-beside-report");
        Accessibility.assertForm(drafter, "draft-report with what was planned");

        Page desk = CHROMIUM.page(DESK);
        Accessibility.assertPage(desk, "/work-plans/" + YEAR + "/tasks");
        assertThat(desk.locator(".tasks-matrix tbody tr")).hasCount(1);
        Chromium.picture(desk, "eight-tasks");
        desk.setViewportSize(360, 740);
        Chromium.picture(desk, "eight-tasks");
    }
}

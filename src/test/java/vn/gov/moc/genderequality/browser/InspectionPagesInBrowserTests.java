package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.TestInspections;

/** The inspections' pages in a real browser; their pictures are kept to be looked at. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionPagesInBrowserTests {

    private static final int YEAR = 2083;
    private static final String PROGRAM = "/inspections/" + YEAR;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @BeforeAll
    void oneVisitIsConcludedAndTwoAreOpen() {
        inspections.approveVisits(YEAR, "VPB", "TTRA", "HANCORP");
        String vpb = visit(YEAR, "VPB");
        inspections.selfReport(vpb);
        inspections.goToVisit(vpb);
        inspections.writeMinutes(vpb, LocalDate.of(YEAR, 6, 16), LocalDate.of(YEAR, 9, 30));
        inspections.sign(TEAM_HEAD, vpb, "SIGNED", "");
        inspections.sign("vpb.thutruong", vpb, "REFUSED", "Nhận xét về nội dung 3 không đúng với hồ sơ đã cung cấp.");
        inspections.conclude(vpb);
        String ttra = visit(YEAR, "TTRA");
        inspections.goToVisit(ttra);
        inspections.writeMinutes(ttra, LocalDate.of(YEAR, 9, 30));
        inspections.sign(TEAM_HEAD, ttra, "RETURNED", "Đoàn viết lại nhận xét chung.");
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    @Order(1)
    void pagesFitAndAreFreeOfViolations() {
        look("lanhdao", "inspection-program", PROGRAM);
        look("vpb.ban", "inspection-own", "/inspections");
        look(MEMBER, "inspection-team", "/inspections");
        look("vpb.thutruong", "inspection-visit-concluded", "/inspection-visits/" + visit(YEAR, "VPB"));
        look(MEMBER, "inspection-visit-team", "/inspection-visits/" + visit(YEAR, "TTRA"));
        look("hancorp.soanthao", "inspection-visit-preparing", "/inspection-visits/" + visit(YEAR, "HANCORP"));
    }

    private void look(String account, String name, String path) {
        Page page = CHROMIUM.page(account);
        Accessibility.assertPage(page, path);
        picture(page, name);
    }

    private static void picture(Page page, String name) {
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    @Test
    @Order(2)
    void theCommitteeProposesAnotherDayAndTeam() {
        Page page = CHROMIUM.page(TEAM_HEAD);
        Accessibility.assertPage(page, PROGRAM);
        page.locator("summary").getByText("Đề nghị điều chỉnh").click();
        button(page, "Gửi đề nghị").click();
        assertThat(page.locator(".problems"))
                .containsText("Chưa gửi được, cần bổ sung:Hãy chọn nội dung điều chỉnh.Hãy ghi lý do điều chỉnh.");
        page.getByLabel("Đổi lịch, đoàn hoặc trọng tâm").check();
        page.getByLabel("Đợt kiểm tra cần điều chỉnh")
                .selectOption(new SelectOption().setLabel("Tổng công ty Xây dựng Hà Nội (20/06/2083)"));
        assertThat(page.getByLabel("Từ ngày")).hasValue("20/06/2083");
        assertThat(page.getByLabel("Trưởng đoàn")).hasValue(TEAM_HEAD);
        page.getByLabel("Từ ngày").fill("40/06/2083");
        page.getByLabel("Lý do điều chỉnh").fill("Tổng công ty tổ chức đại hội.");
        button(page, "Gửi đề nghị").click();
        assertThat(page.locator(".field-error")).containsText("Ngày phải có dạng ngày/tháng/năm");
        Accessibility.assertShown(page, "#change-form");

        page.getByLabel("Từ ngày").fill("18/06/2083");
        page.getByLabel("Đến ngày").fill("18/06/2083");
        button(page, "Gửi đề nghị").click();
        CHROMIUM.expect("status of 400");
        assertThat(page.locator(".problems")).containsText("cùng lúc có mặt ở đợt kiểm tra tại Thanh tra Bộ");
        assertThat(page.locator(".field-error")).isVisible();
        picture(page, "inspection-change-refused");

        page.getByLabel("Từ ngày").fill("28/06/2083");
        page.getByLabel("Đến ngày").fill("");
        button(page, "Đưa Chuyên viên").click();
        page.getByLabel("Người của").selectOption("VPB");
        Locator free = page.getByLabel("Chọn người");
        assertThat(free.locator("option")).hasCount(4);
        free.selectOption("vpb.ban");
        button(page, "Thêm vào đoàn").click();
        assertThat(page.locator("#change-form .team")).containsText("vpb.ban");

        page.reload();
        assertThat(page.locator("#change-form .team")).containsText("vpb.ban");
        assertThat(page.getByLabel("Từ ngày")).hasValue("28/06/2083");
        assertThat(page.getByLabel("Lý do điều chỉnh")).hasValue("Tổng công ty tổ chức đại hội.");
        button(page, "Gửi đề nghị").click();

        Locator waiting = page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Đề nghị điều chỉnh đang chờ Vụ trưởng: đổi lịch"));
        assertThat(waiting).containsText("20/06/2083 – 21/06/2083");
        assertThat(waiting).containsText("28/06/2083");
        assertThat(waiting).containsText("Tổng công ty tổ chức đại hội.");
        assertThat(page.locator("#change-form")).hasCount(0);
        Accessibility.assertPage(page, PROGRAM);
        picture(page, "inspection-change-proposed");
    }

    @Test
    @Order(3)
    void theCommitteeProposesOneMoreVisit() {
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_DecideProgramChange");
        testYear.runJobs();
        Page page = CHROMIUM.page(TEAM_HEAD);
        page.navigate(PROGRAM);
        assertThat(page.locator("main")).containsText("Đổi lịch, đoàn hoặc trọng tâm, Tổng công ty Xây dựng Hà Nội");
        assertThat(page.locator("main")).containsText("đã đồng ý");
        page.locator("summary").getByText("Đề nghị điều chỉnh").click();
        assertThat(page.getByLabel("Lý do điều chỉnh")).hasValue("");
        page.getByLabel("Bổ sung đợt kiểm tra").check();
        page.getByLabel("Lý do điều chỉnh").fill("Theo đề nghị của công đoàn.");
        button(page, "Gửi đề nghị").click();
        CHROMIUM.expect("status of 400");
        assertThat(page.locator(".problems")).containsText("Hãy chọn đơn vị được kiểm tra.");
        assertThat(page.locator(".problems")).containsText("Hãy chọn trưởng đoàn.");
        page.getByLabel("Đơn vị được kiểm tra").selectOption("IBST");
        page.getByLabel("Từ ngày").fill("05/07/2083");
        page.getByLabel("Chọn người").selectOption(TEAM_HEAD);
        button(page, "Thêm vào đoàn").click();
        page.getByLabel("Trưởng đoàn").selectOption(TEAM_HEAD);
        page.getByLabel("Trọng tâm kiểm tra").fill("Tạo nguồn cán bộ nữ.");
        Accessibility.assertShown(page, "#change-form");
        picture(page, "inspection-change-add");
        button(page, "Gửi đề nghị").click();
        assertThat(page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Đề nghị điều chỉnh đang chờ Vụ trưởng: bổ sung")))
                .containsText("Tạo nguồn cán bộ nữ.");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

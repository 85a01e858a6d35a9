package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** A program that is not approved: the ministry sees it with what does not fit, nobody else knows of it. */
@IntegrationTest
class InspectionDraftPagesTests {

    private static final int YEAR = 2082;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    @AfterEach
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void beforeTheApprovalNobodyOutsideTheMinistryKnowsOfAVisit() {
        inspections.openProgram(YEAR, "VPB", "TTRA");
        programs.addVisit(YEAR, TestInspections.plan("VPB", LocalDate.of(YEAR, 6, 15)), TEAM_HEAD);
        programs.addVisit(YEAR, TestInspections.plan("TTRA", LocalDate.of(YEAR, 6, 16)), TEAM_HEAD);

        Browser ministry = Browser.loggedIn(port, "lanhdao");
        assertThat(ministry.get("/inspections/" + YEAR).body())
                .contains("Đang lập kế hoạch", "Chưa nhập.", "Bản dự thảo (.pdf)", "Trong dự thảo kế hoạch")
                .contains("Kế hoạch có 6 chỗ chồng chéo", "cùng lúc có mặt ở đợt kiểm tra tại Thanh tra Bộ")
                .contains("Chưa có quyết định nào.")
                .doesNotContain("change-form", ">chưa nộp<");
        assertThat(ministry.get("/inspection-visits/" + visit(YEAR, "VPB")).body())
                .contains("đơn vị chưa được thông báo")
                .doesNotContain("Báo cáo tự kiểm tra</h2>", "Tình hình</h2>");
        noneElseSees();

        testYear.cancel(YEAR);
        programs.cancel(YEAR);

        assertThat(ministry.get("/inspections/" + YEAR).body()).contains("Đã hủy");
        noneElseSees();
    }

    private void noneElseSees() {
        for (String account : new String[] {"vpb.thutruong", "vpb.soanthao", MEMBER}) {
            Browser browser = Browser.loggedIn(port, account);
            assertThat(browser.get("/inspection-visits/" + visit(YEAR, "VPB")).statusCode())
                    .isEqualTo(403);
            assertThat(browser.get("/inspections").body()).doesNotContain("/inspection-visits/" + YEAR);
        }
    }
}

package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.ChangeKind;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.ChangeProposal;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.inspection.VisitPlan;

/** The year's inspections from the plan to the closed recommendation, each step of the ministry and the unit's head in its form. */
@IntegrationTest
class InspectionInTasklistTests {

    private static final int YEAR = 2090;
    private static final String UNIT = "TTRA";
    private static final String UNIT_NAME = "Thanh tra Bộ";
    private static final String OTHER_NAME = "Văn phòng Bộ";
    private static final String PROGRAM = "Năm " + YEAR;
    private static final String SUBJECT = "Kiểm tra năm " + YEAR;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    @Autowired
    private InspectionVisits visits;

    @Autowired
    private Recommendations recommendations;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void isPlannedApprovedChangedConcludedAnsweredReopenedAndClosed() {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        // A visit that lacks its team is refused.
        CHROMIUM.expect("/api/inspection-programs/");
        inspections.openProgram(YEAR, UNIT, "VPB");
        plan();
        approve();
        testYear.runJobs();
        change();

        String visit = visit(YEAR, UNIT);
        inspections.selfReport(visit);
        inspections.goToVisit(visit);
        inspections.writeMinutes(visit, LocalDate.of(YEAR, 9, 30));
        inspections.sign(COMMITTEE, visit, "SIGNED", "");
        inspections.sign(
                account(UNIT, "thutruong"), visit, "SIGNED_WITH_OPINION", "Số liệu năm trước chưa được đối chiếu.");
        conclude();
        testYear.runJobs();

        answer();
        evidence("Đã ban hành quyết định kiện toàn.");
        reopen();
        evidence("Đã họp Ban, có biên bản kèm theo.");
        close();
    }

    private void plan() {
        Page page = CHROMIUM.page(COMMITTEE);
        Tasklist committee = new Tasklist(page);
        committee.open("Lập kế hoạch kiểm tra năm", PROGRAM);
        committee.claim();
        committee.complete();
        assertThat(committee.problems()).containsText("Hãy nhập mục đích, yêu cầu");
        page.getByLabel("I. Mục đích, yêu cầu").fill("Đánh giá việc thực hiện công tác bình đẳng giới.");

        button(page, "Thêm đợt kiểm tra").click();
        button(page, "Lưu đợt kiểm tra").click();
        assertThat(committee.form()).containsText("Hãy chọn đơn vị được kiểm tra.");
        assertThat(committee.form()).containsText("Hãy chọn trưởng đoàn.");
        Accessibility.assertForm(page, "plan-inspections");
        page.getByLabel("Đơn vị được kiểm tra").selectOption(UNIT);
        page.getByLabel("Từ ngày").fill("14/06/" + YEAR);
        page.getByLabel("Đến ngày").fill("15/06/" + YEAR);
        member(page, "", COMMITTEE);
        member(page, "", DESK);
        member(page, "PC", MEMBER);
        page.getByLabel("Trưởng đoàn").selectOption(COMMITTEE);
        page.reload();
        committee.opened();
        assertThat(page.getByLabel("Trưởng đoàn")).hasValue(COMMITTEE);
        button(page, "Lưu đợt kiểm tra").click();
        assertThat(page.getByText("Đã thêm đợt kiểm tra tại " + UNIT_NAME)).isVisible();

        button(page, "Thêm đợt kiểm tra").click();
        page.getByLabel("Đơn vị được kiểm tra").selectOption("VPB");
        page.getByLabel("Từ ngày").fill("15/06/" + YEAR);
        member(page, "", COMMITTEE);
        page.getByLabel("Trưởng đoàn").selectOption(COMMITTEE);
        button(page, "Lưu đợt kiểm tra").click();
        assertThat(other(page)).containsText("cùng lúc có mặt ở đợt kiểm tra tại " + UNIT_NAME);
        committee.complete();
        assertThat(committee.problems()).containsText("cùng lúc có mặt");
        Chromium.picture(page, "inspections-plan");

        button(page, "Sửa đợt kiểm tra tại " + OTHER_NAME).click();
        page.getByLabel("Từ ngày").fill("21/06/" + YEAR);
        Accessibility.assertForm(page, "plan-inspections, a visit being changed");
        button(page, "Lưu đợt kiểm tra").click();
        assertThat(committee.form()).not().containsText("cùng lúc có mặt");
        assertThat(other(page)).containsText("21/06/" + YEAR);
        committee.completeSuccessfully();
    }

    private static void member(Page page, String unit, String account) {
        page.getByLabel("Người của").selectOption(unit);
        page.getByLabel("Chọn người").selectOption(account);
        button(page, "Thêm vào đoàn").click();
        assertThat(page.getByText("vào đoàn.")).isVisible();
    }

    private void approve() {
        Page page = CHROMIUM.page(DIRECTOR);
        Tasklist director = new Tasklist(page);
        director.open("Phê duyệt kế hoạch kiểm tra", PROGRAM);
        director.claim();
        assertThat(director.form()).containsText("2 đợt kiểm tra");
        assertThat(director.form()).containsText("14/06/%1$d–15/06/%1$d".formatted(YEAR));
        page.getByLabel("Trả lại để sửa", exactly()).check();
        director.complete();
        assertThat(director.problems()).containsText("Hãy ghi lý do");
        Accessibility.assertForm(page, "approve-inspections");
        Chromium.picture(page, "inspections-approve");
        page.getByLabel("Phê duyệt kế hoạch", exactly()).check();
        director.completeSuccessfully();
    }

    private void change() {
        programs.propose(
                YEAR,
                new ChangeProposal(
                        ChangeKind.CHANGE,
                        visit(YEAR, "VPB"),
                        new VisitPlan(
                                "VPB",
                                LocalDate.of(YEAR, 6, 22),
                                null,
                                COMMITTEE,
                                List.of(DESK),
                                "Công tác cán bộ nữ",
                                0),
                        "Đơn vị bận họp tổng kết."),
                COMMITTEE);
        testYear.runJobs();
        Page page = CHROMIUM.page(DIRECTOR);
        Tasklist director = new Tasklist(page);
        director.open("Quyết định điều chỉnh kế hoạch kiểm tra", PROGRAM);
        director.claim();
        assertThat(director.form()).containsText("Đơn vị bận họp tổng kết.");
        assertThat(row(page, "Thời gian")).containsText("21/06/" + YEAR);
        assertThat(row(page, "Thời gian")).containsText("đổi thành: 22/06/" + YEAR);
        director.complete();
        assertThat(director.problems()).containsText("Hãy chọn “Đồng ý điều chỉnh”");
        Accessibility.assertForm(page, "decide-program-change");
        Chromium.picture(page, "inspections-change");
        page.getByLabel("Đồng ý điều chỉnh", exactly()).check();
        director.completeSuccessfully();
        Assertions.assertThat(visits.visit(visit(YEAR, "VPB")).firstDay()).isEqualTo(LocalDate.of(YEAR, 6, 22));
    }

    private void conclude() {
        Page page = CHROMIUM.page(DIRECTOR);
        Tasklist director = new Tasklist(page);
        director.open("Ban hành kết luận kiểm tra", SUBJECT);
        director.claim();
        assertThat(director.form()).containsText("Số liệu năm trước chưa được đối chiếu.");
        Locator conclusion = page.getByLabel("Kết luận kiểm tra");
        assertThat(conclusion).hasValue("Đơn vị thực hiện cơ bản đầy đủ.");
        conclusion.fill("");
        director.complete();
        assertThat(director.problems()).containsText("Hãy nhập kết luận kiểm tra.");
        conclusion.fill("Đơn vị thực hiện đầy đủ; số liệu cần đối chiếu.");
        Locator first = proposal(page, 1);
        first.getByLabel("Nội dung kiến nghị").fill("Kiện toàn Ban VSTBPN và họp Ban mỗi quý.");
        button(page, "Thêm kiến nghị").click();
        proposal(page, 2).getByLabel("Nội dung kiến nghị").fill("Đối chiếu số liệu năm trước.");
        director.complete();
        assertThat(director.problems()).containsText("Kiến nghị 2 còn thiếu");
        Accessibility.assertForm(page, "issue-conclusion");
        Chromium.picture(page, "inspections-conclusion");
        page.reload();
        director.opened();
        assertThat(conclusion).hasValue("Đơn vị thực hiện đầy đủ; số liệu cần đối chiếu.");
        assertThat(proposal(page, 2).getByLabel("Nội dung kiến nghị")).hasValue("Đối chiếu số liệu năm trước.");
        page.onceDialog(Dialog::accept);
        proposal(page, 2)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xóa kiến nghị này"))
                .click();
        assertThat(page.getByText("Đã xóa kiến nghị 2.")).isVisible();
        director.completeSuccessfully();
        Assertions.assertThat(visits.recommendations(visit(YEAR, UNIT)))
                .extracting(each -> each.content())
                .containsExactly("Kiện toàn Ban VSTBPN và họp Ban mỗi quý.");
    }

    private void answer() {
        Page page = CHROMIUM.page(account(UNIT, "thutruong"));
        Tasklist head = new Tasklist(page);
        head.open("Trả lời kiến nghị", SUBJECT);
        head.claim();
        assertThat(head.form()).containsText("Kiện toàn Ban VSTBPN và họp Ban mỗi quý.");
        assertThat(head.form()).containsText("Trên văn bản sẽ ghi:");
        page.getByLabel("Tiếp thu một phần", exactly()).check();
        head.complete();
        assertThat(head.problems()).containsText("Hãy nêu rõ lý do chỉ tiếp thu một phần.");
        Accessibility.assertForm(page, "answer-recommendation");
        Chromium.picture(page, "inspections-answer");
        page.getByLabel("Lý do, cách thực hiện").fill("Ban họp sáu tháng một lần vì ít người.");
        page.reload();
        head.opened();
        assertThat(page.getByLabel("Tiếp thu một phần", exactly())).isChecked();
        head.completeSuccessfully();
    }

    private void evidence(String text) {
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist drafter = new Tasklist(page);
        drafter.open("Thực hiện, gửi minh chứng", SUBJECT);
        drafter.claim();
        assertThat(drafter.form()).containsText("Ban họp sáu tháng một lần vì ít người.");
        if (recommendations.recommendation(recommendation(YEAR, UNIT, 1)).reopened() == 0) {
            drafter.complete();
            assertThat(drafter.problems()).containsText("Hãy mô tả kết quả thực hiện");
        } else {
            assertThat(drafter.form()).containsText("Chưa có biên bản họp Ban.");
            assertThat(page.getByText("Trưởng đoàn yêu cầu thực hiện tiếp")).isVisible();
        }
        Accessibility.assertForm(page, "provide-evidence");
        page.getByLabel("Kết quả thực hiện").fill(text);
        page.getByLabel("Thêm tệp")
                .setInputFiles(new FilePayload("quyet-dinh.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(drafter.form()).containsText("Đã đính kèm quyet-dinh.txt");
        drafter.completeSuccessfully();
    }

    private void reopen() {
        Page page = CHROMIUM.page(COMMITTEE);
        Tasklist head = verifying(page);
        assertThat(head.form()).containsText("Đã ban hành quyết định kiện toàn.");
        assertThat(head.form()).containsText("quyet-dinh.txt");
        page.getByLabel("Chưa đạt, đơn vị tiếp tục thực hiện", exactly()).check();
        head.complete();
        assertThat(head.problems()).containsText("Hãy ghi rõ còn thiếu gì");
        Accessibility.assertForm(page, "verify-recommendation");
        Chromium.picture(page, "inspections-verify");
        page.getByLabel("Nội dung xác minh").fill("Chưa có biên bản họp Ban.");
        head.completeSuccessfully();
    }

    private void close() {
        Page page = CHROMIUM.page(COMMITTEE);
        Tasklist head = verifying(page);
        page.getByLabel("Đã thực hiện, kết thúc theo dõi", exactly()).check();
        head.completeSuccessfully();
        Assertions.assertThat(recommendations
                        .recommendation(recommendation(YEAR, UNIT, 1))
                        .state())
                .isEqualTo(RecommendationState.CLOSED);
    }

    private static Tasklist verifying(Page page) {
        Tasklist head = new Tasklist(page);
        head.open("Xác minh kết quả thực hiện", SUBJECT);
        head.claim();
        return head;
    }

    private static Locator other(Page page) {
        return page.locator("#visit-" + visit(YEAR, "VPB"));
    }

    private static Locator proposal(Page page, int number) {
        return page.locator("fieldset.proposal")
                .filter(new Locator.FilterOptions().setHas(page.getByText("Kiến nghị " + number, exactText())));
    }

    private static Locator row(Page page, String label) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }
}

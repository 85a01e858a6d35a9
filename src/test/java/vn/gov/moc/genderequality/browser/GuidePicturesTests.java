package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.commendation.TestCommendations;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.committee.TestCommittees;
import vn.gov.moc.genderequality.difficulty.TestDifficulties;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.unitreport.ExtensionService;
import vn.gov.moc.genderequality.workplan.TestWorkPlans;

/**
 * Takes the guide's screenshots from the running product, along one year of two units. A picture whose words the product has
 * changed is reported; {@code -Dguide.pictures=renew} writes all anew.
 */
@IntegrationTest
class GuidePicturesTests {

    private static final int YEAR = 2038;
    private static final String CYCLE = "Năm " + YEAR;
    private static final String UNIT = "VPB";
    private static final String UNIT_NAME = "Văn phòng Bộ";
    private static final String OTHER = "TTRA";
    private static final String OTHER_NAME = "Thanh tra Bộ";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String ADMIN = "admin";
    private static final String PERIOD = YEAR + "-MID_YEAR";
    private static final String VISIT = TestInspections.visit(YEAR, UNIT);

    /** Pixels: what is read at a glance. */
    private static final int HIGH = 700;

    private static final int MIDDLE = 560;
    private static final int LOW = 420;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private TestWorkPlans workPlans;

    @Autowired
    private TestCommittees committees;

    @Autowired
    private CommitteeRenewals renewals;

    @Autowired
    private TestDifficulties difficulties;

    @Autowired
    private TestCommendations commendations;

    @Autowired
    private ExtensionService extensions;

    private final PictureBook book = new PictureBook();
    private final Map<String, Page> windows = new HashMap<>();

    @BeforeEach
    void ignoreTasksCompletedElsewhere() {
        // Tasklist asks once more for a task that was completed behind its back.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
    }

    @AfterEach
    void end() {
        commendations.withdrawAll(YEAR);
        testYear.cancel(YEAR);
        testYear.erase(YEAR);
    }

    @Test
    void showTheProductAsItIs() throws IOException {
        planYear();
        planWork();
        planInspections();
        writeReport();
        checkReport();
        renewCommittee();
        raiseDifficulty();
        commend();
        inspect();
        holdActionMonth();
        watch();
        administer();
        book.close();
    }

    private void planYear() {
        Page login = CHROMIUM.page();
        login.navigate("/login");
        book.take(login, login.locator("main"), LOW, "login");
        testYear.start(YEAR);
        Tasklist desk = open(DESK, "Lập kế hoạch năm", CYCLE);
        book.take(window(DESK), desk.form(), HIGH, "plan-cycle");
        Locator periods = desk.form().locator("section").filter(having(button(window(DESK), "Thêm kỳ báo cáo")));
        book.take(window(DESK), periods, HIGH, "add-period");
        testYear.plan(YEAR, UNIT, OTHER);
        form(DESK, "Soạn văn bản hướng dẫn", CYCLE, HIGH, "draft-guidance");
        testYear.draftGuidance(YEAR);
        testYear.approve(COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        Tasklist director = open(DIRECTOR, "Ký văn bản hướng dẫn", CYCLE);
        book.take(window(DIRECTOR), decision(director), LOW, "sign-guidance");
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-05-02T08:00");
    }

    private void planWork() {
        workPlans.openYear(YEAR);
        testYear.runJobs();
        workPlans.write(YEAR, UNIT);
        Page page = window(DRAFTER);
        open(DRAFTER, "Lập kế hoạch công tác và dự toán", UNIT_NAME);
        button(page, "Thêm nhiệm vụ").click();
        book.take(page, groupOf(page.getByLabel("Nội dung công việc").last()), HIGH, "draft-work-plan");
        page.onDialog(dialog -> dialog.accept());
        workPlans.approve(YEAR, UNIT);
        page.navigate("/work-plans/" + YEAR + "/" + UNIT);
        Locator work = page.locator("details.work").first();
        work.locator("> summary").click();
        assertThat(work.getByLabel("Tình trạng")).isVisible();
        book.take(page, work, HIGH, "work-plan-progress");
    }

    private void planInspections() {
        open(COMMITTEE, "Lập kế hoạch kiểm tra năm", CYCLE);
        Page page = window(COMMITTEE);
        button(page, "Thêm đợt kiểm tra").click();
        book.take(page, groupOf(page.getByLabel("Đơn vị được kiểm tra")), HIGH, "plan-inspections");
        inspections.planVisits(YEAR, UNIT);
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.runJobs();
    }

    private void writeReport() {
        Page page = window(DRAFTER);
        page.navigate("/");
        book.take(page, page.locator("main"), MIDDLE, "home");
        Tasklist drafter = open(DRAFTER, "Soạn báo cáo", UNIT_NAME);
        drafter.complete();
        assertThat(drafter.problems()).containsText("Chưa trình được");
        book.take(page, drafter.problems(), LOW, "draft-problems");
        testYear.fill(YEAR, UNIT);
        page.reload();
        drafter.opened();
        book.take(
                page,
                page.locator("table.figures").filter(withText("Cấp ủy viên")).first(),
                MIDDLE,
                "draft-figures");
        page.locator(".tree > summary").click();
        book.take(page, page.locator(".draft"), HIGH, "draft-report");
        page.locator(".tree > summary").click();
        Locator extension = page.locator("details").filter(having(page.getByText("Xin gia hạn nộp")));
        extension.locator("> summary").click();
        book.take(page, extension, LOW, "ask-extension");

        testYear.send(YEAR, UNIT);
        Tasklist committee = open(account(UNIT, "ban"), "Thẩm định báo cáo", UNIT_NAME);
        Page reviewing = window(account(UNIT, "ban"));
        button(reviewing, "Góp ý: Mục I.4").click();
        Locator comment = reviewing.getByLabel("Góp ý – Mục I.4");
        comment.fill("Nêu rõ hình thức tổ chức hội nghị.");
        book.take(reviewing, reviewing.locator(".comments").filter(having(comment)), HIGH, "review-comment");
        book.take(reviewing, decision(committee), HIGH, "review-decision");
        testYear.approve(account(UNIT, "ban"), report(YEAR, UNIT), "UserTask_ReviewReport");

        Tasklist head = open(HEAD, "Ký báo cáo", UNIT_NAME);
        book.take(window(HEAD), decision(head), HIGH, "sign-report");
        testYear.approve(HEAD, report(YEAR, UNIT), "UserTask_SignReport");
        testYear.runJobs();
    }

    private void checkReport() {
        extensions.request(report(YEAR, OTHER), LocalDate.of(YEAR, 6, 20), "Chờ số liệu.", account(OTHER, "soanthao"));
        testYear.runJobs();
        form(DIRECTOR, "Quyết định gia hạn", OTHER_NAME, HIGH, "decide-extension");
        Tasklist desk = open(DESK, "Kiểm tra báo cáo đã nộp", UNIT_NAME);
        book.take(window(DESK), decision(desk), LOW, "check-report");
        testYear.approve(DESK, report(YEAR, UNIT), "UserTask_CheckReport");
        testYear.fill(YEAR, OTHER);
        testYear.submit(YEAR, OTHER);
        testYear.approve(DESK, report(YEAR, OTHER), "UserTask_CheckReport");
        testYear.runJobs();
        open(DESK, "Lập báo cáo tổng hợp", String.valueOf(YEAR));
        window(DESK).locator(".unit-narratives > summary").first().click();
        assertThat(window(DESK).getByText("Chép vào").first()).isVisible();
        book.take(window(DESK), window(DESK).locator(".draft"), HIGH, "edit-consolidation");
        testYear.consolidate(PERIOD);
    }

    private void renewCommittee() {
        String renewal = committees.begin(UNIT);
        form(DRAFTER, "Lập danh sách Ban VSTBPN", UNIT_NAME, HIGH, "propose-renewal");
        renewals.withdraw(renewal, "Chờ sắp xếp lại.", DRAFTER);
    }

    private void raiseDifficulty() {
        Page page = window(DRAFTER);
        page.navigate("/difficulties");
        button(page, "Nêu vướng mắc").click();
        assertThat(page.getByLabel("Tiêu đề")).isVisible();
        book.take(page, page.locator("main"), HIGH, "draft-difficulty");
        difficulties.raise(UNIT, "Tỷ lệ nữ cấp ủy tính trên tổng số nào?");
        testYear.runJobs();
        Tasklist desk = open(DESK, "Trả lời vướng mắc", UNIT_NAME);
        book.take(window(DESK), desk.form(), HIGH, "answer-difficulty");
    }

    private void commend() {
        String id = commendations.write(UNIT, "Nguyễn Thị Hoa");
        form(DRAFTER, "Lập đề nghị khen thưởng", UNIT_NAME, HIGH, "propose-commendation");
        Page page = window(DRAFTER);
        book.take(page, page.locator("fieldset.candidate").first(), HIGH, "commendation-candidate");
        commendations.send(id);
        Tasklist reviewing = open(COMMITTEE, "Cho ý kiến khen thưởng", UNIT_NAME);
        book.take(window(COMMITTEE), reviewing.form().locator(".choice-editor").first(), HIGH, "review-commendation");
    }

    private void inspect() {
        inspections.selfReport(VISIT);
        inspections.goToVisit(VISIT);
        Page page = window(COMMITTEE);
        page.navigate("/inspection-visits/" + VISIT + "/findings");
        page.locator(".topic > summary").first().click();
        book.take(page, page.locator(".topic").first(), HIGH, "record-findings");
        inspections.writeMinutes(VISIT, LocalDate.of(YEAR, 9, 30));
        inspections.signMinutes(VISIT);
        inspections.conclude(VISIT);
        testYear.runJobs();
        form(HEAD, "Trả lời kiến nghị", UNIT_NAME, HIGH, "answer-recommendation");
    }

    private void holdActionMonth() {
        testYear.advanceTo(YEAR + "-10-16T08:00");
        testYear.announceActionMonth(YEAR);
        testYear.planActionMonth(YEAR, UNIT);
        form(DRAFTER, "Lập kế hoạch Tháng hành động", UNIT_NAME, HIGH, "plan-action-month");
        testYear.approveActionMonthPlan(YEAR, UNIT);
        testYear.advanceTo(YEAR + "-11-21T08:00");
        open(DRAFTER, "Ghi kết quả các hoạt động", UNIT_NAME);
        Page page = window(DRAFTER);
        page.locator("details.activity > summary").click();
        book.take(page, page.locator("details.activity"), HIGH, "record-activities");
    }

    private void watch() {
        Page page = window(DESK);
        page.navigate("/progress?year=" + YEAR);
        book.take(page, page.locator("main"), HIGH, "progress");
        page.navigate("/library?query=binh+dang&year=" + YEAR);
        book.take(page, page.locator("main"), HIGH, "library");
        page.navigate("/camunda/app/cockpit/default/");
        Locator progress = page.locator(".ge-progress:not([aria-busy])");
        assertThat(progress).isVisible();
        progress.getByLabel("Năm", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(String.valueOf(YEAR));
        assertThat(progress.getByRole(AriaRole.HEADING).first()).containsText(String.valueOf(YEAR));
        book.take(page, progress, LOW, "cockpit");
        Page head = window(HEAD);
        head.navigate("/delegations");
        Locator grant = head.locator("section[aria-labelledby=grant-heading]");
        assertThat(grant.getByRole(AriaRole.BUTTON).first()).isVisible();
        book.take(head, grant, HIGH, "grant-delegation");
        Locator absences = head.locator("section[aria-labelledby=absences-heading]");
        assertThat(absences.locator("#record-absence button").first()).isVisible();
        book.take(head, absences, HIGH, "record-absence");
    }

    private void administer() {
        Page page = window(ADMIN);
        page.navigate("/administration/units");
        assertThat(page.locator("main [role=status]:has-text('Đang tải')")).hasCount(0);
        book.take(page, page.locator("section[aria-labelledby=units-heading]"), HIGH, "units");
        page.navigate("/administration/operations");
        book.take(page, page.locator("section[aria-labelledby=checks]"), LOW, "operations");
        page.navigate("/personal-data");
        book.take(page, page.locator("main"), LOW, "personal-data");
        page.navigate("/account");
        book.take(page, page.locator("section[aria-labelledby=password-heading]"), HIGH, "account");
    }

    /** Opens a task and takes its form. */
    private void form(String user, String task, String subject, int height, String name) {
        book.take(window(user), open(user, task, subject).form(), height, name);
    }

    /** Claims the task, so that nothing is greyed out. */
    private Tasklist open(String user, String task, String subject) {
        Tasklist tasklist = new Tasklist(window(user));
        tasklist.open(task, subject);
        tasklist.claim();
        return tasklist;
    }

    /** Where a form asks for the decision. */
    private static Locator decision(Tasklist tasklist) {
        return tasklist.form().locator("section.decision");
    }

    /** The group of fields this one is in. */
    private static Locator groupOf(Locator field) {
        return field.locator("xpath=ancestor::*[self::fieldset or self::details or self::section or self::li][1]");
    }

    private static Locator.FilterOptions having(Locator inner) {
        return new Locator.FilterOptions().setHas(inner);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page window(String user) {
        return windows.computeIfAbsent(user, CHROMIUM::page);
    }
}

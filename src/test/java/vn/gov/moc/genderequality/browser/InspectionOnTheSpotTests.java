package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.security.Browser;

/** A unit reports on itself, the team writes on a telephone without a line, both sides sign. */
@IntegrationTest
class InspectionOnTheSpotTests {

    private static final int YEAR = 2094;
    private static final String UNIT = "VPB";
    private static final String VISIT = TestInspections.visit(YEAR, UNIT);
    private static final String API = "/api/inspection-visits/" + VISIT;
    private static final String PAGE = "/inspection-visits/" + VISIT + "/findings";
    private static final String CADRES = "Công tác cán bộ nữ";
    private static final String VIOLENCE = "Tình trạng bạo hành";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @BeforeEach
    void approve() {
        // Tasklist may ask once more for the task that was just completed.
        CHROMIUM.expect("/camunda/api/engine/engine/default/task/");
        inspections.approveVisits(YEAR, UNIT);
    }

    @AfterEach
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void unitReportsOnItselfAndIsToldWhatIsMissing() {
        Page page = CHROMIUM.page(account(UNIT, "soanthao"));
        Tasklist drafter = open(page, "Lập báo cáo tự kiểm tra");
        List<Locator> texts = page.locator(".topic textarea").all();
        assertThat(texts).hasSize(6);
        texts.subList(1, 6).forEach(text -> text.fill("Đơn vị đã thực hiện."));
        drafter.complete();
        assertThat(drafter.problems()).containsText("còn 1 nội dung chưa báo cáo");
        assertThat(drafter.problems()).containsText("Công tác tổ chức và hoạt động của Ban");
        page.getByLabel("Thêm tệp")
                .setInputFiles(
                        new FilePayload("Danh sách.txt", "text/plain", "Danh sách".getBytes(StandardCharsets.UTF_8)));
        assertThat(drafter.form()).containsText("Đã đính kèm Danh sách.txt");
        Accessibility.assertForm(page, "prepare-self-report");
        Chromium.picture(page, "inspection-self-report");
        texts.get(0).fill("Ban có 5 thành viên.");
        drafter.completeSuccessfully();

        assertThat(read("$.topics[0].selfReport")).isEqualTo("Ban có 5 thành viên.");
        assertThat(read("$.visit.state")).isEqualTo("READY");
    }

    @Test
    void whatIsWrittenWithoutALineWaitsForItsAccountAndArrivesLater() throws IOException {
        CHROMIUM.expect("ERR_INTERNET_DISCONNECTED");
        inspections.goToVisit(VISIT);
        Page page = CHROMIUM.page(MEMBER);
        Accessibility.assertPage(page, PAGE);
        telephone(page);
        topic(page, CADRES).locator("> summary").click();
        page.context().setOffline(true);
        Locator finding = topic(page, CADRES).getByLabel("Kết quả kiểm tra");
        finding.fill("Chưa có quy hoạch cán bộ nữ.");
        finding.blur();
        topic(page, CADRES).getByLabel("Chụp ảnh").setInputFiles(photo());
        assertThat(bar(page)).containsText("Chưa gửi: 1 nội dung, 1 ảnh, tệp – đang giữ trên máy này.");
        assertThat(topic(page, CADRES)).containsText("Chưa gửi, đang giữ trên máy này");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Chromium.picture(page, "inspection-findings-offline");
        Accessibility.assertShown(page, "#findings");
        Page later = page.context().newPage();
        page.close();
        later.context().setOffline(false);

        page = loggedInAnew(later, TEAM_HEAD);
        assertThat(bar(page)).containsText("Máy chủ đã có đủ");
        assertThat(topic(page, CADRES).locator("> summary")).not().containsText("tệp");
        assertThat(read("$.topics[2].finding")).isEqualTo("");

        page = loggedInAnew(later, MEMBER);
        assertThat(topic(page, CADRES)).containsText("Đã gửi bien-ban.jpg.");
        assertThat(bar(page)).containsText("Chưa gửi: 1 nội dung – đang giữ trên máy này.");
        topic(page, CADRES).getByText("Khôi phục và lưu").click();
        assertThat(bar(page)).containsText("Máy chủ đã có đủ");

        assertThat(read("$.topics[2].finding")).isEqualTo("Chưa có quy hoạch cán bộ nữ.");
        String files = Browser.loggedIn(port, MEMBER)
                .get(API + "/findings/WOMEN_CADRES/files")
                .body();
        assertThat(JsonPath.<List<String>>read(files, "$[*].name")).containsExactly("bien-ban.jpg");
        byte[] kept = Browser.loggedIn(port, MEMBER)
                .download("/api/files/" + JsonPath.<String>read(files, "$[0].id"))
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(1_600);
        page.reload();
        assertThat(topic(page, CADRES).locator("> summary")).containsText("✔ Đã ghi, 1 tệp");
        assertThat(bar(page)).containsText("Máy chủ đã có đủ");
    }

    @Test
    void whatArrivedWithoutAnAnswerIsNobodysConflict() {
        CHROMIUM.expect("ERR_FAILED");
        CHROMIUM.expect("status of 409");
        inspections.goToVisit(VISIT);
        Page page = CHROMIUM.page(MEMBER);
        page.navigate(PAGE);
        Locator topic = topic(page, VIOLENCE);
        topic.locator("> summary").click();
        page.route("**/findings/VIOLENCE", route -> {
            route.fetch();
            route.abort();
        });
        topic.getByLabel("Kết quả kiểm tra").fill("Không có vụ việc.");
        topic.getByLabel("Kết quả kiểm tra").blur();
        assertThat(bar(page)).containsText("Chưa gửi: 1 nội dung");
        page.unroute("**/findings/VIOLENCE");
        topic.getByLabel("Kết quả kiểm tra").fill("Không có vụ việc nào.");
        bar(page).getByRole(AriaRole.BUTTON).click();

        assertThat(bar(page)).containsText("Máy chủ đã có đủ");
        assertThat(page.locator(".conflict")).hasCount(0);
        assertThat(read("$.topics[3].finding")).isEqualTo("Không có vụ việc nào.");
        assertThat(read("$.topics[3].findingVersion")).isEqualTo(2);
    }

    @Test
    void teamHandsOverCompleteMinutesAndBothSidesSign() {
        inspections.goToVisit(VISIT);
        Page page = CHROMIUM.page(MEMBER);
        Tasklist member = open(page, "Ghi kết quả kiểm tra, lập biên bản");
        page.locator("details.topic")
                .all()
                .forEach(topic -> topic.locator("> summary").click());
        page.getByLabel("Kết quả kiểm tra").all().forEach(text -> text.fill("Đã kiểm tra."));
        page.getByLabel("Thành phần làm việc").fill("Đoàn kiểm tra và lãnh đạo đơn vị.");
        member.complete();
        assertThat(member.problems()).containsText("Hãy nhập nhận xét chung của đoàn.");
        Accessibility.assertForm(page, "record-findings");
        Chromium.picture(page, "inspection-findings");
        page.getByLabel("Nhận xét chung").fill("Đơn vị thực hiện đầy đủ.");
        member.completeSuccessfully();

        Page head = CHROMIUM.page(TEAM_HEAD);
        Tasklist team = open(head, "Ký biên bản kiểm tra");
        assertThat(team.form()).containsText("Đơn vị thực hiện đầy đủ.");
        assertThat(team.form().getByLabel("Không ký, nêu lý do")).hasCount(0);
        team.complete();
        assertThat(team.problems()).containsText("Hãy chọn ký hay không.");
        Accessibility.assertForm(head, "sign-minutes");
        head.getByLabel("Ký, đồng ý với biên bản").check();
        team.completeSuccessfully();

        Page chief = CHROMIUM.page(account(UNIT, "thutruong"));
        Tasklist unit = open(chief, "Ký biên bản kiểm tra");
        assertThat(unit.form()).containsText(JsonPath.<String>read(visit(), "$.minutes[0].sha256"));
        assertThat(unit.form()).containsText("Trưởng đoàn kiểm tra – ✔ Đã ký");
        assertThat(unit.form()).containsText("Trên văn bản sẽ ghi:");
        chief.getByLabel("Ký, có ý kiến khác").check();
        unit.complete();
        assertThat(unit.problems()).containsText("Hãy ghi ý kiến khác của Ông/Bà.");
        chief.getByLabel("Ý kiến, lý do").fill("Số liệu ở mục 3 tính đến tháng 5.");
        chief.reload();
        unit.opened();
        assertThat(chief.getByLabel("Ý kiến, lý do")).hasValue("Số liệu ở mục 3 tính đến tháng 5.");
        Accessibility.assertForm(chief, "sign-minutes");
        Chromium.picture(chief, "inspection-sign-minutes");
        unit.completeSuccessfully();

        assertThat(read("$.minutes[0].signatures[1].outcome")).isEqualTo("SIGNED_WITH_OPINION");
        assertThat(read("$.minutes[0].signatures[1].opinion")).isEqualTo("Số liệu ở mục 3 tính đến tháng 5.");
        assertThat(read("$.visit.state")).isEqualTo("CONCLUDING");
    }

    private static Tasklist open(Page page, String task) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(task, "Kiểm tra năm " + YEAR);
        tasklist.claim();
        return tasklist;
    }

    private String visit() {
        return Browser.loggedIn(port, TEAM_HEAD).get(API).body();
    }

    private Object read(String path) {
        return JsonPath.read(visit(), path);
    }

    private static void telephone(Page page) {
        page.setViewportSize(360, 740);
    }

    /** The same browser, another account. */
    private static Page loggedInAnew(Page page, String account) {
        page.context().clearCookies();
        page.navigate("/");
        Chromium.logIn(page, account);
        assertThat(page.locator("form.logout")).containsText(account);
        telephone(page);
        page.navigate(PAGE);
        return page;
    }

    private static Locator topic(Page page, String label) {
        return page.locator("details.topic").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Locator bar(Page page) {
        return page.locator(".unsent");
    }

    private static FilePayload photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2_400, 1_200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return new FilePayload("bien-ban.jpg", "image/jpeg", bytes.toByteArray());
    }
}

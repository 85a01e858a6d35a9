package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.difficulty.TestDifficulties;

/** A difficulty from the unit's page through Tasklist to the published answer; each screen is free of violations. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifficultyInTasklistTests {

    private static final int YEAR = 2132;
    private static final String SUBJECT = "Vướng mắc 1 năm 2132, Văn phòng Bộ";
    private static final String ID = "2132-VPB-DIFFICULTY-1";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDifficulties tests;

    @BeforeAll
    void begin() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-04-01T08:00");
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void isRaisedAskedBackForwardedAnsweredConfirmedAndPublished() {
        Page unit = CHROMIUM.page("vpb.soanthao");
        unit.navigate("/difficulties");
        unit.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nêu vướng mắc"))
                .click();
        assertThat(unit.getByLabel("Tiêu đề")).isVisible();
        unit.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi Bộ"))
                .click();
        assertThat(unit.locator("main .problems").last()).containsText("Hãy nhập tiêu đề");
        look(unit, "difficulty-draft", unit.url());
        unit.getByLabel("Tiêu đề").fill("Tỷ lệ nữ cấp ủy tính trên tổng số nào?");
        unit.getByLabel("Mục báo cáo liên quan").selectOption("I.5.2");
        unit.getByLabel("Nội dung vướng mắc").fill("Trong nhiệm kỳ có bổ sung cấp ủy viên; đề nghị Bộ hướng dẫn.");
        unit.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi Bộ"))
                .click();
        assertThat(unit).hasURL(Pattern.compile(".*/difficulties/" + ID));

        Page desk = CHROMIUM.page(DESK);
        Tasklist tasks = open(desk, "Trả lời vướng mắc");
        tasks.complete();
        assertThat(tasks.problems()).containsText("Chưa gửi được");
        Accessibility.assertForm(desk, "answer-difficulty");
        picture(desk, "difficulty-answer");
        desk.getByLabel("Nội dung", new Page.GetByLabelOptions().setExact(true)).fill("Đơn vị hỏi biểu nào?");
        desk.getByLabel("Đề nghị đơn vị làm rõ").check();
        tasks.completeSuccessfully();

        tasks = open(unit, "Làm rõ vướng mắc");
        Accessibility.assertForm(unit, "clarify-difficulty");
        picture(unit, "difficulty-clarify");
        unit.getByLabel("Nội dung làm rõ").fill("Biểu số liệu cấp ủy.");
        tasks.completeSuccessfully();

        tasks = open(desk, "Trả lời vướng mắc");
        desk.getByLabel("Nội dung", new Page.GetByLabelOptions().setExact(true)).fill("Đề nghị cho ý kiến.");
        desk.getByLabel("Lấy ý kiến đơn vị khác").check();
        desk.getByLabel("Đơn vị được lấy ý kiến").selectOption("PC");
        tasks.completeSuccessfully();
        Page asked = CHROMIUM.page("pc.soanthao");
        tasks = open(asked, "Cho ý kiến về vướng mắc");
        Accessibility.assertForm(asked, "give-opinion");
        picture(asked, "difficulty-opinion");
        asked.getByLabel("Ý kiến của đơn vị").fill("Tính theo số đương nhiệm.");
        tasks.completeSuccessfully();

        tasks = open(desk, "Trả lời vướng mắc");
        assertThat(tasks.form()).containsText("Tính theo số đương nhiệm.");
        desk.getByLabel("Nội dung", new Page.GetByLabelOptions().setExact(true))
                .fill("Tính theo số cấp ủy viên đương nhiệm.");
        desk.getByLabel("Trả lời đơn vị").check();
        tasks.completeSuccessfully();
        tasks = open(unit, "Xác nhận trả lời");
        Accessibility.assertForm(unit, "confirm-answer");
        picture(unit, "difficulty-confirm");
        unit.getByLabel("Xác nhận vướng mắc đã được giải quyết").check();
        tasks.completeSuccessfully();

        desk.navigate("/difficulties/" + ID);
        desk.getByText("Công bố vào Hỏi – đáp").click();
        desk.getByLabel("Câu hỏi").fill("Tỷ lệ nữ cấp ủy năm 2132 tính trên tổng số nào?");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Công bố"))
                .click();
        assertThat(desk.locator("main")).containsText("Đã công bố vào Hỏi – đáp");
        tests.raise(
                "VPB", "Vướng mắc đang chờ Bộ trả lời, có tiêu đề dài để xem danh sách có xuống dòng đúng hay không");
        look(desk, "difficulty", "/difficulties/" + ID);
        look(desk, "difficulties", "/difficulties?year=" + YEAR);
        look(unit, "answers", "/answers?query=2132");
        assertThat(unit.locator(".answer-list > li")).hasCount(1);
    }

    private static Tasklist open(Page page, String task) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(task, SUBJECT);
        tasklist.claim();
        return tasklist;
    }

    private static void look(Page page, String name, String path) {
        Accessibility.assertPage(page, path);
        picture(page, name);
        page.setViewportSize(360, 740);
        page.waitForFunction("() => document.documentElement.scrollWidth === 360");
        picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private static void picture(Page page, String name) {
        Chromium.picture(page, name);
    }
}

package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/** What the cards of Tasklist's list say to people of units, who may not read the instances behind them. */
@IntegrationTest
class TaskCardsInTasklistTests {

    private static final int YEAR = 2047;
    private static final String UNIT = "VPB";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String SUBJECT = "Báo cáo sơ kết 6 tháng đầu năm %d, Văn phòng Bộ".formatted(YEAR);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TaskService taskService;

    @BeforeEach
    void open() {
        testYear.openMidYear(YEAR, UNIT, "HAU");
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void sayUnitPeriodAndDaysLeftInWords() {
        testYear.jumpTo(YEAR + "-05-30T08:00");
        Page page = CHROMIUM.page(DRAFTER);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/api/task-cards")) {
                asked.add(request.url());
            }
        });
        page.navigate("/camunda/app/tasklist/default/");
        Locator card = card(page);

        assertThat(card).containsText("Hạn 04/06/%d ⚠ còn 6 ngày".formatted(YEAR));
        assertThat(card.locator(".due-date")).isHidden();
        assertThat(card.locator(".shutter")).isHidden();
        assertThat(asked).hasSize(1);
        assertThat(page.locator(".sorting-choice").first()).containsText("Hạn xử lý");
        Chromium.picture(page, "tasklist-cards");
        page.setViewportSize(360, 740);
        assertThat(card).isVisible();
        Chromium.picture(page, "tasklist-cards");

        testYear.jumpTo(YEAR + "-06-07T08:00");
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
        page.reload();
        assertThat(card(page)).containsText("✖ quá hạn 2 ngày");
        Chromium.picture(page, "tasklist-cards-late");
    }

    @Test
    void tellOnlyThoseWhoMaySeeTheTask() {
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(report(YEAR, UNIT))
                .singleResult()
                .getId();

        assertThat(cards(DRAFTER, task + ",gone").text())
                .contains(task, SUBJECT)
                .doesNotContain("gone");
        assertThat(cards(account("HAU", "soanthao"), task).text()).isEqualTo("{}");
        assertThat(cards(DRAFTER, "").text()).isEqualTo("{}");
        APIResponse tooMany = cards(DRAFTER, String.join(",", Collections.nCopies(101, task)));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.text()).contains("nhiều nhất 100 việc");
    }

    /** The report's card, under the filter of everything the group has. */
    private static Locator card(Page page) {
        page.getByText("Toàn đơn vị").first().click();
        Locator card = page.locator(".tasks-list > .task", new Page.LocatorOptions().setHasText(SUBJECT));
        assertThat(card).isVisible();
        return card;
    }

    private static APIResponse cards(String person, String ids) {
        return CHROMIUM.page(person).request().get("/api/task-cards?ids=" + ids);
    }
}

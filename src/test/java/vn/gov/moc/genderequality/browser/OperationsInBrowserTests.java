package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.operations.StumblingProcess;

/** An administrator finds the operations page and gets a failed step going again with the keyboard or the mouse. */
@IntegrationTest
class OperationsInBrowserTests {

    private static final String PATH = "/administration/operations";
    private static final String KEY = "2091-VAN-HANH-TRINH-DUYET";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private ProcessEngine engine;

    @Test
    void retriesAFailedStep() {
        try (StumblingProcess process = new StumblingProcess(engine)) {
            process.giveUp(process.start(KEY));
            Page page = CHROMIUM.page("admin");
            Chromium.menu(page, "Tổ chức", "Vận hành");
            Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(KEY));
            assertThat(row).containsText("UnsupportedOperationException");
            look(page, "operations-failed");
            Accessibility.assertPage(page, PATH);

            row.getByRole(AriaRole.BUTTON).click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã cho chạy lại bước bị lỗi.");
            assertThat(row).hasCount(0);
            assertThat(page.getByLabel("Nhật ký xử lý")).containsText(KEY);
            look(page, "operations-retried");
        }
    }

    private static void look(Page page, String name) {
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isEqualTo(360);
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }
}

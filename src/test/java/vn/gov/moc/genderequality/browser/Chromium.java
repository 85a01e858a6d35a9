package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Shows the running application in the system's Chromium. A test fails when one of its pages reports an error or the
 * server fails; where there is no Chromium the tests are skipped.
 */
final class Chromium
        implements ExecutionCondition,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterTestExecutionCallback,
                AfterAllCallback {

    /** Where pictures of the pages are kept. */
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** A usual office screen. */
    static final int WIDTH = 1366;

    static final int HEIGHT = 768;

    /** Milliseconds; Tasklist is slow to come up on a busy machine. */
    private static final int PATIENCE = 20_000;

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private String base = "";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return executable().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is there")
                : ConditionEvaluationResult.disabled("Không có Chromium: bỏ qua kiểm thử trình duyệt");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(SWITCHES));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        problems.clear();
        expected.clear();
        base = "http://localhost:"
                + SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String name = "failed-%s-%s"
                    .formatted(
                            context.getRequiredTestClass().getSimpleName(),
                            context.getRequiredTestMethod().getName());
            windows.stream().flatMap(window -> window.pages().stream()).forEach(page -> picture(page, name));
        }
        windows.forEach(BrowserContext::close);
        windows.clear();
        assertThat(problems)
                .as("what the pages reported")
                .allMatch(problem -> expected.stream().anyMatch(problem::contains));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
    }

    /** The browser of somebody who has not logged in yet. */
    Page page() {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(base).setViewportSize(WIDTH, HEIGHT));
        windows.add(window);
        window.setDefaultTimeout(PATIENCE);
        window.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text() + " (" + message.location() + ")");
            }
        });
        window.onWebError(error -> problems.add(error.error()));
        window.onResponse(response -> {
            if (response.status() >= 500) {
                problems.add(response.status() + " " + response.url());
            }
        });
        return window.newPage();
    }

    /** The browser of somebody who has just logged in and sees the home page. */
    Page page(String account) {
        Page page = page();
        page.navigate("/");
        logIn(page, account);
        return page;
    }

    /** Fills in and sends the login page. */
    static void logIn(Page page, String account) {
        logIn(page, account, vn.gov.moc.genderequality.security.Browser.PASSWORD);
    }

    static void logIn(Page page, String account, String password) {
        page.getByLabel("Tài khoản").fill(account);
        page.getByLabel("Mật khẩu").fill(password);
        page.locator("#login button").click();
    }

    /** Lets pages report this without failing the test. */
    void expect(String problem) {
        expected.add(problem);
    }

    /** Goes on by a link of one of the header's groups. */
    static void menu(Page page, String group, String link) {
        Locator groups = page.locator(".site-nav details")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(group, new Page.GetByTextOptions().setExact(true))));
        groups.locator("summary").click();
        groups.getByText(link, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Takes a picture of the whole page. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("%s-%d.png".formatted(name, page.viewportSize().width))));
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM_PATH")),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

package vn.gov.moc.genderequality.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A screen and what can be opened from it.
 *
 * @param path where it is
 * @param steps selectors of what is pressed one after the other; with {@value EACH} in front everything the selector finds is
 *     pressed in turn, and what that opens closed again
 */
record Screen(String path, List<String> steps) {

    private static final String EACH = "each ";

    /** Milliseconds: without a request under way for so long, a screen is complete. */
    private static final int CALM = 300;

    /** Milliseconds: a step's element is there at once or not at all, for the screen is complete. */
    private static final int PATIENCE = 5_000;

    static Screen at(String path, String... steps) {
        return new Screen(path, List.of(steps));
    }

    /**
     * Opens the screen, then what can be opened from it; each time the look is told where it is.
     *
     * @return what could not be opened
     */
    List<String> visit(Page page, Consumer<String> look) {
        Requests requests = Requests.of(page);
        requests.forget();
        page.navigate(path);
        requests.awaitCalm(CALM);
        if (!arrived(page)) {
            return List.of("%s led to %s".formatted(path, page.url()));
        }
        look.accept(path);
        for (String step : steps) {
            try {
                take(page, step, requests, look);
            } catch (PlaywrightException notThere) {
                return List.of("%s: “%s” cannot be pressed".formatted(path, step));
            }
        }
        if (!steps.isEmpty()) {
            close(page, requests);
        }
        return List.of();
    }

    /** The webapps show their dashboard in place of what they do not know. */
    private boolean arrived(Page page) {
        return page.url().contains(path.replaceFirst("\\?.*", ""));
    }

    private void take(Page page, String step, Requests requests, Consumer<String> look) {
        if (!step.startsWith(EACH)) {
            press(visible(page, step).first(), requests);
            look.accept("%s > %s".formatted(path, step));
            return;
        }
        Locator all = visible(page, step.substring(EACH.length()));
        all.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        for (int i = 0; i < all.count(); i++) {
            press(all.nth(i), requests);
            look.accept("%s > %s %d".formatted(path, step, i + 1));
            close(page, requests);
        }
    }

    private static Locator visible(Page page, String selector) {
        return page.locator(selector).filter(new Locator.FilterOptions().setVisible(true));
    }

    private static void press(Locator element, Requests requests) {
        element.click(new Locator.ClickOptions().setTimeout(PATIENCE));
        requests.awaitCalm(CALM);
    }

    private static void close(Page page, Requests requests) {
        page.keyboard().press("Escape");
        requests.awaitCalm(CALM);
    }
}

package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What axe-core has to say of a page, on an office screen and on a telephone. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int TELEPHONE_WIDTH = 360;
    private static final int TELEPHONE_HEIGHT = 740;

    private Accessibility() {}

    /** Checks one of our own pages as a whole. */
    static void assertPage(Page page, String path) {
        page.navigate(path);
        PlaywrightAssertions.assertThat(page.locator("[aria-busy], [id] > p[role=status]:only-child"))
                .hasCount(0);
        assertClean(page, "html", path);
    }

    /** Checks our form within Tasklist; the frame around it is Camunda's. */
    static void assertForm(Page page, String name) {
        assertClean(page, "form.ge", name);
    }

    /** Checks what is shown now, e.g. a window over a page. */
    static void assertShown(Page page, String scope) {
        assertClean(page, scope, scope);
    }

    /**
     * What is wrong with the whole screen that is shown now, as lines {@code rule | place}: a place is an element without what
     * differs from one of its kind to the next.
     */
    static Set<String> violations(Page page) {
        // A hint shown because the mouse is there comes and goes.
        page.mouse().move(0, 0);
        PlaywrightAssertions.assertThat(page.locator(".tooltip")).hasCount(0);
        return builder(page).analyze().getViolations().stream()
                .flatMap(rule ->
                        rule.getNodes().stream().map(node -> "%s | %s".formatted(rule.getId(), place(page, node))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(Page page, CheckedNode node) {
        return (String) page.evaluate("""
            selector => {
              const element = document.querySelector(selector);
              const name = element?.id && !/\\d/.test(element.id) ? '#' + element.id : [...(element?.classList ?? [])]
                .filter(each => !/^(ng-|active$|in$|fade$)/.test(each)).map(each => '.' + each).join('');
              return (element?.localName ?? selector) + name;
            }
            """, String.valueOf(((List<?>) node.getTarget()).get(0)));
    }

    private static void assertClean(Page page, String scope, String name) {
        assertCleanNow(page, scope, name);
        page.setViewportSize(TELEPHONE_WIDTH, TELEPHONE_HEIGHT);
        assertCleanNow(page, scope, name);
        assertThat(page.locator(scope).evaluate("element => element.scrollWidth - element.clientWidth"))
                .as("what of %s is too wide for a telephone", name)
                .isEqualTo(0);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private static void assertCleanNow(Page page, String scope, String name) {
        // In a window of another size everything has to be laid out and drawn anew first.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var results = builder(page).include(List.of(scope)).analyze();
        assertThat(results.getPasses())
                .as("rules that found something to check")
                .hasSizeGreaterThan(10);
        assertThat(results.getViolations())
                .as("%s at %d px", name, page.viewportSize().width)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private static AxeBuilder builder(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsInFull())
                .withTags(RULES);
    }

    /**
     * Of rules that hold, one place each is reported instead of all: describing them takes longer than finding them. Besides,
     * everything is done in the page itself (axe calls that legacy); the other way is for frames from elsewhere.
     */
    private static AxeRunOptions violationsInFull() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}

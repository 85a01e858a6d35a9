package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The own pages in English, with the whole sample year in them: what reads the same in both languages, has Vietnamese letters and
 * is not marked as somebody's own words has been forgotten.
 */
@Tag("own-jvm")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"app.evaluation.data-directory=", "app.evaluation.ticking=false", "app.mail.dispatch=false"})
class EnglishPagesTests {

    private static final List<String> ACCOUNTS = List.of(
            account("VPB", "soanthao"),
            account("VPB", "thutruong"),
            "tccb",
            "tccb.vutruong",
            "taichinh",
            "lanhdao",
            "admin");

    /** The webapps and the guide are Vietnamese; the rest are files, or end the session. */
    private static final List<String> ELSEWHERE =
            List.of("/camunda", "/guide", "/api", "/files", "/swagger-ui", "/actuator", "/logout", "/engine-rest");

    private static final String TEXTS = """
            () => {
              const texts = new Set();
              const kept = (text) => /[\\u00c0-\\u1ef9]/.test(text) && texts.add(text.replace(/\\s+/g, ' ').trim());
              const walk = (node) => {
                if (node.nodeType === Node.TEXT_NODE) {
                  kept(node.data);
                } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches('script, style, textarea, [translate="no"]')) {
                  ['title', 'placeholder', 'aria-label', 'alt'].forEach((name) => kept(node.getAttribute(name) ?? ''));
                  node.childNodes.forEach(walk);
                }
              };
              walk(document.documentElement);
              return [...texts];
            }
            """;

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]:not([download])')].map((link) => link.getAttribute('href'))";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Pages of one kind are opened once for units and once for the ministry, the home page by everybody. */
    private final Set<String> opened = new HashSet<>();

    private final Map<String, Set<String>> forgotten = new TreeMap<>();

    @Test
    void everyPageIsTranslated() {
        ACCOUNTS.forEach(this::walk);
        assertThat(forgotten.entrySet().stream()
                        .map(text -> text.getKey() + "   " + text.getValue())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void theChoiceStaysAndIsTakenBack() {
        Page page = CHROMIUM.page("tccb");
        page.locator(".site-header .language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate("/progress");
        assertThat(page.locator("h1")).hasText("Progress in 2017");
        page.locator(".site-header .language").click();
        assertThat(page.locator("h1")).hasText("Tiến độ năm 2017");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
    }

    private void walk(String account) {
        Page vietnamese = CHROMIUM.page(account);
        Page english = CHROMIUM.page(account);
        english.evaluate("() => localStorage.setItem('language', 'en')");
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (opened.add(kind(account, path))) {
                open(vietnamese, path);
                open(english, path);
                compare(account + path, texts(vietnamese), texts(english));
                links(vietnamese).forEach(waiting::add);
            }
        }
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void compare(String page, Collection<String> vietnamese, Collection<String> english) {
        vietnamese.stream()
                .filter(english::contains)
                .forEach(text -> forgotten
                        .computeIfAbsent(text, key -> new LinkedHashSet<>())
                        .add(page));
    }

    /** What pages have in common that differ in what they are about. */
    private static String kind(String account, String path) {
        String who = path.equals("/") ? account : String.valueOf(account.contains("."));
        return who + path.replaceAll("\\?.*", "").replaceAll("(?<=/)[^/]*[A-Z0-9][^/]*", "*");
    }

    @SuppressWarnings("unchecked")
    private static Collection<String> texts(Page page) {
        return (Collection<String>) page.evaluate(TEXTS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return ((Collection<String>) page.evaluate(LINKS))
                .stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .filter(link ->
                                link.startsWith("/") && ELSEWHERE.stream().noneMatch(link::startsWith))
                        .filter(link -> !link.matches(".*\\.[a-z]{3,4}(\\?.*)?"))
                        .toList();
    }
}

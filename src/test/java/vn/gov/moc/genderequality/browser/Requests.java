package vn.gov.moc.genderequality.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The requests a page has under way, and whether it says that it is loading or something on it still moves: the webapps do not
 * tell when they are complete.
 */
final class Requests {

    private static final int TICK = 100;
    private static final int AT_MOST = 20_000;
    private static final String IDLE = """
        () => new Promise(requestAnimationFrame).then(() =>
            ![...document.querySelectorAll('.loader, .app-splash, [aria-busy="true"]')].some(e => e.checkVisibility())
            && !document.getAnimations().some(a => a.playState === 'running' && a.effect.getTiming().iterations !== Infinity))
        """;
    private static final Map<Page, Requests> OF_PAGES = new WeakHashMap<>();

    private final Page page;
    private final Set<Request> underWay = new HashSet<>();

    private Requests(Page page) {
        this.page = page;
        page.onRequest(underWay::add);
        page.onRequestFinished(underWay::remove);
        page.onRequestFailed(underWay::remove);
    }

    static Requests of(Page page) {
        return OF_PAGES.computeIfAbsent(page, Requests::new);
    }

    /** What the page began before it goes elsewhere is not waited for: the browser does not tell of everything it breaks off. */
    void forget() {
        underWay.clear();
    }

    /** Waits until the page has been at rest for so many milliseconds. */
    void awaitCalm(int milliseconds) {
        int calm = 0;
        for (int waited = 0; calm < milliseconds && waited < AT_MOST; waited += TICK) {
            page.waitForTimeout(TICK);
            calm = underWay.isEmpty() && isIdle() ? calm + TICK : 0;
        }
    }

    private boolean isIdle() {
        try {
            return (boolean) page.evaluate(IDLE);
        } catch (PlaywrightException leftForAnotherPage) {
            return false;
        }
    }
}

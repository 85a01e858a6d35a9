package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Going through a page with the keyboard alone; whatever has the focus inside our form must be seen to have it. */
final class Keyboard {

    /** Milliseconds in which the page may still scroll to what has the focus. */
    private static final int SETTLED = 300;

    private static final int MOST_LOOKS = 10;

    private static final String FOCUS = """
            () => {
              const element = document.activeElement;
              const box = element.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + Math.min(8, box.width / 2), box.top + Math.min(8, box.height / 2));
              const style = getComputedStyle(element);
              return {
                inForm: element.closest('form.ge') !== null,
                control: element.id.startsWith('ge-') && element.matches('textarea, input[type=text]') ? element.id.slice(3) : '',
                empty: element.value === '',
                text: element.tagName + ' ' + (element.id || element.textContent.trim().slice(0, 60)),
                above: top === null ? 'nothing, it is out of sight' : top.tagName + '.' + top.className,
                outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                uncovered: top !== null && (element.contains(top) || top.contains(element) && top.closest('.draft-bar') === element.closest('.draft-bar')),
              };
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on to the next stop and answers where that is. */
    Stop tab() {
        return press("Tab");
    }

    Stop press(String key) {
        page.keyboard().press(key);
        Stop stop = here();
        for (int looks = 1; !stop.uncovered() && looks < MOST_LOOKS; looks++) {
            page.waitForTimeout(SETTLED);
            stop = here();
        }
        if (stop.inForm()) {
            assertThat(stop.outlined())
                    .as("%s shows that it has the focus", stop.text())
                    .isTrue();
            assertThat(stop.uncovered())
                    .as("%s is not covered by %s", stop.text(), stop.above())
                    .isTrue();
        }
        return stop;
    }

    /** Tabs until an element has the focus. */
    void tabTo(Locator wanted) {
        for (int presses = 0; presses < 120; presses++) {
            tab();
            if (Boolean.TRUE.equals(wanted.evaluateAll("all => all.includes(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }

    void type(String text) {
        page.keyboard().insertText(text);
    }

    @SuppressWarnings("unchecked")
    private Stop here() {
        Map<String, Object> at = (Map<String, Object>) page.evaluate(FOCUS);
        return new Stop(
                (boolean) at.get("inForm"),
                (String) at.get("control"),
                (boolean) at.get("empty"),
                (String) at.get("text"),
                (boolean) at.get("outlined"),
                (boolean) at.get("uncovered"),
                (String) at.get("above"));
    }

    /**
     * Where the focus is.
     *
     * @param control the key of the report's text or figure it is in, or nothing
     * @param empty whether that has no content
     */
    record Stop(
            boolean inForm,
            String control,
            boolean empty,
            String text,
            boolean outlined,
            boolean uncovered,
            String above) {}
}

package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The guide's screenshots. Beside the pictures the words of headings, labels and buttons seen on them are kept; a picture is
 * out of date when the product has other words there, however its pixels are drawn on this machine.
 */
final class PictureBook {

    private static final Path PICTURES = Path.of("src/main/resources/static/guide");
    private static final Path WORDS =
            Path.of("src/test/resources/vn/gov/moc/genderequality/browser/guide-pictures.txt");

    private static final Path TAKEN = Path.of("target", "guide");
    private static final boolean RENEW = "renew".equals(System.getProperty("guide.pictures"));
    private static final String RENEWAL = "./mvnw test -Dtest=GuidePicturesTests -Dguide.pictures=renew";

    /** High enough that a region is on the screen as a whole. */
    private static final int SCREEN = 1400;

    private static final int MARGIN = 6;

    /** What sticks to the top of a form, and what is above it. */
    private static final int BARS = 100;

    /** Bytes; a page of the guide is read over slow lines, too. */
    private static final int LARGEST = 120_000;

    private static final String NAME_MARK = "# ";

    /** Data is left out: digits and check sums here, what people typed and lists of choices because no heading, label or button has them. */
    private static final String SEEN_WORDS = """
            region => [...new Set([...region.querySelectorAll('h1, h2, h3, h4, label, legend, summary, button, thead th, .problems > p')]
                .filter(each => each.checkVisibility())
                .map(each => {
                  const copy = each.cloneNode(true);
                  copy.querySelectorAll('select, textarea, input').forEach(inner => inner.remove());
                  return copy.textContent.replace(/\\s+/g, ' ').replace(/[0-9a-f]{12}/g, '0').replace(/\\d+/g, '0').trim();
                })
                .filter(text => text))]
            """;

    private final Map<String, List<String>> seen = new LinkedHashMap<>();

    /** Takes a picture of the region's upper part; its words are those of the whole region. */
    void take(Page page, Locator region, int height, String name) {
        page.setViewportSize(Chromium.WIDTH, SCREEN);
        region.evaluate(
                "(element, margin) => { element.style.scrollMarginTop = margin; element.scrollIntoView({ block: 'start' }); }",
                BARS + "px");
        BoundingBox box = region.boundingBox();
        double left = Math.max(0, box.x - MARGIN);
        double top = Math.max(0, box.y - MARGIN);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(TAKEN.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(
                        left,
                        top,
                        Math.min(box.x + box.width + MARGIN, Chromium.WIDTH) - left,
                        Math.min(box.y + Math.min(box.height, height) + MARGIN, SCREEN) - top));
        List<String> words = new ArrayList<>();
        ((List<?>) region.evaluate(SEEN_WORDS)).forEach(word -> words.add((String) word));
        assertThat(words).as("words on the picture " + name).isNotEmpty();
        assertThat(seen.put(name, words)).as("pictures called " + name).isNull();
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    /** Says which pictures are out of date or, when asked to, renews them all. */
    void close() throws IOException {
        writeWords();
        if (RENEW) {
            renew();
        }
        assertThat(differences())
                .as("The guide's pictures are out of date. Renew them with: %s", RENEWAL)
                .isEmpty();
        for (String name : seen.keySet()) {
            assertThat(Files.size(PICTURES.resolve(name + ".png"))).as(name).isLessThan(LARGEST);
        }
    }

    /** The names of the pictures that are kept. */
    private static Set<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".png"))
                    .map(file -> file.substring(0, file.length() - ".png".length()))
                    .toList());
        }
    }

    private List<String> differences() throws IOException {
        Map<String, List<String>> known = words();
        Set<String> files = kept();
        List<String> differences = new ArrayList<>();
        seen.forEach((name, words) -> {
            List<String> before = known.getOrDefault(name, List.of());
            if (!files.contains(name) || before.isEmpty()) {
                differences.add("%s: is not kept yet".formatted(name));
            } else if (!before.equals(words)) {
                differences.add(
                        "%s: no longer %s, but %s".formatted(name, without(before, words), without(words, before)));
            }
        });
        Set<String> gone = new TreeSet<>(files);
        gone.addAll(known.keySet());
        gone.removeAll(seen.keySet());
        gone.forEach(name -> differences.add("%s: is not taken any more".formatted(name)));
        return differences;
    }

    private static List<String> without(List<String> words, List<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }

    /** Everything that was taken takes the place of what was kept. */
    private void renew() throws IOException {
        for (String name : kept()) {
            Files.delete(PICTURES.resolve(name + ".png"));
        }
        seen.keySet().forEach(name -> SmallPng.copy(TAKEN.resolve(name + ".png"), PICTURES.resolve(name + ".png")));
        Files.copy(TAKEN.resolve(WORDS.getFileName()), WORDS, StandardCopyOption.REPLACE_EXISTING);
    }

    private void writeWords() throws IOException {
        List<String> lines = new ArrayList<>();
        seen.forEach((name, words) -> {
            lines.add(NAME_MARK + name);
            lines.addAll(words);
        });
        Files.write(TAKEN.resolve(WORDS.getFileName()), lines);
    }

    private static Map<String, List<String>> words() throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(WORDS)) {
            if (line.startsWith(NAME_MARK)) {
                current = new ArrayList<>();
                words.put(line.substring(NAME_MARK.length()), current);
            } else {
                current.add(line);
            }
        }
        return words;
    }
}

package vn.gov.moc.genderequality.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds on a page what is not Vietnamese: words of the webapps' English, names of texts that are missing, another language
 * given for the page. What is data, a name or a Vietnamese syllable is listed in {@code english-allowed.txt}.
 */
final class EnglishFinder {

    private static final String LOCALE = "/META-INF/resources/webjars/camunda/app/%s/locales/en.json";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKUP = Pattern.compile("\\{\\{.*?}}|<[^>]*>");
    private static final Pattern MISSING = Pattern.compile("\\{\\{|\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b|^lang=");
    private static final int SHORTEST = 4;

    private final String pageTexts = read("page-texts.js").replaceFirst("(?s)^/\\*\\*.*?\\*/\\s*", "");
    private final Set<String> english = new HashSet<>();
    private final List<String> dataPlaces = new ArrayList<>();
    private final List<Pattern> dataLooks = new ArrayList<>();

    EnglishFinder() {
        Stream.of("tasklist", "cockpit", "admin", "welcome").forEach(this::learn);
        read("english-allowed.txt").lines().forEach(this::allow);
    }

    /** What is found now, each with its place on the page. */
    @SuppressWarnings("unchecked")
    Set<String> find(Page page) {
        var texts = (List<Map<String, String>>) page.evaluate(pageTexts, dataPlaces);
        Set<String> found = new LinkedHashSet<>();
        for (Map<String, String> text : texts) {
            Set<String> foreign = foreignIn(text.get("text"));
            if (!foreign.isEmpty()) {
                found.add("%s in “%s” (%s)".formatted(foreign, text.get("text"), text.get("where")));
            }
        }
        return found;
    }

    private Set<String> foreignIn(String text) {
        String said = text;
        for (Pattern look : dataLooks) {
            said = look.matcher(said).replaceAll(" ");
        }
        return Stream.concat(all(MISSING, said), all(WORD, said).filter(this::isEnglish))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isEnglish(String word) {
        return english.contains(word.toLowerCase(Locale.ROOT));
    }

    private void learn(String app) {
        try {
            learn(new ObjectMapper()
                    .readTree(read(LOCALE.formatted(app)).replace("\uFEFF", ""))
                    .path("labels"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(JsonNode labels) {
        labels.forEach(this::learn);
        all(WORD, MARKUP.matcher(labels.asText()).replaceAll(" "))
                .filter(word -> word.length() >= SHORTEST)
                .forEach(word -> english.add(word.toLowerCase(Locale.ROOT)));
    }

    private void allow(String line) {
        String rule = line.replaceFirst("\\s+#.*|^#.*", "");
        String subject = rule.replaceFirst("^\\w+\\s+", "");
        if (rule.startsWith("word ")) {
            english.remove(subject);
        } else if (rule.startsWith("also ")) {
            english.add(subject);
        } else if (rule.startsWith("place ")) {
            dataPlaces.add(subject);
        } else if (rule.startsWith("look ")) {
            dataLooks.add(Pattern.compile(subject));
        } else if (!rule.isBlank()) {
            throw new IllegalArgumentException(line);
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String read(String resource) {
        try (InputStream file = EnglishFinder.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

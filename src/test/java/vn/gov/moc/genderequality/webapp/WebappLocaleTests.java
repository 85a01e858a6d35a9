package vn.gov.moc.genderequality.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps' Vietnamese says everything the English does, in Vietnamese: no key of theirs falls back to another language. */
class WebappLocaleTests {

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^}]+?)\\s*}}|%[sd]");
    private static final Pattern TAG =
            Pattern.compile("</?(?:a|b|br|code|div|em|h\\d|i|li|p|pre|span|strong|ul)\\b[^>]*>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    /** Names, abbreviations and what has to be typed as it is. */
    private static final Set<String> SHARED = Set.of(
            "camunda",
            "cockpit",
            "tasklist",
            "optimize",
            "url",
            "api",
            "ldap",
            "fni",
            "ede",
            "resolve",
            "yyyy",
            "ddthh",
            "csv",
            "dmn",
            "json",
            "bpmn",
            "xml",
            "ctrl");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void saysEverything(String app) throws IOException {
        assertThat(read(app, "vi").keySet())
                .containsExactlyInAnyOrderElementsOf(read(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void fillsInTheSameValuesAndMarksTheSame(String app) throws IOException {
        Map<String, String> english = labels(app, "en");

        assertThat(labels(app, "vi")).allSatisfy((key, text) -> {
            assertThat(all(PLACEHOLDER, text)).as(key).isEqualTo(all(PLACEHOLDER, english.getOrDefault(key, "")));
            assertThat(all(TAG, text)).as(key).isEqualTo(all(TAG, english.getOrDefault(key, "")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void isComposedVietnameseWithoutEnglishWords(String app) throws IOException {
        Set<String> english = labels(app, "en").values().stream()
                .flatMap(text -> words(text).stream())
                .filter(word -> word.length() > 2 && !SHARED.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(labels(app, "vi")).allSatisfy((key, text) -> {
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            assertThat(words(text)).as("%s: %s", key, text).doesNotContainAnyElementsOf(english);
        });
    }

    private static List<String> words(String text) {
        String plain = TAG.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).replaceAll(" ");
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("\\s", ""))
                .sorted()
                .toList();
    }

    /** What people read; beside it the file has the patterns dates are written by. */
    private static Map<String, String> labels(String app, String language) throws IOException {
        Map<String, String> texts = read(app, language);
        texts.keySet().removeIf(path -> !path.startsWith(".labels."));
        return texts;
    }

    /** Every text of the file by its path. */
    private static Map<String, String> read(String app, String language) throws IOException {
        String path = LOCALES.formatted(app, language);
        try (InputStream file = WebappLocaleTests.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), texts);
            }
        } else {
            node.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), texts));
        }
    }
}

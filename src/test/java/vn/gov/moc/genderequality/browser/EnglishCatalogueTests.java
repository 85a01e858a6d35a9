package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogues of the English pages: in order, without words that nobody says any more. */
class EnglishCatalogueTests {

    private static final Path CATALOGUES = Path.of("src/main/resources/static/js/english");
    private static final List<Path> SOURCES = List.of(Path.of("src/main"), Path.of("processes"));
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    static Stream<Path> catalogues() throws IOException {
        return Files.list(CATALOGUES);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void entriesHaveTheSamePlacesAndAreWrittenInOneForm(Path catalogue) {
        assertThat(read(catalogue)).isNotEmpty().allSatisfy((vietnamese, english) -> {
            assertThat(places(english)).as(vietnamese).isEqualTo(places(vietnamese));
            assertThat(english).isNotBlank().isEqualTo(english.strip());
            assertThat(vietnamese)
                    .isEqualTo(vietnamese.strip())
                    .isEqualTo(Normalizer.normalize(vietnamese, Normalizer.Form.NFC))
                    .doesNotContain("  ")
                    .matches(text -> PLACE.matcher(text)
                                    .replaceAll("")
                                    .codePoints()
                                    .filter(Character::isLetter)
                                    .count()
                            > 1);
        });
    }

    @Test
    void noTwoCataloguesSayTheSame() throws IOException {
        List<String> all =
                catalogues().flatMap(file -> read(file).keySet().stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    /** A sentence may be put together of several, and begin with a capital only then; its pieces are there. */
    @ParameterizedTest
    @MethodSource("catalogues")
    void whatIsTranslatedIsStillSaid(Path catalogue) {
        String sources = sources();
        assertThat(read(catalogue).keySet().stream()
                        .filter(text -> Arrays.stream(PLACE.split(text.toLowerCase(Locale.ROOT)))
                                .map(piece -> piece.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
                                .anyMatch(piece -> !sources.contains(piece))))
                .isEmpty();
    }

    private static String sources() {
        return SOURCES.stream()
                .flatMap(EnglishCatalogueTests::files)
                .filter(file -> !file.startsWith(CATALOGUES))
                .filter(file -> file.toString().matches(".*\\.(java|js|html|yaml|yml|bpmn|dmn|properties|sql)"))
                .map(EnglishCatalogueTests::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ")
                .replace("\" + \"", "")
                .replace("\\\"", "\"")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path catalogue) {
        try {
            return JSON.readValue(catalogue.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}

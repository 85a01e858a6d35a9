package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.yaml.snakeyaml.LoaderOptions;

/** The two ways a report template is written down. A text that begins with a brace is JSON, every other one YAML. */
enum TemplateFormat {
    YAML(
            MediaType.APPLICATION_YAML,
            YAMLMapper.builder(YAMLFactory.builder()
                            .streamReadConstraints(Limits.CONSTRAINTS)
                            .loaderOptions(Limits.loaderOptions())
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                            .build())
                    .build()),
    JSON(
            MediaType.APPLICATION_JSON,
            JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(Limits.CONSTRAINTS)
                            .build())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build());

    /** The most a template may take, in bytes of UTF-8. The one of 2017 takes 20,000. */
    static final int LARGEST = 500_000;

    static final String TOO_LARGE = "Mẫu báo cáo không được lớn hơn 500 kB; hãy rút gọn.";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MediaType mediaType;
    private final ObjectMapper mapper;

    TemplateFormat(MediaType mediaType, ObjectMapper mapper) {
        this.mediaType = mediaType;
        this.mapper = mapper;
    }

    /** The format of a text. */
    static TemplateFormat of(String text) {
        return withoutMark(text).stripLeading().startsWith("{") ? JSON : YAML;
    }

    /** Whether a text is small enough to be read at all. */
    static boolean withinLimits(String text) {
        return text.length() <= LARGEST && text.getBytes(StandardCharsets.UTF_8).length <= LARGEST;
    }

    /** The text without the byte order mark some editors begin a file with. */
    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Reads and writes the format; reading is bounded in size and depth. */
    ObjectMapper mapper() {
        return mapper;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The ending of its files, without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text in this format: as it is where it has it already, or the same data without its comments. */
    String write(String text) {
        TemplateFormat from = of(text);
        if (from == this) {
            return text;
        }
        try {
            JsonNode content = from.mapper.readTree(withoutMark(text));
            return mapper.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What keeps a small text from costing much memory or time. */
    private static final class Limits {

        private static final int DEEPEST = 40;

        static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(LARGEST)
                .maxStringLength(20_000)
                .maxNameLength(200)
                .maxNumberLength(50)
                .build();

        static LoaderOptions loaderOptions() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LARGEST);
            options.setNestingDepthLimit(DEEPEST);
            options.setMaxAliasesForCollections(0);
            return options;
        }
    }
}

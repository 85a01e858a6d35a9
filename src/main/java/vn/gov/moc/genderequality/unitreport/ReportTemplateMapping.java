package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.FieldProblem;

/**
 * Maps a template's content to {@link ReportTemplateYaml}. Mapping stops at the first wrong part; so that all of them are
 * named at once, each is taken out of a copy and the rest is mapped again.
 */
final class ReportTemplateMapping {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** More are of no use to anybody. */
    private static final int MOST_PROBLEMS = 50;

    /** Stands in for top-level parts that are missing or wrong, while the others are looked at. */
    private static final ObjectNode STAND_IN = standIn();

    private final JsonNode content;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private @Nullable ReportTemplateYaml mapped;
    private boolean whole = true;

    private ReportTemplateMapping(JsonNode content) {
        this.content = content;
    }

    static ReportTemplateMapping of(JsonNode content) {
        ReportTemplateMapping mapping = new ReportTemplateMapping(content.deepCopy());
        mapping.map();
        return mapping;
    }

    /** The wrong parts, by path. */
    List<FieldProblem> problems() {
        return problems.entrySet().stream()
                .map(problem -> new FieldProblem(problem.getKey(), problem.getValue()))
                .toList();
    }

    /** The template, when at most unknown properties had to be left out. */
    Optional<ReportTemplateYaml> template() {
        return Optional.ofNullable(whole ? mapped : null);
    }

    private void map() {
        boolean again = true;
        for (int i = 0; again && i < MOST_PROBLEMS; i++) {
            try {
                mapped = MAPPER.treeToValue(content, ReportTemplateYaml.class);
                again = false;
            } catch (JsonMappingException e) {
                String path = FieldProblem.path(e);
                problems.putIfAbsent(e instanceof InvalidTypeIdException ? path + ".kind" : path, message(e));
                whole = whole && e instanceof UnrecognizedPropertyException;
                again = takeOut(e.getPath());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree has no syntax", e);
            }
        }
    }

    /** Takes out the part at the path or, where it is missing, the list entry it is missing from. */
    private boolean takeOut(List<Reference> path) {
        for (int length = path.size(); length > 0; length--) {
            JsonNode around = at(path.subList(0, length - 1));
            Reference last = path.get(length - 1);
            if (around instanceof ArrayNode array
                    && !array.path(last.getIndex()).isNull()) {
                array.setNull(last.getIndex());
                return true;
            }
            if (around instanceof ObjectNode object && object.remove(last.getFieldName()) != null) {
                return true;
            }
        }
        return standIn(path);
    }

    private static ObjectNode standIn() {
        ObjectNode template = MAPPER.createObjectNode()
                .put("key", "x")
                .put("version", "x")
                .put("effectiveFrom", "2017-01-01")
                .put("source", "x");
        template.putObject("title");
        template.putArray("sections");
        return template;
    }

    private boolean standIn(List<Reference> path) {
        if (path.isEmpty() || !(content instanceof ObjectNode root)) {
            return false;
        }
        String name = path.get(0).getFieldName();
        return STAND_IN.has(name) && root.putIfAbsent(name, STAND_IN.get(name)) == null;
    }

    private JsonNode at(List<Reference> path) {
        JsonNode node = content;
        for (Reference step : path) {
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
        }
        return node;
    }

    private String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "Mẫu báo cáo không có thuộc tính “%s”.".formatted(unknown.getPropertyName());
        }
        if (e instanceof InvalidTypeIdException) {
            return "Không có loại quy tắc này; chỉ dùng: AT_MOST, SUM, CHANGE_ABOVE, SIMILAR_TEXT.";
        }
        if (e instanceof InvalidFormatException invalid) {
            return "Giá trị “%s” không hợp lệ%s.".formatted(invalid.getValue(), hint(invalid.getTargetType()));
        }
        boolean missing = !e.getPath().isEmpty() && at(e.getPath()).isMissingNode();
        return missing
                ? "Thiếu thuộc tính “%s”."
                        .formatted(e.getPath().get(e.getPath().size() - 1).getFieldName())
                : "Giá trị không đúng kiểu.";
    }

    private static String hint(Class<?> type) {
        if (type == LocalDate.class) {
            return "; hãy viết năm-tháng-ngày, ví dụ 2018-04-11";
        }
        return type.isEnum()
                ? "; chỉ dùng: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                : "";
    }
}

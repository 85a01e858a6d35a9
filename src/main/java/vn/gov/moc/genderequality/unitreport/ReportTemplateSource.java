package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The source text of a report template, read into a tree that knows the line of each of its parts. Only plain data is
 * let in: YAML's anchors, aliases and tags are refused, so that what is written is what is meant.
 */
final class ReportTemplateSource {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> keyLines = new HashMap<>();
    private final List<TemplateProblem> problems = new ArrayList<>();
    private JsonNode tree = MissingNode.getInstance();
    private boolean readable = true;

    private ReportTemplateSource() {}

    /** Reads the text as far as it can be read; one beyond {@link TemplateFormat#LARGEST} not at all. */
    static ReportTemplateSource of(String text) {
        ReportTemplateSource source = new ReportTemplateSource();
        if (!TemplateFormat.withinLimits(text)) {
            source.readable = false;
            source.problems.add(TemplateProblem.blocking(1, "", TemplateFormat.TOO_LARGE));
            return source;
        }
        TemplateFormat format = TemplateFormat.of(text);
        try (JsonParser parser = format.mapper().createParser(TemplateFormat.withoutMark(text))) {
            source.read(parser);
        } catch (JsonProcessingException e) {
            source.readable = false;
            source.problems.add(TemplateSyntax.problem(format, e, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    /** The content; where a name is given twice, its first value. */
    JsonNode tree() {
        return tree;
    }

    /** Whether the text could be read to its end. */
    boolean isReadable() {
        return readable;
    }

    /** What is wrong with the text as such: its syntax, names given twice, things that are no plain data. */
    List<TemplateProblem> problems() {
        return problems;
    }

    /** The line of the part at this path, or of the nearest part around it. */
    int line(String path) {
        for (String part = path; !part.isEmpty(); part = around(part)) {
            Integer line = lines.get(part);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 1);
    }

    /** The line on which a section or figure is given this key. */
    int lineOfKey(String key) {
        return keyLines.getOrDefault(key, 1);
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            tree = value(parser, "");
            if (parser.nextToken() != null) {
                problem(parser, "", "Chỉ được có một mẫu báo cáo trong một văn bản; hãy bỏ phần từ dòng này trở đi.");
            }
        }
    }

    private JsonNode value(JsonParser parser, String path) throws IOException {
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        refuseReferences(parser, path);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(parser, path);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return array(parser, path);
        }
        return parser.readValueAsTree();
    }

    private JsonNode object(JsonParser parser, String path) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String field = path.isEmpty() ? name : path + "." + name;
            if (object.has(name)) {
                problem(
                        parser,
                        field,
                        "Thuộc tính “%s” đã có ở dòng %d; mỗi thuộc tính chỉ được viết một lần."
                                .formatted(name, line(field)));
            }
            lines.putIfAbsent(field, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            JsonNode value = value(parser, field);
            object.putIfAbsent(name, value);
            if (name.equals("key")) {
                keyLines.putIfAbsent(value.asText(), line(field));
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser, String path) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "[" + array.size() + "]"));
        }
        return array;
    }

    private void refuseReferences(JsonParser parser, String path) throws IOException {
        if (parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
            problem(
                    parser,
                    path,
                    "Không dùng neo (&), bí danh (*) hay nhãn (!) của YAML; hãy viết nội dung ra đầy đủ.");
        }
    }

    private void problem(JsonParser parser, String path, String message) {
        problems.add(TemplateProblem.blocking(parser.currentTokenLocation().getLineNr(), path, message));
    }
}

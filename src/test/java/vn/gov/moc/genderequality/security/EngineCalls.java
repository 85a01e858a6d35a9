package vn.gov.moc.genderequality.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every call the engine's REST knows, by its own description, about somebody else's process instance. */
final class EngineCalls {

    /**
     * A call below either door.
     *
     * @param body empty where none is taken
     * @param reads whether it asks only; queries may be posted
     */
    record Call(String method, String path, String body, boolean reads) {

        @Override
        public String toString() {
            return method + " " + path + " " + body;
        }
    }

    private static final Set<String> READS = Set.of("get", "options");

    private final JsonNode description;
    private final Map<String, String> known;

    /**
     * @param known what the names of variables and fields stand for, e.g. {@code task.id}, {@code processInstanceId}; what is not
     *     known is left out of bodies and is a word in addresses
     */
    EngineCalls(Map<String, String> known) {
        this.known = known;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/openapi.json"))) {
            this.description = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Call> all() {
        List<Call> calls = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(
                                operation -> calls.add(call(operation.getKey(), path.getKey(), operation.getValue()))));
        return calls;
    }

    private Call call(String method, String path, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        boolean query = schema.path("$ref").asText().endsWith("QueryDto");
        String body =
                schema.isMissingNode() ? "" : query ? "{}" : sample("", schema).toString();
        return new Call(method.toUpperCase(Locale.ROOT), filled(path), body, query || READS.contains(method));
    }

    private String filled(String path) {
        String kind = path.replaceFirst("^/(history/)?([a-z-]+).*", "$2");
        String filled = path.replace("{id}", known.getOrDefault(kind + ".id", "x"))
                .replace("{key}", known.getOrDefault(kind + ".key", "x"));
        for (Map.Entry<String, String> variable : known.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "x");
    }

    private JsonNode sample(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return sample(name, description.at(schema.get("$ref").asText().substring(1)));
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.path("type").asText().equals("array")) {
            return known.containsKey(name) ? json.arrayNode().add(known.get(name)) : json.arrayNode();
        }
        if (!schema.has("properties") && !schema.has("allOf")) {
            return switch (schema.path("type").asText()) {
                case "boolean" -> json.booleanNode(true);
                case "integer", "number" -> json.numberNode(1);
                case "object" -> json.objectNode();
                default -> json.textNode(known.getOrDefault(name, "x"));
            };
        }
        ObjectNode object = json.objectNode();
        schema.path("allOf").forEach(part -> object.setAll((ObjectNode) sample(name, part)));
        schema.path("properties").properties().forEach(field -> {
            if (known.containsKey(field.getKey())) {
                object.set(field.getKey(), sample(field.getKey(), field.getValue()));
            }
        });
        return object;
    }
}

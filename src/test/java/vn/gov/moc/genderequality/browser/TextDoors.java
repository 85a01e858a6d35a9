package vn.gov.moc.genderequality.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address of the product at which something can be sent, read from its own mappings, so that none is forgotten. */
final class TextDoors {

    /** An address with what answers there. */
    record Door(HttpMethod method, String pattern, HandlerMethod handler) {

        boolean isAt(String method, String path) {
            return this.method.matches(method)
                    && PathPatternParser.defaultInstance
                            .parse(pattern)
                            .matches(PathContainer.parsePath(path.replaceFirst("\\?.*", "")));
        }

        String name() {
            return method + " " + pattern;
        }

        /** The address with this text wherever an address may have one. */
        String address(String text) {
            Matcher variable = Pattern.compile("\\{(\\w+)(?::[^}]*)?}").matcher(pattern);
            String path = variable.replaceAll(found ->
                    Matcher.quoteReplacement(encoded(inPath(inAddress(variableType(found.group(1)), text)))));
            List<String> query = new ArrayList<>();
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    String named = Optional.of(parameter
                                    .getParameterAnnotation(RequestParam.class)
                                    .name())
                            .filter(name -> !name.isEmpty())
                            .orElse(parameter.getParameter().getName());
                    query.add(named + "=" + encoded(inAddress(parameter.getParameterType(), text)));
                } else if (parameter.getParameterType().isRecord() && !takesBody(parameter)) {
                    for (RecordComponent part : parameter.getParameterType().getRecordComponents()) {
                        query.add(part.getName() + "=" + encoded(inAddress(part.getType(), text)));
                    }
                }
            }
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        private Class<?> variableType(String name) {
            return Arrays.stream(handler.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                            && name.equals(parameter.getParameter().getName()))
                    .<Class<?>>map(MethodParameter::getParameterType)
                    .findFirst()
                    .orElse(String.class);
        }

        /** A body with this text in every text, and something possible everywhere else; none where none is taken. */
        Optional<JsonNode> body(String text) {
            return bodyType(handler).map(type -> sample(type, text));
        }
    }

    private TextDoors() {}

    static List<Door> of(Map<RequestMappingInfo, HandlerMethod> mappings) {
        return mappings.entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("vn.gov.moc.genderequality"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern ->
                                methods(mapping.getKey()).map(method -> new Door(method, pattern, mapping.getValue()))))
                .sorted(Comparator.comparing(Door::name))
                .toList();
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::asHttpMethod);
    }

    private static Optional<Type> bodyType(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(TextDoors::takesBody)
                .map(MethodParameter::getGenericParameterType)
                .findFirst();
    }

    private static boolean takesBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    /** Whether a file is sent there. */
    static boolean takesFile(Door door) {
        return Arrays.stream(door.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    /** The texts of the bodies, e.g. {@code ActivityDraft.title}. */
    static Set<String> texts(List<Door> doors) {
        Set<String> found = new TreeSet<>();
        doors.forEach(door -> bodyType(door.handler()).ifPresent(type -> collect(type, null, node -> true, found)));
        return found;
    }

    /** Those texts of the door's body that stand as this mark in it. */
    static Set<String> marked(Door door, JsonNode body, String mark) {
        Set<String> found = new TreeSet<>();
        bodyType(door.handler())
                .ifPresent(type -> collect(type, body, node -> node != null && mark.equals(node.asText()), found));
        return found;
    }

    private static void collect(
            Type type, @Nullable JsonNode body, Predicate<@Nullable JsonNode> counts, Set<String> found) {
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            for (RecordComponent part : raw.getRecordComponents()) {
                JsonNode value = body == null ? null : body.get(part.getName());
                if (part.getType() == String.class && counts.test(value)) {
                    found.add(raw.getName().replaceFirst(".*\\.", "") + "." + part.getName());
                }
                collect(part.getGenericType(), value, counts, found);
            }
        } else if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type element = arguments[arguments.length - 1];
            if (body == null) {
                collect(element, null, counts, found);
            } else {
                body.forEach(each -> collect(element, each, counts, found));
            }
        }
    }

    private static JsonNode sample(Type type, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            ObjectNode object = json.objectNode();
            for (RecordComponent part : raw.getRecordComponents()) {
                object.set(part.getName(), sample(part.getGenericType(), text));
            }
            return object;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            JsonNode element = sample(arguments[arguments.length - 1], text);
            if (Collection.class.isAssignableFrom(raw)) {
                ArrayNode list = json.arrayNode();
                return list.add(element);
            }
            return json.objectNode().set(text, element);
        }
        if (raw.isEnum()) {
            return json.textNode(raw.getEnumConstants()[0].toString());
        }
        if (raw == LocalDate.class) {
            return json.textNode("2140-06-05");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return json.booleanNode(false);
        }
        if (raw == String.class || raw == JsonNode.class) {
            return json.textNode(text);
        }
        return raw.isPrimitive() || Number.class.isAssignableFrom(raw) ? json.numberNode(0) : json.nullNode();
    }

    private static String inAddress(Class<?> type, String text) {
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return String.valueOf(Integer.MAX_VALUE);
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : text;
    }

    /** Without what no path may hold: the server turns it away before the application sees it. */
    private static String inPath(String text) {
        return text.replaceAll("[/\\\\;%\\p{Cntrl}]", "");
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> known ? known : Object.class;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

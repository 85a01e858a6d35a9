package vn.gov.moc.genderequality.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** What a handler wants to be sent, made up from its signature so that a request gets as far as the question who asks. */
final class SampleRequest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final HandlerMethod handler;

    SampleRequest(HandlerMethod handler) {
        this.handler = handler;
    }

    /** The parameters without which the handler is not reached, e.g. {@code ?year=2035&unit=VIUP}. */
    String query() {
        String query = Arrays.stream(handler.getMethodParameters())
                .filter(SampleRequest::isRequired)
                .map(parameter -> name(parameter) + "="
                        + URLEncoder.encode(
                                value(name(parameter), parameter.getParameterType())
                                        .asText(),
                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Whether it takes a file. */
    boolean isUpload() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    /** A complete body; none when the handler takes none. */
    Optional<String> body() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> value("", parameter.getParameterType()).toString())
                .findFirst();
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation != null
                && annotation.required()
                && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !MultipartFile.class.isAssignableFrom(parameter.getParameterType());
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.value().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.value();
    }

    private static JsonNode value(String name, Class<?> type) {
        if (type.isRecord()) {
            ObjectNode object = JSON.objectNode();
            for (RecordComponent component : type.getRecordComponents()) {
                object.set(component.getName(), value(component.getName(), component.getType()));
            }
            return object;
        }
        if (type.isEnum()) {
            return JSON.textNode(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return JSON.arrayNode();
        }
        if (Map.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type)) {
            return JSON.objectNode();
        }
        return JSON.textNode(text(name, type));
    }

    /** Jackson and Spring read numbers, dates and so on from texts as well. */
    private static String text(String name, @Nullable Class<?> type) {
        return switch (type == null ? "" : type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "BigDecimal" ->
                name.equals("year") ? String.valueOf(TwoUnits.YEAR) : "0";
            case "boolean", "Boolean" -> "false";
            case "LocalDate" -> TwoUnits.YEAR + "-12-01";
            case "LocalTime" -> "08:00";
            case "OffsetDateTime", "Instant" -> TwoUnits.YEAR + "-12-01T08:00:00Z";
            case "UUID" -> "00000000-0000-4000-8000-000000000000";
            default -> name.toLowerCase(Locale.ROOT).contains("unit") ? TwoUnits.OWNER : "x";
        };
    }
}

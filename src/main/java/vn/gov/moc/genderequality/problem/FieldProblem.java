package vn.gov.moc.genderequality.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/**
 * A rule broken by one field.
 *
 * @param field the field's key as the form knows it
 * @param message what is wrong and what to do, in Vietnamese
 */
public record FieldProblem(String field, String message) {

    /** The field at which JSON or YAML could not be mapped, e.g. {@code periods[0].dueOn}; empty for the whole. */
    public static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}

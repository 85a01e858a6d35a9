package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Reads a report template from YAML and refuses it whole when anything in it is unknown, missing or at odds. */
final class ReportTemplateReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReportTemplateReader() {}

    /**
     * The template the text holds, in the shape of {@link ReportTemplateYaml}.
     *
     * @throws InvalidInputException naming every wrong field by its path, e.g. {@code sections[0].title}; when the text
     *     cannot be mapped at all, the first such place only
     */
    static ReportTemplate read(String yaml) {
        try {
            JsonNode content = YAML.readTree(yaml);
            refuse(ReportTemplateTexts.problems(content));
            ReportTemplate template =
                    YAML.treeToValue(content, ReportTemplateYaml.class).toTemplate();
            refuse(ReportTemplateChecks.problems(template));
            return template;
        } catch (InvalidTypeIdException e) {
            throw new InvalidInputException(FieldProblem.path(e) + ".kind", "Không có loại quy tắc này.");
        } catch (JsonMappingException e) {
            throw new InvalidInputException(FieldProblem.path(e), message(e));
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    "", "Dòng " + e.getLocation().getLineNr() + " sai cú pháp YAML hoặc lặp lại một thuộc tính.");
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "Mẫu báo cáo không có thuộc tính “" + unknown.getPropertyName() + "”.";
        }
        if (e instanceof InvalidFormatException invalid) {
            return "Giá trị “" + invalid.getValue() + "” không hợp lệ.";
        }
        return "Thiếu giá trị hoặc giá trị không đúng kiểu.";
    }
}

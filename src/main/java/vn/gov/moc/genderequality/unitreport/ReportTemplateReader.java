package vn.gov.moc.genderequality.unitreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Reads a report template from YAML or JSON and refuses it whole when anything in it is unknown, missing or at odds. */
final class ReportTemplateReader {

    private ReportTemplateReader() {}

    /**
     * A text that was looked at.
     *
     * @param template null when parts of it are missing or wrong; with other problems it can be shown, not used
     * @param problems by line
     * @param source where things stand in the text
     */
    record Reading(@Nullable ReportTemplate template, List<TemplateProblem> problems, ReportTemplateSource source) {

        boolean isValid() {
            return problems.isEmpty();
        }
    }

    /**
     * The template the text holds, in the shape of {@link ReportTemplateYaml}.
     *
     * @throws InvalidInputException naming every wrong field by its path, e.g. {@code sections[0].title}
     */
    static ReportTemplate read(String text) {
        Reading reading = examine(text);
        ReportTemplate template = reading.template();
        if (template == null || !reading.isValid()) {
            throw new InvalidInputException(reading.problems().stream()
                    .map(problem -> new FieldProblem(problem.field(), problem.message()))
                    .toList());
        }
        return template;
    }

    /** Finds everything that is wrong with the text, as far as it can be read; nothing is thrown for it. */
    static Reading examine(String text) {
        ReportTemplateSource source = ReportTemplateSource.of(text);
        List<TemplateProblem> problems = new ArrayList<>(source.problems());
        ReportTemplate template = source.isReadable() ? template(source, problems) : null;
        problems.sort(Comparator.comparingInt(TemplateProblem::line));
        return new Reading(template, List.copyOf(problems), source);
    }

    private static @Nullable ReportTemplate template(ReportTemplateSource source, List<TemplateProblem> problems) {
        if (!source.tree().isObject()) {
            problems.add(TemplateProblem.blocking(
                    1, "", "Đây chưa phải là một mẫu báo cáo; hãy làm tiếp từ một mẫu đã ban hành."));
            return null;
        }
        List<FieldProblem> texts = ReportTemplateTexts.problems(source.tree());
        ReportTemplateMapping mapping = ReportTemplateMapping.of(source.tree());
        add(texts, source, problems);
        add(mapping.problems(), source, problems);
        if (!texts.isEmpty() || mapping.template().isEmpty()) {
            return null;
        }
        ReportTemplate template = mapping.template().get().toTemplate();
        add(ReportTemplateChecks.problems(template), source, problems);
        return template;
    }

    /** A part is wrong for one reason at a time. */
    private static void add(List<FieldProblem> found, ReportTemplateSource source, List<TemplateProblem> problems) {
        List<String> known = problems.stream().map(TemplateProblem::field).toList();
        found.stream()
                .filter(problem -> !known.contains(problem.field()))
                .forEach(problem -> problems.add(
                        TemplateProblem.blocking(source.line(problem.field()), problem.field(), problem.message())));
    }
}

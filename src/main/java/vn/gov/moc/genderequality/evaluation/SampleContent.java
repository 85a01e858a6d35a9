package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** Writes the sample year's reports: plausible texts, and figures that differ by unit but are the same at every replay. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
public class SampleContent {

    private final Map<String, String> sentences;

    SampleContent(@Value("classpath:sample/report-texts.yaml") Resource file) {
        try (InputStream content = file.getInputStream()) {
            sentences = new ObjectMapper(new YAMLFactory()).readValue(content, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The sample texts cannot be read", e);
        }
    }

    /** The first {@code share} of a report's fields, in printed order; 1 fills the report. */
    public DraftPatch draft(ReportTemplate template, PeriodKind kind, OrganizationUnit unit, double share) {
        List<Section> sections = template.sectionsFor(kind).toList();
        List<Section> filled = sections.subList(0, (int) Math.ceil(sections.size() * share));
        Map<String, TextPatch> texts = new LinkedHashMap<>();
        Map<String, FigurePatch> figures = new LinkedHashMap<>();
        for (Section section : filled) {
            if (section.narrative()) {
                texts.put(section.key(), new TextPatch(text(section, unit), 0));
            }
            section.figures().stream()
                    .filter(figure -> figure.appliesTo().contains(kind))
                    .forEach(figure -> fill(figures, figure, kind, unit));
        }
        return new DraftPatch(texts, figures);
    }

    private String text(Section section, OrganizationUnit unit) {
        String sentence = sentences.get(section.key());
        if (sentence == null) {
            throw new IllegalStateException("No sample text for section " + section.key());
        }
        return sentence.replace("{unit}", unit.name()).strip();
    }

    private static void fill(Map<String, FigurePatch> figures, Figure figure, PeriodKind kind, OrganizationUnit unit) {
        for (Moment moment : figure.moments()) {
            Map<Measure, Integer> numbers = numbers(figure.key() + kind + moment, unit);
            for (Measure measure : figure.measures()) {
                figures.put(
                        figure.cell(measure, moment),
                        new FigurePatch(
                                FigureValue.Status.NUMBER.name(), IntNode.valueOf(numbers.get(measure)), false, 0));
            }
        }
    }

    private static Map<Measure, Integer> numbers(String what, OrganizationUnit unit) {
        int seed = Math.floorMod((unit.code() + what).hashCode(), 9973);
        int women = 2 + seed % 11;
        int men = 3 + seed / 11 % 19;
        Map<Measure, Integer> numbers = new HashMap<>();
        numbers.put(Measure.COUNT, 1 + seed % 6);
        numbers.put(Measure.WOMEN, women);
        numbers.put(Measure.MEN, men);
        numbers.put(Measure.TOTAL, women + men);
        return numbers;
    }
}

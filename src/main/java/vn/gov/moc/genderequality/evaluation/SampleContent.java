package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** Writes the sample year's reports: plausible texts, and figures that differ by unit but are the same at every replay. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
public class SampleContent {

    private static final String CHANGED =
            "Số liệu thay đổi do trong kỳ đơn vị luân chuyển, bổ nhiệm và kiện toàn nhân sự; đã đối chiếu với hồ sơ cán bộ.";
    private static final String UNCHANGED =
            "Nội dung này thực hiện theo kế hoạch cả năm, trong kỳ không phát sinh kết quả mới nên đơn vị giữ nguyên.";

    private final Map<PeriodKind, Map<String, String>> sentences;

    SampleContent(@Value("classpath:sample/report-texts.yaml") Resource file) {
        sentences = SampleTexts.read(file, new TypeReference<>() {});
    }

    /** The first {@code share} of a report's fields, in printed order; 1 fills the report. */
    public DraftPatch draft(ReportTemplate template, PeriodKind kind, OrganizationUnit unit, double share) {
        List<Section> sections = template.sectionsFor(kind).toList();
        List<Section> filled = sections.subList(0, (int) Math.ceil(sections.size() * share));
        Map<String, TextPatch> texts = new LinkedHashMap<>();
        Map<String, FigurePatch> figures = new LinkedHashMap<>();
        for (Section section : filled) {
            if (section.narrative() && (section.requiredFor().contains(kind) || tells(section, kind))) {
                texts.put(section.key(), new TextPatch(text(section.key(), kind, unit), 0));
            }
            section.figures().stream()
                    .filter(figure -> figure.appliesTo().contains(kind))
                    .forEach(figure -> fill(figures, figure, kind, unit));
        }
        return new DraftPatch(texts, figures, Map.of());
    }

    /** Explanations of the warnings that have none yet. */
    public DraftPatch explanations(DraftResult saved) {
        Map<String, TextPatch> explanations = new LinkedHashMap<>();
        saved.violations().stream()
                .filter(violation -> violation.severity() == Severity.WARNING && violation.explanation() == null)
                .forEach(violation -> explanations.put(
                        violation.key(),
                        new TextPatch(violation.key().startsWith("SIMILAR_TEXT") ? UNCHANGED : CHANGED, 0)));
        return new DraftPatch(Map.of(), Map.of(), explanations);
    }

    /** Whether units write in a section they need not write in. */
    private boolean tells(Section section, PeriodKind kind) {
        return sentences.getOrDefault(kind, Map.of()).containsKey(section.key());
    }

    /** What the unit writes in a section. */
    String text(String section, PeriodKind kind, OrganizationUnit unit) {
        PeriodKind as = kind == PeriodKind.YEAR_END && isCopied(unit) ? PeriodKind.MID_YEAR : kind;
        String sentence = Optional.ofNullable(
                        sentences.getOrDefault(as, Map.of()).get(section))
                .orElseGet(() ->
                        sentences.getOrDefault(PeriodKind.MID_YEAR, Map.of()).get(section));
        if (sentence == null) {
            throw new IllegalStateException("No sample text for section " + section);
        }
        return sentence.replace("{unit}", unit.name()).strip();
    }

    /** Every eighth unit or so writes at the year's end what it wrote at mid-year. */
    private static boolean isCopied(OrganizationUnit unit) {
        return seed(unit, "copied") % 8 == 0;
    }

    private static void fill(Map<String, FigurePatch> figures, Figure figure, PeriodKind kind, OrganizationUnit unit) {
        for (Moment moment : figure.moments()) {
            Map<Measure, Integer> numbers = numbers(figure, kind, moment, unit);
            for (Measure measure : figure.measures()) {
                figures.put(
                        figure.cell(measure, moment),
                        new FigurePatch(
                                FigureValue.Status.NUMBER.name(), IntNode.valueOf(numbers.get(measure)), false, 0));
            }
        }
    }

    /** From mid-year to the year's end events add up, while few people come and go: many of them in every eighth unit. */
    private static Map<Measure, Integer> numbers(Figure figure, PeriodKind kind, Moment moment, OrganizationUnit unit) {
        int seed = seed(unit, figure.key() + moment);
        int women = 2 + seed % 11;
        int men = 3 + seed / 11 % 19;
        int count = 1 + seed % 6;
        if (kind == PeriodKind.YEAR_END && moment == Moment.NOW) {
            women += figure.carriesOver() ? seed(unit, figure.key()) % 8 == 0 ? 5 : seed % 2 : women;
            men += figure.carriesOver() ? 0 : men;
            count += count;
        }
        Map<Measure, Integer> numbers = new HashMap<>();
        numbers.put(Measure.COUNT, count);
        numbers.put(Measure.WOMEN, women);
        numbers.put(Measure.MEN, men);
        numbers.put(Measure.TOTAL, women + men);
        return numbers;
    }

    private static int seed(OrganizationUnit unit, String what) {
        return Math.floorMod((unit.code() + what).hashCode(), 9973);
    }
}

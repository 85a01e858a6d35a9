package vn.gov.moc.genderequality.consolidation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.AcceptedSums.Headcount;
import vn.gov.moc.genderequality.consolidation.AcceptedSums.Leaders;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.KeyLeadership;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.UnitStatus;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Measure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Counts the agencies that have a woman key leader; what was left empty says neither that there is one nor that there is none. */
@Component
class KeyLeaders {

    private enum Answer {
        WITH_WOMAN,
        WITHOUT_WOMAN,
        UNKNOWN,
        NOT_APPLICABLE
    }

    private final AcceptedSums sums;
    private final ReportTemplates templates;
    private final ConsolidationProperties properties;

    KeyLeaders(AcceptedSums sums, ReportTemplates templates, ConsolidationProperties properties) {
        this.sums = sums;
        this.templates = templates;
        this.properties = properties;
    }

    KeyLeadership of(ReportingPeriod period, List<Unit> units) {
        List<String> cells = cells(templates.get(period.templateId()), period);
        Map<String, Leaders> leaders = cells.isEmpty() ? Map.of() : sums.leaders(period.id(), cells);
        Headcount headcount = cells.isEmpty() ? new Headcount(null, null, 0) : sums.headcount(period.id(), cells);
        Map<Answer, List<String>> agencies = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            agencies.put(answer, new ArrayList<>());
        }
        units.stream()
                .filter(unit -> unit.status() != UnitStatus.CANCELLED)
                .forEach(unit -> list(agencies, answer(leaders.get(unit.code()), cells.size()))
                        .add(unit.code()));
        int with = list(agencies, Answer.WITH_WOMAN).size();
        return new KeyLeadership(
                properties.keyLeadership(),
                list(agencies, Answer.WITH_WOMAN),
                list(agencies, Answer.WITHOUT_WOMAN),
                list(agencies, Answer.UNKNOWN),
                list(agencies, Answer.NOT_APPLICABLE),
                Percent.of(with, with + list(agencies, Answer.WITHOUT_WOMAN).size()),
                headcount.women(),
                headcount.total(),
                Percent.of(headcount.women(), headcount.total()),
                headcount.units());
    }

    private static List<String> list(Map<Answer, List<String>> agencies, Answer answer) {
        return agencies.getOrDefault(answer, List.of());
    }

    /** One woman is enough; that there is none is known only when every figure was answered. */
    private static Answer answer(@Nullable Leaders leaders, int figures) {
        if (leaders == null) {
            return Answer.UNKNOWN;
        }
        if (leaders.withWoman() > 0) {
            return Answer.WITH_WOMAN;
        }
        if (leaders.numbers() + leaders.notApplicable() < figures) {
            return Answer.UNKNOWN;
        }
        return leaders.numbers() == 0 ? Answer.NOT_APPLICABLE : Answer.WITHOUT_WOMAN;
    }

    private List<String> cells(ReportTemplate template, ReportingPeriod period) {
        return template.sectionsFor(period.kind())
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.appliesTo().contains(period.kind()))
                .filter(figure -> properties.keyLeadership().contains(figure.key()))
                .filter(figure -> figure.measures().contains(Measure.WOMEN))
                .map((Figure figure) -> figure.cell(Measure.WOMEN, Moment.NOW))
                .toList();
    }
}

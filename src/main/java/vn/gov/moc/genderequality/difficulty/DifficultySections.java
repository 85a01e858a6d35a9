package vn.gov.moc.genderequality.difficulty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** The sections of reports that difficulties and answers can be about. */
@Component
class DifficultySections {

    private final ReportTemplates templates;
    private final DifficultyDates dates;

    DifficultySections(ReportTemplates templates, DifficultyDates dates) {
        this.templates = templates;
        this.dates = dates;
    }

    /** A section as people choose it. */
    record Section(String key, String title) {}

    /** Those of the directive's periodic template (§8) in effect today, in printed order. */
    List<Section> all() {
        return inEffect()
                .filter(ReportTemplate::periodic)
                .reduce((older, newer) -> newer)
                .map(template -> sections(template).toList())
                .orElse(List.of());
    }

    /** The title of a section of any template in effect, of the newest that has it. */
    Optional<String> title(String key) {
        Map<String, String> titles = new LinkedHashMap<>();
        inEffect().flatMap(this::sections).forEach(section -> titles.put(section.key(), section.title()));
        return Optional.ofNullable(titles.get(key));
    }

    private Stream<ReportTemplate> inEffect() {
        return templates.all().stream()
                .filter(template -> !template.effectiveFrom().isAfter(dates.today()))
                .filter(template -> template.title().containsKey(PeriodKind.YEAR_END));
    }

    private Stream<Section> sections(ReportTemplate template) {
        return template.sectionsFor(PeriodKind.YEAR_END)
                .filter(ReportTemplate.Section::narrative)
                .map(section -> new Section(
                        section.key(),
                        "Mục %s. %s"
                                .formatted(
                                        section.key(),
                                        section.title(
                                                PeriodKind.YEAR_END,
                                                dates.today().getYear()))));
    }
}

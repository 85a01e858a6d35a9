package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportTemplateCatalog;

/** Tells the year's plan which templates there are. */
@Component
class PeriodTemplateCatalog implements ReportTemplateCatalog {

    private static final String PERIODIC = "periodic";

    private final ReportTemplates templates;

    PeriodTemplateCatalog(ReportTemplates templates) {
        this.templates = templates;
    }

    @Override
    public boolean covers(String templateId, PeriodKind kind) {
        return templates.all().stream()
                .anyMatch(template ->
                        template.id().equals(templateId) && template.title().containsKey(kind));
    }

    @Override
    public Optional<String> newest(LocalDate day) {
        return templates.all().stream()
                .filter(template -> template.key().equals(PERIODIC)
                        && !template.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(ReportTemplate::effectiveFrom))
                .map(ReportTemplate::id);
    }
}

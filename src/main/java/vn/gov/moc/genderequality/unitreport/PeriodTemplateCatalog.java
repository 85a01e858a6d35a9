package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportTemplateCatalog;

/** Tells the year's plan which templates there are. */
@Component
class PeriodTemplateCatalog implements ReportTemplateCatalog {

    private final ReportTemplates templates;

    PeriodTemplateCatalog(ReportTemplates templates) {
        this.templates = templates;
    }

    @Override
    public boolean covers(String templateId, PeriodKind kind, @Nullable LocalDate opensOn) {
        return templates.all().stream()
                .anyMatch(template -> template.id().equals(templateId) && serves(template, kind, opensOn));
    }

    @Override
    public Optional<String> newest(PeriodKind kind, LocalDate opensOn) {
        return templates.all().stream()
                .filter(template -> serves(template, kind, opensOn))
                .max(Comparator.comparing(ReportTemplate::periodic).thenComparing(ReportTemplate::effectiveFrom))
                .map(ReportTemplate::id);
    }

    @Override
    public Optional<String> label(String templateId, PeriodKind kind, int year) {
        return templates.all().stream()
                .filter(template -> template.id().equals(templateId))
                .findAny()
                .flatMap(template -> template.label(kind, year));
    }

    private static boolean serves(ReportTemplate template, PeriodKind kind, @Nullable LocalDate opensOn) {
        return template.title().containsKey(kind)
                && (opensOn == null || !template.effectiveFrom().isAfter(opensOn));
    }
}

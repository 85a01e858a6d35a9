package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** What the list, the form and the pages show of the published templates. */
@Component
class ReportTemplateViews {

    private final ReportTemplates templates;
    private final ReportTemplateVersionRepository versions;
    private final CycleService cycles;

    ReportTemplateViews(ReportTemplates templates, ReportTemplateVersionRepository versions, CycleService cycles) {
        this.templates = templates;
        this.versions = versions;
        this.cycles = cycles;
    }

    /**
     * A version as a line of the list.
     *
     * @param titles of the report by kind of period; {@code {year}} is not filled in
     * @param publishedBy {@code system} when it came with the application
     * @param usedBy the periods planned or reported with it, e.g. {@code tổng kết năm 2017}
     */
    record Summary(
            String id,
            String key,
            String version,
            Map<PeriodKind, String> titles,
            LocalDate effectiveFrom,
            String source,
            String publishedBy,
            Instant publishedAt,
            List<String> usedBy) {}

    /** Every version, the newest last. */
    @Transactional(readOnly = true)
    public List<Summary> all() {
        Map<String, List<ReportingPeriod>> periods = cycles.periodsByTemplate();
        return versions.findAllInOrder().stream()
                .map(version -> summary(version, periods.getOrDefault(version.id(), List.of())))
                .toList();
    }

    /** @throws NotFoundException when there is no such version */
    @Transactional(readOnly = true)
    public Summary get(String id) {
        return all().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ReportTemplates.missing(id));
    }

    /**
     * The form a drafter gets, for the year the template takes effect.
     *
     * @throws InvalidInputException when the template does not serve the kind of period
     */
    static ReportView.TemplateView preview(ReportTemplate template, PeriodKind kind) {
        if (!template.title().containsKey(kind)) {
            throw new InvalidInputException("kind", "Mẫu này không dùng cho loại kỳ báo cáo đã chọn.");
        }
        int year = template.effectiveFrom().getYear();
        return new ReportView.TemplateView(
                template.title(kind, year), ReportViews.sections(template.sections(), kind, year));
    }

    private Summary summary(ReportTemplateVersion version, List<ReportingPeriod> periods) {
        ReportTemplate template = templates.get(version.id());
        return new Summary(
                template.id(),
                template.key(),
                template.version(),
                template.title(),
                template.effectiveFrom(),
                template.source(),
                version.publishedBy(),
                version.createdAt(),
                periods.stream().map(ReportingPeriod::label).toList());
    }
}

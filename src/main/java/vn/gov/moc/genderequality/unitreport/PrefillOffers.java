package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportPrefill.Offer;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** Gathers what may be filled into a draft, for its drafters; writes nothing. */
@Service
class PrefillOffers {

    private final List<ReportPrefill> prefills;
    private final ReportService reports;
    private final ReportContents contents;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final AccessPolicy access;

    PrefillOffers(
            List<ReportPrefill> prefills,
            ReportService reports,
            ReportContents contents,
            ReportTemplates templates,
            CycleService cycles,
            AccessPolicy access) {
        this.prefills = prefills;
        this.reports = reports;
        this.contents = contents;
        this.templates = templates;
        this.cycles = cycles;
        this.access = access;
    }

    /** An offer beside what its field holds now: a text or a figure, as the offer is. */
    record PrefillView(
            String source,
            @Nullable String link,
            String field,
            @Nullable String text,
            @Nullable FigureValue figure,
            @Nullable String presentText,
            @Nullable FigureValue presentFigure) {

        static PrefillView of(Offer offer, ReportContent content) {
            boolean isText = offer.text() != null;
            return new PrefillView(
                    offer.source(),
                    offer.link(),
                    offer.field(),
                    offer.text(),
                    offer.figure(),
                    isText ? content.text(offer.field()) : null,
                    isText ? null : content.figure(offer.field()));
        }
    }

    /**
     * The offers for fields the report has, by source in the order of the beans.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not draft for this unit
     */
    @Transactional(readOnly = true)
    List<PrefillView> of(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.require(user, UnitRole.DRAFTER, report.unitCode());
        ReportingPeriod period = cycles.period(report.periodId());
        ReportTemplate template = templates.get(report.templateId());
        ReportContent content = contents.of(reportId);
        return offers(report, period, template)
                .map(offer -> PrefillView.of(offer, content))
                .toList();
    }

    /** The figures on offer for the report, whoever asks. */
    List<Offer> figures(UnitReport report) {
        return offers(report, cycles.period(report.periodId()), templates.get(report.templateId()))
                .filter(offer -> offer.figure() != null)
                .toList();
    }

    private Stream<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        Set<String> sections = template.sectionsFor(period.kind())
                .filter(Section::narrative)
                .map(Section::key)
                .collect(Collectors.toSet());
        Set<String> cells = ReportRules.cells(template, period.kind()).collect(Collectors.toSet());
        return prefills.stream()
                .filter(prefill -> prefill.serves(template))
                .flatMap(prefill -> prefill.offers(report, period, template).stream())
                .filter(offer -> (offer.text() != null ? sections : cells).contains(offer.field()));
    }
}

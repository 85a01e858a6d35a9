package vn.gov.moc.genderequality.unitreport;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;

/** A report's figures as an Excel workbook; that of a draft can be filled in and sent back. */
@Component
class FigureWorkbooks {

    /** The workbook and what it was made of. */
    record Export(ReportEdition edition, byte[] content) {}

    private final ReportEditions editions;
    private final UnitReportRepository reports;
    private final ReportFigureRepository figures;
    private final ReportTemplates templates;
    private final CycleService cycles;

    FigureWorkbooks(
            ReportEditions editions,
            UnitReportRepository reports,
            ReportFigureRepository figures,
            ReportTemplates templates,
            CycleService cycles) {
        this.editions = editions;
        this.reports = reports;
        this.figures = figures;
        this.templates = templates;
        this.cycles = cycles;
    }

    /** The present figures; values and versions are of the same moment, or a colleague's change would be overwritten. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Export present(String reportId, String user) {
        ReportEdition edition = editions.present(reportId, user);
        Map<String, Integer> versions = figures.findByReportId(reportId).stream()
                .collect(Collectors.toMap(ReportFigure::cell, ReportFigure::version));
        return export(edition, versions);
    }

    /** The figures of an issue. */
    @Transactional(readOnly = true)
    public Export issue(String reportId, int number, String user) {
        return export(editions.issue(reportId, number, user), Map.of());
    }

    private Export export(ReportEdition edition, Map<String, Integer> versions) {
        ReportingPeriod period =
                cycles.period(reports.findById(edition.reportId()).orElseThrow().periodId());
        return new Export(
                edition,
                new FigureWorkbook(edition, versions)
                        .bytes(templates.get(edition.templateId()), period.kind(), period.year()));
    }
}

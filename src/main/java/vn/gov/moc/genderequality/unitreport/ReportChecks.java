package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;

/** Reads a report together with what its template's rules say of it, its unit's earlier reports considered. */
@Component
class ReportChecks {

    private final ReportContents contents;
    private final AcceptedReports accepted;
    private final ReportTemplates templates;
    private final CycleService cycles;

    ReportChecks(ReportContents contents, AcceptedReports accepted, ReportTemplates templates, CycleService cycles) {
        this.contents = contents;
        this.accepted = accepted;
        this.templates = templates;
        this.cycles = cycles;
    }

    /** @param content with the explanations of the warnings it has, and no others */
    record Checked(ReportContent content, List<Violation> violations) {}

    Checked of(UnitReport report) {
        ReportingPeriod period = cycles.period(report.periodId());
        return of(report, period, contents.of(report.id()), accepted.before(report, period));
    }

    Checked of(UnitReport report, ReportingPeriod period, ReportContent content, EarlierReports earlier) {
        List<Violation> violations =
                ReportRules.check(templates.get(report.templateId()), period.kind(), content, earlier);
        return new Checked(content.explaining(violations), violations);
    }
}

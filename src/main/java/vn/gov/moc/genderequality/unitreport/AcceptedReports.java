package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;

/** What a unit's earlier reports said, from what was submitted and accepted, not from any draft. */
@Component
class AcceptedReports {

    private final UnitReportRepository reports;
    private final ReportIssues issues;
    private final ReportSnapshots snapshots;
    private final ReportTemplates templates;

    AcceptedReports(
            UnitReportRepository reports, ReportIssues issues, ReportSnapshots snapshots, ReportTemplates templates) {
        this.reports = reports;
        this.issues = issues;
        this.snapshots = snapshots;
        this.templates = templates;
    }

    /** The reports this one is compared with; earlier means due earlier, so that old reports read the same for ever. */
    EarlierReports before(UnitReport report, ReportingPeriod period) {
        List<UnitReport> accepted = earlier(report);
        Optional<Earlier> last = accepted.stream().findFirst().flatMap(this::read);
        return new EarlierReports(
                last.orElse(null),
                of(accepted, period.year() - 1, period.kind(), last).orElse(null));
    }

    /** The unit's accepted report of another period, when it was due before this one. */
    Optional<Earlier> of(UnitReport report, int year, PeriodKind kind) {
        return of(earlier(report), year, kind, Optional.empty());
    }

    private Optional<Earlier> of(List<UnitReport> accepted, int year, PeriodKind kind, Optional<Earlier> known) {
        String periodId = ReportingPeriod.idOf(year, kind);
        return accepted.stream()
                .filter(candidate -> candidate.periodId().equals(periodId))
                .findAny()
                .flatMap(found ->
                        known.filter(each -> each.reportId().equals(found.id())).or(() -> read(found)));
    }

    private List<UnitReport> earlier(UnitReport report) {
        String template = templates.get(report.templateId()).key();
        return reports.accepted(report.unitCode(), report.originalDueOn()).stream()
                .filter(candidate -> templates.get(candidate.templateId()).key().equals(template))
                .toList();
    }

    private Optional<Earlier> read(UnitReport report) {
        return issues.standing(report).map(issue -> {
            Snapshot snapshot = snapshots.read(issue.content());
            return new Earlier(report.id(), snapshot.period(), snapshot.content());
        });
    }
}

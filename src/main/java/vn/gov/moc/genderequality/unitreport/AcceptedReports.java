package vn.gov.moc.genderequality.unitreport;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;

/**
 * What a unit's earlier reports said, from what was submitted and accepted, not from any draft. Where units were merged into
 * this one, the figures of all that reported for a period are added up.
 */
@Component
class AcceptedReports {

    private final UnitReportRepository reports;
    private final ReportIssues issues;
    private final ReportSnapshots snapshots;
    private final ReportTemplates templates;
    private final Predecessors predecessors;
    private final CycleService cycles;

    AcceptedReports(
            UnitReportRepository reports,
            ReportIssues issues,
            ReportSnapshots snapshots,
            ReportTemplates templates,
            Predecessors predecessors,
            CycleService cycles) {
        this.reports = reports;
        this.issues = issues;
        this.snapshots = snapshots;
        this.templates = templates;
        this.predecessors = predecessors;
        this.cycles = cycles;
    }

    /** The reports this one is compared with; earlier means due earlier, so that old reports read the same for ever. */
    EarlierReports before(UnitReport report, ReportingPeriod period) {
        Set<String> units = units(report);
        Map<String, List<UnitReport>> accepted = earlier(report, units);
        Optional<Earlier> last = accepted.keySet().stream()
                .findFirst()
                .map(periodId -> read(report, units, periodId, accepted.get(periodId)));
        return new EarlierReports(
                last.orElse(null),
                of(report, units, accepted, period.year() - 1, period.kind(), last)
                        .orElse(null));
    }

    /** The unit's accepted report of another period, when it was due before this one. */
    Optional<Earlier> of(UnitReport report, int year, PeriodKind kind) {
        Set<String> units = units(report);
        return of(report, units, earlier(report, units), year, kind, Optional.empty());
    }

    private Optional<Earlier> of(
            UnitReport report,
            Set<String> units,
            Map<String, List<UnitReport>> accepted,
            int year,
            PeriodKind kind,
            Optional<Earlier> known) {
        String periodId = ReportingPeriod.idOf(year, kind);
        return Optional.ofNullable(accepted.get(periodId))
                .map(found -> known.filter(each -> each.reportId().equals(UnitReport.idOf(periodId, report.unitCode())))
                        .orElseGet(() -> read(report, units, periodId, found)));
    }

    private Set<String> units(UnitReport report) {
        Set<String> units = new TreeSet<>(predecessors.of(report));
        units.add(report.unitCode());
        return units;
    }

    /** By period, the last one first. */
    private Map<String, List<UnitReport>> earlier(UnitReport report, Set<String> units) {
        String template = templates.get(report.templateId()).key();
        return reports.accepted(units, report.originalDueOn()).stream()
                .filter(candidate -> templates.get(candidate.templateId()).key().equals(template))
                .collect(Collectors.groupingBy(UnitReport::periodId, LinkedHashMap::new, Collectors.toList()));
    }

    private Earlier read(UnitReport report, Set<String> units, String periodId, List<UnitReport> accepted) {
        List<UnitReport> missing = units.size() == 1 ? List.of() : reports.unaccepted(periodId, units);
        String id = UnitReport.idOf(periodId, report.unitCode());
        String title = cycles.period(periodId).label();
        Map<String, ReportContent> contents = new LinkedHashMap<>();
        Stream.concat(
                        accepted.stream().filter(each -> each.id().equals(id)),
                        accepted.stream()
                                .filter(each -> !each.id().equals(id))
                                .sorted(Comparator.comparing(UnitReport::unitCode)))
                .forEach(each -> contents.put(name(each, contents), content(each)));
        Optional<UnitReport> own =
                accepted.stream().filter(each -> each.id().equals(id)).findAny();
        if (own.isPresent() && accepted.size() == 1 && missing.isEmpty()) {
            return new Earlier(id, title, contents.get(own.get().unitName()));
        }
        return new FigureSum(
                        contents,
                        missing.stream().map(UnitReport::unitName).toList(),
                        own.map(UnitReport::unitName).map(contents::get))
                .as(id, title);
    }

    /** Two units of one name are two units. */
    private static String name(UnitReport report, Map<String, ReportContent> others) {
        return others.containsKey(report.unitName())
                ? "%s (%s)".formatted(report.unitName(), report.unitCode())
                : report.unitName();
    }

    private ReportContent content(UnitReport report) {
        return snapshots.read(issues.standing(report).orElseThrow().content()).content();
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.TypedText;

/** Lists reports a person may see: all for the ministry, the own unit's for a unit. */
@Component
public class ReportList {

    private final UnitReportRepository reports;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    ReportList(UnitReportRepository reports, CycleService cycles, AccessPolicy access, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param query part of a unit's name or of a report's id; empty for all
     * @param year four digits; empty for all
     */
    @Transactional(readOnly = true)
    public Page<ReportSummary> visibleTo(String user, String query, String year, Pageable page) {
        Set<String> own = access.unitsOf(user);
        Page<UnitReport> found = reports.search(
                access.seesAllUnits(user),
                own,
                TypedText.clean(year),
                TypedText.clean(query).strip(),
                page);
        Map<String, String> periods = found.map(UnitReport::periodId).toSet().stream()
                .map(cycles::period)
                .collect(Collectors.toMap(ReportingPeriod::id, ReportingPeriod::label));
        return found.map(report -> new ReportSummary(
                report.id(),
                "Báo cáo " + periods.get(report.periodId()),
                report.unitName(),
                report.stateLabel(),
                report.dueText(),
                report.lateAt(clock.instant())));
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.UnitSuccession;
import vn.gov.moc.genderequality.organization.UnitSuccessionRepository;

/** Says for which units a report speaks: its own, and those merged into it by then that do not report themselves. */
@Component
class Predecessors {

    private final UnitSuccessionRepository successions;
    private final UnitReportRepository reports;

    Predecessors(UnitSuccessionRepository successions, UnitReportRepository reports) {
        this.successions = successions;
        this.reports = reports;
    }

    /**
     * The codes of the merged units the report speaks for, those merged into merged ones among them. A merger decided after
     * the period, or after the merged unit has handed in its own report of the period, does not count: old reports read the
     * same for ever.
     */
    Set<String> of(UnitReport report) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(Set.of(report.unitCode()));
        LocalDate lastDay = report.lastDay();
        while (!left.isEmpty()) {
            successions.findBySuccessorAndDecidedOnLessThanEqualOrderByPredecessor(left.remove(), lastDay).stream()
                    .map(UnitSuccession::predecessor)
                    .filter(unit -> !unit.equals(report.unitCode()) && !reportsItself(report.periodId(), unit))
                    .filter(found::add)
                    .forEach(left::add);
        }
        return found;
    }

    private boolean reportsItself(String periodId, String unitCode) {
        return reports.existsByPeriodIdAndUnitCodeAndStateNot(periodId, unitCode, ReportState.CANCELLED);
    }
}

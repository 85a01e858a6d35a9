package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;

/** Tells other features whether a unit's reports came in time, as the unit's report itself judges it. */
@Component
@Transactional(readOnly = true)
public class ReportTimeliness {

    private final UnitReportRepository reports;
    private final ReportDecisionRepository decisions;
    private final CycleService cycles;
    private final Clock clock;

    ReportTimeliness(
            UnitReportRepository reports, ReportDecisionRepository decisions, CycleService cycles, Clock clock) {
        this.reports = reports;
        this.decisions = decisions;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * How a report stands to its due date.
     *
     * @param title e.g. {@code Báo cáo tổng kết năm 2017}
     * @param due its due date in words, e.g. {@code trước ngày 05/12/2017}
     * @param submittedAt none while it was never submitted
     * @param late whether it was submitted late, or is overdue now
     * @param returns how often the ministry sent it back
     */
    public record Standing(
            String reportId,
            int year,
            String title,
            String due,
            @Nullable Instant submittedAt,
            boolean late,
            int returns) {}

    /** The unit's reports of these years, those due first before the others; what was called off is missing. */
    public List<Standing> of(String unitCode, Collection<Integer> years) {
        Instant now = clock.instant();
        return reports.ofYears(unitCode, years).stream()
                .map(report -> {
                    var period = cycles.period(report.periodId());
                    return new Standing(
                            report.id(),
                            period.year(),
                            "Báo cáo " + period.label(),
                            report.dueText(),
                            report.submittedAt(),
                            report.lateAt(now),
                            returns(report));
                })
                .toList();
    }

    private int returns(UnitReport report) {
        return (int) decisions.findByReportIdOrderByIdDesc(report.id()).stream()
                .filter(decision -> decision.step() == ReportStep.MINISTRY && decision.returned())
                .count();
    }
}

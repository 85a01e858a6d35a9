package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Records how long reports stand where, in the transaction of each move. The audit knows it too, but with a revision for
 * every change of a report; who looks at ten thousand reports at once needs one row for a stage.
 */
@Component
class ReportStages {

    private final ReportStageRepository stages;
    private final Clock clock;

    ReportStages(ReportStageRepository stages, Clock clock) {
        this.stages = stages;
        this.clock = clock;
    }

    /** The reports are new. */
    void opened(Collection<UnitReport> reports) {
        Instant now = clock.instant();
        stages.saveAll(
                reports.stream().map(report -> new ReportStage(report, now)).toList());
    }

    /** The report has just moved. */
    void moved(UnitReport report) {
        Instant now = clock.instant();
        stages.leave(report.id(), now);
        stages.save(new ReportStage(report, now));
    }
}

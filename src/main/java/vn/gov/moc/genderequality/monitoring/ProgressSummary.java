package vn.gov.moc.genderequality.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year at a glance.
 *
 * @param years all years that were not called off, the newest first
 * @param lateList the reports that are overdue, the most overdue first, at most 50
 */
record ProgressSummary(int year, List<Integer> years, List<PeriodProgress> periods, List<LateReport> lateList) {

    /** A report the ministry waits for though it is due. */
    record LateReport(
            @Nullable String reportId,
            String unitCode,
            String unitName,
            String periodLabel,
            String stageLabel,
            String holder,
            @Nullable Integer daysInStage,
            String dueText,
            String latenessLabel,
            String reportUrl) {}

    /**
     * One period.
     *
     * @param stages how many reports stand where, in the order of their path; stages nobody stands at are left out
     */
    record PeriodStages(@JsonUnwrapped PeriodProgress period, List<StageCount> stages) {}

    /** How many reports stand at a stage. */
    record StageCount(MilestoneStage stage, String label, int reports) {}
}

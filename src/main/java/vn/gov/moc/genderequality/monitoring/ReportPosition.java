package vn.gov.moc.genderequality.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one report stands, with its place on the ladder of reminders.
 *
 * @param since when it came to the stage
 * @param round starts with 1; every return begins another
 * @param taskUrl the task in Tasklist it waits at
 */
record ReportPosition(
        String reportId,
        String unitCode,
        String unitName,
        String periodId,
        String periodLabel,
        MilestoneStage stage,
        String stageLabel,
        Tone tone,
        String holder,
        @Nullable Integer daysInStage,
        @Nullable Instant since,
        String originalDueText,
        String dueText,
        String latenessLabel,
        String cause,
        int round,
        Ladder ladder,
        String reportUrl,
        @Nullable String taskUrl) {

    /** @param nextRungLabel none when nobody is reminded any more */
    record Ladder(
            @Nullable String lastRungLabel,
            @Nullable Instant lastRungAt,
            @Nullable String nextRungLabel,
            @Nullable Instant nextRungAt) {}
}

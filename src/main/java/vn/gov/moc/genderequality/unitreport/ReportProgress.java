package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a report has come in the present round: from the drafter through the committee and the head to the ministry.
 *
 * @param checks the committee's two marks of this round
 * @param checking whether the person who asks may set and take back marks now
 */
record ReportProgress(int round, List<Stage> stages, List<ReportCheckService.CheckView> checks, boolean checking) {

    /** Where a stage stands. */
    enum StageState {
        DONE,
        CURRENT,
        RETURNED,
        WAITING
    }

    /**
     * One of the four stages.
     *
     * @param by the name of who completed it, or sent the report back from it
     * @param holder while it is current: the name of who has taken the task; none as long as it is open to the group
     */
    record Stage(
            String label,
            StageState state,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String holder) {}
}

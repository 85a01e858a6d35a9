package vn.gov.moc.genderequality.workplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What its unit says of a piece of work's progress.
 *
 * @param progress {@code DONE} needs a result and the day, {@code NOT_DONE} a reason
 * @param percent how much is done, 0–100; none when it is not measured
 * @param text the result so far, at most 4,000 characters
 * @param reason why it is not done, at most 2,000 characters
 * @param doneOn the day it was done; not in the future
 * @param version the version it was read at
 */
public record WorkProgressDraft(
        @Nullable WorkProgress progress,
        @Nullable Integer percent,
        @Nullable String text,
        @Nullable String reason,
        @Nullable LocalDate doneOn,
        long version) {}

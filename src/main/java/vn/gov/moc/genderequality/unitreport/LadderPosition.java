package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands on the ladder of reminders. Rungs are days after the first late day, negative before it.
 *
 * @param last the last rung whose moment has come; none before the first, or when the report is not with its unit
 * @param next the rung still to come; none after the last one within the period
 */
public record LadderPosition(
        @Nullable Integer last,
        @Nullable Instant lastAt,
        @Nullable Integer next,
        @Nullable Instant nextAt) {

    /** Nobody is reminded. */
    static final LadderPosition NONE = new LadderPosition(null, null, null, null);
}

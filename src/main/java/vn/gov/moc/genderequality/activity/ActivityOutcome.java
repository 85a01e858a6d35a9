package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What its unit says became of an activity.
 *
 * @param state {@code HELD} needs {@code heldFrom} and both numbers of people; {@code POSTPONED} the new day and a reason;
 *     {@code NOT_HELD} a reason; {@code PLANNED} takes an outcome back
 * @param heldFrom the first day it was held; not in the future
 * @param heldTo the last day; none for the first
 * @param attendedMen 0–1,000,000
 * @param attendedWomen 0–1,000,000
 * @param cost in đồng, 0–1,000,000,000,000; none while it is not known
 * @param result what came of it, at most 4,000 characters
 * @param reason why it was postponed or not held, at most 2,000 characters
 * @param newBeginsOn the day it is postponed to
 * @param newEndsOn the last day then; none for the first
 * @param version the version it was read at
 */
public record ActivityOutcome(
        @Nullable ActivityState state,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable Integer attendedMen,
        @Nullable Integer attendedWomen,
        @Nullable Long cost,
        @Nullable String result,
        @Nullable String reason,
        @Nullable LocalDate newBeginsOn,
        @Nullable LocalDate newEndsOn,
        long version) {}

package vn.gov.moc.genderequality.owninspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as its unit describes it once it was held.
 *
 * @param body which body was inspected, at most 300 characters
 * @param heldFrom the first day, not after today; its year is the year the entry belongs to
 * @param heldTo the last day, not after today; none for the first
 * @param results at most 4,000 characters
 * @param shortcomings at most 4,000 characters; may be empty
 * @param recommendations what was recommended, at most 4,000 characters; may be empty
 * @param recommendationCount how many recommendations were made, 0–1,000
 * @param carriedOutCount how many of them are carried out
 * @param version the version it was read at; 0 for a new one
 */
public record OwnInspectionDraft(
        @Nullable String body,
        @Nullable OwnInspectionForm form,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable String results,
        @Nullable String shortcomings,
        @Nullable String recommendations,
        @Nullable Integer recommendationCount,
        @Nullable Integer carriedOutCount,
        long version) {}

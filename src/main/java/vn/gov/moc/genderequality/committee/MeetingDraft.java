package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the unit describes it once it was held.
 *
 * @param heldOn not after today
 * @param content what was dealt with, at most 4,000 characters
 * @param attended how many were there, 1–1,000
 * @param version the version it was read at; 0 for a new one
 */
public record MeetingDraft(
        @Nullable LocalDate heldOn,
        @Nullable String content,
        @Nullable Integer attended,
        long version) {}

package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be in the committee, or was and leaves, as the drafter describes him; all but the name may come later.
 *
 * @param name at most 200 characters
 * @param position in the unit, at most 200 characters
 * @param account of somebody of the unit; none for who does not work with the system
 * @param since the day he came to the committee; none for the day of the decision
 * @param leaving whether he leaves; only somebody who is in it can
 * @param leavingReason why, at most 2,000 characters
 * @param version the version it was read at; 0 for a new one
 */
public record CandidateDraft(
        @Nullable String name,
        @Nullable String position,
        @Nullable CommitteeRole role,
        @Nullable Sex sex,
        @Nullable String account,
        @Nullable LocalDate since,
        boolean leaving,
        @Nullable String leavingReason,
        long version) {}

package vn.gov.moc.genderequality.commendation;

import org.jspecify.annotations.Nullable;

/**
 * Who is proposed for what, read and cleaned; it may be incomplete.
 *
 * @param award none while none was chosen
 */
record CandidateTerms(
        CandidateKind kind,
        String name,
        String position,
        @Nullable AwardForm award,
        String achievements) {}

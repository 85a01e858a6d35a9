package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the drafter writes about a decision beside its members; it may be incomplete until it goes to the head.
 *
 * @param decisionNumber a number the unit has given already, at most 60 characters; empty to have the next one of the series
 * @param decidedOn the day of such a decision; none for the day of the signature
 * @param grounds on what it rests, line by line ("Căn cứ …"), at most 4,000 characters
 * @param termFrom the first day of the term (nhiệm kỳ)
 * @param termTo its last day
 * @param follower who follows the work on gender equality in the unit, at most 300 characters
 * @param version the version it was read at
 */
public record RenewalTerms(
        @Nullable RenewalKind kind,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String grounds,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        @Nullable String follower,
        long version) {}

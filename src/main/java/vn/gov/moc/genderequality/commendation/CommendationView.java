package vn.gov.moc.genderequality.commendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for commendation as forms and pages show it.
 *
 * @param facts while it is written all there are, else those it rests on, as they were frozen
 * @param conditions as they stand now; of one that is over as they stood at the end; none when they were never checked
 * @param steps what happened, in order
 * @param proposalNumber of the unit's signed proposal; none before
 * @param decisionNumber none unless somebody was commended
 * @param awards what can be chosen
 * @param writing whether the person who asks may write now
 * @param mayWithdraw whether he may take it back now
 * @param taskUrl the task in Tasklist it waits at, for whoever may work on it; none for others
 * @param version counts the saves of the texts
 */
record CommendationView(
        String id,
        int year,
        String unitCode,
        String unitName,
        int number,
        CommendationState state,
        String stateLabel,
        int round,
        String subject,
        String merits,
        String startedBy,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant endedAt,
        List<CandidateView> candidates,
        List<FactView> facts,
        Exclusions.@Nullable Lines conditions,
        List<StepView> steps,
        @Nullable String proposalNumber,
        @Nullable String decisionNumber,
        @Nullable Instant decidedAt,
        List<AwardForm> awards,
        boolean writing,
        boolean mayWithdraw,
        @Nullable String taskUrl,
        long version) {

    /**
     * A candidate.
     *
     * @param opinion what the ministry's committee thinks; none for the unit before it is decided
     * @param verdict what is decided; none for everybody but the director before
     * @param excludedBy the conditions that exclude him now, or did in the end
     */
    record CandidateView(
            UUID id,
            int place,
            CandidateKind kind,
            String kindLabel,
            String name,
            String position,
            String awardForm,
            String awardLabel,
            String awardBasis,
            String achievements,
            @Nullable ChoiceView opinion,
            @Nullable ChoiceView verdict,
            List<String> excludedBy,
            long version) {}

    /** An opinion or a verdict; {@code choice} none while nothing is chosen. */
    record ChoiceView(@Nullable String choice, String choiceLabel, String reason, long version) {

        static ChoiceView of(@Nullable CommendationChoice choice, String reason, long version) {
            return new ChoiceView(
                    choice == null ? null : choice.name(), choice == null ? "" : choice.label(), reason, version);
        }
    }

    /** A fact, and whether the proposal rests on it. */
    record FactView(String key, String text, String link, boolean chosen) {}

    /**
     * A step.
     *
     * @param conditions how they stood then, in words; empty where they were not checked
     * @param broken whether one did not hold then
     */
    record StepView(
            int round,
            String stepLabel,
            String outcomeLabel,
            String reason,
            String by,
            @Nullable String onBehalfOf,
            Instant at,
            String conditions,
            boolean broken) {}
}

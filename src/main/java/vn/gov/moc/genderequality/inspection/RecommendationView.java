package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as forms and pages show it.
 *
 * @param conclusionNumber the number of the conclusion it stands in
 * @param evidence what was done, as the unit writes it; the draft is seen by the unit alone
 * @param steps what happened, in order
 * @param version counts the saves of the evidence
 */
record RecommendationView(
        String id,
        String visitId,
        int year,
        String unitCode,
        String unitName,
        int number,
        String content,
        String responsible,
        LocalDate answerDueOn,
        LocalDate dueOn,
        Instant issuedAt,
        String conclusionNumber,
        RecommendationState state,
        String stateLabel,
        @Nullable RecommendationAnswer answer,
        @Nullable String answerLabel,
        String answerReason,
        String evidence,
        int reopened,
        @Nullable Instant closedAt,
        PersonView teamHead,
        List<StepView> steps,
        long version) {

    /** An answer, evidence or verification. */
    record StepView(
            RecommendationStep.Kind step,
            String stepLabel,
            String outcomeLabel,
            String text,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}
}

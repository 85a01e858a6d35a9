package vn.gov.moc.genderequality.inspection.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code RecommendationProcess.bpmn}; its business key is the recommendation's id. */
final class RecommendationProcess {

    static final String KEY = "RecommendationProcess";

    static final String MESSAGE_RECOMMENDATION_ISSUED = "Message_RecommendationIssued";
    static final String MESSAGE_RECOMMENDATION_WITHDRAWN = "Message_RecommendationWithdrawn";

    static final String LADDER = "RecommendationLadder";

    /** Whether the unit accepts it, wholly or partly. */
    static final ProcessVariable<Boolean> RECOMMENDATION_ACCEPTED =
            new ProcessVariable<>("recommendationAccepted", Boolean.class);

    /** What comes after the verification: {@code END}, {@code EVIDENCE} or {@code ANSWER}. */
    static final ProcessVariable<String> RECOMMENDATION_NEXT =
            new ProcessVariable<>("recommendationNext", String.class);

    private RecommendationProcess() {}
}

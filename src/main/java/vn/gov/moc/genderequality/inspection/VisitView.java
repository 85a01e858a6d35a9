package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as forms and pages show it to one person: what he may not see is missing.
 *
 * @param topics the six topics in the directive's order
 * @param minutes the minutes as handed to the sides, the newest round first; empty before
 * @param proposals what the team proposes to recommend; empty for whoever does not see the team's work
 * @param conclusion the conclusion: the draft for the director, the issued text for all
 * @param papers the signed papers, the newest first
 * @param teamWork whether findings, evidence and proposals are shown
 * @param minutesVersion counts the saves of participants and assessment
 */
record VisitView(
        ProgramView.VisitRow visit,
        int year,
        int round,
        @Nullable Instant selfReportedAt,
        List<TopicView> topics,
        String participants,
        String assessment,
        long minutesVersion,
        List<ProposalView> proposals,
        List<MinutesView> minutes,
        @Nullable MinutesSide awaitedSide,
        @Nullable ConclusionView conclusion,
        List<RecommendationRow> recommendations,
        List<PaperView> papers,
        String cancelledReason,
        boolean teamWork) {

    /**
     * A topic.
     *
     * @param selfReport none for whoever may not see it yet
     * @param finding none for whoever does not see the team's work
     */
    record TopicView(
            InspectionTopic topic,
            String label,
            @Nullable String selfReport,
            long selfVersion,
            @Nullable String finding,
            @Nullable String evidence,
            long findingVersion) {}

    /** A proposed recommendation; {@code version} is what a change names. */
    record ProposalView(
            UUID id,
            String content,
            String responsible,
            @Nullable LocalDate dueOn,
            long version) {}

    /** The minutes of a round and who signed them. */
    record MinutesView(
            int round,
            String sha256,
            Instant submittedAt,
            InspectionSnapshots.Minutes content,
            List<SignatureView> signatures) {}

    /** What a side did with the minutes. */
    record SignatureView(
            MinutesSide side,
            String sideLabel,
            SignatureOutcome outcome,
            String outcomeLabel,
            String opinion,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    /** The conclusion; {@code documentNumber} is none for the draft. */
    record ConclusionView(
            String text,
            @Nullable String documentNumber,
            @Nullable Instant issuedAt,
            long version) {}

    /** A recommendation as a line. */
    record RecommendationRow(
            String id,
            int number,
            String content,
            String responsible,
            LocalDate dueOn,
            RecommendationState state,
            String stateLabel) {}

    /** A signed paper of the ministry. */
    record PaperView(PaperKind kind, String kindLabel, int issue, String documentNumber, Instant signedAt) {}
}

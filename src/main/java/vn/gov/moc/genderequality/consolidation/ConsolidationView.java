package vn.gov.moc.genderequality.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated report as its forms and its page show it.
 *
 * @param frozen whether the content is what was sent to review; otherwise it is computed from what is accepted now
 * @param outdated whether reports were accepted since the content was frozen
 * @param editable whether the person may write its texts now
 * @param mayRecordDispatch whether the person may record how it was sent
 * @param mayRevise whether the person may have it replaced now
 * @param mayDiscardRevision whether the person may give the revision up now
 * @param content frozen or live
 * @param texts the desk's, by section, with versions for saving
 * @param decisions newest first
 * @param issues newest first
 * @param dispatches of all issues
 * @param difference against the issue that is, or was last, replaced
 */
record ConsolidationView(
        String id,
        String title,
        String periodLabel,
        int year,
        ConsolidationState state,
        String stateLabel,
        int round,
        boolean revision,
        @Nullable String revisionReason,
        boolean frozen,
        boolean outdated,
        boolean editable,
        boolean mayRecordDispatch,
        boolean mayRevise,
        boolean mayDiscardRevision,
        ConsolidationContent content,
        Map<String, TextView> texts,
        List<RoundView> rounds,
        List<DecisionView> decisions,
        List<IssueView> issues,
        List<DispatchView> dispatches,
        @Nullable ConsolidationDifference difference) {

    record TextView(String text, int version, String savedBy, Instant savedAt) {}

    /** @param sentBy the sender's name */
    record RoundView(int round, String sentBy, Instant sentAt) {}

    /**
     * @param decision {@code APPROVE} or {@code RETURN}
     * @param by the name of who decided
     */
    record DecisionView(
            int round,
            ConsolidationStep step,
            String stepLabel,
            String decision,
            String reason,
            String by,
            Instant at) {}

    /**
     * @param signer the signer's name
     * @param valid whether it is the one that counts
     * @param replaces the document number of the one whose place it takes
     * @param replacedBy the document number of the one that has taken its place
     */
    record IssueView(
            int issueNumber,
            String number,
            Instant signedAt,
            String signer,
            String sha256,
            boolean valid,
            @Nullable String replaces,
            @Nullable String replacedBy,
            @Nullable String revisionReason) {}

    /**
     * @param number the document number of the issue
     * @param sentOn none until the desk records it
     * @param recordedBy the name of who recorded it
     */
    record DispatchView(
            int issueNumber,
            String number,
            String recipient,
            @Nullable LocalDate sentOn,
            String method,
            String reference,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt) {}
}

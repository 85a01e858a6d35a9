package vn.gov.moc.genderequality.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A renewal as forms and pages show it.
 *
 * @param members who is on the list, leavers too, in order
 * @param women of those who are to be in the committee
 * @param total how many are to be in it
 * @param warnings what deserves a second look; only while it is open
 * @param joining who comes to the group by the signature, with accounts; only while it waits for it
 * @param leavingGroup who loses the committee's work by it
 * @param inForce the decision that counts until then; empty for none
 * @param signed none before the signature
 * @param withdrawal none unless it was given up
 * @param decisions of the head, the newest first
 * @param mayWithdraw whether the person may give it up now
 */
record RenewalView(
        String id,
        int year,
        String unitCode,
        String unitName,
        String kindLabel,
        RenewalState state,
        String stateLabel,
        int round,
        TermsView terms,
        List<CandidateView> members,
        int women,
        int total,
        List<String> warnings,
        List<String> joining,
        List<String> leavingGroup,
        String inForce,
        @Nullable SignedView signed,
        @Nullable WithdrawalView withdrawal,
        List<DecisionView> decisions,
        boolean mayWithdraw) {

    /** What stands beside the members; {@code version} counts its saves. */
    record TermsView(
            RenewalKind kind,
            String decisionNumber,
            @Nullable LocalDate decidedOn,
            String grounds,
            @Nullable LocalDate termFrom,
            @Nullable LocalDate termTo,
            String follower,
            long version) {}

    /**
     * Somebody on the list.
     *
     * @param accountName the name behind the account; empty without one
     * @param present whether he is in the committee by the decision in force
     */
    record CandidateView(
            UUID id,
            String name,
            String position,
            @Nullable CommitteeRole role,
            String roleLabel,
            @Nullable Sex sex,
            String sexLabel,
            @Nullable String account,
            String accountName,
            @Nullable LocalDate since,
            boolean present,
            boolean leaving,
            String leavingReason,
            long version) {}

    /** The signed decision. */
    record SignedView(String documentNumber, LocalDate decidedOn, String sha256, Instant signedAt) {}

    /** By whom, why and when it was given up. */
    record WithdrawalView(
            String by, String reason, @Nullable Instant at) {}

    /**
     * What the head decided.
     *
     * @param decision {@code APPROVE} or {@code RETURN}
     * @param step always {@code HEAD}
     * @param onBehalfOf the head's name, when somebody decided in his stead
     */
    record DecisionView(
            int round,
            String step,
            String stepLabel,
            String decision,
            String reason,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}
}

package vn.gov.moc.genderequality.commendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is frozen of a commendation. */
final class CommendationSnapshots {

    private CommendationSnapshots() {}

    /** A candidate as he is proposed. */
    record Proposed(
            UUID id,
            CandidateKind kind,
            String name,
            String position,
            String award,
            String basis,
            String achievements) {

        static Proposed of(Candidate candidate) {
            return new Proposed(
                    candidate.id(),
                    candidate.kind(),
                    candidate.name(),
                    candidate.position(),
                    candidate.awardLabel(),
                    candidate.awardBasis(),
                    candidate.achievements());
        }
    }

    /** A file that comes with a proposal, by what it holds. */
    record FileRef(UUID id, String name, String sha256) {}

    /** What the drafter hands to the unit's head: the proposal with its evidence and how the conditions stand. */
    record Submission(
            String commendationId,
            int year,
            int round,
            String unitCode,
            String unitName,
            String subject,
            String merits,
            List<Proposed> candidates,
            List<EvidenceFacts.Fact> facts,
            List<FileRef> files,
            Exclusions.Lines conditions) {}

    /**
     * The unit's signed proposal.
     *
     * @param authority the lines above the signer's name
     * @param onBehalfOf the account of the head in whose stead it was signed
     * @param seat the place it is dated at
     */
    record Proposal(
            String documentNumber,
            String abbreviation,
            Submission submission,
            String signedBy,
            String signerName,
            List<String> authority,
            @Nullable String onBehalfOf,
            String seat,
            Instant signedAt) {}

    /**
     * The director's decision.
     *
     * @param granted who is commended
     * @param conditions how the conditions stood when it was decided
     */
    record Granting(
            String commendationId,
            int year,
            String unitCode,
            String unitName,
            String documentNumber,
            String proposalNumber,
            Instant proposalSignedAt,
            String subject,
            List<Proposed> granted,
            Exclusions.Lines conditions,
            String signedBy,
            String signerName,
            Instant signedAt) {}
}

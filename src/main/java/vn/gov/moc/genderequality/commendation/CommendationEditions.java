package vn.gov.moc.genderequality.commendation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Finds what is printed of a commendation, for whoever sees its unit: always what was frozen, never the rows of today. */
@Component
@Transactional(readOnly = true)
class CommendationEditions {

    private final Commendations commendations;
    private final CanonicalJson json;

    CommendationEditions(Commendations commendations, CanonicalJson json) {
        this.commendations = commendations;
        this.json = json;
    }

    /** A frozen content and its hash. */
    record Edition<T>(T content, String sha256) {}

    /** @throws NotFoundException when there is no signed proposal for the person */
    Edition<CommendationSnapshots.Proposal> proposal(String id, String user) {
        return edition(id, CommendationPaper.Kind.PROPOSAL, CommendationSnapshots.Proposal.class, user);
    }

    /** @throws NotFoundException when nobody was commended, or not for the person to see */
    Edition<CommendationSnapshots.Granting> decision(String id, String user) {
        return edition(id, CommendationPaper.Kind.DECISION, CommendationSnapshots.Granting.class, user);
    }

    private <T> Edition<T> edition(String id, CommendationPaper.Kind kind, Class<T> type, String user) {
        return commendations
                .paper(commendations.readable(id, user).id(), kind)
                .map(paper -> new Edition<>(json.read(paper.content(), type), paper.sha256()))
                .orElseThrow(() -> new NotFoundException("Chưa có văn bản này."));
    }
}

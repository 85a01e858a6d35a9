package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;

/** Tells who is in a unit's committee, by its signed decisions; the caller has checked who may know. */
@Component
@Transactional(readOnly = true)
class Committees {

    private final CommitteeDecisionRepository decisions;
    private final CanonicalJson json;

    Committees(CommitteeDecisionRepository decisions, CanonicalJson json) {
        this.decisions = decisions;
        this.json = json;
    }

    /** The unit's decisions, the one in force first. */
    List<CommitteeDecision> history(String unitCode) {
        return decisions.findByUnitCodeOrderByDecidedOnDescSignedAtDesc(unitCode);
    }

    /** The decision that counts today. */
    Optional<CommitteeDecision> inForce(String unitCode) {
        return history(unitCode).stream().findFirst();
    }

    /** The decision that counted at the end of the day. */
    Optional<CommitteeDecision> on(String unitCode, LocalDate day) {
        return history(unitCode).stream()
                .filter(decision -> !decision.decidedOn().isAfter(day))
                .findFirst();
    }

    /** The committee as it is today; none before the first decision. */
    Optional<CommitteeSnapshot> latest(String unitCode) {
        return inForce(unitCode).map(this::read);
    }

    CommitteeSnapshot read(CommitteeDecision decision) {
        return json.read(decision.content(), CommitteeSnapshot.class);
    }
}

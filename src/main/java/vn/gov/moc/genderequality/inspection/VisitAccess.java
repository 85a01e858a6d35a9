package vn.gov.moc.genderequality.inspection;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/**
 * Says who sees what of a visit. The team sees this visit of this unit, and nothing else of the unit, from the approval until the
 * conclusion; the unit does not see the team's work before the minutes are handed to it.
 */
@Component
class VisitAccess {

    private static final Set<VisitState> BEGUN =
            EnumSet.of(VisitState.VISITING, VisitState.SIGNING, VisitState.CONCLUDING, VisitState.CONCLUDED);

    private final AccessPolicy access;
    private final InspectionPapers papers;

    VisitAccess(AccessPolicy access, InspectionPapers papers) {
        this.access = access;
        this.papers = papers;
    }

    boolean sees(String user, InspectionVisit visit) {
        return access.seesAllUnits(user)
                || (announced(visit) && access.seesUnit(user, visit.unitCode()))
                || inTeam(user, visit);
    }

    /** A visit that was called off while it was planned has never been told to anybody. */
    private boolean announced(InspectionVisit visit) {
        return switch (visit.state()) {
            case PLANNED -> false;
            case CANCELLED -> papers.newest(visit.id(), PaperKind.DECISION).isPresent();
            default -> true;
        };
    }

    /** @throws AccessDeniedException when the person does not see the visit */
    void requireSees(String user, InspectionVisit visit) {
        refuseUnless(sees(user, visit), visit);
    }

    /** Whether the person sees findings, evidence and proposals as the team writes them. */
    boolean seesTeamWork(String user, InspectionVisit visit) {
        return access.seesAllUnits(user) || inTeam(user, visit);
    }

    /** @throws AccessDeniedException when the person does not see what the team writes or is told */
    void requireSeesTeamWork(String user, InspectionVisit visit) {
        refuseUnless(seesTeamWork(user, visit), visit);
    }

    /** Whether the person sees the unit's own report: all of it once it is in or the visit has begun, its drafters before. */
    boolean seesSelfReport(String user, InspectionVisit visit) {
        return access.seesUnit(user, visit.unitCode()) && !access.seesAllUnits(user)
                || ((visit.selfReportedAt() != null || BEGUN.contains(visit.state())) && sees(user, visit));
    }

    /** @throws AccessDeniedException when the person is not of the team while the visit is open */
    void requireInTeam(String user, InspectionVisit visit) {
        refuseUnless(inTeam(user, visit), visit);
    }

    private static boolean inTeam(String user, InspectionVisit visit) {
        return visit.state().open() && visit.team().contains(user);
    }

    boolean sees(String user, Recommendation recommendation, InspectionVisit visit) {
        return access.seesUnit(user, recommendation.unitCode())
                || (!recommendation.state().over() && visit.teamHead().equals(user));
    }

    /** @throws AccessDeniedException when the person sees neither the unit nor follows the recommendation up */
    void requireSees(String user, Recommendation recommendation, InspectionVisit visit) {
        refuseUnless(sees(user, recommendation, visit), visit);
    }

    private static void refuseUnless(boolean allowed, InspectionVisit visit) {
        if (!allowed) {
            throw new AccessDeniedException("inspection visit " + visit.id());
        }
    }
}

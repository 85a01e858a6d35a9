package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.inspection.ProgramView.VisitRow;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Lists the visits that concern one person, of all years, the newest first. */
@Component
@Transactional(readOnly = true)
class VisitLists {

    private final InspectionVisitRepository visits;
    private final InspectionViews views;
    private final VisitAccess visitAccess;
    private final AccessPolicy access;

    VisitLists(InspectionVisitRepository visits, InspectionViews views, VisitAccess visitAccess, AccessPolicy access) {
        this.visits = visits;
        this.views = views;
        this.visitAccess = visitAccess;
        this.access = access;
    }

    /** The visits to the units the person belongs to that have been announced. */
    List<VisitRow> ofUnits(String user) {
        return rows(
                visits.findByUnitCodeInOrderByFirstDayDescIdAsc(access.unitsOf(user)).stream(),
                visit -> visitAccess.sees(user, visit));
    }

    /** The open visits in whose team the person is. */
    List<VisitRow> ofTeam(String user) {
        return rows(visits.ofTeamMember(user).stream(), visit -> visit.state().open());
    }

    private List<VisitRow> rows(Stream<InspectionVisit> found, Predicate<InspectionVisit> shown) {
        return found.filter(shown).map(views::row).toList();
    }
}

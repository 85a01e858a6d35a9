package vn.gov.moc.genderequality.inspection.process;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionVisits;
import vn.gov.moc.genderequality.inspection.MinutesSide;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Answers the model's question whom a step of a visit belongs to. */
@Component("visitAssignment")
public class VisitAssignment {

    private final InspectionVisits visits;
    private final SigningDelegations delegations;

    VisitAssignment(InspectionVisits visits, SigningDelegations delegations) {
        this.visits = visits;
        this.delegations = delegations;
    }

    /** The group of the unit's drafters. */
    public String drafters(String visitId) {
        return UnitRole.DRAFTER.group(visits.visit(visitId).unitCode());
    }

    /** The accounts of the team. */
    public Collection<String> team(String visitId) {
        return visits.visit(visitId).team();
    }

    /** Who may sign for the side whose turn it is: the team's head, or those in whose hands the unit's head has put it. */
    public Collection<String> signers(String visitId) {
        return teamSigns(visitId)
                ? List.of(visits.visit(visitId).teamHead())
                : delegations
                        .settledDelegates(visits.visit(visitId).unitCode(), SigningMatter.INSPECTION_MINUTES)
                        .stream()
                        .map(Person::id)
                        .toList();
    }

    /** The group of the unit's head when it is the unit's turn; none else. */
    public Collection<String> signingGroups(String visitId) {
        return teamSigns(visitId)
                ? List.of()
                : List.of(UnitRole.HEAD.group(visits.visit(visitId).unitCode()));
    }

    private boolean teamSigns(String visitId) {
        return visits.awaitedSide(visitId).filter(MinutesSide.TEAM::equals).isPresent();
    }
}

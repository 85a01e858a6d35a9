package vn.gov.moc.genderequality.commendation.process;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Answers the model's question whom a step belongs to. */
@Component("commendationAssignment")
public class CommendationAssignment {

    private final Commendations commendations;
    private final SigningDelegations delegations;

    CommendationAssignment(Commendations commendations, SigningDelegations delegations) {
        this.commendations = commendations;
        this.delegations = delegations;
    }

    /** The groups of those who write the unit's proposals: its drafters and its committee. */
    public List<String> proposers(String id) {
        return List.of(group(UnitRole.DRAFTER, id), group(UnitRole.COMMITTEE, id));
    }

    /** The group of the unit's head. */
    public String head(String id) {
        return group(UnitRole.HEAD, id);
    }

    /** Who may sign in the head's stead on the day the task begins; later grants and withdrawals come to the open task. */
    public Collection<String> delegates(String id) {
        return delegations
                .settledDelegates(commendations.commendation(id).unitCode(), SigningMatter.COMMENDATION_PROPOSAL)
                .stream()
                .map(Person::id)
                .toList();
    }

    /** The group of the ministry's committee. */
    public String ministryCommittee() {
        return MinistryGroup.COMMITTEE.id();
    }

    /** The group of the director. */
    public String director() {
        return MinistryGroup.DIRECTOR.id();
    }

    private String group(UnitRole role, String id) {
        return role.group(commendations.commendation(id).unitCode());
    }
}

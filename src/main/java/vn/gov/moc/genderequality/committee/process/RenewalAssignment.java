package vn.gov.moc.genderequality.committee.process;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Answers the model's question whom a step belongs to: a group of the unit, and who signs in its head's stead. */
@Component("renewalAssignment")
public class RenewalAssignment {

    private final CommitteeRenewals renewals;
    private final SigningDelegations delegations;

    RenewalAssignment(CommitteeRenewals renewals, SigningDelegations delegations) {
        this.renewals = renewals;
        this.delegations = delegations;
    }

    /** The group of the unit's drafters. */
    public String drafters(String renewalId) {
        return UnitRole.DRAFTER.group(unit(renewalId));
    }

    /** The group of the unit's head. */
    public String head(String renewalId) {
        return UnitRole.HEAD.group(unit(renewalId));
    }

    /** Who may sign in the head's stead on the day the task begins; later grants and withdrawals come to the open task. */
    public Collection<String> delegates(String renewalId) {
        return delegations.settledDelegates(unit(renewalId), SigningMatter.COMMITTEE_DECISION).stream()
                .map(Person::id)
                .toList();
    }

    private String unit(String renewalId) {
        return renewals.renewal(renewalId).unitCode();
    }
}

package vn.gov.moc.genderequality.actionmonth.process;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Answers the model's question whom a step belongs to: a group of the unit, and who approves in its head's stead. */
@Component("actionMonthAssignment")
public class ActionMonthAssignment {

    private final ActionMonthService months;
    private final SigningDelegations delegations;

    ActionMonthAssignment(ActionMonthService months, SigningDelegations delegations) {
        this.months = months;
        this.delegations = delegations;
    }

    /** The group of the unit's drafters. */
    public String drafters(String monthId) {
        return group(UnitRole.DRAFTER, monthId);
    }

    /** The group of the unit's committee. */
    public String committee(String monthId) {
        return group(UnitRole.COMMITTEE, monthId);
    }

    /** The group of the unit's head. */
    public String head(String monthId) {
        return group(UnitRole.HEAD, monthId);
    }

    /** Who may approve in the head's stead on the day the task begins; later grants and withdrawals come to the open task. */
    public Collection<String> delegates(String monthId) {
        return delegations.settledDelegates(months.month(monthId).unitCode(), SigningMatter.ACTION_MONTH_PLAN).stream()
                .map(Person::id)
                .toList();
    }

    private String group(UnitRole role, String monthId) {
        return role.group(months.month(monthId).unitCode());
    }
}

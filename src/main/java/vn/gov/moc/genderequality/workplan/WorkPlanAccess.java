package vn.gov.moc.genderequality.workplan;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;

/** Says who may see work plans: whoever sees the unit, and the ministry's finance desk, which sees nothing else of it. */
@Component
class WorkPlanAccess {

    private final AccessPolicy access;

    WorkPlanAccess(AccessPolicy access) {
        this.access = access;
    }

    /** Whether the person sees every unit's plan. */
    boolean seesAll(String user) {
        return access.seesAllUnits(user) || access.has(user, MinistryGroup.FINANCE);
    }

    /** @throws AccessDeniedException when the person does not see the unit's plan */
    void requireSees(String user, String unitCode) {
        if (!access.seesUnit(user, unitCode) && !access.has(user, MinistryGroup.FINANCE)) {
            throw new AccessDeniedException("work plan of " + unitCode);
        }
    }

    /** @throws AccessDeniedException when the person sees no unit's plan; administrators do not */
    void requireSeesAny(String user) {
        if (!seesAll(user) && access.unitsOf(user).isEmpty()) {
            throw new AccessDeniedException("any work plan");
        }
    }

    /** The codes of the units the person belongs to. */
    Set<String> unitsOf(String user) {
        return access.unitsOf(user);
    }
}

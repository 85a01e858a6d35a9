package vn.gov.moc.genderequality.organization;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says who may see a unit's work and who may act in a role; every own door asks here. */
@Component
public class AccessPolicy {

    private final PeopleDirectory people;

    AccessPolicy(PeopleDirectory people) {
        this.people = people;
    }

    /** Whether the person sees every unit (the ministry's groups, without administrators). */
    public boolean seesAllUnits(String userId) {
        return !Collections.disjoint(people.groupsOf(userId), MinistryGroup.READERS);
    }

    /** Whether the person sees this unit's work. */
    public boolean seesUnit(String userId, String unitCode) {
        Set<String> groups = people.groupsOf(userId);
        return !Collections.disjoint(groups, MinistryGroup.READERS)
                || Arrays.stream(UnitRole.values()).anyMatch(role -> groups.contains(role.group(unitCode)));
    }

    /** @throws AccessDeniedException when the person does not see this unit's work */
    public void requireSeesUnit(String userId, String unitCode) {
        if (!seesUnit(userId, unitCode)) {
            throw new AccessDeniedException("Unit " + unitCode);
        }
    }

    /** @throws AccessDeniedException when the person sees no unit's work; administrators do not */
    public void requireSeesAnyUnit(String userId) {
        if (!seesAllUnits(userId) && unitsOf(userId).isEmpty()) {
            throw new AccessDeniedException("any unit");
        }
    }

    /** The codes of the units the person belongs to in any role. */
    public Set<String> unitsOf(String userId) {
        return Arrays.stream(UnitRole.values())
                .flatMap(role -> unitsOf(userId, role).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of the units the person has the role in. */
    public Set<String> unitsOf(String userId, UnitRole role) {
        return people.groupsOf(userId).stream()
                .flatMap(group -> role.unitOf(group).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the person has the role in the unit. */
    public boolean has(String userId, UnitRole role, String unitCode) {
        return people.groupsOf(userId).contains(role.group(unitCode));
    }

    /** Whether the person is in the ministry's group. */
    public boolean has(String userId, MinistryGroup group) {
        return people.groupsOf(userId).contains(group.id());
    }

    /** @throws AccessDeniedException when the person does not have the role in the unit; administrators do not either */
    public void require(String userId, UnitRole role, String unitCode) {
        if (!has(userId, role, unitCode)) {
            throw new AccessDeniedException(role.group(unitCode));
        }
    }

    /** @throws AccessDeniedException when the person is not in the ministry's group; administrators are not either */
    public void require(String userId, MinistryGroup group) {
        if (!has(userId, group)) {
            throw new AccessDeniedException(group.id());
        }
    }
}

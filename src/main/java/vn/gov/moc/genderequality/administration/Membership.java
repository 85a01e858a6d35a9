package vn.gov.moc.genderequality.administration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * That somebody is in one of the application's groups, as people read it.
 *
 * @param unit the unit's code; empty for a group of the ministry
 * @param role what he does there
 */
public record Membership(String unit, String role) implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER =
            Comparator.comparing(Membership::unit).thenComparing(Membership::role);

    /** What people may be: in a unit or at the ministry. */
    static Stream<String> roles() {
        return Stream.concat(
                Arrays.stream(UnitRole.values()).map(UnitRole::label),
                Arrays.stream(MinistryGroup.values()).map(MinistryGroup::label));
    }

    /** Those of the groups that are the application's, in order. */
    public static Set<Membership> of(Set<String> groups) {
        return groups.stream().flatMap(group -> of(group).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Membership> of(String group) {
        return Stream.concat(
                        Arrays.stream(MinistryGroup.values())
                                .filter(each -> each.id().equals(group))
                                .map(each -> new Membership("", each.label())),
                        Arrays.stream(UnitRole.values())
                                .flatMap(role ->
                                        role.unitOf(group).stream().map(unit -> new Membership(unit, role.label()))))
                .findFirst();
    }

    /** The role of a unit of this name; none for one of the ministry or an unknown one. */
    static Optional<UnitRole> unitRole(String label) {
        return Arrays.stream(UnitRole.values())
                .filter(role -> role.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** The group of the ministry of this name. */
    static Optional<MinistryGroup> ministryGroup(String label) {
        return Arrays.stream(MinistryGroup.values())
                .filter(group -> group.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** E.g. {@code VPB – Cán bộ soạn thảo}. */
    public String label() {
        return unit.isEmpty() ? role : unit + " – " + role;
    }

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}

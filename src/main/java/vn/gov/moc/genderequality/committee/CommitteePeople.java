package vn.gov.moc.genderequality.committee;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Numbers;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.AccountRegister.Account;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;

/** Knows the accounts of a unit and of its committee's group, and lets the group follow a signed decision. */
@Component
class CommitteePeople {

    private final PeopleDirectory people;
    private final AccountRegister accounts;

    CommitteePeople(PeopleDirectory people, AccountRegister accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Everybody who has a role in the unit, by name. */
    List<Person> ofUnit(String unitCode) {
        Collator names = Collator.getInstance(Numbers.VIETNAMESE);
        return Arrays.stream(UnitRole.values())
                .flatMap(role -> people.membersOf(role.group(unitCode)).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::name, names).thenComparing(Person::id))
                .toList();
    }

    /** The accounts of everybody who has a role in the unit. */
    Set<String> accountsOfUnit(String unitCode) {
        return ofUnit(unitCode).stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The accounts that work as the unit's committee now. */
    Set<String> group(String unitCode) {
        return people.membersOf(UnitRole.COMMITTEE.group(unitCode)).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names with their accounts, as a sentence lists them. */
    String names(Collection<String> ids) {
        return ids.stream()
                .sorted()
                .map(id -> "%s (%s)".formatted(people.nameOf(id), id))
                .collect(Collectors.joining(", "));
    }

    /**
     * Puts exactly these accounts into the group of the unit's committee; everybody keeps his other roles. The caller has
     * locked the register of units and people and checked who may.
     *
     * @param known those the signer was shown in the group
     * @throws ConflictException when the group is no longer what the signer was shown, or an account left the unit
     */
    void seat(String unitCode, Set<String> members, Set<String> known) {
        String group = UnitRole.COMMITTEE.group(unitCode);
        Set<String> roles = Arrays.stream(UnitRole.values())
                .map(role -> role.group(unitCode))
                .collect(Collectors.toSet());
        List<Account> all = accounts.all();
        Set<String> present = ids(
                all.stream().filter(account -> account.groups().contains(group)).toList());
        if (!present.equals(known)) {
            throw new ConflictException(
                    "Quản trị hệ thống đã thay đổi nhóm Ban VSTBPN của đơn vị sau khi danh sách được trình%s%s. Chưa ký và chưa thay đổi gì; hãy trả lại để người soạn xem lại danh sách."
                            .formatted(
                                    listed("; thêm", without(present, known)),
                                    listed("; bớt", without(known, present))));
        }
        Set<String> ofUnit = ids(all.stream()
                .filter(account -> account.groups().stream().anyMatch(roles::contains))
                .toList());
        Set<String> gone = without(members, ofUnit);
        if (!gone.isEmpty()) {
            throw new ConflictException(
                    "Tài khoản không còn thuộc đơn vị: %s. Chưa ký và chưa thay đổi gì; hãy trả lại để người soạn sửa danh sách."
                            .formatted(names(gone)));
        }
        all.forEach(account ->
                seat(account, group, members.contains(account.person().id())));
    }

    private void seat(Account account, String group, boolean member) {
        Set<String> groups = new TreeSet<>(account.groups());
        if (member ? groups.add(group) : groups.remove(group)) {
            accounts.assign(account.person().id(), groups);
        }
    }

    private String listed(String what, Set<String> ids) {
        return ids.isEmpty() ? "" : "%s: %s".formatted(what, names(ids));
    }

    private static Set<String> ids(Collection<Account> accounts) {
        return accounts.stream().map(account -> account.person().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the first that are not in the second. */
    static Set<String> without(Set<String> first, Set<String> second) {
        Set<String> left = new TreeSet<>(first);
        left.removeAll(second);
        return left;
    }
}

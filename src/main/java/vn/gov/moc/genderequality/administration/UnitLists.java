package vn.gov.moc.genderequality.administration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.administration.UnitRow.ClosingView;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.AccountRegister.Account;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitEnds;
import vn.gov.moc.genderequality.organization.UnitEnds.UnitEnd;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.TypedText;

/** The lists of units and accounts, a page at a time. */
@Service
@Transactional(readOnly = true)
class UnitLists {

    private static final int PAGE_SIZE = 25;

    private final OrganizationUnitRepository units;
    private final UnitEnds ends;
    private final AccountRegister accounts;
    private final AdministrationAccess access;

    UnitLists(OrganizationUnitRepository units, UnitEnds ends, AccountRegister accounts, AdministrationAccess access) {
        this.units = units;
        this.ends = ends;
        this.accounts = accounts;
        this.access = access;
    }

    /**
     * An account in the list.
     *
     * @param groups what it is in, as people read it, e.g. {@code VPB – Cán bộ soạn thảo}
     * @param secondFactor whether a code is asked besides the password
     */
    record AccountRow(String id, String name, String email, List<String> groups, boolean secondFactor) {}

    ListPage<UnitRow> units(
            String query,
            @Nullable UnitKind kind,
            @Nullable Boolean active,
            UnitSort sort,
            boolean descending,
            int page,
            String user) {
        access.requireReader(user);
        Page<OrganizationUnit> found = units.search(
                TypedText.clean(query).strip(),
                kind,
                active,
                PageRequest.of(Listing.asked(page), PAGE_SIZE, sort.by(descending)));
        Map<String, Integer> sizes = accounts.sizes(found.stream()
                .flatMap(unit -> Arrays.stream(UnitRole.values()).map(role -> role.group(unit.code())))
                .toList());
        Map<String, UnitEnd> ended = ends.of(found.stream()
                .filter(unit -> !unit.active())
                .map(OrganizationUnit::code)
                .toList());
        return ListPage.of(found.map(unit -> UnitRow.of(unit, people(unit, sizes), closing(ended.get(unit.code())))));
    }

    private static Map<UnitRole, Integer> people(OrganizationUnit unit, Map<String, Integer> sizes) {
        Map<UnitRole, Integer> people = new EnumMap<>(UnitRole.class);
        for (UnitRole role : UnitRole.values()) {
            Integer size = sizes.get(role.group(unit.code()));
            if (size != null) {
                people.put(role, size);
            }
        }
        return people;
    }

    private static @Nullable ClosingView closing(@Nullable UnitEnd end) {
        return end == null
                ? null
                : new ClosingView(end.decision().text(), end.decision().reason(), end.successor(), end.successorName());
    }

    /** Accounts whose id, name, address or unit contains the text. */
    ListPage<AccountRow> accounts(String query, int page, String user) {
        access.requireReader(user);
        String sought = TypedText.clean(query).strip().toLowerCase(Locale.ROOT);
        Set<String> secondFactor = accounts.withSecondFactor();
        List<AccountRow> found = accounts.all().stream()
                .map(account ->
                        row(account, secondFactor.contains(account.person().id())))
                .filter(row -> text(row).contains(sought))
                .toList();
        return ListPage.of(found, Listing.asked(page), PAGE_SIZE);
    }

    private static String text(AccountRow row) {
        return String.join(" ", row.id(), row.name(), row.email(), String.join(" ", row.groups()))
                .toLowerCase(Locale.ROOT);
    }

    private static AccountRow row(Account account, boolean secondFactor) {
        Set<Membership> memberships = Membership.of(account.groups());
        return new AccountRow(
                account.person().id(),
                account.person().name(),
                account.person().email(),
                memberships.stream().map(Membership::label).toList(),
                secondFactor);
    }
}

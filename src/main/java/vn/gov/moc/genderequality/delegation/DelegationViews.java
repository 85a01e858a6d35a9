package vn.gov.moc.genderequality.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.delegation.DelegationView.Choice;
import vn.gov.moc.genderequality.delegation.DelegationView.KindOption;
import vn.gov.moc.genderequality.delegation.DelegationView.Options;
import vn.gov.moc.genderequality.delegation.DelegationView.Rows;
import vn.gov.moc.genderequality.delegation.DelegationView.UnitOption;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Lists delegations for those who may see them: the unit's people their own, the ministry all, administrators none. */
@Component
class DelegationViews {

    private static final int ROWS = 25;

    private final SigningDelegationRepository delegations;
    private final DelegationService service;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    DelegationViews(
            SigningDelegationRepository delegations,
            DelegationService service,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.delegations = delegations;
        this.service = service;
        this.units = units;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @throws AccessDeniedException when the person belongs to no unit and is no reader of the ministry */
    void requireReader(String user) {
        if (!access.seesAllUnits(user) && access.unitsOf(user).isEmpty()) {
            throw new AccessDeniedException("delegations");
        }
    }

    /** @param over those that have ended or were revoked, instead of those in force or to come */
    @Transactional(readOnly = true)
    Rows visibleTo(String user, boolean over, int page) {
        requireReader(user);
        boolean all = access.seesAllUnits(user);
        Set<String> own = access.unitsOf(user);
        Pageable pageable = PageRequest.of(Listing.asked(page), ROWS);
        Page<SigningDelegation> found =
                over ? delegations.over(all, own, today(), pageable) : delegations.open(all, own, today(), pageable);
        return new Rows(found.map(each -> view(each, user)).getContent(), found.getNumber(), found.getTotalPages());
    }

    /** Only the units the person heads, with their people: nobody else's names leave them. */
    @Transactional(readOnly = true)
    Options options(String user) {
        requireReader(user);
        return new Options(
                today(),
                access.unitsOf(user, UnitRole.HEAD).stream().map(this::option).toList(),
                Arrays.stream(DelegationKind.values())
                        .map(kind -> new KindOption(
                                kind.name(), kind.prefix(), kind.label(), kind.meaning(), kind.longestYears()))
                        .toList(),
                Arrays.stream(SigningMatter.values())
                        .map(matter -> new Choice(matter.name(), matter.label()))
                        .toList());
    }

    private UnitOption option(String unitCode) {
        OrganizationUnit unit = units.findById(unitCode).orElseThrow();
        List<Choice> candidates = service.candidates(unitCode).stream()
                .map(person -> new Choice(person.id(), person.name()))
                .toList();
        return new UnitOption(unitCode, unit.name(), unit.headTitle(), candidates);
    }

    DelegationView view(SigningDelegation delegation, String user) {
        OrganizationUnit unit = units.findById(delegation.unitCode()).orElseThrow();
        DelegationState state = delegation.state(today());
        boolean open = state == DelegationState.IN_FORCE || state == DelegationState.TO_COME;
        String revokedBy = delegation.revokedBy();
        return new DelegationView(
                delegation.id(),
                unit.code(),
                unit.name(),
                state,
                state.label(),
                delegation.kind().name(),
                delegation.kind().label(),
                people.nameOf(delegation.delegator()),
                people.nameOf(delegation.delegate()),
                delegation.lines(unit),
                delegation.matters().stream().map(SigningMatter::label).toList(),
                delegation.firstDay(),
                delegation.lastDay(),
                delegation.basis(),
                delegation.createdAt(),
                revokedBy == null ? null : people.nameOf(revokedBy),
                delegation.revokedAt(),
                delegation.revokedReason(),
                open && access.has(user, UnitRole.HEAD, unit.code()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}

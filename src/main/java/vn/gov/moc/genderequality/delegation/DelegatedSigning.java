package vn.gov.moc.genderequality.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Says who signs in a head's stead now: by the row and today's date alone, whatever timers have done or not. It counts only
 * as long as the delegator is a head of the unit and the delegate belongs to it.
 */
@Component
class DelegatedSigning implements SigningDelegations {

    private final SigningDelegationRepository delegations;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    DelegatedSigning(
            SigningDelegationRepository delegations,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.delegations = delegations;
        this.units = units;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SigningAuthority> authority(String actor, OrganizationUnit unit, SigningMatter matter) {
        return delegations
                .findInForce(unit.code(), actor, matter, today())
                .filter(this::counts)
                .map(delegation -> new SigningAuthority(actor, delegation.lines(unit), delegation.delegator()));
    }

    @Override
    public List<Person> delegates(String unitCode, SigningMatter matter) {
        return delegates(unitCode, matter, today());
    }

    @Override
    public List<Person> delegates(String unitCode, SigningMatter matter, LocalDate day) {
        return delegations.inForce(unitCode, matter, day).stream()
                .filter(this::counts)
                .flatMap(delegation -> people.find(delegation.delegate()).stream())
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Person> settledDelegates(String unitCode, SigningMatter matter) {
        units.findLockedByCode(unitCode);
        return delegates(unitCode, matter);
    }

    private boolean counts(SigningDelegation delegation) {
        return access.has(delegation.delegator(), UnitRole.HEAD, delegation.unitCode())
                && access.unitsOf(delegation.delegate()).contains(delegation.unitCode());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}

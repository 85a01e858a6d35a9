package vn.gov.moc.genderequality.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.absence.AbsenceView.Choice;
import vn.gov.moc.genderequality.absence.AbsenceView.DueView;
import vn.gov.moc.genderequality.absence.AbsenceView.Options;
import vn.gov.moc.genderequality.absence.AbsenceView.Rows;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/**
 * Lists absences for those who may know of them: the unit's people with the reason and what is not covered, the ministry that
 * somebody is away, administrators and other units nothing.
 */
@Component
public class AbsenceViews {

    private static final int ROWS = 25;

    /** How many absences are looked at for a home page or a form; a unit has few at once. */
    private static final int LOOKED_AT = 6;

    private final AbsenceRepository absences;
    private final Coverage coverage;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    AbsenceViews(
            AbsenceRepository absences,
            Coverage coverage,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.absences = absences;
        this.coverage = coverage;
        this.units = units;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @param over those that have ended, instead of those under way or to come */
    @Transactional(readOnly = true)
    Rows visibleTo(String user, boolean over, int page) {
        access.requireSeesAnyUnit(user);
        boolean all = access.seesAllUnits(user);
        Set<String> own = access.unitsOf(user);
        Pageable pageable = PageRequest.of(Listing.asked(page), ROWS);
        Page<Absence> found = over
                ? absences.over(all, user, own, today(), pageable)
                : absences.open(all, user, own, today(), pageable);
        Map<String, String> names =
                people.namesOf(found.stream().map(Absence::person).toList());
        Map<String, String> unitNames = units
                .findAllById(found.stream()
                        .flatMap(absence -> absence.units().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(OrganizationUnit::code, OrganizationUnit::name));
        return new Rows(
                found.map(each -> view(each, user, own, names::get, unitNames::get))
                        .getContent(),
                found.getNumber(),
                found.getTotalPages());
    }

    /** The absence as the person who recorded it sees it. */
    @Transactional(readOnly = true)
    AbsenceView own(Absence absence) {
        return view(
                absence,
                absence.person(),
                absence.units(),
                people::nameOf,
                code -> units.findById(code).map(OrganizationUnit::name).orElse(code));
    }

    private AbsenceView view(
            Absence absence,
            String user,
            Set<String> own,
            Function<String, String> names,
            Function<String, String> unitNames) {
        AbsenceState state = absence.state(today());
        boolean himself = absence.person().equals(user);
        boolean ofHisUnit = himself || own.stream().anyMatch(absence.units()::contains);
        return new AbsenceView(
                absence.id(),
                names.apply(absence.person()),
                absence.units().stream().map(unitNames).toList(),
                state,
                state.label(),
                ofHisUnit ? absence.kind().label() : null,
                absence.firstDay(),
                absence.lastDay(),
                absence.backOn(),
                absence.createdAt(),
                himself,
                himself && state.open(),
                ofHisUnit && state.open()
                        ? coverage.uncovered(absence, today()).stream()
                                .map(DueView::of)
                                .toList()
                        : List.of());
    }

    Options options(String user) {
        access.requireSeesAnyUnit(user);
        return new Options(
                today(),
                Arrays.stream(AbsenceKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList());
    }

    /** Who of the units, or the person himself, is or will be away, the first to go first. */
    @Transactional(readOnly = true)
    public List<Away> concerning(String user, Set<String> unitCodes) {
        return absences.open(false, user, unitCodes, today(), PageRequest.of(0, LOOKED_AT)).stream()
                .map(absence -> new Away(
                        people.nameOf(absence.person()),
                        absence.person().equals(user),
                        absence.firstDay(),
                        absence.lastDayAway(),
                        coverage.uncovered(absence, today())))
                .toList();
    }

    /**
     * What a signer of the unit is warned of: what falls due while one of its heads is away and nobody could sign. Nothing for
     * those outside the unit, who need not know.
     *
     * @throws AccessDeniedException when the person does not see the unit's work
     */
    @Transactional(readOnly = true)
    List<Away> headsAway(String unitCode, String user) {
        access.requireSeesUnit(user, unitCode);
        if (!access.unitsOf(user).contains(unitCode)) {
            return List.of();
        }
        return absences.open(false, "", Set.of(unitCode), today(), PageRequest.of(0, LOOKED_AT)).stream()
                .filter(absence -> access.has(absence.person(), UnitRole.HEAD, unitCode))
                .map(absence -> new Away(
                        people.nameOf(absence.person()),
                        absence.person().equals(user),
                        absence.firstDay(),
                        absence.lastDayAway(),
                        coverage.uncovered(absence, today())))
                .filter(away -> !away.uncovered().isEmpty())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }
}

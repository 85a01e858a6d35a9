package vn.gov.moc.genderequality.owninspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Keeps what units inspect in the bodies under them: a unit's drafters and committee write, its people and the ministry read. Like
 * the ledger of activities an entry can be mended at any time; a report keeps what it took over.
 */
@Service
@Transactional
public class OwnInspections {

    private static final int CHUNK = 500;
    private static final Sort BY_DAY = Sort.by("heldFrom", "unitCode", "body", "id");

    private final OwnInspectionRepository inspections;
    private final OwnInspectionChecks checks;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    OwnInspections(
            OwnInspectionRepository inspections,
            OwnInspectionChecks checks,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.inspections = inspections;
        this.checks = checks;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Adds an inspection that was held.
     *
     * @throws AccessDeniedException when the person does not write for the unit
     * @throws NotFoundException when the unit does not take part in the year
     * @throws InvalidInputException when something is missing or cannot be kept
     */
    public OwnInspection add(String unitCode, int year, OwnInspectionDraft draft, String actor) {
        requireMayAdd(unitCode, year, actor);
        checks.require(draft, year);
        OwnInspection inspection = new OwnInspection(unitCode, year);
        inspection.describe(draft, actor, clock.instant());
        return inspections.saveAndFlush(inspection);
    }

    /**
     * @throws AccessDeniedException when the person does not write for the unit
     * @throws NotFoundException when the unit does not take part in the year
     */
    @Transactional(readOnly = true)
    public void requireMayAdd(String unitCode, int year, String user) {
        requireWrites(user, unitCode);
        if (!cycles.takesPart(year, unitCode)) {
            throw new NotFoundException("Đơn vị không tham gia chu trình năm %d.".formatted(year));
        }
    }

    /**
     * Describes an inspection anew.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     * @throws ConflictException when somebody saved in between
     */
    public OwnInspection change(UUID id, OwnInspectionDraft draft, String actor) {
        OwnInspection inspection = writable(id, actor);
        inspection.requireVersion(draft.version());
        checks.require(draft, inspection.year());
        inspection.describe(draft, actor, clock.instant());
        return inspections.saveAndFlush(inspection);
    }

    /**
     * Takes an inspection out; the audit keeps it.
     *
     * @throws ConflictException when somebody saved in between
     */
    public void remove(UUID id, long version, String actor) {
        OwnInspection inspection = writable(id, actor);
        inspection.requireVersion(version);
        inspections.delete(inspection);
    }

    private OwnInspection writable(UUID id, String actor) {
        OwnInspection inspection = get(id);
        requireWrites(actor, inspection.unitCode());
        return inspection;
    }

    private void requireWrites(String user, String unitCode) {
        if (!writes(user, unitCode)) {
            throw new AccessDeniedException("own inspections of " + unitCode);
        }
    }

    /** Whether the person writes the unit's entries. */
    public boolean writes(String user, String unitCode) {
        return access.has(user, UnitRole.DRAFTER, unitCode) || access.has(user, UnitRole.COMMITTEE, unitCode);
    }

    /** The codes of the units whose entries the person writes. */
    public Set<String> unitsWritten(String user) {
        Set<String> units = new TreeSet<>(access.unitsOf(user, UnitRole.DRAFTER));
        units.addAll(access.unitsOf(user, UnitRole.COMMITTEE));
        return units;
    }

    /**
     * The inspection for whoever sees its unit.
     *
     * @throws AccessDeniedException when the person does not
     * @throws NotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public OwnInspection readable(UUID id, String user) {
        OwnInspection inspection = get(id);
        access.requireSeesUnit(user, inspection.unitCode());
        return inspection;
    }

    private OwnInspection get(UUID id) {
        return inspections
                .findById(id)
                .orElseThrow(() -> new NotFoundException("Không có lần kiểm tra này; có thể đã bị xóa."));
    }

    /**
     * A page of a year's inspections by day: of one unit, or of all the person sees.
     *
     * @param page from 0; the last one when a later one is asked for
     * @throws AccessDeniedException when the person does not see the unit, or no unit at all
     */
    @Transactional(readOnly = true)
    public Page<OwnInspection> page(int year, @Nullable String unitCode, int page, int size, String user) {
        Page<OwnInspection> found = read(year, unitCode, PageRequest.of(page, size, BY_DAY), user);
        return page == 0 || page < found.getTotalPages()
                ? found
                : read(year, unitCode, PageRequest.of(Math.max(0, found.getTotalPages() - 1), size, BY_DAY), user);
    }

    /**
     * Hands on all of a year's inspections of one unit, or of all units the person sees, as they are at one moment.
     *
     * @throws AccessDeniedException when the person does not see the unit, or no unit at all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(int year, @Nullable String unitCode, String user, Consumer<OwnInspection> reader) {
        PageRequest next = PageRequest.of(0, CHUNK, BY_DAY);
        Page<OwnInspection> found;
        do {
            found = read(year, unitCode, next, user);
            found.forEach(reader);
            next = next.next();
        } while (found.hasNext());
    }

    private Page<OwnInspection> read(int year, @Nullable String unitCode, PageRequest page, String user) {
        if (unitCode != null) {
            access.requireSeesUnit(user, unitCode);
            return inspections.findByCycleYearAndUnitCodeIn(year, Set.of(unitCode), page);
        }
        access.requireSeesAnyUnit(user);
        return access.seesAllUnits(user)
                ? inspections.findByCycleYear(year, page)
                : inspections.findByCycleYearAndUnitCodeIn(year, access.unitsOf(user), page);
    }

    /** What the unit had inspected by the end of the day, by day; whoever asks. */
    @Transactional(readOnly = true)
    public List<OwnInspection> heldBy(LocalDate day, String unitCode, int year) {
        return inspections.findByCycleYearAndUnitCodeOrderByHeldFromAscBodyAscIdAsc(year, unitCode).stream()
                .filter(inspection -> !inspection.lastDay().isAfter(day))
                .toList();
    }
}

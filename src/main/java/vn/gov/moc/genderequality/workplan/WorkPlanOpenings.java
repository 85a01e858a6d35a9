package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.CycleState;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Begins work plans: the desk all of a year at once, a unit its own where the desk has not. Each unit has one a year. */
@Service
@Transactional
public class WorkPlanOpenings {

    /** How long a unit has that begins by itself, or joins when the desk's day is near or over. */
    private static final int DAYS_FOR_LATECOMERS = 30;

    private final WorkPlanRepository plans;
    private final WorkPlanOpeningRepository openings;
    private final WorkPlanWorkflow workflow;
    private final WorkPlanNotices notices;
    private final CycleService cycles;
    private final OrganizationUnitRepository units;
    private final AccessPolicy access;
    private final Clock clock;

    WorkPlanOpenings(
            WorkPlanRepository plans,
            WorkPlanOpeningRepository openings,
            WorkPlanWorkflow workflow,
            WorkPlanNotices notices,
            CycleService cycles,
            OrganizationUnitRepository units,
            AccessPolicy access,
            Clock clock) {
        this.plans = plans;
        this.openings = openings;
        this.workflow = workflow;
        this.notices = notices;
        this.cycles = cycles;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the desk says when it opens a year.
     *
     * @param dueOn the last day in time for approved plans, after today and within the year
     * @param note what the units are told with it, at most 2,000 characters; may be missing
     */
    public record Request(
            @Nullable LocalDate dueOn, @Nullable String note) {}

    /**
     * The desk asks all of the year's units for their plans; they get them in the background.
     *
     * @throws InvalidInputException when the day is missing or cannot be, or the note is too long
     * @throws ConflictException when the year is opened already, or over
     */
    public void openYear(int year, Request request, String actor) {
        access.require(actor, MinistryGroup.DESK);
        requireUnderWay(year);
        FieldProblems problems = new FieldProblems();
        String note = problems.text("note", request.note(), 2_000, "Nội dung gửi các đơn vị");
        LocalDate due = request.dueOn();
        problems.require("dueOn", due != null, "Hãy nhập hạn phê duyệt kế hoạch.");
        problems.require(
                "dueOn",
                due == null || (due.getYear() == year && due.isAfter(today())),
                "Hạn phê duyệt phải sau hôm nay và trong năm %d.".formatted(year));
        problems.refuse();
        plans.lockUnits(year);
        openings.findById(year).ifPresent(opening -> {
            throw new ConflictException(
                    "Kế hoạch công tác năm %d đã giao các đơn vị lập lúc %s, hạn %s. Không có gì được giao thêm."
                            .formatted(
                                    year,
                                    VietnameseDates.format(opening.openedAt()),
                                    VietnameseDates.format(opening.dueOn())));
        });
        openings.saveAndFlush(new WorkPlanOpening(year, Objects.requireNonNull(due), note, actor, clock.instant()));
        workflow.yearOpened(year);
    }

    /**
     * Creates the opened year's next missing plans, at most {@code chunk} of them, and lets their units begin; none once the
     * year is over.
     *
     * @return how many; fewer than {@code chunk} when every unit has its own
     */
    public int openNext(int year, int chunk) {
        if (!underWay(year)) {
            return 0;
        }
        WorkPlanOpening opening = openings.findById(year).orElseThrow();
        plans.lockUnits(year);
        List<OrganizationUnit> missing = units.findAllById(plans.unitsWithout(year, chunk));
        missing.forEach(unit -> begin(year, unit, opening.dueOn(), opening.note(), null));
        return missing.size();
    }

    /**
     * A unit begins its plan by itself.
     *
     * @throws AccessDeniedException when the person does not draft for the unit
     * @throws NotFoundException when the unit does not take part in the year
     * @throws ConflictException when it has its plan already, or the year is over
     */
    public WorkPlan start(int year, String unitCode, String actor) {
        access.require(actor, UnitRole.DRAFTER, unitCode);
        requireUnderWay(year);
        if (!plans.lockUnits(year).contains(unitCode)) {
            throw new NotFoundException("Đơn vị không tham gia chu trình năm %d.".formatted(year));
        }
        if (plans.existsById(WorkPlan.idOf(year, unitCode))) {
            throw new ConflictException(
                    "Đơn vị đã có kế hoạch công tác năm %d; hãy tải lại trang để mở.".formatted(year));
        }
        OrganizationUnit unit = units.findById(unitCode).orElseThrow();
        if (!unit.active()) {
            throw new ConflictException("Đơn vị đã ngừng hoạt động nên không lập kế hoạch công tác được nữa.");
        }
        Optional<WorkPlanOpening> opening = openings.findById(year);
        return begin(
                year,
                unit,
                dueOfLatecomer(opening.orElse(null)),
                opening.map(WorkPlanOpening::note).orElse(""),
                actor);
    }

    private LocalDate dueOfLatecomer(@Nullable WorkPlanOpening opening) {
        LocalDate later = today().plusDays(DAYS_FOR_LATECOMERS);
        return opening != null && opening.dueOn().isAfter(later) ? opening.dueOn() : later;
    }

    private WorkPlan begin(int year, OrganizationUnit unit, LocalDate due, String note, @Nullable String actor) {
        WorkPlan plan = plans.saveAndFlush(new WorkPlan(year, unit, due, clock.instant()));
        notices.opened(plan, note, actor);
        workflow.opened(plan);
        return plan;
    }

    private void requireUnderWay(int year) {
        if (!underWay(year)) {
            throw new ConflictException(
                    "Chu trình năm %d đã kết thúc hoặc bị hủy nên không lập kế hoạch công tác được nữa."
                            .formatted(year));
        }
    }

    private boolean underWay(int year) {
        CycleState state = cycles.cycle(year).state();
        return state != CycleState.CLOSED && state != CycleState.CANCELLED;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }

    /** How the desk opened the year; none while it has not. */
    @Transactional(readOnly = true)
    Optional<WorkPlanOpening> opening(int year) {
        return openings.findById(year);
    }
}

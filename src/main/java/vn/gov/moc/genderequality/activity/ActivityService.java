package vn.gov.moc.genderequality.activity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.activity.ActivityPlans.Standing;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.Pictures;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Keeps a unit's ledger of activities: its drafters write, its people and the ministry read. */
@Service
@Transactional
public class ActivityService {

    static final String OWNER_PREFIX = "activity:";

    private final ActivityRepository activities;
    private final ActivityChecks checks;
    private final ActivityPlans plans;
    private final CycleService cycles;
    private final StoredFiles files;
    private final Pictures pictures;
    private final AccessPolicy access;
    private final Clock clock;

    ActivityService(
            ActivityRepository activities,
            ActivityChecks checks,
            ActivityPlans plans,
            CycleService cycles,
            StoredFiles files,
            Pictures pictures,
            AccessPolicy access,
            Clock clock) {
        this.activities = activities;
        this.checks = checks;
        this.plans = plans;
        this.cycles = cycles;
        this.files = files;
        this.pictures = pictures;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Adds an activity. Outside a plan that is being written it must be complete.
     *
     * @throws InvalidInputException when something cannot be kept or is missing
     * @throws ConflictException when the month's plan does not let one be added now
     */
    public Activity add(String unitCode, int year, ActivityDraft draft, String actor) {
        access.require(actor, UnitRole.DRAFTER, unitCode);
        if (!cycles.takesPart(year, unitCode)) {
            throw new NotFoundException("Đơn vị không tham gia chu trình năm %d.".formatted(year));
        }
        Activity activity = new Activity(unitCode, year);
        requireMayDescribe(draft.actionMonth(), false, standing(activity));
        return described(activity, draft, actor);
    }

    /**
     * Describes an activity anew.
     *
     * @throws InvalidInputException when something cannot be kept or is missing
     * @throws ConflictException when somebody saved in between, or the activity is fixed by its approved plan
     */
    public Activity describe(UUID id, ActivityDraft draft, String actor) {
        Activity activity = writable(id, actor);
        activity.requireVersion(draft.version());
        Standing standing = standing(activity);
        requireMayDescribe(activity.actionMonth(), activity.planned(), standing);
        requireMayDescribe(draft.actionMonth(), false, standing);
        return described(activity, draft, actor);
    }

    private Activity described(Activity activity, ActivityDraft draft, String actor) {
        checks.require(draft, activity.year());
        activity.describe(draft, actor, clock.instant());
        if (!draft.actionMonth() || standing(activity) != Standing.DRAFTING) {
            List<FieldProblem> missing = checks.missing(activity);
            if (!missing.isEmpty()) {
                throw new InvalidInputException(missing);
            }
        }
        return activities.saveAndFlush(activity);
    }

    /**
     * Takes an activity out of the ledger; the audit keeps it.
     *
     * @throws ConflictException when it stands in an approved plan, has an outcome or was changed meanwhile
     */
    public void remove(UUID id, long version, String actor) {
        Activity activity = writable(id, actor);
        activity.requireVersion(version);
        requireMayDescribe(activity.actionMonth(), activity.planned(), standing(activity));
        files.of(owner(id)).forEach(file -> files.delete(file.id()));
        activities.delete(activity);
    }

    /**
     * Says what became of an activity.
     *
     * @throws InvalidInputException when the outcome is incomplete
     * @throws ConflictException when somebody saved in between, or its month is not approved yet or evaluated already
     */
    public Activity record(UUID id, ActivityOutcome outcome, String actor) {
        Activity activity = writable(id, actor);
        activity.requireVersion(outcome.version());
        requireMayRecord(activity);
        checks.require(outcome);
        activity.record(outcome, actor, clock.instant());
        return activities.saveAndFlush(activity);
    }

    private void requireMayDescribe(boolean actionMonth, boolean planned, Standing standing) {
        if (!actionMonth) {
            return;
        }
        switch (standing) {
            case UNDER_REVIEW ->
                throw new ConflictException(
                        "Kế hoạch Tháng hành động đang chờ thẩm định hoặc phê duyệt nên chưa sửa được hoạt động của Tháng.");
            case COMPLETED -> throw evaluated();
            case APPROVED -> {
                if (planned) {
                    throw new ConflictException(
                            "Hoạt động này nằm trong kế hoạch đã phê duyệt; chỉ ghi được kết quả, hoãn hoặc không tổ chức.");
                }
            }
            default -> {}
        }
    }

    private void requireMayRecord(Activity activity) {
        if (!activity.actionMonth()) {
            return;
        }
        switch (standing(activity)) {
            case DRAFTING, UNDER_REVIEW ->
                throw new ConflictException("Kế hoạch Tháng hành động chưa được phê duyệt nên chưa ghi được kết quả.");
            case COMPLETED -> throw evaluated();
            default -> {}
        }
    }

    private void requireMayAttach(Activity activity) {
        if (activity.actionMonth() && standing(activity) == Standing.COMPLETED) {
            throw evaluated();
        }
    }

    private static ConflictException evaluated() {
        return new ConflictException(
                "Tháng hành động của đơn vị đã tổng kết; hoạt động và số liệu không sửa được nữa.");
    }

    private Standing standing(Activity activity) {
        return plans.standing(activity.unitCode(), activity.year());
    }

    private Activity writable(UUID id, String actor) {
        Activity activity = get(id);
        access.require(actor, UnitRole.DRAFTER, activity.unitCode());
        return activity;
    }

    /**
     * The activity for whoever sees its unit.
     *
     * @throws AccessDeniedException when the person does not
     * @throws NotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public Activity readable(UUID id, String user) {
        Activity activity = get(id);
        access.requireSeesUnit(user, activity.unitCode());
        return activity;
    }

    private Activity get(UUID id) {
        return activities
                .findById(id)
                .orElseThrow(() -> new NotFoundException("Không có hoạt động này; có thể hoạt động đã bị xóa."));
    }

    /** The activities of the unit's Action Month, by day. */
    @Transactional(readOnly = true)
    public List<Activity> ofMonth(String unitCode, int year) {
        return activities.findByUnitCodeAndCycleYearAndActionMonthTrueOrderByBeginsOnAscTitleAsc(unitCode, year);
    }

    /** What keeps the month's activities from being approved; one problem for each missing field. */
    @Transactional(readOnly = true)
    public List<FieldProblem> missing(String unitCode, int year) {
        return ofMonth(unitCode, year).stream()
                .flatMap(activity -> checks.missing(activity).stream()
                        .map(problem -> new FieldProblem(
                                "activities[%s].%s".formatted(activity.id(), problem.field()), problem.message())))
                .toList();
    }

    /** The month's activities stand in the approved plan from now on. */
    public void approve(String unitCode, int year) {
        ofMonth(unitCode, year).forEach(Activity::approve);
    }

    /**
     * Attaches a picture or another file; pictures are made smaller and lose their metadata.
     *
     * @throws InvalidInputException when the file cannot be kept
     * @throws ConflictException when its month is evaluated already
     */
    public StoredFile attach(UUID id, String name, byte[] content, String actor) {
        requireMayAttach(writable(id, actor));
        Pictures.Picture picture = pictures.prepare(name, content);
        return files.store(owner(id), picture.name(), picture.content(), actor);
    }

    /**
     * Removes one of the activity's files.
     *
     * @throws ConflictException when its month is evaluated already
     */
    public void detach(UUID id, UUID fileId, String actor) {
        requireMayAttach(writable(id, actor));
        if (!files.get(fileId).owner().equals(owner(id))) {
            throw new NotFoundException("Hoạt động không có tệp này.");
        }
        files.delete(fileId);
    }

    static String owner(UUID id) {
        return OWNER_PREFIX + id;
    }
}

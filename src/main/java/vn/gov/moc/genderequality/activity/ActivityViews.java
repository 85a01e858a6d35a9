package vn.gov.moc.genderequality.activity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.activity.ActivityPlans.Standing;
import vn.gov.moc.genderequality.activity.ActivityView.FileView;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Shows activities together with what the person may do with them. */
@Component
@Transactional(readOnly = true)
public class ActivityViews {

    private final ActivityService activities;
    private final ActivityPlans plans;
    private final StoredFiles files;
    private final AccessPolicy access;

    ActivityViews(ActivityService activities, ActivityPlans plans, StoredFiles files, AccessPolicy access) {
        this.activities = activities;
        this.plans = plans;
        this.files = files;
        this.access = access;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit */
    public ActivityView of(UUID id, String user) {
        Activity activity = activities.readable(id, user);
        return of(
                activity,
                files.of(ActivityService.owner(id)),
                access.has(user, UnitRole.DRAFTER, activity.unitCode()),
                plans.present(activity.unitCode(), activity.year()));
    }

    /**
     * The activities of a unit's Action Month, by day.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     */
    public List<ActivityView> ofMonth(String unitCode, int year, String user) {
        access.requireSeesUnit(user, unitCode);
        boolean drafter = access.has(user, UnitRole.DRAFTER, unitCode);
        Standing standing = plans.present(unitCode, year);
        List<Activity> ofMonth = activities.ofMonth(unitCode, year);
        Map<String, List<StoredFile>> owned = files.of(ofMonth.stream()
                .map(activity -> ActivityService.owner(activity.id()))
                .toList());
        return ofMonth.stream()
                .map(activity -> of(
                        activity,
                        owned.getOrDefault(ActivityService.owner(activity.id()), List.of()),
                        drafter,
                        standing))
                .toList();
    }

    private static ActivityView of(Activity activity, List<StoredFile> files, boolean drafter, Standing standing) {
        ActivityForm form = activity.form();
        return new ActivityView(
                activity.id(),
                activity.unitCode(),
                activity.year(),
                activity.actionMonth(),
                activity.planned(),
                activity.title(),
                form,
                form == null ? null : form.label(),
                activity.description(),
                activity.place(),
                activity.beginsOn(),
                activity.endsOn(),
                activity.beginsAt(),
                activity.targetGroup(),
                activity.expectedMen(),
                activity.expectedWomen(),
                activity.budget(),
                activity.budgetLine(),
                activity.responsible(),
                activity.outsideReason(),
                activity.plannedBeginsOn(),
                activity.state(),
                activity.state().label(),
                activity.heldFrom(),
                activity.heldTo(),
                activity.attendedMen(),
                activity.attendedWomen(),
                activity.cost(),
                activity.result(),
                activity.reason(),
                files.stream().map(FileView::of).toList(),
                drafter && mayDescribe(activity, standing),
                drafter && mayRecord(activity, standing),
                activity.savedAt(),
                activity.version());
    }

    private static boolean mayDescribe(Activity activity, Standing standing) {
        return !activity.actionMonth()
                || standing == Standing.NONE
                || standing == Standing.DRAFTING
                || (standing == Standing.APPROVED && !activity.planned());
    }

    private static boolean mayRecord(Activity activity, Standing standing) {
        return !activity.actionMonth() || standing == Standing.NONE || standing == Standing.APPROVED;
    }
}

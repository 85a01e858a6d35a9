package vn.gov.moc.genderequality.activity;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.FileAccessRule;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** An activity's pictures and other files are read by whoever sees its unit. */
@Component
class ActivityFiles implements FileAccessRule {

    private static final String PREFIX = ActivityService.OWNER_PREFIX;

    private final ActivityRepository activities;
    private final AccessPolicy access;

    ActivityFiles(ActivityRepository activities, AccessPolicy access) {
        this.activities = activities;
        this.access = access;
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        return activities
                .findById(UUID.fromString(owner.substring(PREFIX.length())))
                .filter(activity -> access.seesUnit(userId, activity.unitCode()))
                .isPresent();
    }
}

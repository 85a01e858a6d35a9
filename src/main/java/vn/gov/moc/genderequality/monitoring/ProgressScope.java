package vn.gov.moc.genderequality.monitoring;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Whose progress a person may see: every unit's for the ministry, the own one's for a unit, nobody's for the rest. */
@Component
class ProgressScope {

    private final AccessPolicy access;

    ProgressScope(AccessPolicy access) {
        this.access = access;
    }

    /**
     * The units the person is confined to; none when he sees all.
     *
     * @throws AccessDeniedException when he sees no unit; an administrator does not
     */
    @Nullable
    List<String> units(String user) {
        if (access.seesAllUnits(user)) {
            return null;
        }
        Set<String> own = access.unitsOf(user);
        if (own.isEmpty()) {
            throw new AccessDeniedException("progress");
        }
        return List.copyOf(own);
    }

    /** @throws AccessDeniedException when the person does not see every unit */
    void requireMinistry(String user) {
        if (!access.seesAllUnits(user)) {
            throw new AccessDeniedException("progress of the ministry");
        }
    }
}

package vn.gov.moc.genderequality.administration;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;

/** Administrators keep units and people, the ministry's desk reads them, nobody else does either. */
@Component
class AdministrationAccess {

    private final AccessPolicy access;

    AdministrationAccess(AccessPolicy access) {
        this.access = access;
    }

    /** @throws AccessDeniedException when the person is no administrator */
    void requireAdministrator(String user) {
        access.require(user, MinistryGroup.ADMIN);
    }

    /** @throws AccessDeniedException when the person neither is an administrator nor of the desk */
    void requireReader(String user) {
        if (!access.has(user, MinistryGroup.ADMIN)) {
            access.require(user, MinistryGroup.DESK);
        }
    }

    boolean administrates(String user) {
        return access.has(user, MinistryGroup.ADMIN);
    }
}

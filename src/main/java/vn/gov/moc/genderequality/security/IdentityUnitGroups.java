package vn.gov.moc.genderequality.security;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitGroups;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Keeps the units' groups in the engine's identity service. */
@Component
class IdentityUnitGroups implements UnitGroups {

    private final Accounts accounts;

    IdentityUnitGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void ensure(OrganizationUnit unit) {
        Arrays.stream(UnitRole.values())
                .forEach(role -> accounts.ensureGroup(
                        role.group(unit.code()), role.label() + " – " + unit.name(), Accounts.GroupKind.WORKFLOW));
    }
}

package vn.gov.moc.genderequality.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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
    public void ensure(Collection<OrganizationUnit> units) {
        Map<String, String> names = new LinkedHashMap<>();
        for (OrganizationUnit unit : units) {
            for (UnitRole role : UnitRole.values()) {
                names.put(role.group(unit.code()), role.label() + " – " + unit.name());
            }
        }
        accounts.ensureGroups(names, Accounts.GroupKind.WORKFLOW);
    }
}

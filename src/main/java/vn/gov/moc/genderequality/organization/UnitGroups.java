package vn.gov.moc.genderequality.organization;

import java.util.Collection;

/** The groups of the units; the engine's identity service stands behind them. */
public interface UnitGroups {

    /** Makes the units' groups, one per {@link UnitRole}, where they are missing; call it whenever a unit is created. */
    void ensure(Collection<OrganizationUnit> units);
}

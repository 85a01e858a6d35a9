package vn.gov.moc.genderequality.organization;

/** The groups of the units; the engine's identity service stands behind them. */
public interface UnitGroups {

    /** Makes the unit's groups, one per {@link UnitRole}, where they are missing; call it whenever a unit is created. */
    void ensure(OrganizationUnit unit);
}

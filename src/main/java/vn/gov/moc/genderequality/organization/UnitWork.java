package vn.gov.moc.genderequality.organization;

/** What hangs on a unit beside its own row: a feature that keeps work of units answers, for units are a leaf. */
public interface UnitWork {

    /** The unit has another name or kind: work it has not handed in yet goes by it, what is handed in keeps the old one. */
    void renamed(OrganizationUnit unit);

    /** Whether the unit has work that is not finished. */
    boolean open(String unitCode);

    /**
     * The unit ceases, in this transaction: what is open is called off. Work about which is decided piece by piece when a
     * unit ceases, as its reports, does nothing here.
     *
     * @param reason the decision by which it ceases, at most 2,000 characters
     */
    default void ceased(String unitCode, String reason, String actor) {}
}

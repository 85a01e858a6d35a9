package vn.gov.moc.genderequality.cycle;

/** Where a year stands. */
public enum CycleState {
    /** The desk may still change the plan. */
    PLANNING,
    /** The guidance is being written; the plan may still change with it. */
    PLANNED,
    /** The guidance is signed; dates, units and templates are frozen. */
    RUNNING,
    CLOSED,
    CANCELLED;

    boolean planMayChange() {
        return this == PLANNING || this == PLANNED;
    }
}

package vn.gov.moc.genderequality.cycle;

/** Where a reporting period stands. */
public enum PeriodState {
    PLANNED,
    OPEN,
    CLOSED,
    CANCELLED
}

package vn.gov.moc.genderequality.cycle;

/** What happens to a due date that falls on a weekend or holiday. */
public enum WeekendRule {
    KEEP,
    NEXT_WORKING_DAY
}

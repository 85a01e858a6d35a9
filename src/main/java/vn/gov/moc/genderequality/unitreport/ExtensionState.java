package vn.gov.moc.genderequality.unitreport;

/** Where a request for more time stands. */
public enum ExtensionState {
    REQUESTED,
    GRANTED,
    REFUSED
}

package vn.gov.moc.genderequality.inspection;

/**
 * What does not fit in a program.
 *
 * @param visitId the visit it concerns
 * @param blocking whether the program cannot be submitted with it
 * @param message what is wrong, in Vietnamese
 */
record VisitConflict(String visitId, boolean blocking, String message) {}

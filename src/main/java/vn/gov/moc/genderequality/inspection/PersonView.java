package vn.gov.moc.genderequality.inspection;

/** Somebody by account and name. */
record PersonView(String id, String name) {}

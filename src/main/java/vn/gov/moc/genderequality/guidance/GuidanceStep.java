package vn.gov.moc.genderequality.guidance;

/** Who decides on the guidance. */
enum GuidanceStep {
    COMMITTEE,
    DIRECTOR
}

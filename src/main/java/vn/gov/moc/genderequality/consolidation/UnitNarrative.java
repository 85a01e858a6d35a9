package vn.gov.moc.genderequality.consolidation;

/**
 * What one unit wrote in a section.
 *
 * @param section the section's key
 * @param unitName as it was called in its report
 * @param documentNumber of the issue it stands in
 * @param reportUrl where the report is read
 */
record UnitNarrative(
        String section, String unitCode, String unitName, String text, String documentNumber, String reportUrl) {}

package vn.gov.moc.genderequality.guidance;

/**
 * The year's letter as the home page shows it.
 *
 * @param mayAcknowledge whether the person heads a unit that has not confirmed receipt
 */
public record GuidanceSummary(int year, String subject, String url, boolean mayAcknowledge) {}

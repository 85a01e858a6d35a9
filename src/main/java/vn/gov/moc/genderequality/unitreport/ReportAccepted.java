package vn.gov.moc.genderequality.unitreport;

/**
 * The ministry has accepted a report, for the first time or corrected: told in the very transaction that accepts it.
 *
 * @param documentNumber of the accepted issue, e.g. {@code 02/BC-KHCN}
 */
public record ReportAccepted(String reportId, String periodId, String unitName, String documentNumber) {}

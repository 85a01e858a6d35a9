package vn.gov.moc.genderequality.unitreport;

/**
 * A report as a line of a list.
 *
 * @param title e.g. {@code Báo cáo sơ kết 6 tháng đầu năm 2017}
 * @param dueText e.g. {@code trước ngày 05/06/2017}
 * @param late whether it was submitted late, or is overdue now
 */
public record ReportSummary(
        String id, String title, String unitName, String stateLabel, String dueText, boolean late) {}

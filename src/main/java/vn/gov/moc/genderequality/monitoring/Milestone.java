package vn.gov.moc.genderequality.monitoring;

/**
 * A column of the year's matrix.
 *
 * @param id {@code GUIDANCE}, or a period's id, e.g. {@code 2017-MID_YEAR}
 * @param label what people read at its head
 * @param dueText its due date in words as the guidance set it; empty where nothing is due
 */
record Milestone(String id, String label, String dueText) {}

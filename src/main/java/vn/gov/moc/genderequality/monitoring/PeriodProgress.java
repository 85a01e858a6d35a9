package vn.gov.moc.genderequality.monitoring;

/**
 * A period in numbers. What is expected are the units of the cycle in a period that has opened, whether or not they have
 * written anything; {@code expected = submitted + open} and {@code submitted = onTime + late}.
 *
 * @param label e.g. {@code sơ kết 6 tháng đầu năm 2017}
 * @param dueText the due date the guidance set
 * @param state {@code PLANNED}, {@code OPEN}, {@code CLOSED} or {@code CANCELLED}
 * @param accepted of those submitted, accepted at least once
 * @param submitted with the ministry or accepted
 * @param overdue of those open, those that are late already
 * @param notOpened of those open, those in which nothing was written yet
 * @param open with their units
 */
record PeriodProgress(
        String periodId,
        String label,
        String dueText,
        String state,
        int expected,
        int accepted,
        int submitted,
        int onTime,
        int late,
        int overdue,
        int notOpened,
        int open) {}

package vn.gov.moc.genderequality.monitoring;

import java.util.List;

/**
 * A page of the matrix.
 *
 * @param page from 0; the last one when a later one was asked for
 */
record ProgressPage(
        int year, List<Milestone> milestones, List<ProgressRow> rows, int page, int totalPages, int totalRows) {}

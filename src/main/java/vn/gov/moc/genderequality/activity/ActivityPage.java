package vn.gov.moc.genderequality.activity;

import java.util.List;

/**
 * A page of the ledger.
 *
 * @param page from 0; the last one when a later one was asked for
 */
public record ActivityPage(List<ActivityRow> rows, int page, int totalPages, int totalRows) {}

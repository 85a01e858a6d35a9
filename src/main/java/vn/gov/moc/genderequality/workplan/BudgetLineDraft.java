package vn.gov.moc.genderequality.workplan;

import org.jspecify.annotations.Nullable;

/**
 * A budget line as the finance desk describes it.
 *
 * @param name at most 200 characters, another one than those of the lines in force
 * @param legalBasis at most 500 characters
 * @param firstYear the first year whose plans may use it, 2007–2099
 * @param lastYear the last such year; none while it is not retired
 * @param version the version it was read at; 0 for a new one
 */
record BudgetLineDraft(
        @Nullable String name,
        @Nullable String legalBasis,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        long version) {}

/** The ledger of activities: one record is plan, budget line, calendar entry, result and what reports say of it. */
@NullMarked
package vn.gov.moc.genderequality.activity;

import org.jspecify.annotations.NullMarked;

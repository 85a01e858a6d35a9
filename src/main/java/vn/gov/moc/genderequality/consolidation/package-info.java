/** The ministry's consolidated report of a period, from the units' accepted reports to the issues it has dispatched. */
@NullMarked
package vn.gov.moc.genderequality.consolidation;

import org.jspecify.annotations.NullMarked;

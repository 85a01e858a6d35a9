/** The directive of the year, from draft to the units' receipts. */
@NullMarked
package vn.gov.moc.genderequality.guidance;

import org.jspecify.annotations.NullMarked;

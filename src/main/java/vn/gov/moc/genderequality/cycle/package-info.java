/** The year: its periods, dates and units. */
@NullMarked
package vn.gov.moc.genderequality.cycle;

import org.jspecify.annotations.NullMarked;

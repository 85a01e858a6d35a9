/** What the year's model calls. */
@NullMarked
package vn.gov.moc.genderequality.cycle.process;

import org.jspecify.annotations.NullMarked;

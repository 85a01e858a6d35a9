/** What the commendation's model calls. */
@NullMarked
package vn.gov.moc.genderequality.commendation.process;

import org.jspecify.annotations.NullMarked;

/** What the Action Month's models call. */
@NullMarked
package vn.gov.moc.genderequality.actionmonth.process;

import org.jspecify.annotations.NullMarked;

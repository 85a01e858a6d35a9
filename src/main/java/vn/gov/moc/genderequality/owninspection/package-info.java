/** What units inspect in the bodies under them (directive §7): simple entries that their reports take over. */
@NullMarked
package vn.gov.moc.genderequality.owninspection;

import org.jspecify.annotations.NullMarked;

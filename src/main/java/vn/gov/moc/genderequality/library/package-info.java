/** Everything that was issued, to be found by its words and looked up by year, unit and kind. */
@NullMarked
package vn.gov.moc.genderequality.library;

import org.jspecify.annotations.NullMarked;

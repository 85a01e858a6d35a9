/** How long what is no record is kept: removes what is due at night and shows administrators what it would. */
@NullMarked
package vn.gov.moc.genderequality.retention;

import org.jspecify.annotations.NullMarked;

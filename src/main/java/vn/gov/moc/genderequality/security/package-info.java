/** One login for every door, and the authorizations behind it. */
@NullMarked
package vn.gov.moc.genderequality.security;

import org.jspecify.annotations.NullMarked;

/** Signing in a head's stead (KT., TL., TUQ., TM.): delegated for dated periods, revoked, never deleted. */
@NullMarked
package vn.gov.moc.genderequality.delegation;

import org.jspecify.annotations.NullMarked;

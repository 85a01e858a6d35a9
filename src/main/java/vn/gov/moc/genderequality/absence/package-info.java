/** Who is away on which days, and what falls due meanwhile that nobody else could do; recorded by oneself, never deleted. */
@NullMarked
package vn.gov.moc.genderequality.absence;

import org.jspecify.annotations.NullMarked;

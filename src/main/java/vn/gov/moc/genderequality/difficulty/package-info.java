/** Difficulties that units raise with the ministry (directive, closing paragraph), and the answers published to all. */
@NullMarked
package vn.gov.moc.genderequality.difficulty;

import org.jspecify.annotations.NullMarked;

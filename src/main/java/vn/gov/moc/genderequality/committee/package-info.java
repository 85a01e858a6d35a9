/** The units' committees for the advancement of women (directive §7): who is in them since which decision, and their meetings. */
@NullMarked
package vn.gov.moc.genderequality.committee;

import org.jspecify.annotations.NullMarked;

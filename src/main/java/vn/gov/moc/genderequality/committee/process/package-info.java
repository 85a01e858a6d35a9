/** What the model of a committee's renewal calls. */
@NullMarked
package vn.gov.moc.genderequality.committee.process;

import org.jspecify.annotations.NullMarked;

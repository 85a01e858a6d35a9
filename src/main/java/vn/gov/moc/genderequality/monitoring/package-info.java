/** Read models for people who look: the home page and the lists of reports. */
@NullMarked
package vn.gov.moc.genderequality.monitoring;

import org.jspecify.annotations.NullMarked;

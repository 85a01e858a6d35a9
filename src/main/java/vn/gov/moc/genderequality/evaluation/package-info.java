/** First run without configuration: embedded database, sample ministry, virtual clock, replay of 2017. */
@NullMarked
package vn.gov.moc.genderequality.evaluation;

import org.jspecify.annotations.NullMarked;

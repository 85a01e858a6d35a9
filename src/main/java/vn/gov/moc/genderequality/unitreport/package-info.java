/** A unit's periodic report, from template to accepted issue. */
@NullMarked
package vn.gov.moc.genderequality.unitreport;

import org.jspecify.annotations.NullMarked;

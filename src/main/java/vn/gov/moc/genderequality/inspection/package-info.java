/** Inspection visits (directive §7): yearly program, visits, minutes, conclusions and recommendations. */
@NullMarked
package vn.gov.moc.genderequality.inspection;

import org.jspecify.annotations.NullMarked;

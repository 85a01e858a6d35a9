/** What the inspections' models call. */
@NullMarked
package vn.gov.moc.genderequality.inspection.process;

import org.jspecify.annotations.NullMarked;

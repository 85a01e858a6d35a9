/** What the work plans' models call. */
@NullMarked
package vn.gov.moc.genderequality.workplan.process;

import org.jspecify.annotations.NullMarked;

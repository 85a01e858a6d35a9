/** What the absences' model calls. */
@NullMarked
package vn.gov.moc.genderequality.absence.process;

import org.jspecify.annotations.NullMarked;

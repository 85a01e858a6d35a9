/** Work plans and their estimates (directive §7): each unit plans its year's work, has it checked and approved, and keeps its progress. */
@NullMarked
package vn.gov.moc.genderequality.workplan;

import org.jspecify.annotations.NullMarked;

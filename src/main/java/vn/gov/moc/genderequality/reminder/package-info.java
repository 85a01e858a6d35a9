/** Ladders of reminders: when, around the dates of what a process is about, somebody is told of it. */
@NullMarked
package vn.gov.moc.genderequality.reminder;

import org.jspecify.annotations.NullMarked;

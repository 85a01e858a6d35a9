/** What every model with a ladder of reminders calls. */
@NullMarked
package vn.gov.moc.genderequality.reminder.process;

import org.jspecify.annotations.NullMarked;

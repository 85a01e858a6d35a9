/** What every model with a ladder of reminders calls, and what those who send them are told. */
@NullMarked
@NamedInterface
package vn.gov.moc.genderequality.reminder.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

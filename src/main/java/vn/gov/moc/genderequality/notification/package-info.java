/** In-app notices and mail through an outbox in the business transaction. */
@NullMarked
package vn.gov.moc.genderequality.notification;

import org.jspecify.annotations.NullMarked;

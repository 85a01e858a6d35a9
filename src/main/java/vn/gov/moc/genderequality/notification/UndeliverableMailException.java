package vn.gov.moc.genderequality.notification;

import org.springframework.mail.MailException;

/** The recipient's address is malformed or refused for good (SMTP 5xx); trying again is of no use. */
class UndeliverableMailException extends MailException {

    UndeliverableMailException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}

package vn.gov.moc.genderequality.notification;

import org.springframework.stereotype.Component;

/** How the outbox is, for administrators. */
@Component
public class MailQueue {

    private final MailRepository mails;

    MailQueue(MailRepository mails) {
        this.mails = mails;
    }

    /** How many mails are not sent yet. */
    public long waiting() {
        return mails.countByState(MailState.PENDING);
    }

    /** How many mails were given up. */
    public long failed() {
        return mails.countByState(MailState.FAILED);
    }
}

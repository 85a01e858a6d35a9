package vn.gov.moc.genderequality.notification;

/** Hands a mail over to whoever delivers it. */
interface MailTransport {

    /**
     * Returns when the mail was taken.
     *
     * @throws UndeliverableMailException when it will never be taken
     * @throws org.springframework.mail.MailException when it was not taken now and may be later
     */
    void send(Mail mail);

    /** Whether it takes no time, for nothing leaves the machine. */
    default boolean immediate() {
        return false;
    }
}

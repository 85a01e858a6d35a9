package vn.gov.moc.genderequality.notification;

/** What a mail says. */
record MailText(String subject, String body) {}

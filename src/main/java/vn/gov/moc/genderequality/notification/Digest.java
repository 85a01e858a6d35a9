package vn.gov.moc.genderequality.notification;

/** Notices of one kind to one person that go out as one mail. */
record Digest(String recipient, String digest) {}

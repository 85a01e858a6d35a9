package vn.gov.moc.genderequality.organization;

/**
 * Somebody with an account.
 *
 * @param id the account
 * @param name the name people read
 * @param email where mail goes; empty when there is none
 */
public record Person(String id, String name, String email) {}

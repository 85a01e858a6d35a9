package vn.gov.moc.genderequality.document;

/** Says who may read the files of one feature; a file that no rule governs is read by nobody. */
public interface FileAccessRule {

    /** Whether this rule speaks for the owner, usually by its prefix, e.g. {@code report:}. */
    boolean governs(String owner);

    /** Whether the person may read the owner's files; asked only for owners the rule governs. */
    boolean mayRead(String userId, String owner);
}

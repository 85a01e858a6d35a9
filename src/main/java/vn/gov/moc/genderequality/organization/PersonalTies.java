package vn.gov.moc.genderequality.organization;

import java.util.List;

/**
 * What hangs on a person beside his account: a feature that keeps something of people says what becomes of it when somebody
 * leaves, for accounts are a leaf.
 */
public interface PersonalTies {

    /** What would end or go, in the words an administrator reads; nothing when there is nothing. */
    List<String> announce(String account);

    /** The person leaves, in this transaction: what is open of him ends, what is his alone goes. */
    void cut(String account, String actor);
}

package vn.gov.moc.genderequality.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The accounts as administrators keep them; the engine's identity service stands behind it. Every change is recorded with
 * who made it. The caller has checked who may.
 */
public interface AccountRegister {

    /**
     * An account with all its groups.
     *
     * @param groups the ids of the groups, those that are not of this application, too
     * @param closed whether it was closed for good
     */
    record Account(Person person, Set<String> groups, boolean closed) {}

    /** Every account, by id. */
    List<Account> all();

    /** How many people are in each of the groups; groups without any are missing. */
    Map<String, Integer> sizes(Collection<String> groups);

    /**
     * Makes the account with a password nobody knows yet.
     *
     * @return the password, to be handed to the person; it is kept nowhere but as a hash
     */
    String create(Person person);

    /**
     * Gives the account a password nobody knows yet; whoever is logged in with the old one is not any longer.
     *
     * @return the password, to be handed to the person, who has to change it
     */
    String resetPassword(String account);

    /** Lets the person in with the password alone again, for the telephone is lost. */
    void removeSecondFactor(String account);

    /** The accounts of which a code is asked besides the password. */
    Set<String> withSecondFactor();

    /** Gives the account another name or e-mail address. */
    void describe(Person person);

    /**
     * Puts the account into exactly these groups, which must be there. What the person has claimed and may not work on any
     * longer goes back to its group.
     */
    void assign(String account, Set<String> groups);

    /** Whether the account was closed: nobody acts with it any more, and nobody gets it again. */
    boolean closed(String account);

    /**
     * Closes the account of somebody who leaves, for good: it belongs to no group, has no password anybody knows, and neither
     * its name nor its address is kept. What it has signed and done keeps the account's id.
     *
     * @param reason why, in the words of the caller's own list
     */
    void close(String account, String reason, String actor);
}

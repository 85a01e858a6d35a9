package vn.gov.moc.genderequality.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who may sign in the stead of a unit's head at this moment; the delegations stand behind it. */
public interface SigningDelegations {

    /**
     * By what right the person signs this matter in the head's stead now; none without a delegation in force. A revocation
     * waits until the caller's transaction is over, so that nobody signs after it.
     */
    Optional<SigningAuthority> authority(String actor, OrganizationUnit unit, SigningMatter matter);

    /** Who may sign this matter in the head's stead now, by account. */
    List<Person> delegates(String unitCode, SigningMatter matter);

    /** Who may sign this matter in the head's stead on the day, as far as it is laid down now. */
    List<Person> delegates(String unitCode, SigningMatter matter, LocalDate day);

    /**
     * Who may sign now, once every grant and revocation under way in the unit is over; later ones wait until the caller's transaction
     * is over. Whoever opens a signing task asks here, so that the task and a new delegation never miss each other.
     */
    List<Person> settledDelegates(String unitCode, SigningMatter matter);
}

package vn.gov.moc.genderequality.committee;

import java.util.Collection;
import java.util.Map;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What the committees' side needs of the running processes; the process package answers. */
public interface RenewalWorkflow {

    /** The renewal is begun: its process starts. */
    void requested(CommitteeRenewal renewal);

    /** The renewal is withdrawn: its tasks are gone. */
    void withdrawn(String renewalId);

    /** The renewal goes by the unit's new name. */
    void renamed(CommitteeRenewal renewal);

    /** The tasks the renewals wait at, by renewal. */
    Map<String, OpenTask> tasks(Collection<String> renewalIds);
}

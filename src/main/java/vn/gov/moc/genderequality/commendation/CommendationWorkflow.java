package vn.gov.moc.genderequality.commendation;

import java.util.Collection;
import java.util.Map;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What the commendation's side needs of the running processes; the process package answers. */
public interface CommendationWorkflow {

    /** A proposal is begun: somebody of its unit has the task to write it. */
    void begun(Commendation commendation);

    /** The proposal is withdrawn: its task is gone. */
    void withdrawn(String commendationId);

    /** The proposal goes by the unit's new name. */
    void renamed(Commendation commendation);

    /** The tasks the proposals wait at, by proposal. */
    Map<String, OpenTask> tasks(Collection<String> commendationIds);
}

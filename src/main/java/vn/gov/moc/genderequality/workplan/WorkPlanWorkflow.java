package vn.gov.moc.genderequality.workplan;

import java.util.Collection;
import java.util.Map;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What the work plans' side needs of the running processes; the process package answers. */
public interface WorkPlanWorkflow {

    /** The desk has opened the year: its units get their plans a chunk at a time, whatever crashes on the way. */
    void yearOpened(int year);

    /** The plan is there and its unit begins to draft it. */
    void opened(WorkPlan plan);

    /** The plan is called off: its tasks and reminders are gone. */
    void cancelled(String planId);

    /** The plan goes by the unit's new name. */
    void renamed(WorkPlan plan);

    /** The tasks the plans wait at, by plan. */
    Map<String, OpenTask> tasks(Collection<String> planIds);
}

package vn.gov.moc.genderequality.inspection;

import java.util.Collection;
import java.util.Map;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What the inspections' side needs of the running processes; the process package answers. */
public interface InspectionWorkflow {

    /** A change of the program is proposed: the director gets the task. */
    void changeProposed(int year);

    /** A visit is approved: its process begins. */
    void visitApproved(InspectionVisit visit);

    /** Days or team have changed: timers, reminders, open tasks and whose they are move with them. */
    void visitChanged(InspectionVisit visit);

    /** The visit is called off: its tasks and reminders are gone. */
    void visitCancelled(String visitId);

    /** A recommendation is withdrawn because its unit is gone. */
    void recommendationWithdrawn(String recommendationId);

    /** No visit of the year is open any more: a program that waits for it goes on. */
    void visitsOver(int year);

    /** The visit's tasks go by the unit's new name. */
    void renamed(InspectionVisit visit);

    /** The recommendation's tasks go by the unit's new name. */
    void renamed(Recommendation recommendation);

    /** The tasks the visits wait at, by visit. */
    Map<String, OpenTask> visitTasks(Collection<String> visitIds);

    /** The tasks the recommendations wait at, by recommendation. */
    Map<String, OpenTask> recommendationTasks(Collection<String> recommendationIds);
}

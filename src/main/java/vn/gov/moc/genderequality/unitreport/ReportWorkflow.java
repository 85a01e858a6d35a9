package vn.gov.moc.genderequality.unitreport;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.gov.moc.genderequality.engine.OpenTask;

/** What the reports' side needs of the running processes; the process package answers. */
public interface ReportWorkflow {

    /** A unit has asked for more time: the director gets the task. */
    void extensionRequested(String reportId);

    /** The report's due date has moved: open tasks and the waiting reminder move with it. */
    void dueDateMoved(String reportId);

    /** The unit takes the report back from its committee or head: the drafters get it again. */
    void withdrawn(String reportId);

    /** The unit takes the report back from the ministry: the drafters get it again. */
    void recalled(String reportId);

    /** An accepted report is corrected: it goes its way once more. */
    void correctionBegun(String reportId);

    /** The correction is called off. */
    void correctionDropped(String reportId);

    /** Reports are asked of their units: each goes its way, with its reminders. */
    void requested(Collection<String> reportIds);

    /** The report goes by the unit's new name and kind. */
    void renamed(UnitReport report);

    /** The report is called off; of a corrected one the correction. It may have been the last one its period waited for. */
    void cancelled(String reportId);

    /** A unit has left: the period may wait for nobody any longer. */
    void unitLeft(String periodId);

    /** The account that has taken the task the report waits at; none as long as it is open to its group. */
    Optional<String> holder(String reportId);

    /** The tasks the reports wait at, by report; what is beside a report's path, such as an extension, is left out. */
    Map<String, OpenTask> tasks(Collection<String> reportIds);

    /** Where the report stands on the ladder of reminders. */
    LadderPosition ladder(UnitReport report);
}

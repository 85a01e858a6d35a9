package vn.gov.moc.genderequality.unitreport;

/** What the reports' side needs of the running processes; the process package answers. */
public interface ReportWorkflow {

    /** A unit has asked for more time: the director gets the task. */
    void extensionRequested(String reportId);

    /** The report's due date has moved: open tasks and the waiting reminder move with it. */
    void dueDateMoved(String reportId);
}

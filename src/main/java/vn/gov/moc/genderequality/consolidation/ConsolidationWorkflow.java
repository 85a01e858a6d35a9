package vn.gov.moc.genderequality.consolidation;

/** What the consolidation's side needs of the running processes; the process package answers. */
public interface ConsolidationWorkflow {

    /** A closed period gets its consolidated report though its year has gone past that. */
    void begun(String id);

    /** What was dispatched is to be replaced: the desk gets the task. */
    void revisionRequired(String id);

    /** The revision is given up: its tasks are gone. */
    void revisionDiscarded(String id);
}

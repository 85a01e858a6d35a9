package vn.gov.moc.genderequality.absence;

/** Gives back what the absent person has claimed and looks daily at what falls due; the process stands behind it. */
public interface AbsenceWorkflow {

    /** An absence begins its way. */
    void recorded(String absenceId);

    /** The person is back, or does not go. */
    void cameBack(String absenceId);
}

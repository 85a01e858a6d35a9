package vn.gov.moc.genderequality.problem;

/** What was asked does not fit the present state (somebody was faster, or it was done already). Becomes HTTP 409. */
public class ConflictException extends RuntimeException {

    /** @param message what happened and what to do, in Vietnamese */
    public ConflictException(String message) {
        super(message);
    }
}

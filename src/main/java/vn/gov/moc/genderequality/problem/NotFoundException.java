package vn.gov.moc.genderequality.problem;

/** The thing asked for does not exist. Becomes HTTP 404. */
public class NotFoundException extends RuntimeException {

    /** @param message what was not found, in Vietnamese */
    public NotFoundException(String message) {
        super(message);
    }
}

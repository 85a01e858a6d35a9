package vn.gov.moc.genderequality.problem;

import org.springframework.security.access.AccessDeniedException;

/** A person may not do this, and is told why. Becomes HTTP 403. */
public class RefusedException extends AccessDeniedException {

    /** @param message why, and what to do instead, in Vietnamese */
    public RefusedException(String message) {
        super(message);
    }
}

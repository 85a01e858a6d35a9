package vn.gov.moc.genderequality.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.multipart.MultipartException;

/** Tells a full disk, of the server or of its database, from all other failures: the operator can help, and nobody else. */
final class OutOfRoom {

    /** PostgreSQL's insufficient_resources: disk full, out of memory; too many connections is a {@link DatabaseOutage}. */
    private static final String INSUFFICIENT_RESOURCES = "53";

    private OutOfRoom() {}

    static boolean causes(Exception e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        if (root instanceof SQLException refused) {
            return refused.getSQLState() != null && refused.getSQLState().startsWith(INSUFFICIENT_RESOURCES);
        }
        // What the sender did wrong, or a broken line, has exceptions of its own.
        return e instanceof MultipartException
                && (root.getClass() == IOException.class
                        || root instanceof FileNotFoundException
                        || root instanceof FileSystemException);
    }
}

package vn.gov.moc.genderequality.problem;

import java.util.Objects;
import org.slf4j.MDC;

/** The number of a request, by which what a person tells the administrator and the lines of the log find each other. */
public final class RequestId {

    /** The header in which a proxy may give it, and every answer has it. */
    public static final String HEADER = "X-Request-Id";

    /** Its name in the log, and as an attribute of the request. */
    public static final String KEY = "requestId";

    private RequestId() {}

    /** That of the present request; empty outside of one. */
    public static String current() {
        return Objects.requireNonNullElse(MDC.get(KEY), "");
    }
}

package vn.gov.moc.genderequality.problem;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The database cannot be reached for a while; what was asked may be asked again. Becomes HTTP 503. */
public final class DatabaseOutage {

    /** What people are told, whatever door they came through. */
    public static final String MESSAGE =
            "Hệ thống tạm thời không truy cập được cơ sở dữ liệu nên yêu cầu vừa rồi có thể chưa được thực hiện. Mọi nội dung đã lưu vẫn an toàn; hãy thử lại sau ít phút.";

    /** Seconds after which it is worth trying again. */
    public static final int RETRY_AFTER = 10;

    private static final String OUT_OF_CONNECTIONS = "53300";

    private DatabaseOutage() {}

    /** Whether the failure comes from a database that is away: being restarted, out of connections, or beyond a broken line. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    /** SQL states of PostgreSQL's errors; one without comes from the pool, whose connection was taken away meanwhile. */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.equals(OUT_OF_CONNECTIONS);
    }

    static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, MESSAGE);
        problem.setTitle("Hệ thống đang tạm ngừng");
        return problem;
    }
}

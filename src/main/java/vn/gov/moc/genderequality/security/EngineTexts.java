package vn.gov.moc.genderequality.security;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import vn.gov.moc.genderequality.problem.RequestId;

/**
 * What people read instead of the engine's own English sentences, by the kind of refusal: a filter's bad expression or date, an
 * id that is taken, something that is gone, a failure.
 */
final class EngineTexts {

    /** As the SQL standard numbers a key that is there already. */
    private static final String UNIQUE_VIOLATION = "23505";

    private EngineTexts() {}

    /** As the engine would answer, but for a key that is there already: that is the caller's conflict, no failure. */
    static Status status(Throwable e) {
        boolean taken = Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
        return taken ? Status.CONFLICT : ExceptionHandlerHelper.getInstance().getStatus(e);
    }

    /** The sentence for a refusal of this status. */
    static String of(Status status) {
        return switch (status) {
            case UNAUTHORIZED -> "Phiên đăng nhập đã hết hạn; hãy tải lại trang và đăng nhập lại.";
            case FORBIDDEN -> "Tài khoản này không có quyền xem hoặc thực hiện việc này.";
            case NOT_FOUND ->
                "Không tìm thấy nội dung này nữa; có thể vừa được xử lý xong hoặc đã bị xóa. Hãy tải lại trang.";
            case CONFLICT ->
                "Mã này đã có. Chưa có gì được ghi; hãy dùng mã khác hoặc tải lại trang để xem nội dung đã có.";
            default ->
                status.getFamily() == Status.Family.CLIENT_ERROR
                        ? "Nội dung gửi đi có chỗ không hợp lệ, chưa có gì được ghi. Hãy kiểm tra mã, ngày giờ, số và biểu thức đã nhập."
                        : "Máy chủ chưa thực hiện được yêu cầu này. Hãy tải lại trang rồi thử lại; nếu vẫn vậy, hãy báo quản trị hệ thống mã yêu cầu %s."
                                .formatted(RequestId.current());
        };
    }
}

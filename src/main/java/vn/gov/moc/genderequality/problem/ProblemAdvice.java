package vn.gov.moc.genderequality.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns exceptions into RFC 9457 problems whose detail an official can read; Spring's own exceptions are worded in {@code
 * messages.properties}. Whoever asks for a page gets the error page with the same status.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalidInput(InvalidInputException e, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Dữ liệu chưa hợp lệ", e.getMessage());
        problem.setProperty("errors", e.problems());
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> conflict(ConflictException e, WebRequest request) {
        return answer(
                e, problem(HttpStatus.CONFLICT, "Không phù hợp với trạng thái hiện tại", e.getMessage()), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> stale(OptimisticLockingFailureException e, WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "Nội dung vừa được người khác sửa",
                "Người khác vừa lưu nội dung này. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới"
                        + " rồi lưu lại.");
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notFound(NotFoundException e, WebRequest request) {
        return answer(e, problem(HttpStatus.NOT_FOUND, "Không tìm thấy", e.getMessage()), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> forbidden(AccessDeniedException e, WebRequest request) {
        String why = e instanceof RefusedException
                ? e.getMessage()
                : "Tài khoản này không có quyền xem hoặc thực hiện việc này.";
        ProblemDetail problem = problem(HttpStatus.FORBIDDEN, "Không có quyền", why);
        return answer(e, problem, request);
    }

    /** A parameter or header the firewall does not hand out. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> rejected(RequestRejectedException e, WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "Yêu cầu không hợp lệ",
                "Nội dung gửi lên có ký tự không được nhận; chưa có gì được thay đổi.");
        return answer(e, problem, request);
    }

    /** What a form sends goes to a temporary file first, for which there may be no room either. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notMultipart(MultipartException e, WebRequest request) {
        if (OutOfRoom.causes(e)) {
            return outOfRoom(e, request);
        }
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "Không đọc được nội dung gửi lên",
                "Tệp phải được gửi bằng biểu mẫu multipart/form-data; chưa có gì được lưu.");
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        if (DatabaseOutage.isBehind(e)) {
            log.warn("{} refused, the database is away: {}", request.getDescription(false), e.getMessage());
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseOutage.RETRY_AFTER));
            return handleExceptionInternal(
                    e, DatabaseOutage.problem(), headers, HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        if (OutOfRoom.causes(e)) {
            return outOfRoom(e, request);
        }
        log.error("{} failed", request.getDescription(false), e);
        ProblemDetail problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Hệ thống gặp lỗi",
                "Yêu cầu vừa rồi chưa thực hiện được. Mọi nội dung đã lưu trước đó vẫn an toàn; hãy thử lại, nếu vẫn lỗi thì báo quản trị hệ thống kèm mã yêu cầu %s."
                        .formatted(RequestId.current()));
        return answer(e, problem, request);
    }

    private @Nullable ResponseEntity<Object> outOfRoom(Exception e, WebRequest request) {
        log.error("No room for {}", request.getDescription(false), e);
        ProblemDetail problem = problem(
                HttpStatus.INSUFFICIENT_STORAGE,
                "Máy chủ hết chỗ lưu trữ",
                "Máy chủ không còn chỗ để lưu nên nội dung vừa gửi chưa được lưu; mọi nội dung đã lưu trước đó vẫn an toàn. Hãy báo quản trị hệ thống và thử lại sau.");
        return answer(e, problem, request);
    }

    /** Names the field where the body could be read up to a wrong value. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return invalidInput(new InvalidInputException(FieldProblem.path(mismatch), message(mismatch)), request);
        }
        return super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    private static String message(MismatchedInputException e) {
        return e instanceof InvalidFormatException invalid && Temporal.class.isAssignableFrom(invalid.getTargetType())
                ? "Ngày không đúng; hãy nhập dạng năm-tháng-ngày, ví dụ 2017-06-05."
                : "Giá trị không đúng kiểu.";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalidInput(
                new InvalidInputException(
                        String.valueOf(e.getPropertyName()), "Giá trị “%s” không hợp lệ.".formatted(e.getValue())),
                request);
    }

    /** What an address asks for does not fit, e.g. a filter's day is none. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalidInput(
                new InvalidInputException(e.getFieldErrors().stream()
                        .map(error -> new FieldProblem(
                                error.getField(), "Giá trị “%s” không hợp lệ.".formatted(error.getRejectedValue())))
                        .toList()),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalidInput(
                new InvalidInputException(e.getRequestPartName(), "Thiếu phần “%s”.".formatted(e.getRequestPartName())),
                request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception e, ProblemDetail problem, WebRequest request) {
        return handleExceptionInternal(
                e, problem, new HttpHeaders(), HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** Leaves a page to the container, which shows the error page. */
    @Override
    protected @Nullable ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response == null || !wantsPage(request)) {
            return super.createResponseEntity(body, headers, status, request);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private static boolean wantsPage(WebRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}

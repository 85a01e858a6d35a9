package vn.gov.moc.genderequality.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers programs and scripts that are not let in with RFC 9457 problems. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    /** Tasklist, Cockpit and Admin show what stands under this name, and an English sentence of their own without it. */
    private static final String WEBAPPS_NAME_FOR_IT = "message";

    private final ObjectMapper json;

    SecurityProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyAttemptsException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.waitSeconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS, "Quá nhiều lần thử", e.getMessage());
            return;
        }
        if (e instanceof SecondFactorNeededException || e instanceof PasswordLoginOffException) {
            write(response, HttpStatus.FORBIDDEN, "Không dùng được cách đăng nhập này", e.getMessage());
            return;
        }
        if (!comesFromBrowser(request)) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gender-equality-cycle\", charset=\"UTF-8\"");
        }
        write(response, HttpStatus.UNAUTHORIZED, "Chưa đăng nhập", "Hãy đăng nhập rồi thực hiện lại.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Yêu cầu không hợp lệ",
                    "Yêu cầu không được gửi từ trang của hệ thống; chưa có gì được thay đổi. Hãy tải lại trang rồi thực hiện lại.");
        } else {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Không có quyền",
                    "Tài khoản này không có quyền xem hoặc thực hiện việc này.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        write(
                response,
                HttpStatus.BAD_REQUEST,
                "Yêu cầu không hợp lệ",
                "Địa chỉ hoặc nội dung gửi lên có ký tự không được nhận; chưa có gì được thay đổi.");
    }

    /** A browser would answer the challenge with a password window of its own. */
    private static boolean comesFromBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null || request.getHeader("X-Requested-With") != null;
    }

    void write(HttpServletResponse response, HttpStatus status, String title, String detail) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty(WEBAPPS_NAME_FOR_IT, detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}

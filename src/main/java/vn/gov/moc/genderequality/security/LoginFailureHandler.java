package vn.gov.moc.genderequality.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Shows the login form again, with the account as typed and a message that does not tell what was wrong. */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        String message = "Tài khoản hoặc mật khẩu không đúng.";
        HttpStatus status = HttpStatus.UNAUTHORIZED;
        if (e instanceof TooManyAttemptsException tooMany) {
            message = e.getMessage();
            status = HttpStatus.TOO_MANY_REQUESTS;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.waitSeconds()));
        }
        response.setStatus(status.value());
        request.setAttribute(LoginController.MESSAGE, message);
        request.getRequestDispatcher(LoginController.FAILED).forward(request, response);
    }
}

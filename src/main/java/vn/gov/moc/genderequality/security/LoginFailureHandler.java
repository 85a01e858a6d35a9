package vn.gov.moc.genderequality.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Shows the login form again, with the account as typed and a message that does not tell what was wrong; or asks for the
 * code when nothing was.
 */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailureHandler.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (e instanceof SecondFactorNeededException secondFactor) {
            SecondStepController.await(secondFactor, request);
            response.sendRedirect(request.getContextPath() + SecondStepController.PAGE);
            return;
        }
        String message = "Tài khoản hoặc mật khẩu không đúng.";
        HttpStatus status = HttpStatus.UNAUTHORIZED;
        if (e instanceof TooManyAttemptsException tooMany) {
            message = e.getMessage();
            status = HttpStatus.TOO_MANY_REQUESTS;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.waitSeconds()));
        }
        if (e instanceof PasswordLoginOffException) {
            message = e.getMessage();
        }
        if (e instanceof OAuth2AuthenticationException provider) {
            message =
                    OidcConfiguration.UNKNOWN_ACCOUNT.equals(provider.getError().getErrorCode())
                            ? "Tài khoản của Bộ vừa dùng chưa có trong hệ thống này. Hãy đề nghị quản trị hệ thống lập tài khoản."
                            : "Đăng nhập bằng tài khoản của Bộ không thành công; hãy thử lại.";
            LOG.info(
                    "Login by the ministry's provider refused: {}",
                    provider.getError().getErrorCode());
        }
        response.setStatus(status.value());
        request.setAttribute(LoginController.MESSAGE, message);
        request.getRequestDispatcher(LoginController.FAILED).forward(request, response);
    }
}

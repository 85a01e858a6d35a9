package vn.gov.moc.genderequality.security;

import org.springframework.security.core.AuthenticationException;

/** People come from the ministry's provider alone. */
class PasswordLoginOffException extends AuthenticationException {

    PasswordLoginOffException() {
        super("Đăng nhập bằng mật khẩu đã tắt; hãy đăng nhập bằng tài khoản của Bộ.");
    }
}

package vn.gov.moc.genderequality.security;

import org.springframework.security.core.AuthenticationException;

/** The password was right, but of this account a code is asked as well. */
class SecondFactorNeededException extends AuthenticationException {

    private final String account;
    private final String passwordStamp;

    SecondFactorNeededException(String account, String passwordStamp) {
        super("Tài khoản này đã bật xác thực hai bước nên chỉ đăng nhập được ở trang đăng nhập.");
        this.account = account;
        this.passwordStamp = passwordStamp;
    }

    String account() {
        return account;
    }

    String passwordStamp() {
        return passwordStamp;
    }
}

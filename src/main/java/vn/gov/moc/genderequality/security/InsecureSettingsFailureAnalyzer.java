package vn.gov.moc.genderequality.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an operator the setting to mend in place of a stack trace. */
class InsecureSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InsecureSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InsecureSettingsException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Đặt thiết đặt này bằng biến môi trường (ví dụ APP_SECURITY_ADMIN_PASSWORD) hoặc bằng tệp cùng tên trong /run/secrets rồi khởi động lại.",
                cause);
    }
}

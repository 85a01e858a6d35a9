package vn.gov.moc.genderequality.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an operator the setting to mend in place of a stack trace. */
class InsecureSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InsecureSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InsecureSettingsException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Đặt các biến môi trường APP_SECURITY_ADMIN_ID và APP_SECURITY_ADMIN_PASSWORD rồi khởi động lại.",
                cause);
    }
}

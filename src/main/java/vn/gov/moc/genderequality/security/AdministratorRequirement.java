package vn.gov.moc.genderequality.security;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses a production start without a first administrator whose password cannot be guessed, before anything else. */
@Component
@Profile("!evaluation")
class AdministratorRequirement implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int SHORTEST = 12;

    /** What passwords in examples are made of; digits, signs and repetition change nothing. */
    private static final Set<String> KNOWN = Set.of(
            "admin", "administrator", "binhdang", "camunda", "changeme", "demo", "matkhau", "password", "quantri");

    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    /** @throws InsecureSettingsException when the account or the password is missing, too short or known to everybody */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        String id = environment.getProperty("app.security.admin.id", "");
        String password = environment.getProperty("app.security.admin.password", "");
        if (id.isBlank() || password.isBlank()) {
            throw new InsecureSettingsException(
                    "Chưa khai báo người quản trị đầu tiên (app.security.admin.id và app.security.admin.password).");
        }
        if (password.length() < SHORTEST) {
            throw new InsecureSettingsException(
                    "Mật khẩu của người quản trị đầu tiên (app.security.admin.password) phải có ít nhất %d ký tự."
                            .formatted(SHORTEST));
        }
        if (isKnown(id, password)) {
            throw new InsecureSettingsException(
                    "Mật khẩu của người quản trị đầu tiên (app.security.admin.password) là mật khẩu mặc định hoặc ai cũng đoán được; hãy đặt mật khẩu khác.");
        }
    }

    private static boolean isKnown(String id, String password) {
        String letters = password.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
        return password.equalsIgnoreCase(id)
                || KNOWN.stream().anyMatch(known -> letters.replace(known, "").isEmpty());
    }
}

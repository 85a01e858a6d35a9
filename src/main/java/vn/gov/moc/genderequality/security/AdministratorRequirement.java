package vn.gov.moc.genderequality.security;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.Person;

/** Refuses a production start without a first administrator whose password cannot be guessed, before anything else. */
@Component
@Profile("!evaluation")
class AdministratorRequirement implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorRequirement.class);
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|secret-?key)$");

    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    /** @throws InsecureSettingsException when the account or the password is missing, too short or known to everybody */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        warnOfOpenSecrets();
        String id = environment.getProperty("app.security.admin.id", "");
        String password = environment.getProperty("app.security.admin.password", "");
        if (id.isBlank() || password.isBlank()) {
            throw new InsecureSettingsException(
                    "Chưa khai báo người quản trị đầu tiên (app.security.admin.id và app.security.admin.password).");
        }
        PasswordRules.problem(new Person(id, "", ""), password).ifPresent(problem -> {
            throw new InsecureSettingsException(
                    "Mật khẩu của người quản trị đầu tiên (app.security.admin.password) chưa đạt. " + problem);
        });
    }

    /** Everybody on the machine reads the arguments of its processes. */
    private void warnOfOpenSecrets() {
        if (environment instanceof ConfigurableEnvironment configurable
                && configurable.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)
                        instanceof EnumerablePropertySource<?> arguments) {
            Stream.of(arguments.getPropertyNames())
                    .filter(name -> SECRET.matcher(name).find())
                    .forEach(name -> LOG.warn(
                            "{} stands on the command line, where others can read it; use an environment variable or a file in /run/secrets",
                            name));
        }
    }
}

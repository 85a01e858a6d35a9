package vn.gov.moc.genderequality.evaluation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Nothing configured means evaluation: without a database URL the profile {@code evaluation} is switched on and its
 * settings are read, which can only be decided when all other settings are known.
 */
class EvaluationEnvironment implements EnvironmentPostProcessor {

    static final String PROFILE = "evaluation";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            if (environment.acceptsProfiles(Profiles.of(PROFILE))) {
                throw new IllegalStateException(
                        "Có cấu hình cơ sở dữ liệu (spring.datasource.url) thì không chạy được chế độ dùng thử (profile evaluation).");
            }
        } else if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            ConfigDataEnvironmentPostProcessor.applyTo(environment, application.getResourceLoader(), null, PROFILE);
        }
    }
}

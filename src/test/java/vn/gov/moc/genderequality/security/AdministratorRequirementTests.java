package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** A production start without a safe first administrator. */
@ExtendWith(OutputCaptureExtension.class)
class AdministratorRequirementTests {

    private final ApplicationContextRunner production =
            new ApplicationContextRunner().withUserConfiguration(AdministratorRequirement.class);

    @Test
    void isRefusedWithoutSettings() {
        production.run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(InsecureSettingsException.class)
                .hasMessageContaining("Chưa khai báo người quản trị đầu tiên"));
    }

    @ParameterizedTest
    @CsvSource({
        "quantri, short, phải có ít nhất 12 ký tự",
        "quantri, 12345678901, phải có ít nhất 12 ký tự",
        "quantri, binhdang2017, ai cũng đoán được",
        "quantri, changeme1234, ai cũng đoán được",
        "quantri, adminadminadmin, ai cũng đoán được",
        "quantri, Administrator, ai cũng đoán được",
        "quantri, 123456789012, ai cũng đoán được",
        "quantri.hethong, quantri.hethong, ai cũng đoán được",
        "'', long-enough-and-new, Chưa khai báo"
    })
    void isRefusedWithAPasswordAnybodyCouldGuess(String id, String password, String message) {
        production
                .withPropertyValues("app.security.admin.id=" + id, "app.security.admin.password=" + password)
                .run(context -> assertThat(context).getFailure().hasMessageContaining(message));
    }

    @Test
    void goesOnWithAGoodOne() {
        production
                .withPropertyValues("app.security.admin.id=quantri", "app.security.admin.password=mua thu 1 la vang")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void secretsOnTheCommandLineAreWarnedOfAndNotRepeated(CapturedOutput output) {
        production
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SimpleCommandLinePropertySource(
                                "--app.security.admin.id=quantri", "--app.security.admin.password=mua thu 1 la vang")))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output)
                .contains("app.security.admin.password stands on the command line")
                .doesNotContain("app.security.admin.id stands", "mua thu 1 la vang");
    }

    @Test
    void isNotAskedForUnderEvaluation() {
        production
                .withPropertyValues("spring.profiles.active=evaluation")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AdministratorRequirement.class));
    }

    @Test
    void tellsTheOperatorWhatToDo() {
        var analysis = new InsecureSettingsFailureAnalyzer().analyze(new InsecureSettingsException("Thiếu mật khẩu."));

        assertThat(analysis.getDescription()).isEqualTo("Thiếu mật khẩu.");
        assertThat(analysis.getAction()).contains("APP_SECURITY_ADMIN_PASSWORD");
    }
}

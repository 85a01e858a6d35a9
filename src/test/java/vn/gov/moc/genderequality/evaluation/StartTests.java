package vn.gov.moc.genderequality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.gov.moc.genderequality.GenderEqualityApplication;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;

/** How the application starts: again, and in production. */
@Tag("own-jvm")
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    private static final String ADMIN = "quantri";
    private static final String PASSWORD = "một mật khẩu đủ dài";
    private static final String KEY = "4b1d3a5c7e9f0a2b4c6d8e0f1a3b5c7d";

    @Test
    void aSecondEvaluationStartKeepsTheDataAndTheTimeAndReplaysNothing(@TempDir Path directory) {
        String data = "--app.evaluation.data-directory=" + directory.resolve("data");
        try (ConfigurableApplicationContext first = start(data, "--app.evaluation.replay=false")) {
            first.getBean(TestYear.class).start(2017);
            first.getBean(EvaluationClock.class).advance(TestYear.at("2017-04-20T08:00"));
        }
        try (ConfigurableApplicationContext second = start(data)) {
            assertThat(second.getBean(OrganizationUnitRepository.class).count()).isEqualTo(44);
            assertThat(second.getBean(CycleService.class).newest()).isPresent();
            assertThat(second.getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .count())
                    .as("the year is where it was, not replayed")
                    .isEqualTo(1);
            assertThat(second.getBean(Clock.class).instant())
                    .isBetween(TestYear.at("2017-04-20T08:00"), TestYear.at("2017-04-20T08:10"));
        }
    }

    @Test
    void productionHasNoSamplesNoClockAndNoKnownPasswords(@TempDir Path secrets, CapturedOutput output)
            throws Exception {
        Files.writeString(secrets.resolve("app.security.admin.password"), PASSWORD + "\n");
        Files.writeString(secrets.resolve("app.security.secret-key"), KEY + "\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                ConfigurableApplicationContext production = start(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--app.security.admin.id=" + ADMIN,
                        "--spring.config.import=configtree:" + secrets + "/")) {
            assertThat(production.getEnvironment().getActiveProfiles()).isEmpty();
            assertThat(production.getBean(OrganizationUnitRepository.class).count())
                    .isZero();
            assertThat(production.getBeansOfType(EvaluationClock.class)).isEmpty();
            assertThat(production.getBean(Clock.class).getZone()).isEqualTo(Zones.VIETNAM);
            assertThat(status(production, "/actuator/health", "nobody", "")).isEqualTo(200);
            assertThat(status(production, "/api/notifications", ADMIN, PASSWORD))
                    .as("the password of the settings has to be changed first")
                    .isEqualTo(403);
            assertThat(status(production, "/api/notifications", "admin", "binhdang2017"))
                    .isEqualTo(401);
            assertThat(production.getBeanDefinitionNames())
                    .doesNotContain("clockController", "mailboxController", "sampleMinistry", "sampleYear");
            assertThat(output.getAll()).doesNotContain(PASSWORD, KEY);
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--server.port=0";
        return new SpringApplicationBuilder(GenderEqualityApplication.class).run(all);
    }

    private static int status(ConfigurableApplicationContext application, String path, String user, String password)
            throws Exception {
        String port = application.getBean(Environment.class).getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!password.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}

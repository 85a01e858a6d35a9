package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

/** What a load balancer, an administrator and everybody else are told of how the system is. */
@IntegrationTest
class HealthTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void readinessAsksTheDatabaseAndLivenessNobody() {
        assertThat(components("/actuator/health/readiness").keySet()).containsExactlyInAnyOrder("db", "readinessState");
        assertThat(components("/actuator/health/liveness").keySet()).containsExactly("livenessState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tccb", "lanhdao", "vpb.thutruong"})
    void detailsAreForAdministrators(String account) {
        Browser browser = new Browser(port);

        assertThat(browser.basic(account, "GET", "/actuator/health", "").body())
                .contains("\"status\"")
                .doesNotContain("components", "jobs");
        assertThat(browser.get("/actuator/health").body())
                .contains("\"status\"")
                .doesNotContain("components", "jobs");
        assertThat(browser.get("/actuator/health/jobs").statusCode()).isEqualTo(404);
        assertThat(components("/actuator/health"))
                .containsKeys("jobs", "outbox", "diskSpace", "db")
                .doesNotContainKey("mail");
    }

    @Test
    void aLateJobIsShownAndTakesNobodyOutOfService() {
        try (StumblingProcess process = new StumblingProcess(engine)) {
            String job = process.job(process.start("VAN-HANH-SUC-KHOE")).getId();
            jdbc.sql("update act_ru_job set duedate_ = ? where id_ = ?")
                    .param(Timestamp.from(clock.instant().minus(Duration.ofHours(3))))
                    .param(job)
                    .update();

            HttpResponse<String> health = admin("/actuator/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(JsonPath.<String>read(health.body(), "$.status")).isEqualTo("DEGRADED");
            assertThat(JsonPath.<String>read(health.body(), "$.components.jobs.status"))
                    .isEqualTo("DEGRADED");
            assertThat(JsonPath.<Integer>read(health.body(), "$.components.jobs.details.delaySeconds"))
                    .isGreaterThanOrEqualTo(3 * 60 * 60);
            assertThat(JsonPath.<String>read(admin("/actuator/health/readiness").body(), "$.status"))
                    .isEqualTo("UP");
            assertThat(Browser.loggedIn(port, "admin")
                            .get("/administration/operations")
                            .body())
                    .contains("⚠ cần xem");
        }
    }

    @Test
    void aClockThatGoesWrongIsNoticed() {
        Clock right = Clock.systemUTC();

        assertThat(new ClockHealthIndicator(jdbc, right).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new ClockHealthIndicator(jdbc, Clock.offset(right, Duration.ofSeconds(-8)))
                        .health()
                        .getStatus())
                .isEqualTo(SystemChecks.DEGRADED);
        assertThat(new ClockHealthIndicator(jdbc, Clock.offset(right, Duration.ofSeconds(8)))
                        .health()
                        .getStatus())
                .isEqualTo(SystemChecks.DEGRADED);
    }

    private Map<String, Object> components(String path) {
        return JsonPath.read(admin(path).body(), "$.components");
    }

    private HttpResponse<String> admin(String path) {
        return new Browser(port).basic("admin", "GET", path, "");
    }
}

package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

/** What people see of the standstill after a restore, and who ends it. */
@IntegrationTest
class OperationHoldTests {

    private static final String RELEASE = "/api/operations/release";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OperationHoldHealthIndicator health;

    @BeforeEach
    void restore() {
        jdbc.sql("insert into operation_hold (backup_taken_at) values ('2017-11-19T19:00:00Z')")
                .update();
    }

    @AfterEach
    void release() {
        jdbc.sql("update operation_hold set released_at = now(), released_by = 'test' where released_at is null")
                .update();
    }

    @Test
    void everybodyIsToldWhatWasLostAndTheAdministratorReleasesFromThere() {
        assertThat(Browser.loggedIn(port, "vpb.soanthao").get("/").body())
                .contains("Dữ liệu được phục hồi về lúc 02:00 ngày 20/11/2017")
                .doesNotContain("Cho chạy lại");
        Browser admin = Browser.loggedIn(port, "admin");
        assertThat(admin.get("/").body()).contains("Cho chạy lại");

        assertThat(admin.form("/operations/release", Map.of()).statusCode()).isEqualTo(302);

        assertThat(admin.get("/").body()).doesNotContain("phục hồi về lúc");
        assertThat(releasedBy()).isEqualTo("admin");
    }

    @Test
    void isReleasedOnce() {
        Browser program = new Browser(port);

        assertThat(program.basic("admin", "POST", RELEASE, "").statusCode()).isEqualTo(204);
        HttpResponse<String> again = program.basic("admin", "POST", RELEASE, "");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("không có gì phải cho chạy lại");
    }

    @Test
    void nobodyElseReleases() {
        for (String account : new String[] {"tccb", "lanhdao", "vpb.thutruong"}) {
            assertThat(new Browser(port).basic(account, "POST", RELEASE, "").statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(Browser.loggedIn(port, account)
                            .form("/operations/release", Map.of())
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Browser.loggedIn(port, "admin").forged("/operations/release").statusCode())
                .isEqualTo(403);
        assertThat(health.health().getDetails()).containsEntry("held", true).containsKey("backupTakenAt");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    private String releasedBy() {
        return jdbc.sql("select released_by from operation_hold order by id desc limit 1")
                .query(String.class)
                .single();
    }
}

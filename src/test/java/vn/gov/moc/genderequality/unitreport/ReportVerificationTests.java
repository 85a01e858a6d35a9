package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Whether a hash or a file is that of a submitted report: everybody who is logged in may ask, and learns no content. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportVerificationTests {

    private static final int YEAR = 2059;
    private static final String UNIT = "SONGDA";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private final String id = report(YEAR, UNIT);

    @BeforeAll
    void haveARecalledAndAValidIssue() {
        testYear.openMidYear(YEAR, UNIT);
        testYear.fill(YEAR, UNIT);
        testYear.submit(YEAR, UNIT);
        new Browser(port)
                .basic("songda.thutruong", "POST", "/api/reports/" + id + "/recall", "{\"reason\":\"Nhầm tệp.\"}");
        testYear.submit(YEAR, UNIT);
        testYear.approve("tccb", id, "UserTask_CheckReport");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void theSnapshotIsTheVeryTextThatWasHashed() throws Exception {
        HttpResponse<String> snapshot = snapshot("songda.ban", 2);

        assertThat(snapshot.statusCode()).isEqualTo(200);
        assertThat(snapshot.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", id + "-2.json");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(snapshot.body().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash(2));
        assertThat(snapshot("songda.ban", 3).statusCode()).isEqualTo(404);
        assertThat(snapshot("vpb.thutruong", 2).statusCode()).isEqualTo(403);
        assertThat(snapshot("admin", 2).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "admin"})
    void strangersLearnWhatItIsButNotWhatItSays(String stranger) {
        String typed = " " + hash(2).toUpperCase(Locale.ROOT).substring(0, 32) + " " + hash(2).substring(32) + "\n";

        String answer = verify(stranger, typed).body();

        assertThat(JsonPath.<String>read(answer, "$.issue.number")).isEqualTo("02/BC-SĐ");
        assertThat(JsonPath.<String>read(answer, "$.issue.unitName")).isEqualTo("Tổng công ty Sông Đà");
        assertThat(JsonPath.<String>read(answer, "$.issue.status")).isEqualTo("VALID");
        assertThat(JsonPath.<Boolean>read(answer, "$.issue.intact")).isTrue();
        assertThat(JsonPath.<Object>read(answer, "$.issue.reportId")).isNull();
        assertThat(answer).doesNotContain("Nhầm tệp", "figures", "texts");
        assertThat(JsonPath.<String>read(verify("songda.soanthao", typed).body(), "$.issue.reportId"))
                .isEqualTo(id);
    }

    @Test
    void whatWasRecalledIsSaidToBe() {
        String answer = verify("vpb.soanthao", hash(1)).body();

        assertThat(JsonPath.<String>read(answer, "$.issue.statusLabel")).isEqualTo("Đơn vị đã thu hồi");
        assertThat(JsonPath.<String>read(answer, "$.issue.recalledAt")).startsWith(YEAR + "-");
        assertThat(JsonPath.<String>read(answer, "$.issue.replacedBy")).isEqualTo("02/BC-SĐ");
    }

    @Test
    void aFileIsVerifiedByItsBytes() {
        byte[] file = snapshot("songda.ban", 2).body().getBytes(StandardCharsets.UTF_8);
        Browser browser = new Browser(port);

        HttpResponse<String> genuine = browser.basicUpload("pc.ban", "/api/verification", "x.json", file);
        assertThat(JsonPath.<String>read(genuine.body(), "$.issue.number")).isEqualTo("02/BC-SĐ");
        file[file.length / 2]++;
        HttpResponse<String> changed = browser.basicUpload("pc.ban", "/api/verification", "x.json", file);
        assertThat(JsonPath.<Object>read(changed.body(), "$.issue")).isNull();
        for (int size : new int[] {0, 5 * 1024 * 1024 + 1}) {
            HttpResponse<String> refused = browser.basicUpload("pc.ban", "/api/verification", "x.json", new byte[size]);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].message"))
                    .contains("không quá 5 MB");
        }
    }

    /** The database refuses the change; whoever gets round it is found out. */
    @Test
    void contentChangedBehindTheSystemsBackIsFoundOut() {
        String change =
                "update report_issue set content = replace(content, '\"round\":1', '\"round\":%d') where sha256 = '%s'";
        jdbc.execute("alter table report_issue disable trigger report_issue_immutable");
        try {
            jdbc.execute(change.formatted(7, hash(1)));
            assertThat(JsonPath.<Boolean>read(verify("tccb", hash(1)).body(), "$.issue.intact"))
                    .isFalse();
        } finally {
            jdbc.execute(change.replace("\"round\":1", "\"round\":7").formatted(1, hash(1)));
            jdbc.execute("alter table report_issue enable trigger report_issue_immutable");
        }
        assertThat(JsonPath.<Boolean>read(verify("tccb", hash(1)).body(), "$.issue.intact"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "<script>alert(1)</script>",
                "g123456789012345678901234567890123456789012345678901234567890123"
            })
    void whatIsNoHashIsRefused(String typed) {
        HttpResponse<String> refused = verify("htqt.ban", typed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].field")).isEqualTo("hash");
        assertThat(JsonPath.<String>read(refused.body(), "$.detail")).contains("đúng 64 ký tự");
    }

    @Test
    void anUnknownHashIsSaidToBe() {
        assertThat(JsonPath.<Object>read(verify("khtc.ban", "0".repeat(64)).body(), "$.issue"))
                .isNull();
    }

    @Test
    void isForThoseWhoAreLoggedInAndNotWithoutEnd() {
        assertThat(new Browser(port).get("/api/verification?hash=" + hash(1)).statusCode())
                .isEqualTo(401);
        assertThat(new Browser(port).get("/verify").statusCode()).isEqualTo(302);
        Browser browser = Browser.loggedIn(port, "viar.ban");
        for (int i = 0; i < VerificationThrottle.PER_MINUTE; i++) {
            assertThat(browser.get("/api/verification?hash=" + hash(1)).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> refused = browser.get("/api/verification?hash=" + hash(1));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail")).contains("30 lần trong một phút");
        assertThat(verify("viup.ban", hash(1)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> verify(String account, String typed) {
        String hash = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return new Browser(port).basic(account, "GET", "/api/verification?hash=" + hash, "");
    }

    private HttpResponse<String> snapshot(String account, int issue) {
        return new Browser(port)
                .basic(account, "GET", "/api/reports/%s/issues/%d/snapshot.json".formatted(id, issue), "");
    }

    private String hash(int issue) {
        return jdbc.queryForObject(
                "select sha256 from report_issue where report_id = ? and issue_number = ?", String.class, id, issue);
    }
}

package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.document.SampleSigner;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.security.Browser;

/** A submitted report goes out as a PDF, is signed with a digital certificate, and comes back. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignedReportTests {

    private static final int YEAR = 2074;
    private static final String REPORT = report(YEAR, "VPB");
    private static final String ISSUE = "/api/reports/" + REPORT + "/issues/1";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private SignedReports signedReports;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    private SampleSigner head;
    private Instant signedAt;
    private byte[] issued = {};

    @BeforeAll
    void submit() {
        testYear.openMidYear(YEAR, "VPB", "PC");
        testYear.fill(YEAR, "VPB");
        testYear.submit(YEAR, "VPB");
        signedAt = TestYear.at(YEAR + "-05-02T10:00");
        head = SampleSigner.authority(signedAt.minus(Duration.ofDays(9)))
                .issue("Nguyễn Thị Hà", signedAt.minus(Duration.ofDays(9)));
        issued =
                files.content(signedReports.pdfToSign(REPORT, 1, "vpb.soanthao").id());
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    @Order(1)
    void thePdfToSignStaysTheSame() {
        HttpResponse<String> first = as("vpb.thutruong").get(ISSUE + "/pdf-to-sign");
        assertThat(first.statusCode()).isEqualTo(303);
        String file = first.headers().firstValue("Location").orElseThrow();
        assertThat(as("vpb.soanthao").get(ISSUE + "/pdf-to-sign").headers().firstValue("Location"))
                .hasValueSatisfying(again -> assertThat(again).endsWith(file.substring(file.indexOf("/api"))));
        HttpResponse<String> download = as("tccb").get(file.substring(file.indexOf("/api")));
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    @Order(2)
    void whatIsNotASignedCopyIsRefusedAndNotKept() {
        HttpResponse<String> unsigned = upload("vpb.thutruong", issued);

        assertThat(unsigned.statusCode()).isEqualTo(400);
        assertThat(unsigned.body()).contains("chưa có chữ ký số").contains("\"field\":\"file\"");
        assertThat(JsonPath.<Object>read(copies("vpb.thutruong"), "$.valid")).isNull();
    }

    @Test
    @Order(3)
    void theLastSignedCopyCountsAndEarlierOnesStay() {
        byte[] first = head.sign(issued, signedAt);
        HttpResponse<String> kept = upload("vpb.soanthao", first);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(kept.body(), "$.valid.verdict")).isEqualTo("ISSUER_NOT_CHECKED");
        assertThat(JsonPath.<String>read(kept.body(), "$.valid.verdictLabel"))
                .contains("chưa kiểm tra được nhà phát hành chứng thư");
        assertThat(JsonPath.<String>read(kept.body(), "$.valid.signatures[0].signer"))
                .isEqualTo("Nguyễn Thị Hà");

        assertThat(upload("vpb.soanthao", first).statusCode()).isEqualTo(409);

        testYear.advanceTo(YEAR + "-05-02T11:00");
        assertThat(upload("vpb.thutruong", head.sign(issued, signedAt.plusSeconds(60)))
                        .statusCode())
                .isEqualTo(201);
        String view = copies("tccb");
        assertThat(JsonPath.<String>read(view, "$.valid.uploadedBy")).isEqualTo("vpb.thutruong");
        assertThat(JsonPath.<List<String>>read(view, "$.earlier[*].uploadedBy")).containsExactly("vpb.soanthao");
        assertThat(JsonPath.<Boolean>read(view, "$.mayUpload")).isFalse();
        UUID file = UUID.fromString(JsonPath.read(view, "$.earlier[0].fileId"));
        assertThat(files.content(file)).isEqualTo(first);
        assertThat(as("tccb").get("/api/files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void theDatabaseRefusesEveryChange() {
        String theirs = "(select id from stored_file where owner like '%issue:%')";
        for (String change : List.of(
                "update signed_report set issuer_trusted = true",
                "delete from signed_report_signature",
                "update signed_report_signature set signer = 'x'",
                "truncate signed_report cascade",
                "update stored_file set name = 'x.pdf' where id in " + theirs,
                "delete from stored_file where id in " + theirs,
                "update stored_file_content set content = 'x' where file_id in " + theirs,
                "delete from stored_file_content where file_id in " + theirs)) {
            assertThatThrownBy(() -> jdbc.update(change)).as(change).hasMessageContaining("không được sửa hoặc xoá");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pc.soanthao", "pc.ban", "pc.thutruong", "admin"})
    void strangersAndAdministratorsAreRefusedEverything(String account) {
        UUID file = signedReports.pdfToSign(REPORT, 1, "vpb.soanthao").id();
        for (String path : List.of(ISSUE + "/pdf-to-sign", ISSUE + "/signed-pdf", "/api/files/" + file)) {
            assertThat(as(account).get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(upload(account, head.sign(issued, signedAt)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.ban", "tccb", "tccb.vutruong", "ban", "lanhdao"})
    void othersReadAndDoNotUpload(String account) {
        assertThat(as(account).get(ISSUE + "/signed-pdf").statusCode()).isEqualTo(200);
        assertThat(upload(account, head.sign(issued, signedAt)).statusCode()).isEqualTo(403);
    }

    @Test
    void anIssueThatIsNotThereIsNotFound() {
        assertThat(as("vpb.soanthao")
                        .get("/api/reports/" + REPORT + "/issues/9/signed-pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    private Browser as(String account) {
        return Browser.loggedIn(port, account);
    }

    private HttpResponse<String> upload(String account, byte[] pdf) {
        return new Browser(port).basicUpload(account, ISSUE + "/signed-pdf", "da-ky.pdf", pdf);
    }

    private String copies(String account) {
        return as(account).get(ISSUE + "/signed-pdf").body();
    }
}

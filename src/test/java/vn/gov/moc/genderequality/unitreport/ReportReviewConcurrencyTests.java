package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
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

/** Two people at the same comments and checks at the same moment. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportReviewConcurrencyTests {

    private static final int YEAR = 2050;
    private static final String REVIEW = "UserTask_ReviewReport";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @BeforeAll
    void openMidYear() {
        testYear.openMidYear(YEAR, "VPB", "PC", "TTRA", "QHKT", "VLXD");
        for (String unit : List.of("VPB", "PC", "TTRA", "QHKT", "VLXD")) {
            testYear.fill(YEAR, unit);
            testYear.send(YEAR, unit);
        }
    }

    @AfterAll
    void cancel() {
        people.shutdown();
        testYear.cancel(YEAR);
    }

    @Test
    void ofTwoAnswersToOneCommentOneIsKeptAndTheOtherIsToldSo() throws Exception {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (UUID id : ids) {
            assertThat(comment("VPB", id).statusCode()).isEqualTo(200);
        }
        testYear.sendBack(account("VPB", "ban"), report(YEAR, "VPB"), REVIEW, "Xem góp ý.");

        for (UUID id : ids) {
            List<HttpResponse<String>> answers = together(() -> resolve(id, "Một"), () -> resolve(id, "Hai"));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
            boolean firstWon = answers.get(0).statusCode() == 200;
            assertThat(JsonPath.<String>read(answers.get(firstWon ? 1 : 0).body(), "$.detail"))
                    .contains("vẫn còn trên màn hình");
            assertThat(jdbc.queryForObject("select answer from report_comment where id = ?", String.class, id))
                    .isEqualTo(firstWon ? "Một" : "Hai");
            assertThat(resolve(id, firstWon ? "Một" : "Hai").statusCode())
                    .as("the same answer once more")
                    .isEqualTo(200);
        }
    }

    @RepeatedTest(4)
    void aCommentSentTwiceIsKeptOnce() throws Exception {
        UUID id = UUID.randomUUID();

        List<HttpResponse<String>> answers = together(() -> comment("PC", id), () -> comment("PC", id));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(jdbc.queryForObject("select count(*) from report_comment where id = ?", Integer.class, id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TTRA", "QHKT"})
    void aCommentNeverLandsAfterTheReportHasMovedOn(String unit) throws Exception {
        UUID id = UUID.randomUUID();
        String committee = account(unit, "ban");

        List<HttpResponse<String>> answers = together(() -> comment(unit, id), () -> {
            testYear.approve(committee, report(YEAR, unit), REVIEW);
            return comment(unit, UUID.randomUUID());
        });

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(jdbc.queryForObject("select count(*) from report_comment where id = ?", Integer.class, id))
                .isEqualTo(answers.get(0).statusCode() == 200 ? 1 : 0);
        assertThat(answers.get(1).statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(answers.get(1).body(), "$.detail"))
                .isEqualTo(
                        "Báo cáo đang ở bước “Chờ thủ trưởng ký”, Ông/Bà không còn góp ý được ở bước này. Nội dung Ông/Bà nhập vẫn còn trên màn hình.");
    }

    @RepeatedTest(4)
    void aMarkSetTwiceIsOneMark() throws Exception {
        String path = "/api/reports/" + report(YEAR, "VLXD") + "/checks/CONTENT";
        Supplier<HttpResponse<String>> mark = () -> new Browser(port).basic(account("VLXD", "ban"), "PUT", path, "");

        assertThat(together(mark, mark)).extracting(HttpResponse::statusCode).containsOnly(200);

        assertThat(jdbc.queryForObject(
                        "select count(*) from report_check where report_id = ?", Integer.class, report(YEAR, "VLXD")))
                .isEqualTo(1);
        new Browser(port).basic(account("VLXD", "ban"), "DELETE", path, "");
    }

    private HttpResponse<String> comment(String unit, UUID id) {
        return new Browser(port)
                .basic(
                        account(unit, "ban"),
                        "PUT",
                        "/api/reports/" + report(YEAR, unit) + "/comments/" + id,
                        "{\"field\":\"I.4\",\"text\":\"Nêu rõ hơn.\"}");
    }

    private HttpResponse<String> resolve(UUID id, String answer) {
        return new Browser(port)
                .basic(
                        account("VPB", "soanthao"),
                        "PUT",
                        "/api/reports/" + report(YEAR, "VPB") + "/comments/" + id + "/resolution",
                        "{\"answer\":\"%s\"}".formatted(answer));
    }

    private List<HttpResponse<String>> together(
            Supplier<HttpResponse<String>> first, Supplier<HttpResponse<String>> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (Supplier<HttpResponse<String>> call : List.of(first, second)) {
            answers.add(people.submit(() -> {
                start.await();
                return call.get();
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }
}

package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** Who adds, reads and removes the files of an inspection, and when. */
@IntegrationTest
class InspectionFileTests {

    private static final int YEAR = 2093;
    private static final String UNIT = "VPB";
    private static final String VISIT = TestInspections.visit(YEAR, UNIT);
    private static final String API = "/api/inspection-visits/" + VISIT;
    private static final String SELF_REPORT = API + "/self-report/files";
    private static final String FINDINGS_PAGE = "/inspection-visits/" + VISIT + "/findings";
    private static final String FINDING = API + "/findings/WOMEN_CADRES/files";
    private static final String RECOMMENDATION =
            "/api/recommendations/" + TestInspections.recommendation(YEAR, UNIT, 1) + "/files";

    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String STRANGER = account("KHCN", "soanthao");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    private final Map<String, Browser> browsers = new HashMap<>();

    @BeforeEach
    void approve() {
        inspections.approveVisits(YEAR, UNIT);
    }

    @AfterEach
    void erase() {
        testYear.erase(YEAR);
    }

    private Browser browser(String user) {
        return browsers.computeIfAbsent(user, each -> Browser.loggedIn(port, each));
    }

    private HttpResponse<String> add(String user, String path, String name) {
        return browser(user).upload(path, name, "Danh sách cán bộ".getBytes(StandardCharsets.UTF_8));
    }

    private String added(String user, String path, String name) {
        HttpResponse<String> answer = add(user, path, name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id");
    }

    private int remove(String user, String path, String file) {
        return browser(user).json("DELETE", path + "/" + file, "").statusCode();
    }

    private void read(String path, String file, String... users) {
        for (String user : users) {
            HttpResponse<String> list = browser(user).get(path);
            assertThat(list.statusCode()).as(user).isEqualTo(200);
            assertThat(JsonPath.<List<String>>read(list.body(), "$[*].id"))
                    .as(user)
                    .contains(file);
            assertThat(browser(user).get("/api/files/" + file).statusCode())
                    .as(user)
                    .isEqualTo(200);
        }
    }

    private void hidden(String path, String file, String... users) {
        for (String user : users) {
            assertThat(browser(user).get(path).statusCode()).as(user).isEqualTo(403);
            assertThat(browser(user).get("/api/files/" + file).statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void unitsDraftersGiveFilesWithTheirReportUntilItIsIn() {
        for (String other : List.of(HEAD, STRANGER, MEMBER, TEAM_HEAD, DESK, "admin")) {
            assertThat(add(other, SELF_REPORT, "a.txt").statusCode()).as(other).isEqualTo(403);
        }
        String file = added(DRAFTER, SELF_REPORT, "Danh sách.txt");
        String second = added(DRAFTER, SELF_REPORT, "Nhầm.txt");
        read(SELF_REPORT, file, DRAFTER, HEAD);
        hidden(SELF_REPORT, file, STRANGER, MEMBER, TEAM_HEAD, DIRECTOR, "admin");
        assertThat(remove(HEAD, SELF_REPORT, second)).isEqualTo(403);
        assertThat(remove(DRAFTER, SELF_REPORT, second)).isEqualTo(204);
        assertThat(browser(DRAFTER).get(SELF_REPORT).body()).doesNotContain("Nhầm");

        inspections.selfReport(VISIT);

        read(SELF_REPORT, file, DRAFTER, MEMBER, TEAM_HEAD, DIRECTOR);
        hidden(SELF_REPORT, file, STRANGER, "admin");
        assertThat(add(DRAFTER, SELF_REPORT, "b.txt").statusCode()).isEqualTo(409);
        assertThat(remove(DRAFTER, SELF_REPORT, file)).isEqualTo(409);
    }

    @Test
    void teamGivesPhotosWhileItWritesTheMinutesAndTheUnitSeesThemWhenTheyAreHandedOver() throws IOException {
        assertThat(add(MEMBER, FINDING, "a.txt").statusCode()).isEqualTo(409);
        inspections.goToVisit(VISIT);
        for (String other : List.of(DRAFTER, HEAD, STRANGER, DIRECTOR, account("PC", "soanthao"), "admin")) {
            assertThat(add(other, FINDING, "a.txt").statusCode()).as(other).isEqualTo(403);
            assertThat(browser(other).get(FINDINGS_PAGE).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(browser(MEMBER).get(FINDINGS_PAGE).statusCode()).isEqualTo(200);
        byte[] large = picture(2_000);
        String photo =
                JsonPath.read(browser(MEMBER).upload(FINDING, "Ảnh.png", large).body(), "$.id");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                browser(MEMBER).download("/api/files/" + photo).body()))
                        .getWidth())
                .isEqualTo(1_600);
        read(FINDING, photo, MEMBER, TEAM_HEAD, DIRECTOR);
        hidden(FINDING, photo, DRAFTER, HEAD, STRANGER, account("PC", "soanthao"), "admin");
        String second = added(TEAM_HEAD, FINDING, "Nhầm.txt");
        assertThat(remove(DRAFTER, FINDING, second)).isEqualTo(403);
        assertThat(remove(MEMBER, API + "/findings/VIOLENCE/files", second)).isEqualTo(404);
        assertThat(remove(MEMBER, FINDING, second)).isEqualTo(204);

        inspections.writeMinutes(VISIT);

        read(FINDING, photo, MEMBER, DIRECTOR);
        hidden(FINDING, photo, DRAFTER, HEAD, STRANGER, "admin");
        assertThat(add(MEMBER, FINDING, "b.txt").statusCode()).isEqualTo(409);
        assertThat(remove(MEMBER, FINDING, photo)).isEqualTo(409);

        inspections.sign(TEAM_HEAD, VISIT, "RETURNED", "Bổ sung.");

        hidden(FINDING, photo, HEAD);
        added(MEMBER, FINDING, "b.txt");

        testYear.complete(MEMBER, VISIT, "UserTask_RecordFindings", Map.of());
        inspections.sign(TEAM_HEAD, VISIT, "SIGNED", "");

        read(FINDING, photo, MEMBER, DIRECTOR, DRAFTER, HEAD);
        hidden(FINDING, photo, STRANGER, "admin");
    }

    @Test
    void whatIsSentAgainIsThereOnceAndTheTwentyFirstFileIsRefused() throws IOException {
        inspections.goToVisit(VISIT);
        byte[] photo = picture(40);
        String first =
                JsonPath.read(browser(MEMBER).upload(FINDING, "Ảnh.png", photo).body(), "$.id");
        HttpResponse<String> again = browser(MEMBER).upload(FINDING, "Ảnh.png", photo);
        assertThat(JsonPath.<String>read(again.body(), "$.id")).isEqualTo(first);
        for (int i = 2; i <= 20; i++) {
            added(MEMBER, FINDING, "Tệp %d.txt".formatted(i));
        }
        assertThat(browser(MEMBER).upload(FINDING, "Ảnh.png", photo).statusCode())
                .isEqualTo(201);
        HttpResponse<String> refused = add(MEMBER, FINDING, "Tệp 21.txt");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("đã có đủ 20 tệp");
        assertThat(JsonPath.<List<String>>read(browser(MEMBER).get(FINDING).body(), "$[*].id"))
                .hasSize(20);
    }

    @Test
    void unitGivesEvidenceWhileItCarriesARecommendationOut() {
        inspections.inspect(VISIT, LocalDate.of(YEAR, 8, 1));
        assertThat(add(DRAFTER, RECOMMENDATION, "a.txt").statusCode()).isEqualTo(409);
        inspections.answer(TestInspections.recommendation(YEAR, UNIT, 1), "ACCEPT", "");
        for (String other : List.of(HEAD, STRANGER, MEMBER, TEAM_HEAD, "admin")) {
            assertThat(add(other, RECOMMENDATION, "a.txt").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        String file = added(DRAFTER, RECOMMENDATION, "Quyết định.txt");
        read(RECOMMENDATION, file, DRAFTER, HEAD, TEAM_HEAD, DIRECTOR);
        hidden(RECOMMENDATION, file, STRANGER, MEMBER, "admin");
        inspections.provideEvidence(TestInspections.recommendation(YEAR, UNIT, 1));
        assertThat(remove(DRAFTER, RECOMMENDATION, file)).isEqualTo(409);
        assertThat(add(DRAFTER, RECOMMENDATION, "b.txt").statusCode()).isEqualTo(409);
    }

    private static byte[] picture(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}

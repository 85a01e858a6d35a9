package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.owninspection.OwnInspections;
import vn.gov.moc.genderequality.owninspection.SampleOwnInspections;
import vn.gov.moc.genderequality.security.Browser;

/** What is known of inspections is offered to the reports: held and concluded by the cut-off, no more, with where it is traced. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionPrefillTests {

    private static final int YEAR = 2062;
    private static final String UNIT = "VPB";
    private static final String MID_YEAR = TestYear.report(YEAR, UNIT);
    private static final String YEAR_END = YEAR + "-YEAR_END-" + UNIT;
    private static final String CELL = "inspected-units.count.now";
    private static final String SOURCE = "Kiểm tra đơn vị trực thuộc năm 2062 (2 lần, gần nhất 10/05/2062)";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private OwnInspections own;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser drafter;

    @BeforeAll
    void visitsAreApproved() {
        inspections.approveVisits(YEAR, UNIT);
        drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    @Order(1)
    void whereNothingWasHeldNothingIsOffered() {
        assertThat(offers(MID_YEAR)).isEmpty();
    }

    @Test
    @Order(2)
    void theMidYearReportIsOfferedTheUnitsOwnInspections() {
        testYear.jumpTo(YEAR + "-05-12T09:00");
        add("Trạm y tế", 5, 10);
        add("trạm  Y tế", 5, 8);

        Map<String, Map<String, Object>> offers = offers(MID_YEAR);

        assertThat(offers.keySet()).containsExactlyInAnyOrder("I.7.1", CELL);
        assertThat(offers.get(CELL))
                .as("one body inspected twice")
                .containsEntry("figure", Map.of("status", "NUMBER", "value", 1, "estimated", true))
                .containsEntry("source", SOURCE)
                .containsEntry("link", "/own-inspections?year=2062&unit=VPB");
        assertThat(offers.get("I.7.1"))
                .containsEntry("link", "/own-inspections?year=2062&unit=VPB")
                .containsEntry("text", """
                        Tính đến ngày 12/05/2062, đơn vị đã kiểm tra 1 đơn vị trực thuộc (2 lần kiểm tra trực tiếp, 0 lần kiểm tra qua hồ sơ, báo cáo); đã nêu 4 kiến nghị, trong đó 2 kiến nghị đã được thực hiện:
                        - trạm  Y tế, ngày 08/05/2062: Đã kiện toàn Ban Vì sự tiến bộ của phụ nữ. Tồn tại, vướng mắc: Chưa bố trí kinh phí riêng. Kiến nghị (đã thực hiện 1/2): Bố trí kinh phí; lập kế hoạch năm.
                        - Trạm y tế, ngày 10/05/2062: Đã kiện toàn Ban Vì sự tiến bộ của phụ nữ. Tồn tại, vướng mắc: Chưa bố trí kinh phí riêng. Kiến nghị (đã thực hiện 1/2): Bố trí kinh phí; lập kế hoạch năm.""");
    }

    @Test
    @Order(3)
    void whatIsTakenOverKeepsItsSourceInTheSignedSnapshot() {
        testYear.fill(YEAR, UNIT);
        int version =
                JsonPath.read(drafter.get("/api/reports/" + MID_YEAR).body(), "$.figures['" + CELL + "'].version");
        HttpResponse<String> saved =
                drafter.json("PATCH", "/api/reports/" + MID_YEAR + "/draft", """
                {"texts": {}, "explanations": {}, "figures": {"%s": {"status": "NUMBER", "value": 1, "estimated": true,
                 "source": "%s", "version": %d}}}
                """.formatted(CELL, SOURCE, version));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);

        testYear.submit(YEAR, UNIT);

        String snapshot = drafter.get("/api/reports/" + MID_YEAR + "/issues/1/snapshot.json")
                .body();
        assertThat(snapshot)
                .contains("\"" + CELL + "\":{\"link\":\"/own-inspections?year=2062&unit=VPB\",\"source\":\"" + SOURCE);
    }

    @Test
    @Order(4)
    void theYearEndReportIsOfferedWhatTheMinistryConcluded() {
        String visit = TestInspections.visit(YEAR, UNIT);
        inspections.inspect(visit, LocalDate.of(YEAR, 8, 30), LocalDate.of(YEAR, 9, 30));
        inspections.answer(TestInspections.recommendation(YEAR, UNIT, 1), "ACCEPT", "");
        inspections.provideEvidence(TestInspections.recommendation(YEAR, UNIT, 1));
        inspections.verify(TestInspections.recommendation(YEAR, UNIT, 1), "CLOSE", "Đã có quyết định.");
        testYear.advanceTo(YEAR + "-11-20T09:00");
        String number = jdbc.queryForObject(
                "select document_number from inspection_paper where subject_id = ? and kind = 'CONCLUSION'",
                String.class,
                visit);

        Map<String, Object> offer = offers(YEAR_END).get("I.7.1");

        assertThat(offer)
                .containsEntry("link", "/recommendations?unit=VPB")
                .containsEntry("source", SOURCE + "; Thông báo kết luận kiểm tra số " + number);
        assertThat((String) offer.get("text"))
                .contains("Tính đến ngày 20/11/2062, đơn vị đã kiểm tra 1 đơn vị trực thuộc")
                .contains("từ ngày 14/06/2062 đến ngày 15/06/2062; Thông báo kết luận kiểm tra số " + number)
                .contains(
                        "nêu 2 kiến nghị. Tính đến ngày 20/11/2062: đã thực hiện xong 1, đang thực hiện 1 (trong đó quá hạn 1).")
                .contains("- Kiến nghị 1 (hạn 30/08/2062, đã thực hiện xong): Kiện toàn Ban VSTBPN đơn vị.")
                .contains("- Kiến nghị 2 (hạn 30/09/2062, chờ đơn vị trả lời, quá hạn): Kiện toàn Ban VSTBPN đơn vị.");
    }

    @Test
    @Order(5)
    void whatCameAfterTheCutOffIsLeftOut() {
        testYear.advanceTo(YEAR + "-12-01T09:00");
        add("Nhà khách", 12, 1);

        assertThat(offers(YEAR_END).get(CELL)).containsEntry("source", SOURCE);
        assertThat((String) offers(YEAR_END).get("I.7.1").get("text")).doesNotContain("Nhà khách");
    }

    private void add(String body, int month, int day) {
        own.add(
                UNIT,
                YEAR,
                SampleOwnInspections.heldOn(LocalDate.of(YEAR, month, day), body),
                account(UNIT, "soanthao"));
    }

    /** What is offered to the section of inspections and its figure, by field. */
    private Map<String, Map<String, Object>> offers(String report) {
        List<Map<String, Object>> offers = JsonPath.read(
                drafter.get("/api/reports/" + report + "/prefill").body(),
                "$[?(@.source =~ /.*(Kiểm tra đơn vị|kết luận).*/)]");
        return offers.stream().collect(Collectors.toMap(offer -> (String) offer.get("field"), offer -> offer));
    }
}

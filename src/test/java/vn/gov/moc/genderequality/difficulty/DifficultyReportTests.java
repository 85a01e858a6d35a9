package vn.gov.moc.genderequality.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.security.Browser;

/** What is not settled goes into the unit's report and the ministry's, onto home pages and the dashboard. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifficultyReportTests {

    private static final int YEAR = 2084;
    private static final String UNIT = "VPB";
    private static final String REPORT = TestYear.report(YEAR, UNIT);
    private static final String PERIOD = YEAR + "-MID_YEAR";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDifficulties tests;

    @BeforeAll
    void open() {
        testYear.openMidYear(YEAR, UNIT);
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void whatWasOpenAtTheCutOffIsOfferedAndFrozenWithTheConsolidation() throws IOException {
        Browser drafter = Browser.loggedIn(port, account(UNIT, "soanthao"));
        Browser desk = Browser.loggedIn(port, DESK);
        String settled = tests.raise(UNIT, "Đã giải quyết trước");
        tests.answer(settled, "Trả lời.");
        tests.confirm(account(UNIT, "ban"), settled, "CONFIRM", "");
        String open = tests.raise(UNIT, "Chưa có kinh phí");
        tests.ask(open, "Kinh phí nào?");

        assertThat(drafter.get("/").body())
                .contains("Vướng mắc đã nêu với Bộ", "Chờ đơn vị làm rõ, hạn chậm nhất ngày");
        assertThat(Browser.loggedIn(port, account("TTRA", "soanthao")).get("/").body())
                .doesNotContain("Chưa có kinh phí");
        assertThat(desk.get("/").body()).doesNotContain("Vướng mắc chờ Bộ trả lời");
        tests.clarify(account(UNIT, "soanthao"), open, "Kinh phí tập huấn.");
        assertThat(desk.get("/").body()).contains("Vướng mắc chờ Bộ trả lời", "Chưa có kinh phí");
        assertThat(desk.get("/").body()).contains("Vướng mắc 2 năm 2084, Văn phòng Bộ");
        assertThat(desk.get("/progress?year=" + YEAR).body()).contains("1 chờ trả lời, 0 quá hạn");

        testYear.advanceTo(YEAR + "-06-01T09:00");
        tests.answer(open, "Chi từ kinh phí thường xuyên.");
        tests.confirm(account(UNIT, "ban"), open, "CONFIRM", "");
        tests.raise(UNIT, "Nêu sau ngày chốt số liệu");
        List<Map<String, Object>> offers = JsonPath.read(
                drafter.get("/api/reports/" + REPORT + "/prefill").body(), "$[?(@.source =~ /Vướng mắc.*/)]");
        assertThat(offers).extracting(offer -> offer.get("field")).containsExactly("II.1", "III");
        assertThat(offers.get(0))
                .containsEntry("source", "Vướng mắc đã nêu với Bộ, chưa giải quyết (1 vướng mắc, gần nhất 02/05/2084)")
                .containsEntry("link", "/difficulties?unit=VPB&standing=OPEN")
                .containsEntry("text", """
                        Khó khăn, vướng mắc chưa được giải quyết:
                        - Chưa có kinh phí (nêu với Bộ ngày 02/05/2084): Nội dung của “Chưa có kinh phí”.""");
        assertThat(offers.get(1).get("text"))
                .asString()
                .startsWith("Đề nghị Bộ hướng dẫn, giải quyết:\n- Chưa có kinh phí");

        testYear.fill(YEAR, UNIT);
        testYear.submit(YEAR, UNIT);
        testYear.approve(DESK, REPORT, "UserTask_CheckReport");
        testYear.runJobs();
        testYear.writeConsolidation(PERIOD);
        testYear.complete(DESK, PERIOD, "UserTask_EditConsolidation", Map.of());
        tests.raise("TTRA", "Nêu sau khi trình");

        String consolidation = desk.get("/api/consolidations/" + PERIOD).body();
        assertThat(JsonPath.<List<String>>read(consolidation, "$.content.difficulties[*].subject"))
                .as("as it was sent to review")
                .containsExactly("Nêu sau ngày chốt số liệu");
        assertThat(JsonPath.<List<String>>read(consolidation, "$.content.difficulties[*].section"))
                .containsExactly("I.5.2");
        try (PDDocument paper = Loader.loadPDF(
                desk.download("/consolidations/" + PERIOD + "/paper.pdf").body())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("Phụ lục IV VƯỚNG MẮC CÁC ĐƠN VỊ ĐÃ NÊU", "Nêu sau ngày chốt số liệu");
        }
    }
}

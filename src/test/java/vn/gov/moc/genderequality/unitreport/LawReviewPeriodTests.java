package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.evaluation.SampleContent;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;

/**
 * A year with the Law's ten-year review beside its periodic reports: from the desk's plan to the dispatch, by the same
 * processes; neither kind is taken for the other.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawReviewPeriodTests {

    private static final int YEAR = 2064;
    private static final String PERIOD = YEAR + "-SPECIAL";
    private static final String MID_YEAR = YEAR + "-MID_YEAR";
    private static final String NAME = "tổng kết 10 năm thi hành Luật Bình đẳng giới";

    /** What each unit proposes, by article or decree; one proposes nothing. */
    private static final Map<String, Map<String, String>> PROPOSALS = Map.of(
            "VPB", Map.of("VI.1.13", "Thu hẹp khoảng cách tuổi nghỉ hưu."),
            "HTQT",
                    Map.of(
                            "VI.1.13",
                            "Bổ sung quy định về làm việc linh hoạt.",
                            "VI.2.1",
                            "Quy định rõ cơ chế phối hợp."),
            "TTRA", Map.of());

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ReportDraftService drafts;

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private SampleContent content;

    @Autowired
    private OrganizationUnitRepository units;

    @Autowired
    private JdbcTemplate jdbc;

    private String proposed = "";
    private String consolidated = "";
    private String midYear = "";

    @BeforeAll
    void goesFromThePlanToTheDispatch() {
        testYear.start(YEAR);
        planWithReview();
        testYear.draftGuidance(YEAR);
        testYear.approve(COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-05-02T00:00");
        for (String unit : List.of("VPB", "HTQT")) {
            testYear.fill(YEAR, unit);
            testYear.submit(YEAR, unit);
            testYear.approve(DESK, report(YEAR, unit), "UserTask_CheckReport");
        }
        testYear.advanceTo(YEAR + "-06-01T00:00");
        PROPOSALS.forEach(this::handIn);
        testYear.advanceTo(YEAR + "-10-01T08:00");
        consolidated = get(DESK, "/api/consolidations/" + PERIOD);
        midYear = get(DESK, "/api/consolidations/" + MID_YEAR);
        testYear.consolidate(PERIOD);
        testYear.advanceTo(YEAR + "-11-01T00:00");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    /** The desk takes what is proposed and saves it as its form does. */
    private void planWithReview() {
        String path = "/api/cycles/" + YEAR;
        proposed = get(DESK, path + "/proposals/SPECIAL");
        var plan = JsonPath.parse(get(DESK, path));
        plan.add("$.periods", JsonPath.parse(proposed).json());
        plan.set("$.unitCodes", List.of("VPB", "HTQT", "TTRA"));
        var saved = new Browser(port).basic(DESK, "PUT", path + "/plan", plan.jsonString());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        testYear.complete(DESK, String.valueOf(YEAR), "UserTask_PlanCycle", Map.of());
    }

    private void handIn(String unit, Map<String, String> proposals) {
        String id = id(unit);
        String drafter = account(unit, "soanthao");
        DraftPatch usual = content.draft(
                templates.get("gender-equality-law-review-2017"),
                PeriodKind.SPECIAL,
                units.findById(unit).orElseThrow(),
                1);
        Map<String, TextPatch> texts = new HashMap<>(usual.textsOrNone());
        proposals.forEach((section, text) -> texts.put(section, new TextPatch(text, 0)));
        drafts.save(id, new DraftPatch(Map.copyOf(texts), usual.figures(), Map.of()), drafter);
        testYear.complete(drafter, id, "UserTask_DraftReport", Map.of());
        testYear.approve(account(unit, "ban"), id, "UserTask_ReviewReport");
        testYear.approve(account(unit, "thutruong"), id, "UserTask_SignReport");
        testYear.runJobs();
        testYear.approve(DESK, id, "UserTask_CheckReport");
        testYear.runJobs();
    }

    @Test
    void isProposedWithDatesAndTemplate() {
        assertThat(JsonPath.<Map<String, Object>>read(proposed, "$"))
                .containsEntry("kind", "SPECIAL")
                .containsEntry("opensOn", YEAR + "-06-01")
                .containsEntry("cutOffOn", YEAR + "-06-30")
                .containsEntry("dueOn", YEAR + "-09-15")
                .containsEntry("closesOn", YEAR + "-09-30")
                .containsEntry("templateId", "gender-equality-law-review-2017");
        assertThat(new Browser(port)
                        .get("/api/cycles/" + YEAR + "/proposals/SPECIAL")
                        .statusCode())
                .isIn(302, 401);
        assertThat(new Browser(port)
                        .basic(DESK, "GET", "/api/cycles/" + YEAR + "/proposals/QUARTER", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isCalledByTheTemplatesNameEverywhere() {
        String view = get(account("VPB", "soanthao"), "/api/reports/" + id("VPB"));
        assertThat(JsonPath.<String>read(view, "$.periodTitle")).isEqualTo(NAME);
        assertThat(JsonPath.<String>read(view, "$.template.title"))
                .isEqualTo("Báo cáo tổng kết 10 năm thi hành Luật Bình đẳng giới");
        assertThat(JsonPath.<String>read(consolidated, "$.periodLabel")).isEqualTo(NAME);
        assertThat(Browser.loggedIn(port, DESK).get("/progress?year=" + YEAR).body())
                .contains("Báo cáo " + NAME, "sơ kết 6 tháng đầu năm " + YEAR);
        assertThat(jdbc.queryForList(
                        "select title from library_document where id like ?", String.class, "%" + PERIOD + "%"))
                .containsExactly("Báo cáo " + NAME, "Báo cáo " + NAME, "Báo cáo " + NAME, "Báo cáo tổng hợp " + NAME);
        assertThat(jdbc.queryForObject("select label from reporting_period where id = ?", String.class, MID_YEAR))
                .isEqualTo("sơ kết 6 tháng đầu năm " + YEAR);
    }

    @Test
    void isNotComparedWithPeriodicReportsNorTheyWithIt() {
        assertThat(JsonPath.<Object>read(get(DESK, "/api/reports/" + id("VPB")), "$.previous"))
                .isNull();
        String yearEnd = get(DESK, "/api/reports/" + YEAR + "-YEAR_END-VPB");
        assertThat(JsonPath.<String>read(yearEnd, "$.previous.title")).isEqualTo("sơ kết 6 tháng đầu năm " + YEAR);
        assertThat(JsonPath.<List<Object>>read(consolidated, "$..comparisons[?(@.baseline == 'LAST_PERIOD')]"))
                .isEmpty();
    }

    @Test
    void doesNotStandInForTheReportWhoseLeadersTheChartShows() {
        assertThat(JsonPath.<List<String>>read(
                        get(DESK, "/api/progress/charts?year=" + YEAR),
                        "$.leadership[?(@.year == " + YEAR + ")].periodId"))
                .as("although more units have sent theirs")
                .containsExactly(MID_YEAR);
    }

    @Test
    void isOfferedToTheYearsReport() {
        String offers = get(account("VPB", "soanthao"), "/api/reports/" + YEAR + "-YEAR_END-VPB/prefill");
        assertThat(JsonPath.<List<String>>read(offers, "$[?(@.source == 'Báo cáo " + NAME + "')].text"))
                .singleElement()
                .asString()
                .matches("Văn phòng Bộ đã gửi Báo cáo " + NAME + " số \\d+/BC-VP ngày 01/06/" + YEAR
                        + "; báo cáo đã được Bộ tiếp nhận\\.");
        assertThat(get(account("TTRA", "soanthao"), "/api/reports/" + YEAR + "-YEAR_END-TTRA/prefill"))
                .doesNotContain("BC-VP");
    }

    @ParameterizedTest
    @CsvSource({"VPB,true", "TTRA,false"})
    void printsOnlyWhatWasPicked(String unit, boolean spoken) throws IOException {
        String paper = text(account(unit, "soanthao"), "/api/reports/" + id(unit) + "/paper.pdf");

        assertThat(paper)
                .contains(
                        "Tổng kết 10 năm thi hành Luật Bình đẳng giới", "VII. KẾ HOẠCH THỰC HIỆN GIAI ĐOẠN 2017 - 2020")
                .contains("1. Đối với Luật Bình đẳng giới")
                .doesNotContain("Điều 14.", "Nghị định số 70/2008");
        assertThat(paper.contains("Điều 13. Bình đẳng giới trong lĩnh vực lao động"))
                .isEqualTo(spoken);
        assertThat(paper).contains("Không có nội dung.");
    }

    @Test
    void keepsWhatWasPickedFromOtherUnits() {
        assertThat(new Browser(port)
                        .basic(account("HTQT", "soanthao"), "GET", "/api/reports/" + id("VPB"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .basic(account("HTQT", "soanthao"), "GET", "/api/consolidations/" + PERIOD, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isConsolidatedByArticleWithTheNumberOfUnits() throws IOException {
        assertThat(JsonPath.<List<Object>>read(
                        consolidated, "$..sections[?(@.key =~ /VI\\.[12].*/)]['key','speakers']"))
                .extracting(Object::toString)
                .containsExactly(
                        "{key=VI.1, speakers=2}",
                        "{key=VI.2, speakers=1}",
                        "{key=VI.1.13, speakers=2}",
                        "{key=VI.2.1, speakers=1}");
        String paper = text(DESK, "/api/consolidations/" + PERIOD + "/paper.pdf");
        assertThat(paper)
                .contains("1. Đối với Luật Bình đẳng giới (2 đơn vị có ý kiến)")
                .contains("Điều 13. Bình đẳng giới trong lĩnh vực lao động (2 đơn vị có ý kiến)")
                .contains("(Ý kiến của các đơn vị nêu tại Phụ lục II kèm theo.)")
                .contains("Thu hẹp khoảng cách tuổi nghỉ hưu.", "Bổ sung quy định về làm việc linh hoạt.")
                .doesNotContain("Điều 14.", "nữ lãnh đạo chủ chốt");
        assertThat(paper.indexOf("Mục VI.1. Đối với Luật Bình đẳng giới"))
                .isPositive()
                .isLessThan(paper.indexOf("Thu hẹp khoảng cách tuổi nghỉ hưu."));
    }

    @Test
    void leavesWhatIsSignedOfPeriodicReportsAsItWas() {
        assertThat(midYear).contains("\"sections\"").doesNotContain("speakers", "\"pick\"");
        assertThat(jdbc.queryForObject(
                        "select content from report_issue where report_id = ?", String.class, report(YEAR, "VPB")))
                .doesNotContain("pick");
        assertThat(jdbc.queryForObject(
                        "select count(*) from consolidation_issue where consolidation_id = ? and encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256",
                        Integer.class,
                        PERIOD))
                .isOne();
    }

    private static String id(String unit) {
        return PERIOD + "-" + unit;
    }

    private String get(String user, String path) {
        var response = new Browser(port).basic(user, "GET", path, "");
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return response.body();
    }

    /** The paper's words, one blank between them. */
    private String text(String user, String path) throws IOException {
        try (PDDocument paper =
                Loader.loadPDF(Browser.loggedIn(port, user).download(path).body())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }
}

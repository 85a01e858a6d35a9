package vn.gov.moc.genderequality.actionmonth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityOutcome;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.activity.ActivityState;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.security.Browser;

/** The plan of a unit's Action Month on paper: as a draft and approved. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionMonthPaperTests {

    private static final int YEAR = 2092;
    private static final String UNIT = "KHCN";
    private static final String ID = YEAR + "-" + UNIT;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ActivityService activities;

    @Autowired
    private Actors actors;

    @Autowired
    private PlanPapers papers;

    @Autowired
    private ApprovedPlanRepository plans;

    private byte[] draft = {};
    private HttpResponse<byte[]> approved;
    private HttpResponse<byte[]> word;

    @BeforeAll
    void haveADraftThenAnApprovedPlan() {
        testYear.openActionMonth(YEAR, UNIT, "HTQT");
        testYear.announceActionMonth(YEAR);
        Activity activity = testYear.planActionMonth(YEAR, UNIT);
        draft = download("ban", "plan.pdf").body();
        testYear.approveActionMonthPlan(YEAR, UNIT);
        approved = download("soanthao", "plan.pdf");
        word = download("soanthao", "plan.docx");
        postpone(activity);
    }

    private void postpone(Activity activity) {
        String drafter = account(UNIT, "soanthao");
        actors.as(
                drafter,
                () -> activities.record(
                        activity.id(),
                        new ActivityOutcome(
                                ActivityState.POSTPONED,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "Bão.",
                                LocalDate.of(YEAR, 12, 1),
                                null,
                                activities.readable(activity.id(), drafter).version()),
                        drafter));
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    private HttpResponse<byte[]> download(String role, String file) {
        HttpResponse<byte[]> answer = Browser.loggedIn(port, account(UNIT, role))
                .download("/action-months/%d/%s/%s".formatted(YEAR, UNIT, file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replaceAll("[\\s\u00A0]+", " ");
        }
    }

    private static String fileName(HttpResponse<byte[]> answer) {
        String disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        return URLDecoder.decode(disposition.replaceFirst(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }

    @Test
    void draftIsPrintedFromTheLedgerAsItStands() throws IOException {
        assertThat(text(draft))
                .contains("DỰ THẢO", "/KH-", "KẾ HOẠCH", "BỘ XÂY DỰNG")
                .contains(
                        "Tổ chức Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới năm " + YEAR)
                .contains("từ ngày 15/11/%d đến ngày 15/12/%d".formatted(YEAR, YEAR))
                .contains("với chủ đề “Hành động vì bình đẳng giới”")
                .contains("I. MỤC ĐÍCH, YÊU CẦU Nâng cao nhận thức về bình đẳng giới.")
                .contains("20/11/" + YEAR, "5.000.000", "Tổng cộng")
                .contains("III. TỔ CHỨC THỰC HIỆN Văn phòng đơn vị làm đầu mối./.", "Nơi nhận:")
                .doesNotContain("(đã ký)", "Mã kiểm tra", "01/KH");
    }

    @Test
    void approvedPlanIsItsSnapshotWhateverBecameOfItsActivities() throws IOException {
        ApprovedPlan plan = plans.findById(ID).orElseThrow();
        assertThat(text(approved.body()))
                .contains("Số: " + plan.documentNumber(), "(đã ký)", "20/11/" + YEAR)
                .contains("Mã kiểm tra SHA-256: " + plan.sha256())
                .doesNotContain("DỰ THẢO", "01/12/");
        assertThat(fileName(approved))
                .isEqualTo("Kế hoạch Tháng hành động %d - số %s.pdf"
                        .formatted(YEAR, plan.documentNumber().replace('/', '-')));
        assertThat(download("soanthao", "plan.pdf").body()).isEqualTo(approved.body());
    }

    @Test
    void wordPaperSaysTheSame() throws IOException {
        ApprovedPlan plan = plans.findById(ID).orElseThrow();
        assertThat(words(word.body()))
                .contains("KẾ HOẠCH", plan.documentNumber(), "Tọa đàm về bình đẳng giới (Tọa đàm, đối thoại)")
                .contains("14 giờ 00 ngày 20/11/" + YEAR, "30 nam, 40 nữ", "Tổng cộng: 1 hoạt động", plan.sha256());
        assertThat(fileName(word)).endsWith(".docx");
    }

    @Test
    void longPlanAddsUpAndTellsWhatItsTableHasNoRoomFor() throws IOException {
        assertThat(words(papers.docx(SamplePlans.approved(20))))
                .contains("14 giờ 00 ngày 20/11/2017", "Từ 20/12/2017 đến 22/12/2017")
                .contains("125.000.000 (Kinh phí thường xuyên)", "người lao động: 1.200 nam, 40 nữ")
                .contains("Tổng cộng: 20 hoạt động", "24.000 nam, 800 nữ", "2.375.000.000")
                .contains("Nội dung hoạt động 1: Báo cáo viên giới thiệu")
                .contains("Lý do tổ chức hoạt động 2 ngoài Tháng hành động: Hội trường sửa chữa")
                .contains("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "- Lưu: VT, VP.");
        assertThat(text(papers.pdf(SamplePlans.approved(20))))
                .containsSubsequence("II. NỘI DUNG, HOẠT ĐỘNG", "2.375.000.000", "III. TỔ CHỨC THỰC HIỆN");
    }

    @Test
    void whatIsNotKnownYetIsNoZero() throws IOException {
        assertThat(words(papers.docx(SamplePlans.empty(null)))).contains("Chưa có hoạt động.", "Chưa có nội dung./.");
        assertThat(words(papers.docx(SamplePlans.empty(SamplePlans.untold()))))
                .contains("1 Tọa đàm … … …: … nam, … nữ … …", "Tổng cộng: 1 hoạt động … nam, … nữ …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.pdf", "plan.pdf?inline", "plan.docx"})
    void noOtherUnitReadsIt(String file) {
        String path = "/action-months/%d/%s/%s".formatted(YEAR, UNIT, file);
        assertThat(Browser.loggedIn(port, account("HTQT", "thutruong"))
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(port, "admin").get(path).statusCode()).isEqualTo(403);
        assertThat(Browser.loggedIn(port, DESK).download(path).statusCode()).isEqualTo(200);
        assertThat(Browser.loggedIn(port, DESK).get(path.replace(UNIT, "VPB")).statusCode())
                .isEqualTo(404);
    }
}

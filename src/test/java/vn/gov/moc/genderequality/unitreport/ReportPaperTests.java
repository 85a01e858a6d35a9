package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import vn.gov.moc.genderequality.security.Browser;

/** A drafted report and a submitted one, on paper and as workbooks, for those who may have them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPaperTests {

    private static final int YEAR = 2090;
    private static final String DRAFT = report(YEAR, "KHCN");
    private static final String ISSUED = report(YEAR, "HTQT");
    private static final List<String> FILES =
            List.of("paper.pdf", "paper.pdf?inline", "paper.docx", "figures.xlsx", "paper", "paper/1.png");
    private static final List<String> ISSUE_FILES =
            List.of("issues/1/paper.pdf", "issues/1/paper.docx", "issues/1/figures.xlsx");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ReportPapers papers;

    @Autowired
    private ReportIssueRepository issues;

    @Autowired
    private ReportSnapshots snapshots;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void haveADraftAndAnIssue() {
        testYear.openMidYear(YEAR, "KHCN", "HTQT");
        Browser drafter = browser(account("KHCN", "soanthao"));
        assertThat(drafter.json(
                                "PATCH",
                                "/api/reports/" + DRAFT + "/draft",
                                "{\"texts\":{\"IV\":{\"text\":\"<script>alert(1)</script> {{x}} =1+1\",\"version\":0}},\"figures\":{\"party-committee.women.now\":{\"status\":\"NUMBER\",\"value\":1,\"estimated\":true,\"version\":0},\"party-committee.total.now\":{\"status\":\"NUMBER\",\"value\":3,\"version\":0},\"party-committee.women.last_year\":{\"status\":\"NOT_APPLICABLE\",\"version\":0},\"party-committee.total.last_year\":{\"status\":\"NUMBER\",\"value\":0,\"version\":0}}}")
                        .statusCode())
                .isEqualTo(200);
        testYear.fill(YEAR, "HTQT");
        testYear.submit(YEAR, "HTQT");
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void draftIsPrintedAsItStands() throws IOException {
        String text = text(browser("khcn.soanthao")
                .download("/reports/" + DRAFT + "/paper.pdf")
                .body());

        assertThat(text.replaceAll("\\s+", " "))
                .contains("DỰ THẢO", "Số: ……/BC-KHCN", "VỤ KHOA HỌC CÔNG NGHỆ", "VỤ TRƯỞNG")
                .contains("<script>alert(1)</script> {{x}} =1+1./.", "Chưa có nội dung.")
                .contains("1 (ước)", "33,3%", "không áp dụng")
                .doesNotContain("(đã ký)", "Mã kiểm tra");
    }

    @Test
    void issueIsPrintedFromItsSnapshotAlone() throws IOException {
        ReportIssue issue = issues.findByReportIdAndIssueNumber(ISSUED, 1).orElseThrow();
        byte[] paper = browser("tccb")
                .download("/reports/" + ISSUED + "/issues/1/paper.pdf")
                .body();

        assertThat(text(paper))
                .contains("Số: 01/BC-HTQT", "(đã ký)", "Mã kiểm tra SHA-256: " + issue.sha256())
                .doesNotContain("DỰ THẢO", "Chưa có nội dung.");
        assertThat(paper)
                .isEqualTo(papers.pdf(snapshots.read(issue.content()), issue.sha256()))
                .isEqualTo(browser("tccb")
                        .download("/reports/" + ISSUED + "/paper.pdf")
                        .body());
    }

    @Test
    void filesHaveVietnameseNames() {
        assertThat(fileName(browser("tccb").download("/reports/" + ISSUED + "/paper.docx")))
                .isEqualTo("Báo cáo sơ kết 6 tháng đầu năm 2090 - số 01-BC-HTQT.docx");
        assertThat(fileName(browser("tccb").download("/reports/" + DRAFT + "/figures.xlsx")))
                .isEqualTo("Báo cáo sơ kết 6 tháng đầu năm 2090 - KHCN - dự thảo.xlsx");
    }

    @Test
    void pdfIsShownOrSavedAsAsked() {
        Browser desk = browser("tccb");
        assertThat(disposition(desk.download("/reports/" + DRAFT + "/paper.pdf")))
                .startsWith("attachment");
        assertThat(disposition(desk.download("/reports/" + DRAFT + "/paper.pdf?inline")))
                .startsWith("inline");
    }

    @Test
    void pagesAreThereAsPictures() {
        Browser head = browser("khcn.thutruong");

        assertThat(head.get("/api/reports/" + DRAFT + "/paper").body()).contains("\"draft\":true");
        HttpResponse<byte[]> page = head.download("/api/reports/" + DRAFT + "/paper/1.png");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(head.get("/api/reports/" + DRAFT + "/paper/0.png").statusCode())
                .isEqualTo(404);
        assertThat(head.get("/api/reports/" + DRAFT + "/paper/99.png").statusCode())
                .isEqualTo(404);
        assertThat(head.get("/api/reports/" + DRAFT + "/issues/1/paper.pdf").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpb.soanthao", "vpb.ban", "vpb.thutruong", "admin"})
    void nobodyElseGetsAnything(String account) {
        for (String door : List.of("/reports/", "/api/reports/")) {
            FILES.forEach(file -> assertRefused(account, door + DRAFT + "/" + file));
            FILES.forEach(file -> assertRefused(account, door + ISSUED + "/" + file));
            ISSUE_FILES.forEach(file -> assertRefused(account, door + ISSUED + "/" + file));
        }
        assertThat(browser(account)
                        .upload("/api/reports/" + DRAFT + "/figures", "a.xlsx", new byte[] {1})
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khcn.ban", "khcn.thutruong", "tccb", "lanhdao"})
    void whoSeesTheUnitGetsEverythingAndImportsNothing(String account) {
        FILES.forEach(file -> assertThat(
                        browser(account).get("/reports/" + DRAFT + "/" + file).statusCode())
                .as(file)
                .isEqualTo(200));
        assertThat(browser(account)
                        .upload(
                                "/api/reports/" + DRAFT + "/figures",
                                "a.xlsx",
                                browser(account)
                                        .download("/reports/" + DRAFT + "/figures.xlsx")
                                        .body())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void strangersLogInFirst() {
        assertThat(new Browser(port).get("/reports/" + DRAFT + "/paper.pdf").statusCode())
                .isEqualTo(302);
        assertThat(new Browser(port).get("/api/reports/" + DRAFT + "/paper.pdf").statusCode())
                .isEqualTo(401);
    }

    private void assertRefused(String account, String path) {
        HttpResponse<String> answer = browser(account).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(answer.body()).contains("Tài khoản này không có quyền");
    }

    private Browser browser(String account) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name));
    }

    private static String fileName(HttpResponse<byte[]> response) {
        return URLDecoder.decode(
                disposition(response).replaceFirst(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }

    private static String disposition(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Disposition").orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}

package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.ChangeProposal;
import vn.gov.moc.genderequality.security.Browser;

/**
 * The papers of a year's inspections and what a team reads beforehand: of one unit whose visit was moved and concluded against its
 * will, and of one whose visit is being prepared.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionPaperTests {

    private static final int YEAR = 2097;
    private static final String CONCLUDED = visit(YEAR, "VPB");
    private static final String PREPARED = visit(YEAR, "HTQT");
    private static final String FOREIGN = account("KHCN", "thutruong");

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    private byte[] draft = {};
    private byte[] briefingWhileOpen = {};
    private int unitBeforeTheTeamSigned;
    private int teamBeforeItSigned;

    @BeforeAll
    void concludeOneVisitAndPrepareTheOther() {
        inspections.openProgram(YEAR, "VPB", "HTQT");
        testYear.fill(YEAR, "VPB");
        testYear.submit(YEAR, "VPB");
        testYear.approve(DESK, TestYear.report(YEAR, "VPB"), "UserTask_CheckReport");
        inspections.planVisits(YEAR, "VPB", "HTQT");
        draft = get(DIRECTOR, "/inspections/%d/program.pdf".formatted(YEAR), 200);
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.advanceTo(YEAR + "-05-05T08:00");
        programs.propose(
                YEAR,
                new ChangeProposal(
                        ChangeKind.CHANGE,
                        CONCLUDED,
                        TestInspections.plan("VPB", LocalDate.of(YEAR, 6, 21)),
                        "Đơn vị tổ chức đại hội."),
                COMMITTEE);
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_DecideProgramChange");
        inspections.selfReport(CONCLUDED);
        inspections.goToVisit(CONCLUDED);
        briefingWhileOpen = get(MEMBER, "/inspection-visits/%s/briefing.docx".formatted(CONCLUDED), 200);
        inspections.writeMinutes(CONCLUDED, LocalDate.of(YEAR, 9, 30));
        unitBeforeTheTeamSigned = status(account("VPB", "thutruong"), minutes());
        teamBeforeItSigned = status(MEMBER, minutes());
        inspections.sign(TEAM_HEAD, CONCLUDED, "SIGNED", "");
        inspections.sign(account("VPB", "thutruong"), CONCLUDED, "REFUSED", "Số liệu nữ quy hoạch chưa đúng.");
        inspections.conclude(CONCLUDED);
    }

    private static String minutes() {
        return "/inspection-visits/%s/minutes.pdf".formatted(CONCLUDED);
    }

    private int status(String user, String address) {
        return Browser.loggedIn(port, user).download(address).statusCode();
    }

    private byte[] get(String user, String address, int status) {
        HttpResponse<byte[]> answer = Browser.loggedIn(port, user).download(address);
        assertThat(answer.statusCode()).as("%s %s", user, address).isEqualTo(status);
        return answer.body();
    }

    private String paper(String user, String address) throws IOException {
        return address.contains(".pdf") ? text(get(user, address, 200)) : words(get(user, address, 200));
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

    @Test
    void programIsADraftUntilItIsApproved() throws IOException {
        assertThat(text(draft))
                .contains("DỰ THẢO", "KẾ HOẠCH", "14/06/%d – 15/06/%d".formatted(YEAR, YEAR))
                .doesNotContain("(đã ký)", "SHA-256");
        assertThat(paper(DESK, "/inspections/%d/program.docx".formatted(YEAR)))
                .contains("/KH-BXD", "Văn phòng Bộ", "Vụ Hợp tác quốc tế", "(đã ký)", "Công tác cán bộ nữ")
                .doesNotContain("DỰ THẢO");
    }

    @ParameterizedTest
    @CsvSource({"pdf", "docx"})
    void decisionNamesWhatItReplacesAndWhy(String type) throws IOException {
        String address = "/inspection-visits/%s/decision.%s".formatted(CONCLUDED, type);

        assertThat(paper(account("VPB", "soanthao"), address))
                .contains(
                        "QUYẾT ĐỊNH", "Điều 1.", "Điều 5.", "từ ngày 21/06/%d đến ngày 22/06/%d".formatted(YEAR, YEAR))
                .contains("thay thế Quyết định số", "(lý do: Đơn vị tổ chức đại hội.)", "chậm nhất ngày 14/06/" + YEAR)
                .contains("trưởng đoàn", "(đã ký)", "Mã kiểm tra SHA-256: ");
        assertThat(paper(DESK, address + "?issue=1"))
                .as("what was replaced stays")
                .contains("từ ngày 14/06/%d".formatted(YEAR))
                .doesNotContain("thay thế Quyết định");
    }

    @ParameterizedTest
    @CsvSource({"pdf", "docx"})
    void minutesKeepARefusalAndItsReason(String type) throws IOException {
        assertThat(paper(account("VPB", "ban"), "/inspection-visits/%s/minutes.%s".formatted(CONCLUDED, type)))
                .contains("BIÊN BẢN", "Đoàn ghi nhận: Tình trạng bạo hành", "Kiện toàn Ban VSTBPN đơn vị.")
                .contains("(không ký, có nêu lý do): Số liệu nữ quy hoạch chưa đúng.")
                .contains("(không ký)", "(đã ký)", "Mã kiểm tra SHA-256: ");
    }

    @ParameterizedTest
    @CsvSource({"pdf", "docx"})
    void conclusionListsTheRecommendations(String type) throws IOException {
        assertThat(paper(account("VPB", "thutruong"), "/inspection-visits/%s/conclusion.%s".formatted(CONCLUDED, type)))
                .contains("THÔNG BÁO", "/TB-BXD", "Kính gửi: Văn phòng Bộ", "Kết luận kiểm tra.")
                .contains("Kiện toàn Ban VSTBPN đơn vị.", "30/09/" + YEAR);
    }

    @Test
    void unitGetsTheMinutesWhenTheHeadOfTheTeamHasSigned() {
        assertThat(unitBeforeTheTeamSigned).isEqualTo(404);
        assertThat(teamBeforeItSigned).isEqualTo(200);
        assertThat(status(account("VPB", "thutruong"), minutes())).isEqualTo(200);
    }

    @Test
    void papersThatAreNotThereYetAreNotFound() {
        get(account("HTQT", "ban"), "/inspection-visits/%s/minutes.pdf".formatted(PREPARED), 404);
        get(account("HTQT", "ban"), "/inspection-visits/%s/conclusion.docx".formatted(PREPARED), 404);
    }

    @ParameterizedTest
    @CsvSource({"decision.pdf", "minutes.docx", "conclusion.pdf", "briefing", "briefing.docx"})
    void othersSeeNothing(String paper) {
        String address = "/inspection-visits/%s/%s".formatted(CONCLUDED, paper);

        get(FOREIGN, address, 403);
        get("admin", address, 403);
        get(MEMBER, address, 403);
        get(account("HTQT", "thutruong"), address, 403);
    }

    @Test
    void programIsForTheMinistryAlone() {
        get(account("VPB", "thutruong"), "/inspections/%d/program.pdf".formatted(YEAR), 403);
        get("admin", "/inspections/%d/program.docx".formatted(YEAR), 403);
    }

    @Test
    void teamIsBriefedWithWhatTheSystemKnows() throws IOException {
        assertThat(words(briefingWhileOpen))
                .contains("Phục vụ kiểm tra tại Văn phòng Bộ")
                .contains("SỐ LIỆU QUA CÁC BÁO CÁO", "%)", "sơ kết 6 tháng đầu năm " + YEAR, "đúng hạn")
                .contains("Đơn vị báo cáo: Tình trạng bạo hành")
                .contains("(BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM " + YEAR + ")");
    }

    @Test
    void briefingIsForTeamAndMinistryAlone() {
        String address = "/inspection-visits/%s/briefing".formatted(PREPARED);

        assertThat(new String(get(MEMBER, address, 200), StandardCharsets.UTF_8))
                .contains("Tài liệu phục vụ kiểm tra tại Vụ Hợp tác quốc tế", "Nộp báo cáo định kỳ");
        get("lanhdao", address, 200);
        get(account("HTQT", "thutruong"), address, 403);
    }

    @Test
    void earlierRecommendationsAreInTheNextBriefing() throws IOException {
        programs.propose(
                YEAR,
                new ChangeProposal(
                        ChangeKind.ADD,
                        null,
                        TestInspections.plan("VPB", LocalDate.of(YEAR, 11, 21)),
                        "Kiểm tra lại việc thực hiện kiến nghị."),
                COMMITTEE);
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_DecideProgramChange");

        assertThat(words(get(MEMBER, "/inspection-visits/%d-VPB-2/briefing.docx".formatted(YEAR), 200)))
                .contains("KIẾN NGHỊ CỦA CÁC ĐỢT KIỂM TRA TRƯỚC", "Kiện toàn Ban VSTBPN đơn vị.", "Chờ đơn vị trả lời");
    }
}

package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.inspection.TestInspections.MEMBER;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
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
import vn.gov.moc.genderequality.inspection.InspectionVisits.SelfReportText;
import vn.gov.moc.genderequality.security.Browser;

/**
 * The inspections' pages of a running year: VPB is concluded with another opinion, the head of the team sent the minutes of TTRA
 * back to his team, HANCORP has only drafted its own report, and the visit to IBST was called off by a change.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionPagesTests {

    private static final int YEAR = 2081;

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    @Autowired
    private InspectionVisits visits;

    @Autowired
    private InspectionFiles files;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void visitsStandInDifferentPlaces() {
        inspections.approveVisits(YEAR, "VPB", "TTRA", "HANCORP", "IBST");
        draft("IBST", "Viện đã soạn mà chưa nộp.");
        programs.propose(
                YEAR,
                new ChangeProposal(ChangeKind.CANCEL, visit(YEAR, "IBST"), null, "Viện đang sắp xếp lại."),
                TEAM_HEAD);
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_DecideProgramChange");
        String vpb = visit(YEAR, "VPB");
        inspections.selfReport(vpb);
        inspections.goToVisit(vpb);
        photo(vpb);
        inspections.writeMinutes(vpb, LocalDate.of(YEAR, 6, 16));
        inspections.sign(TEAM_HEAD, vpb, "SIGNED", "");
        inspections.sign("vpb.thutruong", vpb, "SIGNED_WITH_OPINION", "Không nhất trí nhận xét về nội dung 3.");
        inspections.conclude(vpb);
        String ttra = visit(YEAR, "TTRA");
        inspections.goToVisit(ttra);
        photo(ttra);
        inspections.writeMinutes(ttra);
        inspections.sign(TEAM_HEAD, ttra, "RETURNED", "Đoàn viết lại nhận xét chung.");
        draft("HANCORP", "Bản nháp của tổng công ty.");
    }

    private void photo(String visitId) {
        files.addToFinding(
                visitId, InspectionTopic.VIOLENCE, "so-theo-doi.txt", "Sổ".getBytes(StandardCharsets.UTF_8), MEMBER);
    }

    private void draft(String unitCode, String text) {
        visits.saveSelfReport(
                visit(YEAR, unitCode),
                InspectionTopic.ORGANISATION,
                new SelfReportText(text, 0),
                TestYear.account(unitCode, "soanthao"));
        files.addToSelfReport(
                visit(YEAR, unitCode),
                "ban-nhap.txt",
                "Nháp".getBytes(StandardCharsets.UTF_8),
                TestYear.account(unitCode, "soanthao"));
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tccb,             /inspections,                      302
            lanhdao,          /inspections/2081,                 200
            ban,              /inspections/2081,                 200
            tccb.vutruong,    /inspections/2081,                 200
            vpb.thutruong,    /inspections,                      200
            vpb.thutruong,    /inspections/2081,                 403
            pc.ban,           /inspections/2081,                 403
            admin,            /inspections,                      403
            admin,            /inspections/2081,                 403
            tccb,             /inspections/2006,                 404
            lanhdao,          /inspection-visits/2081-VPB-1,     200
            vpb.soanthao,     /inspection-visits/2081-VPB-1,     200
            vpb.ban,          /inspection-visits/2081-VPB-1,     200
            vpb.soanthao,     /inspection-visits/2081-TTRA-1,    403
            ttra.thutruong,   /inspection-visits/2081-TTRA-1,    200
            pc.ban,           /inspection-visits/2081-TTRA-1,    200
            pc.soanthao,      /inspection-visits/2081-TTRA-1,    403
            pc.ban,           /inspection-visits/2081-VPB-1,     403
            pc.ban,           /inspection-visits/2081-IBST-1,    403
            ibst.soanthao,    /inspection-visits/2081-IBST-1,    200
            admin,            /inspection-visits/2081-VPB-1,     403
            tccb,             /inspection-visits/2081-KHONG-1,   404
            """)
    void everyDoorKnowsWhoMayPass(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).isEqualTo(status);
    }

    @Test
    void theMinistryIsLedToTheNewestYearOrTheOneAskedFor() {
        assertThat(get("tccb", "/inspections").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address)
                        .endsWith("/inspections/" + programs.years().get(0)));
        assertThat(get("tccb", "/inspections?year=2081").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/inspections/2081"));
    }

    @Test
    void everybodyElseFindsTheVisitsThatConcernHim() {
        assertThat(get("vpb.soanthao", "/inspections").body())
                .contains("/inspection-visits/2081-VPB-1", "Đã kết luận", "Bộ kiểm tra đơn vị")
                .doesNotContain("2081-TTRA-1", "Ông/Bà ở trong đoàn kiểm tra");
        assertThat(get(MEMBER, "/inspections").body())
                .contains("Ông/Bà ở trong đoàn kiểm tra", "/inspection-visits/2081-TTRA-1", "2081-HANCORP-1")
                .doesNotContain("2081-VPB-1", "2081-IBST-1");
        assertThat(get("pc.soanthao", "/inspections").body())
                .contains("Bộ kiểm tra đơn vị")
                .doesNotContain("/inspection-visits/2081-", "Ông/Bà ở trong đoàn kiểm tra");
    }

    @Test
    void theProgramTellsVisitsReportsDecisionsAndChanges() {
        String page = text(get("lanhdao", "/inspections/" + YEAR));
        assertThat(page)
                .contains("Kế hoạch số 01/KH", "Đang thực hiện", "Đánh giá việc thực hiện công tác bình đẳng giới.")
                .contains("Văn phòng Bộ", "Đã kết luận", "14/06/2081 – 15/06/2081", "hạn 07/06/2081", "nộp lúc")
                .contains("chưa nộp, đã quá hạn", "Đang kiểm tra, lập biên bản")
                .contains("Hủy đợt kiểm tra, Viện Khoa học công nghệ xây dựng: đã đồng ý", "Viện đang sắp xếp lại.")
                .contains("Vụ trưởng Vụ Tổ chức cán bộ: phê duyệt")
                .contains("Lưu ý: Ngày 14/06/2081 là ngày nghỉ")
                .doesNotContain("Điều chỉnh kế hoạch", "Chồng chéo");
    }

    @Test
    void onlyTheCommitteeProposesAndOnlyWhileNothingWaits() {
        assertThat(get(TEAM_HEAD, "/inspections/" + YEAR).body()).contains("id=\"change-form\"");
        for (String reader : new String[] {TestYear.DESK, TestYear.DIRECTOR, "lanhdao"}) {
            assertThat(get(reader, "/inspections/" + YEAR).body()).doesNotContain("change-form");
        }
    }

    @Test
    void aConcludedVisitTellsItsUnitEverythingAndShowsTheDisagreement() {
        String page = text(get("vpb.ban", "/inspection-visits/" + visit(YEAR, "VPB")));
        assertThat(page)
                .contains("Quyết định kiểm tra số", "Thông báo kết luận kiểm tra số", "Kết luận kiểm tra.")
                .contains("Thủ trưởng đơn vị được kiểm tra: đã ký, có ý kiến khác")
                .contains("Không nhất trí nhận xét về nội dung 3.", "SHA-256", "Đoàn ghi nhận: Công tác tổ chức")
                .contains("Kiến nghị 1", "Kiện toàn Ban VSTBPN đơn vị.", "16/06/2081", "quá hạn 1 ngày")
                .contains("Đơn vị báo cáo: Công tác tổ chức", "so-theo-doi.txt")
                .doesNotContain("Tài liệu phục vụ kiểm tra", "Kế hoạch kiểm tra năm", "Đang chờ:");
        assertThat(get("vpb.ban", "/inspection-visits/" + visit(YEAR, "VPB")).body())
                .contains("decision.pdf?issue=1", "conclusion.docx?issue=1", "minutes.pdf?round=1")
                .contains("/recommendations/2081-VPB-1-R1");
        assertThat(text(get("lanhdao", "/inspection-visits/" + visit(YEAR, "VPB"))))
                .contains("Tài liệu phục vụ kiểm tra", "Kế hoạch kiểm tra năm 2081");
    }

    @Test
    void theTeamSeesItsWorkAndTheUnitNothingOfIt() {
        String team = text(get(MEMBER, "/inspection-visits/" + visit(YEAR, "TTRA")));
        assertThat(team)
                .contains("Đoàn đang ghi nhận", "Đoàn ghi nhận: Công tác tổ chức", "Đoàn viết lại nhận xét chung.")
                .contains(
                        "Tài liệu phục vụ kiểm tra",
                        "Biên bản lần 1",
                        "so-theo-doi.txt",
                        "Đơn vị không nộp báo cáo tự kiểm tra.")
                .contains("Đang chờ: Đoàn kiểm tra", "Mở việc");
        String unit = text(get("ttra.thutruong", "/inspection-visits/" + visit(YEAR, "TTRA")));
        assertThat(unit)
                .contains("Đang chờ: Đoàn kiểm tra", "Đơn vị không nộp báo cáo tự kiểm tra.")
                .doesNotContain(
                        "Đoàn đang ghi nhận",
                        "Đoàn ghi nhận",
                        "Đoàn viết lại",
                        "Biên bản lần",
                        "Mở việc",
                        "so-theo-doi")
                .doesNotContain("Tài liệu phục vụ kiểm tra", "Đơn vị thực hiện cơ bản đầy đủ.");
    }

    @Test
    void aDraftIsItsUnitsAlone() {
        String path = "/inspection-visits/" + visit(YEAR, "HANCORP");
        assertThat(text(get("hancorp.soanthao", path)))
                .contains("Bản nháp của tổng công ty.", "phần đơn vị đã soạn, chưa nộp", "Đơn vị chưa nộp, đã quá hạn.")
                .contains("Đang chờ: Cán bộ soạn thảo của đơn vị, hạn 13/06/2081", "Mở việc");
        assertThat(text(get("hancorp.ban", path)))
                .contains("Bản nháp của tổng công ty.", "ban-nhap.txt")
                .doesNotContain("Mở việc");
        for (String reader : new String[] {MEMBER, TEAM_HEAD, "lanhdao"}) {
            assertThat(text(get(reader, path)))
                    .contains("Đơn vị chưa nộp, đã quá hạn.")
                    .doesNotContain("Bản nháp", "ban-nhap");
        }
    }

    @Test
    void aCancelledVisitSaysWhyAndKeepsWhatWasNotHandedIn() {
        String path = "/inspection-visits/" + visit(YEAR, "IBST");
        assertThat(text(get("ibst.ban", path)))
                .contains("Đợt kiểm tra đã hủy.", "Viện đang sắp xếp lại.", "Viện đã soạn mà chưa nộp.")
                .doesNotContain("Tình hình");
        assertThat(text(get("lanhdao", path)))
                .contains("Đợt kiểm tra đã hủy.")
                .doesNotContain("Viện đã soạn mà chưa nộp.", "ban-nhap", "không nộp báo cáo");
    }

    /** What people read, without markup. */
    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("<[^>]*>", "").replace("&quot;", "\"").replaceAll("\\s+", " ");
    }

    private HttpResponse<String> get(String account, String path) {
        return sessions.computeIfAbsent(account, name -> Browser.loggedIn(port, name))
                .get(path);
    }
}

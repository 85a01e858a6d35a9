package vn.gov.moc.genderequality.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.inspection.TestInspections.TEAM_HEAD;
import static vn.gov.moc.genderequality.inspection.TestInspections.recommendation;
import static vn.gov.moc.genderequality.inspection.TestInspections.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.TaskService;
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
import vn.gov.moc.genderequality.document.ListWorkbook.Column;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.inspection.Recommendations.EvidenceText;
import vn.gov.moc.genderequality.monitoring.CountedStatements;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.security.Browser;

/**
 * Recommendations in every state, of three visits: what each person finds in the list, its workbook and on a recommendation's own
 * page. The visit of QLN is headed by the committee of the unit PC.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationPagesTests {

    private static final int YEAR = 2087;
    private static final String UNIT_HEAD = TestInspections.MEMBER;

    /** Overdue, re-opened, evidence being written. */
    private static final String REOPENED = recommendation(YEAR, "VPB", 1);

    /** Closed in time. */
    private static final String CLOSED = recommendation(YEAR, "VPB", 2);

    /** Not answered, the answer late. */
    private static final String SILENT = recommendation(YEAR, "TTRA", 1);

    /** Rejected, waits for the head of the team from the unit PC. */
    private static final String REJECTED = recommendation(YEAR, "QLN", 1);

    /** Let go by the head of the team from the unit PC. */
    private static final String WITHDRAWN = recommendation(YEAR, "QLN", 2);

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestInspections inspections;

    @Autowired
    private InspectionPrograms programs;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private RecommendationList list;

    @Autowired
    private StoredFiles files;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private TaskService taskService;

    private final Map<String, Browser> sessions = new ConcurrentHashMap<>();

    @BeforeAll
    void threeUnitsAreInspected() {
        inspections.openProgram(YEAR, "VPB", "TTRA", "QLN", "PC");
        programs.addVisit(YEAR, headedBy(UNIT_HEAD), TEAM_HEAD);
        inspections.planVisits(YEAR, "VPB", "TTRA");
        testYear.approve(TestYear.DIRECTOR, String.valueOf(YEAR), "UserTask_ApproveInspections");
        testYear.advanceTo(YEAR + "-05-02T08:00");
        inspections.inspect(visit(YEAR, "VPB"), LocalDate.of(YEAR, 7, 31), LocalDate.of(YEAR, 9, 30));
        inspections.inspect(visit(YEAR, "TTRA"), LocalDate.of(YEAR, 8, 20));
        String visit = visit(YEAR, "QLN");
        inspections.selfReport(visit);
        inspections.goToVisit(visit);
        inspections.writeMinutes(visit, LocalDate.of(YEAR, 8, 31), LocalDate.of(YEAR, 12, 31));
        inspections.sign(UNIT_HEAD, visit, "SIGNED", "");
        inspections.sign(account("QLN", "thutruong"), visit, "SIGNED", "");
        inspections.conclude(visit);
        inspections.answer(REOPENED, "ACCEPT", "");
        inspections.provideEvidence(REOPENED);
        files.store(
                "recommendation:" + REOPENED,
                "quyet-dinh.txt",
                "Số 1".getBytes(StandardCharsets.UTF_8),
                "vpb.soanthao");
        inspections.verify(REOPENED, "REOPEN", "Chưa có <b>quyết định</b>.");
        recommendations.saveEvidence(REOPENED, new EvidenceText("Bản nháp thứ hai.", 1), "vpb.soanthao");
        inspections.answer(CLOSED, "ACCEPT", "");
        inspections.provideEvidence(CLOSED);
        inspections.verify(CLOSED, "CLOSE", "");
        inspections.answer(REJECTED, "REJECT", "Ngoài thẩm quyền.");
        inspections.answer(WITHDRAWN, "REJECT", "Đã có đơn vị khác làm.");
        testYear.complete(
                UNIT_HEAD,
                WITHDRAWN,
                "UserTask_VerifyRecommendation",
                Map.of("decision", "WITHDRAW", "reason", "Giải trình hợp lý."));
        testYear.advanceTo(YEAR + "-08-05T09:00");
    }

    private static VisitPlan headedBy(String head) {
        VisitPlan plan = TestInspections.plan("QLN", LocalDate.of(YEAR, 6, 24));
        return new VisitPlan(
                plan.unitCode(), plan.firstDay(), plan.lastDay(), head, List.of(DESK), plan.focus(), plan.version());
    }

    @AfterAll
    void erase() {
        testYear.erase(YEAR);
    }

    @Test
    void theMinistryFindsAllByDueDateWithWhoHoldsThem() {
        String page = get("lanhdao", "/recommendations?year=" + YEAR);

        assertThat(ids(page)).containsExactly(REOPENED, SILENT, REJECTED, CLOSED, WITHDRAWN);
        assertThat(page)
                .contains(
                        "<strong>3</strong> chưa kết thúc",
                        "<strong>1</strong> quá hạn",
                        "<strong>2</strong> đã kết thúc")
                .contains("quá hạn 4 ngày", "còn 16 ngày", "còn 27 ngày", ">đúng hạn<")
                .contains("Cán bộ soạn thảo", "Thủ trưởng đơn vị")
                .contains("5 kiến nghị, hạn gần nhất trước");
        FollowedRecommendation rejected = list.line(REJECTED, "lanhdao");
        assertThat(rejected.holder()).isEqualTo(name(UNIT_HEAD));
        assertThat(rejected.taskUrl()).isNull();
        assertThat(list.line(REJECTED, UNIT_HEAD).taskUrl()).endsWith(task(REJECTED));
        assertThat(list.line(REOPENED, "lanhdao"))
                .returns(1, FollowedRecommendation::reopened)
                .returns(true, FollowedRecommendation::overdue)
                .returns(5, FollowedRecommendation::daysLate);
        assertThat(list.line(SILENT, "lanhdao").answerRemaining().text()).startsWith("quá hạn ");
    }

    @Test
    void ageEndsWithTheRecommendation() {
        FollowedRecommendation open = list.line(SILENT, "lanhdao");
        FollowedRecommendation closed = list.line(CLOSED, "lanhdao");
        assertThat(open.age()).isEqualTo((int)
                (LocalDate.of(YEAR, 8, 5).toEpochDay() - open.issuedOn().toEpochDay()));
        assertThat(closed.age())
                .isEqualTo(closed.closedOn().compareTo(closed.issuedOn()))
                .isLessThan(open.age());
    }

    @Test
    void whoHasTakenTheTaskIsNamed() {
        taskService.setAssignee(task(SILENT), "ttra.thutruong");
        try {
            assertThat(list.line(SILENT, "lanhdao").holder()).isEqualTo(name("ttra.thutruong"));
        } finally {
            taskService.setAssignee(task(SILENT), null);
        }
    }

    private String name(String account) {
        return people.nameOf(account);
    }

    @ParameterizedTest
    @CsvSource({
        "'unit=VPB', '2087-VPB-1-R1,2087-VPB-1-R2'",
        "'state=VERIFYING', '2087-QLN-1-R1'",
        "'standing=OVERDUE', '2087-VPB-1-R1'",
        "'standing=OPEN', '2087-VPB-1-R1,2087-TTRA-1-R1,2087-QLN-1-R1'",
        "'standing=OVER', '2087-VPB-1-R2,2087-QLN-1-R2'",
        "'standing=OVERDUE&unit=QLN', ''"
    })
    void filtersAreAppliedByTheServer(String filter, String expected) {
        assertThat(String.join(",", ids(get("tccb", "/recommendations?year=2087&" + filter))))
                .isEqualTo(expected);
    }

    @Test
    void countsLeadToWhatTheyCount() {
        assertThat(get("tccb", "/recommendations?year=2087&unit=VPB&state=CLOSED"))
                .contains("href=\"/recommendations?year=2087&amp;unit=VPB&amp;standing=OVERDUE\"")
                .contains("<strong>1</strong> chưa kết thúc");
        assertThat(get("tccb", "/recommendations?year=1999")).contains("Không có kiến nghị nào khớp");
    }

    @Test
    void nobodyFindsAnotherUnits() {
        assertThat(ids(get("vpb.soanthao", "/recommendations?year=2087"))).containsExactly(REOPENED, CLOSED);
        assertThat(ids(get("vpb.ban", "/recommendations?year=2087&unit=TTRA"))).isEmpty();
        assertThat(ids(get("pc.soanthao", "/recommendations?year=2087"))).isEmpty();
        assertThat(ids(get(UNIT_HEAD, "/recommendations?year=2087"))).containsExactly(REJECTED);
        assertThat(status("admin", "/recommendations")).isEqualTo(403);
        assertThat(status("admin", "/recommendations/recommendations.xlsx")).isEqualTo(403);
        assertThat(status("ttra.thutruong", "/recommendations/" + REOPENED)).isEqualTo(403);
        assertThat(status("pc.soanthao", "/recommendations/" + REJECTED)).isEqualTo(403);
        assertThat(status(UNIT_HEAD, "/recommendations/" + REJECTED)).isEqualTo(200);
        assertThat(status(UNIT_HEAD, "/recommendations/" + WITHDRAWN)).isEqualTo(403);
        assertThat(status("tccb", "/recommendations/2087-VPB-1-R9")).isEqualTo(404);
    }

    @Test
    void theWorkbookHoldsWhatIsFiltered() throws IOException {
        assertThat(rows("vpb.thutruong", "")).extracting(row -> row.get(0)).containsExactly(REOPENED, CLOSED);
        assertThat(rows("lanhdao", "&standing=OVERDUE"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(REOPENED, "VPB", "Kiện toàn Ban VSTBPN đơn vị.", 5.0, "quá hạn 4 ngày", 1.0)
                        .contains(LocalDateTime.of(YEAR, 7, 31, 0, 0)));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        assertThat(statements("TTRA")).isEqualTo(statements(null));
    }

    private long statements(String unit) {
        try (CountedStatements counted = new CountedStatements()) {
            assertThat(list.page(new RecommendationQuery(YEAR, unit, null, null), 0, 50, "tccb")
                            .totalRows())
                    .isEqualTo(unit == null ? 5 : 1);
            return counted.count();
        }
    }

    @Test
    void aRecommendationTellsWhatHappenedInOrder() {
        String page = get(TEAM_HEAD, "/recommendations/" + REOPENED);

        assertThat(page)
                .containsSubsequence(
                        "Kiến nghị 1, kiểm tra năm 2087",
                        "Văn phòng Bộ",
                        "Đơn vị đang thực hiện",
                        "đã yêu cầu thực hiện tiếp 1 lần",
                        "quá hạn 4 ngày",
                        "Trả lời: tiếp thu",
                        "Minh chứng",
                        "Đã ban hành quyết định kiện toàn.",
                        "Xác minh: chưa đạt, đơn vị tiếp tục thực hiện",
                        "Chưa có &lt;b&gt;quyết định&lt;/b&gt;.")
                .contains("href=\"/inspection-visits/2087-VPB-1\"", "quyet-dinh.txt")
                .doesNotContain("Bản nháp thứ hai.", "Làm việc đang chờ");
        assertThat(get("vpb.soanthao", "/recommendations/" + REOPENED))
                .contains("Bản nháp thứ hai.")
                .contains("#/?task=" + task(REOPENED));
        assertThat(get(UNIT_HEAD, "/recommendations/" + REJECTED))
                .contains("Không tiếp thu", "Ngoài thẩm quyền.", "Làm việc đang chờ Ông/Bà")
                .doesNotContain("/inspection-visits/");
    }

    private String task(String recommendation) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(recommendation)
                .singleResult()
                .getId();
    }

    /** The recommendations listed, in order. */
    private static List<String> ids(String page) {
        return Pattern.compile("href=\"/recommendations/(2087-[^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private List<List<Object>> rows(String account, String filter) throws IOException {
        HttpResponse<byte[]> file =
                session(account).download("/recommendations/recommendations.xlsx?year=2087" + filter);
        assertThat(file.statusCode()).isEqualTo(200);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<Object> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(value(cell)));
                rows.add(cells);
            }
            assertThat(rows.remove(0))
                    .isEqualTo(RecommendationWorkbook.COLUMNS.stream()
                            .map(Column::label)
                            .toList());
            return rows;
        }
    }

    private static Object value(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : cell.getNumericCellValue();
    }

    private int status(String account, String path) {
        return session(account).get(path).statusCode();
    }

    private String get(String account, String path) {
        HttpResponse<String> page = session(account).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private Browser session(String account) {
        return sessions.computeIfAbsent(account, each -> Browser.loggedIn(port, each));
    }
}

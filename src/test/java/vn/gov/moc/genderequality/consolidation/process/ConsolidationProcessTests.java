package vn.gov.moc.genderequality.consolidation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.consolidation.ConsolidationRevisions;
import vn.gov.moc.genderequality.consolidation.ConsolidationService;
import vn.gov.moc.genderequality.consolidation.ConsolidationState;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.security.Browser;
import vn.gov.moc.genderequality.unitreport.ReportCorrectionService;

/** A period's consolidated report from the closing of the period to its dispatch and its revision. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolidationProcessTests {

    private static final int YEAR = 2051;
    private static final int CANCELLED_YEAR = 2053;
    private static final int OVERTAKEN_YEAR = 2028;
    private static final String CELL = "communication-events.count.now";

    @LocalServerPort
    private int port;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private ConsolidationService consolidations;

    @Autowired
    private ConsolidationRevisions revisions;

    @Autowired
    private ReportCorrectionService corrections;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterAll
    void everyNodeWasEntered() {
        List.of(YEAR, CANCELLED_YEAR, OVERTAKEN_YEAR).forEach(testYear::cancel);
        coverage.assertEveryNode(ConsolidationProcess.KEY, List.of(YEAR, CANCELLED_YEAR, OVERTAKEN_YEAR));
    }

    @Test
    void goesFromTheClosedPeriodThroughReturnsToItsDispatchAndIsReplacedByALateReport() {
        String id = YEAR + "-MID_YEAR";
        testYear.openMidYear(YEAR, "VPB", "TTRA");
        accept(YEAR, "VPB");
        assertThat(consolidations.title(id)).as("not before the period is over").isEmpty();
        testYear.advanceTo(YEAR + "-07-01T00:00");

        assertThat(consolidations.consolidation(id).state()).isEqualTo(ConsolidationState.EDITING);
        assertThat(told(id, "begun:1")).containsExactly(DESK);
        assertThat(task(id).getDueDate()).isNotNull();
        assertThatThrownBy(() -> testYear.complete(DESK, id, "UserTask_EditConsolidation", Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).extracting("field").contains("I.1", "II.1", "III", "IV"));
        testYear.writeConsolidation(id);
        testYear.complete(DESK, id, "UserTask_EditConsolidation", Map.of());
        assertThatThrownBy(() -> testYear.sendBack(COMMITTEE, id, "UserTask_ReviewConsolidation", " "))
                .isInstanceOf(InvalidInputException.class);
        testYear.sendBack(COMMITTEE, id, "UserTask_ReviewConsolidation", "Chưa nêu nguyên nhân nộp muộn.");
        assertThat(consolidations.consolidation(id).round()).isEqualTo(2);
        new Browser(port)
                .basic(
                        DESK,
                        "PATCH",
                        "/api/consolidations/" + id + "/draft",
                        "{\"texts\":{\"II.3\":{\"text\":\"Tổng hợp mục II.3, nêu nguyên nhân.\",\"version\":1}}}");
        testYear.complete(DESK, id, "UserTask_EditConsolidation", Map.of());
        String changes = read(id, "/rounds/1/diff/2");
        assertThat(JsonPath.<List<String>>read(changes, "$.texts[*].label")).containsExactly("Mục II.3");
        assertThat(JsonPath.<List<String>>read(changes, "$.texts[0].pieces[?(@.kind == 'INSERTED')].text"))
                .isNotEmpty();
        assertThat(JsonPath.<List<Object>>read(changes, "$.figures")).isEmpty();
        testYear.approve(COMMITTEE, id, "UserTask_ReviewConsolidation");
        testYear.sendBack(DIRECTOR, id, "UserTask_SignConsolidation", "Sửa phần kiến nghị.");
        testYear.consolidate(id);

        assertThat(consolidations.consolidation(id).state()).isEqualTo(ConsolidationState.DISPATCHED);
        assertThat(running(id)).isZero();
        assertThat(jdbc.queryForList(
                        "select reason from consolidation_decision where consolidation_id = ? and not approved order by id",
                        String.class,
                        id))
                .containsExactly("Chưa nêu nguyên nhân nộp muộn.", "Sửa phần kiến nghị.");
        String issued = read(id, "");
        assertThat(JsonPath.<String>read(issued, "$.issues[0].number")).isEqualTo("01/BC-BXD");
        assertThat(JsonPath.<List<String>>read(issued, "$.dispatches[*].recipient"))
                .containsExactly("UBQG Vì sự tiến bộ của phụ nữ Việt Nam", "Bộ Lao động - Thương binh và Xã hội");
        assertThat(JsonPath.<Integer>read(issued, "$.content.completeness.missing"))
                .isOne();
        assertThat(told(id, "dispatched:1")).containsExactlyInAnyOrder(DESK, "lanhdao");
        String signed = snapshot(id, 1);

        new Browser(port)
                .basic(
                        DESK,
                        "POST",
                        "/api/reports/" + report(YEAR, "TTRA") + "/late-admission",
                        "{\"until\":\"%d-07-20\",\"reason\":\"Đơn vị mới kiện toàn.\"}".formatted(YEAR));
        accept(YEAR, "TTRA");

        assertThat(consolidations.consolidation(id).stateLabel()).isEqualTo("Bản thay thế: Vụ TCCB đang tổng hợp");
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo("UserTask_EditConsolidation");
        String revised = read(id, "");
        assertThat(JsonPath.<String>read(revised, "$.revisionReason")).contains("01/BC-TTr", "sau khi");
        assertThat(JsonPath.<List<String>>read(revised, "$.difference.units[*].unitCode"))
                .containsExactly("TTRA");
        assertThat(JsonPath.<List<String>>read(revised, "$.difference.units[*].kind"))
                .containsExactly("ADDED");
        assertThat(snapshot(id, 1)).as("what was signed stays as it was").isEqualTo(signed);

        revisions.discard(id, "Chờ thêm báo cáo khác.", DESK);
        assertThat(consolidations.consolidation(id).state()).isEqualTo(ConsolidationState.DISPATCHED);
        assertThat(running(id)).isZero();
        assertThat(JsonPath.<Boolean>read(read(id, ""), "$.outdated")).isTrue();
        assertThatThrownBy(() -> revisions.discard(id, "Lần nữa.", DESK)).isInstanceOf(ConflictException.class);

        revisions.request(id, "Bổ sung báo cáo của Thanh tra Bộ.", DESK);
        assertThatThrownBy(() -> revisions.request(id, "Lần nữa.", DESK)).isInstanceOf(ConflictException.class);
        testYear.consolidate(id);

        String replaced = read(id, "");
        assertThat(JsonPath.<List<String>>read(replaced, "$.issues[*].number"))
                .containsExactly("02/BC-BXD", "01/BC-BXD");
        assertThat(JsonPath.<String>read(replaced, "$.issues[0].replaces")).isEqualTo("01/BC-BXD");
        assertThat(JsonPath.<String>read(replaced, "$.issues[1].replacedBy")).isEqualTo("02/BC-BXD");
        assertThat(JsonPath.<Boolean>read(replaced, "$.outdated")).isFalse();
        String second = snapshot(id, 2);
        assertThat(JsonPath.<String>read(second, "$.replaces.documentNumber")).isEqualTo("01/BC-BXD");
        int before = JsonPath.<List<Integer>>read(signed, "$..cells[?(@.key == '" + CELL + "')].sum")
                .get(0);
        int after = JsonPath.<List<Integer>>read(second, "$..cells[?(@.key == '" + CELL + "')].sum")
                .get(0);
        assertThat(JsonPath.<List<Integer>>read(
                                second,
                                "$.difference.figures[?(@.cell == '" + CELL + "')]['sumBefore','sumAfter','change']")
                        .toString())
                .contains("\"sumBefore\":" + before, "\"sumAfter\":" + after, "\"change\":" + (after - before));
    }

    @Test
    void whatIsAcceptedWhileItIsReviewedChangesNothingThereAndIsRevisedAfterwards() {
        String id = OVERTAKEN_YEAR + "-MID_YEAR";
        testYear.openMidYear(OVERTAKEN_YEAR, "VPB");
        accept(OVERTAKEN_YEAR, "VPB");
        assertThat(consolidations.consolidation(id).state())
                .as("the last report in closes the period")
                .isEqualTo(ConsolidationState.EDITING);
        testYear.writeConsolidation(id);
        testYear.complete(DESK, id, "UserTask_EditConsolidation", Map.of());
        Map<String, Object> frozen = JsonPath.read(read(id, ""), "$.content");
        correct(OVERTAKEN_YEAR, "VPB");
        testYear.approve(DESK, report(OVERTAKEN_YEAR, "VPB"), "UserTask_CheckReport");

        assertThat(JsonPath.<Map<String, Object>>read(read(id, ""), "$.content"))
                .isEqualTo(frozen);
        assertThat(JsonPath.<Boolean>read(read(id, ""), "$.outdated")).isTrue();
        assertThat(told(id, "outdated%")).containsExactly(DESK);
        testYear.approve(COMMITTEE, id, "UserTask_ReviewConsolidation");
        testYear.approve(DIRECTOR, id, "UserTask_SignConsolidation");
        assertThat(JsonPath.<Map<String, Object>>read(snapshot(id, 1), "$.body.content"))
                .isEqualTo(frozen);
        testYear.runJobs();

        assertThat(consolidations.consolidation(id).state()).isEqualTo(ConsolidationState.EDITING);
        assertThat(consolidations.consolidation(id).revisionReason()).contains("Văn phòng Bộ");
        assertThat(JsonPath.<List<String>>read(read(id, ""), "$.difference.units[*].kind"))
                .containsExactly("REPLACED");
        correct(OVERTAKEN_YEAR, "VPB");
        testYear.approve(DESK, report(OVERTAKEN_YEAR, "VPB"), "UserTask_CheckReport");
        assertThat(told(id, "counted%")).as("a draft counts it at once").containsExactly(DESK);
        testYear.consolidate(id);
        assertThat(consolidations.consolidation(id).state()).isEqualTo(ConsolidationState.DISPATCHED);
    }

    @Test
    void isCalledOffWithItsYear() {
        String id = CANCELLED_YEAR + "-MID_YEAR";
        testYear.openMidYear(CANCELLED_YEAR, "VPB");
        accept(CANCELLED_YEAR, "VPB");
        assertThat(running(id)).isOne();

        testYear.cancel(CANCELLED_YEAR);

        assertThat(running(id)).isZero();
        assertThat(consolidations.consolidation(id).state()).isEqualTo(ConsolidationState.CANCELLED);
    }

    private void accept(int year, String unit) {
        testYear.fill(year, unit);
        testYear.submit(year, unit);
        testYear.approve(DESK, report(year, unit), "UserTask_CheckReport");
    }

    private void correct(int year, String unit) {
        corrections.begin(report(year, unit), "Bổ sung số liệu.", account(unit, "thutruong"));
        testYear.submit(year, unit);
    }

    private String read(String id, String path) {
        return new Browser(port)
                .basic(DESK, "GET", "/api/consolidations/" + id + path, "")
                .body();
    }

    private String snapshot(String id, int issue) {
        return read(id, "/issues/" + issue + "/snapshot.json");
    }

    private Task task(String id) {
        return taskService.createTaskQuery().processInstanceBusinessKey(id).singleResult();
    }

    private long running(String id) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, ConsolidationProcess.KEY)
                .count();
    }

    private List<String> told(String id, String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "consolidation-" + id + ":" + what);
    }
}

package vn.gov.moc.genderequality.difficulty.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.difficulty.TestDifficulties.ANSWER;
import static vn.gov.moc.genderequality.difficulty.TestDifficulties.CLARIFY;
import static vn.gov.moc.genderequality.difficulty.TestDifficulties.CONFIRM;
import static vn.gov.moc.genderequality.difficulty.TestDifficulties.OPINION;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.ProcessCoverage;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.difficulty.DifficultyState;
import vn.gov.moc.genderequality.difficulty.TestDifficulties;
import vn.gov.moc.genderequality.difficulty.UnitDifficulties;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Difficulties of one unit, each by its own course, in a year without holidays in spring: 3 April 2130 is a Monday. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DifficultyProcessTests {

    private static final int YEAR = 2130;
    private static final String UNIT = "VPB";
    private static final String ASKED = "PC";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String COMMITTEE = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String OTHER = account("TTRA", "thutruong");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDifficulties tests;

    @Autowired
    private Difficulties difficulties;

    @Autowired
    private UnitDifficulties unitDifficulties;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void begin() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-04-03T08:00");
    }

    @BeforeEach
    void watch() {
        ProcessEngineTests.init(engine);
    }

    @AfterAll
    void everyNodeWasEntered() {
        try {
            coverage.assertEveryNode(DifficultyProcess.KEY, List.of(YEAR));
        } finally {
            testYear.erase(YEAR);
        }
    }

    @Test
    @Order(1)
    void isAskedBackWhileTheMinistrysTimeStandsStill() {
        String id = tests.raise(UNIT, "Cách tính số liệu");
        assertThat(id).isEqualTo("2130-VPB-DIFFICULTY-1");
        assertThat(told(id, "RAISING")).containsExactly(DESK);
        assertThat(instance(id)).task(ANSWER).hasCandidateGroup("ministry-desk").hasDueDate(at("04-17T23:59:59"));
        for (String nobody : List.of(DRAFTER, HEAD, OTHER, TestYear.DIRECTOR, "admin")) {
            assertThatThrownBy(() -> difficulties.settle(id, "ANSWER", null, nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> difficulties.settle(id, "ANSWER", null, DESK))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Hãy nhập nội dung trước khi gửi.");
        testYear.advanceTo(YEAR + "-04-06T09:00");
        tests.settle(id, "Đơn vị hỏi biểu nào?", Map.of("decision", "ASK", "difficultyNext", "CONFIRM"));

        assertThat(told(id, "QUESTION")).containsExactlyInAnyOrder(DRAFTER, COMMITTEE, HEAD);
        assertThat(instance(id))
                .task(CLARIFY)
                .hasCandidateGroup("unit-VPB-drafter")
                .hasCandidateGroup("unit-VPB-head")
                .hasDueDate(at("04-13T23:59:59"));
        assertThatThrownBy(() -> difficulties.clarify(id, DESK)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> difficulties.clarify(id, OTHER)).isInstanceOf(RuntimeException.class);
        testYear.advanceTo(YEAR + "-04-24T09:00");
        tests.clarify(COMMITTEE, id, "Biểu của mục I.5.2.");

        assertThat(told(id, "CLARIFICATION")).containsExactly(DESK);
        assertThat(instance(id)).as("seven working days were left").task(ANSWER).hasDueDate(at("05-03T23:59:59"));
        assertThat(rungs(id))
                .as("the unit is reminded while it has the turn, the desk is not")
                .containsExactly(
                        "CLARIFICATION@04-13 " + unit(),
                        "CLARIFICATION@04-14 " + unit(),
                        "CLARIFICATION_WEEKLY@04-21 " + unit());
        tests.answer(id, "Tính theo số đương nhiệm.");
        assertThat(instance(id)).task(CONFIRM).hasCandidateGroup("unit-VPB-committee");
        assertThatThrownBy(() -> difficulties.confirm(id, "CONFIRM", "", DESK))
                .isInstanceOf(AccessDeniedException.class);
        ProcessInstance instance = instance(id);
        tests.confirm(HEAD, id, "CONFIRM", "");
        assertThat(instance).isEnded().hasPassed("EndEvent_DifficultyResolved");
        assertThat(told(id, "CONFIRMATION")).containsExactly(DESK);
        assertThatThrownBy(() -> difficulties.confirm(id, "CONFIRM", "", COMMITTEE))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đã giải quyết");
    }

    @Test
    @Order(2)
    void anotherUnitGivesItsOpinionAndTheUnitRaisesItAgain() {
        String id = tests.raise(UNIT, "Căn cứ pháp lý");
        String opinionBy = account(ASKED, "soanthao");
        tests.write(DESK, id, "Đề nghị cho ý kiến.");
        for (String wrong : List.of("", "KHONGCO", UNIT)) {
            assertThatThrownBy(() -> difficulties.settle(id, "FORWARD", wrong, DESK))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> difficulties.textVersion(id, opinionBy)).isInstanceOf(NotFoundException.class);
        tests.forward(id, "Đề nghị cho ý kiến.", ASKED);

        assertThat(instance(id)).task(OPINION).hasCandidateGroup("unit-PC-head").hasCandidateGroup("unit-PC-drafter");
        assertThat(told(id, "REQUEST")).containsExactlyInAnyOrder(opinionBy, account(ASKED, "thutruong"));
        for (String nobody : List.of(account(ASKED, "ban"), HEAD, DESK)) {
            assertThatThrownBy(() -> difficulties.giveOpinion(id, nobody)).isInstanceOf(AccessDeniedException.class);
        }
        tests.giveOpinion(opinionBy, id, "Theo Nghị định 48/2009/NĐ-CP.");
        assertThat(told(id, "OPINION")).containsExactly(DESK);
        tests.forward(id, "Đề nghị bổ sung.", ASKED);
        difficulties.recallOpinion(id, "Đã đủ căn cứ.", DESK);

        assertThat(instance(id)).isWaitingAt(ANSWER).hasPassed("BoundaryEvent_OpinionRecalled");
        assertThat(told(id, "RECALL")).contains(opinionBy);
        assertThatThrownBy(() -> difficulties.recallOpinion(id, "Nữa.", DESK)).isInstanceOf(ConflictException.class);
        tests.answer(id, "Theo quy chế chi tiêu nội bộ.");
        assertThatThrownBy(() -> tests.confirm(DRAFTER, id, "REOPEN", " ")).isInstanceOf(InvalidInputException.class);
        tests.confirm(DRAFTER, id, "REOPEN", "Chưa nói mức chi.");
        assertThat(instance(id)).task(ANSWER).hasDueDate(at("05-08T23:59:59"));
        assertThat(told(id, "REOPENING")).containsExactly(DESK);
    }

    @Test
    @Order(3)
    void theLadderTellsTheDeskThenTheDirectorForAsLongAsItTakes() {
        String id = "2130-VPB-DIFFICULTY-2";
        String forwarded = tests.raise(UNIT, "Kinh phí");
        tests.forward(forwarded, "Đề nghị cho ý kiến.", ASKED);

        testYear.advanceTo(YEAR + "-07-25T09:00");

        String overdue = DESK + "," + TestYear.DIRECTOR;
        assertThat(rungs(id).subList(0, 5))
                .containsExactly(
                        "ANSWER@05-06 " + DESK,
                        "ANSWER@05-08 " + DESK,
                        "ANSWER@05-09 " + overdue,
                        "ANSWER_WEEKLY@05-16 " + overdue,
                        "ANSWER_WEEKLY@05-23 " + overdue);
        assertThat(rungs(id)).last().isEqualTo("ANSWER_WEEKLY@07-25 " + overdue);
        String asked = account(ASKED, "soanthao") + "," + account(ASKED, "thutruong");
        assertThat(rungs(forwarded))
                .as("the unit that is asked, and the ministry whose time goes on")
                .contains("OPINION@05-01 " + asked, "OPINION@05-02 " + asked + "," + DESK, "ANSWER@05-09 " + overdue);
        tests.answer(id, "Mức chi do đơn vị quy định.");
        testYear.advanceTo(YEAR + "-08-10T09:00");
        assertThat(rungs(id))
                .filteredOn(rung -> rung.startsWith("CONFIRMATION"))
                .as("a confirmation never comes by itself")
                .containsExactly("CONFIRMATION@08-02 " + unit(), "CONFIRMATION_WEEKLY@08-09 " + unit());
        assertThat(state(id)).isEqualTo(DifficultyState.CONFIRMING);
    }

    @Test
    @Order(4)
    void isWithdrawnByItsUnitOrWithIt() {
        String id = "2130-VPB-DIFFICULTY-3";
        ProcessInstance instance = instance(id);
        for (String nobody : List.of(DESK, account(ASKED, "thutruong"))) {
            assertThatThrownBy(() -> difficulties.withdraw(id, "Thôi.", nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> difficulties.withdraw(id, " ", HEAD)).isInstanceOf(InvalidInputException.class);
        difficulties.withdraw(id, "Đã tự giải quyết.", HEAD);
        assertThat(instance).isEnded().hasPassed("EndEvent_DifficultyWithdrawn");
        assertThat(told(id, "WITHDRAWAL"))
                .containsExactlyInAnyOrder(DESK, account(ASKED, "soanthao"), account(ASKED, "thutruong"));
        assertThatThrownBy(() -> difficulties.withdraw(id, "Nữa.", HEAD)).isInstanceOf(ConflictException.class);

        String closing = tests.raise("TTRA", "Vướng mắc của đơn vị ngừng hoạt động");
        String asking = tests.raise(UNIT, "Hỏi đơn vị ngừng hoạt động");
        tests.forward(asking, "Đề nghị cho ý kiến.", "TTRA");
        assertThat(unitDifficulties.open("TTRA")).isTrue();
        unitDifficulties.ceased("TTRA", "Sáp nhập theo quyết định số 1.", "admin");
        assertThat(state(closing)).isEqualTo(DifficultyState.WITHDRAWN);
        assertThat(instance(asking)).isWaitingAt(ANSWER);
        assertThat(unitDifficulties.open("TTRA")).isFalse();
        assertThat(jdbc.queryForList(
                        "select step || ' ' || text || ' ' || taken_by from difficulty_step where difficulty_id = ? and step <> 'RAISING'",
                        String.class,
                        closing))
                .containsExactly("WITHDRAWAL Sáp nhập theo quyết định số 1. admin");
        difficulties.withdraw(asking, "Xong.", HEAD);
        difficulties.withdraw("2130-VPB-DIFFICULTY-2", "Xong.", HEAD);
    }

    @Test
    @Order(5)
    void whatWasSaidCannotBeChanged() {
        for (String sql : List.of(
                "update difficulty_step set text = 'Khác' where difficulty_id like '2130-%'",
                "delete from difficulty_step where difficulty_id like '2130-%'")) {
            assertThatThrownBy(() -> jdbc.update(sql)).hasMessageContaining("không được sửa");
        }
    }

    private DifficultyState state(String id) {
        return difficulties.difficulty(id).state();
    }

    private static String unit() {
        return String.join(",", COMMITTEE, DRAFTER, HEAD);
    }

    private static Date at(String monthAndTime) {
        return Date.from(TestYear.at(YEAR + "-" + monthAndTime));
    }

    private ProcessInstance instance(String id) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, DifficultyProcess.KEY)
                .singleResult();
    }

    /** Each rung with its day and everybody it told, in order of time. */
    private List<String> rungs(String id) {
        return jdbc.queryForList("""
                select regexp_replace(substring(key from '[A-Z_]+@.*'), '@\\d{4}-', '@') || ' '
                       || string_agg(recipient, ',' order by recipient collate "C") from notification
                where key ~ ? group by key order by min(created_at), key
                """, String.class, "^difficulty:" + id + ":[A-Z_]+@");
    }

    private List<String> told(String id, String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "difficulty:" + id + ":" + what + ":%");
    }
}

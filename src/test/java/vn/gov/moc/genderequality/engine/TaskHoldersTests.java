package vn.gov.moc.genderequality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** A report while it is written and its head has asked for a later date: a task of the unit and one of the director. */
@IntegrationTest
class TaskHoldersTests {

    private static final int YEAR = 2087;
    private static final String UNIT = "VPB";
    private static final String REPORT = TestYear.report(YEAR, UNIT);
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String DRAFT = "UserTask_DraftReport";
    private static final String DECIDE = "UserTask_DecideExtension";

    @Autowired
    private TaskHolders holders;

    @Autowired
    private TestYear testYear;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    private String instance = "";

    @BeforeEach
    void ask() {
        testYear.openMidYear(YEAR, UNIT);
        extensions.request(REPORT, LocalDate.of(YEAR, 6, 20), "Chờ số liệu các phòng.", HEAD);
        instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(REPORT)
                .singleResult()
                .getId();
    }

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void everybodyWhoCouldHoldsAnUnclaimedTask() {
        taskService.setOwner(task(DRAFT), HEAD);

        assertThat(holders.of(instance)).containsExactlyInAnyOrder(DRAFTER, TestYear.DIRECTOR);
        assertThat(holders.of(instance, DRAFT)).containsExactly(DRAFTER);
        assertThat(holders.of(instance, "UserTask_ReviewReport")).isEmpty();
    }

    @Test
    void peopleNamedOneByOneComeAfterTheGroupAndNobodyTwice() {
        taskService.addCandidateUser(task(DECIDE), TestYear.COMMITTEE);
        taskService.addCandidateUser(task(DECIDE), TestYear.DIRECTOR);

        assertThat(holders.of(instance, DECIDE)).containsExactly(TestYear.DIRECTOR, TestYear.COMMITTEE);
    }

    @Test
    void whoeverHasClaimedATaskHoldsItAlone() {
        taskService.addCandidateUser(task(DRAFT), HEAD);
        taskService.setAssignee(task(DRAFT), HEAD);

        assertThat(holders.of(instance, DRAFT)).containsExactly(HEAD);
        assertThat(holders.of(instance)).containsExactlyInAnyOrder(HEAD, TestYear.DIRECTOR);
    }

    @Test
    void aTaskOfAnAccountThatIsGoneIsHeldByTheOthers() {
        taskService.setAssignee(task(DRAFT), "nobody");

        assertThat(holders.of(instance, DRAFT)).containsExactly(DRAFTER);
    }

    private String task(String key) {
        return taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }
}

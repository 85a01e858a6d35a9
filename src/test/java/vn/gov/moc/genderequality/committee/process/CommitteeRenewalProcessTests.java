package vn.gov.moc.genderequality.committee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.committee.TestCommittees.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.jspecify.annotations.Nullable;
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
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.committee.CandidateDraft;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.committee.CommitteeRole;
import vn.gov.moc.genderequality.committee.RenewalKind;
import vn.gov.moc.genderequality.committee.RenewalState;
import vn.gov.moc.genderequality.committee.RenewalTerms;
import vn.gov.moc.genderequality.committee.Sex;
import vn.gov.moc.genderequality.committee.TestCommittees;
import vn.gov.moc.genderequality.delegation.TestDelegations;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** The renewals of a unit's committee on the real application: what a signature does with the people, and when it does nothing. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitteeRenewalProcessTests {

    private static final int YEAR = 2120;
    private static final String UNIT = "T120A";
    private static final String GROUP = "unit-T120A-committee";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String MEMBER = account(UNIT, "ban");
    private static final String HEAD = account(UNIT, "thutruong");
    private static final String SECOND = "t120a.ban2";
    private static final String FIRST_RENEWAL = "2120-T120A-RENEWAL-1";
    private static final String PROPOSE = "UserTask_ProposeRenewal";
    private static final String SIGN = "UserTask_SignRenewal";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private TestCommittees committees;

    @Autowired
    private TestDelegations delegations;

    @Autowired
    private Actors actors;

    @Autowired
    private CommitteeRenewals renewals;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void aUnitOfItsOwn() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-05-02T08:00");
        testUnits.create(UNIT);
        committees.join(UNIT, SECOND);
    }

    @BeforeEach
    void init() {
        ProcessEngineTests.init(engine);
    }

    @AfterAll
    void everyNodeWasEntered() {
        coverage.assertEveryNode(CommitteeRenewalProcess.KEY, List.of(YEAR));
        testYear.erase(YEAR);
        testUnits.retire(UNIT);
        testUnits.removeAccount(SECOND);
    }

    @Test
    @Order(1)
    void beginsWithTheGroupAndOnlyOnce() {
        assertThat(committees.begin(UNIT)).isEqualTo(FIRST_RENEWAL);
        assertThat(instance(FIRST_RENEWAL))
                .task(PROPOSE)
                .hasCandidateGroup("unit-T120A-drafter")
                .hasDueDate(Date.from(TestYear.at(YEAR + "-05-22T23:59:59")));
        assertThat(renewals.renewal(FIRST_RENEWAL).kind()).isEqualTo(RenewalKind.ESTABLISHMENT);
        assertThat(jdbc.queryForList(
                        "select account from committee_candidate where renewal_id = ? order by place",
                        String.class,
                        FIRST_RENEWAL))
                .containsExactly(MEMBER, SECOND);
        assertThatThrownBy(() -> committees.begin(UNIT))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("đang có một đợt kiện toàn chưa xong (" + FIRST_RENEWAL);
        for (String nobody : List.of(HEAD, MEMBER, account("VPB", "soanthao"), TestYear.DESK, "admin")) {
            assertThatThrownBy(() -> renewals.begin(UNIT, nobody)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Order(2)
    void anIncompleteListStaysWithTheDrafter() {
        assertThat(problems())
                .contains(
                        "Hãy nhập cán bộ theo dõi công tác.",
                        "Hãy nhập ngày bắt đầu nhiệm kỳ.",
                        "Hãy nhập ngày kết thúc nhiệm kỳ.",
                        "Ban phải có một Trưởng ban.");
        committees.fill(FIRST_RENEWAL, YEAR);
        assertThat(problems())
                .as("the second account of the group is not described yet")
                .containsExactly(
                        "Thành viên – t120a.ban2 còn thiếu chức vụ.",
                        "Thành viên – t120a.ban2 còn thiếu vai trò trong Ban.",
                        "Thành viên – t120a.ban2 còn thiếu giới tính.");
        committees.describe(FIRST_RENEWAL, SECOND, member("Lê Văn Nam", CommitteeRole.HEAD, Sex.MALE, SECOND));
        UUID twin = renewals.add(FIRST_RENEWAL, member("Trùng", CommitteeRole.MEMBER, Sex.MALE, MEMBER), DRAFTER);
        assertThat(problems())
                .containsExactly("Ban chỉ có một Trưởng ban.", "Tài khoản t120a.ban có trong danh sách nhiều lần.");
        renewals.remove(FIRST_RENEWAL, twin, 0, DRAFTER);
        assertThatThrownBy(() ->
                        committees.add(FIRST_RENEWAL, member("Người ngoài", CommitteeRole.MEMBER, Sex.MALE, "vpb.ban")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("không thuộc đơn vị");
        write(FIRST_RENEWAL, "12/QĐ-T120A", LocalDate.of(YEAR, 5, 3), LocalDate.of(YEAR, 1, 1));
        assertThat(problems())
                .contains(
                        "Ngày quyết định không được sau hôm nay.", "Ngày kết thúc nhiệm kỳ phải sau ngày quyết định.");
        write(FIRST_RENEWAL, "12/QĐ-T120A", null, LocalDate.of(YEAR + 4, 12, 31));
        assertThat(problems())
                .contains("Quyết định đã có số thì phải ghi cả ngày; để trống cả hai thì hệ thống cấp số khi ký.");
        committees.write(FIRST_RENEWAL, YEAR);
        assertThat(instance(FIRST_RENEWAL)).isWaitingAt(PROPOSE);
    }

    private List<String> problems() {
        List<String> found = new ArrayList<>();
        assertThatThrownBy(() -> committees.submit(FIRST_RENEWAL))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> e.problems().forEach(problem -> found.add(problem.message())));
        return found;
    }

    private void write(String id, String number, @Nullable LocalDate day, LocalDate termTo) {
        renewals.save(
                id,
                new RenewalTerms(
                        RenewalKind.ESTABLISHMENT,
                        number,
                        day,
                        "Căn cứ Luật Bình đẳng giới",
                        LocalDate.of(YEAR - 1, 1, 1),
                        termTo,
                        "bà Lê Thị Hoa",
                        jdbc.queryForObject("select text_version from committee_renewal where id = ?", Long.class, id)),
                DRAFTER);
    }

    /** The second account is taken from the list, and the drafter comes to it; nobody else's roles change. */
    @Test
    @Order(3)
    void aSignatureSeatsExactlyTheMembers() {
        committees.describe(FIRST_RENEWAL, SECOND, member("Lê Văn Nam", CommitteeRole.SECRETARY, Sex.MALE, DRAFTER));
        committees.submit(FIRST_RENEWAL);
        assertThat(instance(FIRST_RENEWAL))
                .task(SIGN)
                .hasCandidateGroup("unit-T120A-head")
                .hasDueDate(Date.from(TestYear.at(YEAR + "-05-07T23:59:59")));
        assertThat(told(FIRST_RENEWAL, "HEAD")).containsExactly(HEAD);
        assertThatThrownBy(() -> committees.add(FIRST_RENEWAL, member("Muộn", CommitteeRole.MEMBER, Sex.MALE, null)))
                .as("what the head reads stays as it is")
                .isInstanceOf(ConflictException.class);
        for (String reason : List.of("", " \n ")) {
            assertThatThrownBy(() -> committees.giveBack(FIRST_RENEWAL, reason))
                    .isInstanceOf(InvalidInputException.class);
        }
        committees.giveBack(FIRST_RENEWAL, "Cần thêm nữ.");
        assertThat(told(FIRST_RENEWAL, "returned:2")).containsExactly(DRAFTER);
        committees.submit(FIRST_RENEWAL);

        Task claimed = claimedByTheCommittee();
        for (String nobody : List.of(DRAFTER, MEMBER, account("VPB", "thutruong"), TestYear.DESK, "admin")) {
            assertThatThrownBy(() -> renewals.sign(FIRST_RENEWAL, new Decision(true, ""), nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
        ProcessInstance instance = instance(FIRST_RENEWAL);
        committees.sign(FIRST_RENEWAL);

        assertThat(instance).isEnded().hasPassed("EndEvent_CommitteeRenewed");
        assertThat(group()).containsExactly(MEMBER, DRAFTER);
        assertThat(people.groupsOf(DRAFTER)).containsExactlyInAnyOrder("unit-T120A-drafter", GROUP);
        assertThat(people.groupsOf(SECOND)).isEmpty();
        assertThat(people.groupsOf(HEAD)).containsExactly("unit-T120A-head");
        assertThat(taskService
                        .createTaskQuery()
                        .taskId(claimed.getId())
                        .singleResult()
                        .getAssignee())
                .as("what the leaver had claimed is the group's again")
                .isNull();
        assertThat(jdbc.queryForList(
                        "select account || ': ' || before || ' > ' || after || ' by ' || changed_by from account_change where account like 't120a%' order by id",
                        String.class))
                .containsExactlyInAnyOrder(
                        SECOND + ": " + GROUP + " >  by " + HEAD,
                        DRAFTER + ": unit-T120A-drafter > " + GROUP + " unit-T120A-drafter by " + HEAD);
        assertThat(told(FIRST_RENEWAL, "signed")).containsExactlyInAnyOrder(DRAFTER, MEMBER);
        assertThat(told(FIRST_RENEWAL, "left")).containsExactly(SECOND);
        decisionIsFrozen();
        taskService.deleteTask(claimed.getId(), true);
    }

    private Task claimedByTheCommittee() {
        Task task = taskService.newTask();
        task.setName("Việc của Ban");
        taskService.saveTask(task);
        taskService.addCandidateGroup(task.getId(), GROUP);
        taskService.claim(task.getId(), SECOND);
        return task;
    }

    private void decisionIsFrozen() {
        Map<String, Object> decision =
                jdbc.queryForMap("select * from committee_decision where renewal_id = ?", FIRST_RENEWAL);
        assertThat(decision)
                .containsEntry("document_number", "01/QĐ-T120A")
                .containsEntry("decided_on", java.sql.Date.valueOf(YEAR + "-05-02"))
                .containsEntry("head_name", "Trần Văn Hùng")
                .containsEntry("members", 4)
                .containsEntry("women", 2)
                .containsEntry("signed_by", HEAD);
        assertThat(jdbc.queryForObject(
                        "select encode(sha256(convert_to(content, 'UTF8')), 'hex') from committee_decision where renewal_id = ?",
                        String.class,
                        FIRST_RENEWAL))
                .isEqualTo(decision.get("sha256"));
        for (String change : List.of(
                "update committee_decision set women = 0 where renewal_id = ?",
                "delete from committee_decision where renewal_id = ?",
                "delete from committee_renewal_decision where renewal_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(change, FIRST_RENEWAL))
                    .as(change)
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    @Order(4)
    void nothingIsSignedWhenAnAdministratorWasFaster() {
        testYear.jumpTo(YEAR + "-06-01T08:00");
        String id = committees.begin(UNIT);
        assertThat(id).isEqualTo("2120-T120A-RENEWAL-2");
        assertThat(renewals.renewal(id).kind()).isEqualTo(RenewalKind.RENEWAL);
        assertThatThrownBy(() -> renewals.remove(id, candidateOf(id, MEMBER), 0, DRAFTER))
                .as("who is in the committee leaves with a reason")
                .isInstanceOf(ConflictException.class);
        committees.write(id, YEAR);
        committees.leaves(id, DRAFTER, "");
        assertThatThrownBy(() -> committees.submit(id)).hasMessageContaining("thôi tham gia thì phải ghi lý do");
        committees.leaves(id, DRAFTER, "Chuyển công tác khác.");
        committees.submit(id);

        committees.join(UNIT, SECOND);
        assertThatThrownBy(() -> committees.sign(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("thêm: Thành viên – t120a.ban2 (t120a.ban2). Chưa ký");
        nothingChanged(id, MEMBER, SECOND, DRAFTER);

        accounts.assign(SECOND, Set.of());
        accounts.assign(MEMBER, Set.of());
        assertThatThrownBy(() -> committees.sign(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("bớt: ");
        nothingChanged(id, DRAFTER);

        committees.giveBack(id, "Quản trị hệ thống đã đổi nhóm.");
        assertThatThrownBy(() -> {
                    committees.submit(id);
                    committees.sign(id);
                })
                .as("the account on the list belongs to the unit no longer")
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Tài khoản không còn thuộc đơn vị: Ban VSTBPN đơn vị – T120A (t120a.ban)");
        nothingChanged(id, DRAFTER);
        accounts.assign(MEMBER, Set.of(GROUP));
        committees.giveBack(id, "Đã khôi phục tài khoản.");
        committees.submit(id);
        committees.sign(id);
        assertThat(group()).containsExactly(MEMBER);
        assertThat(people.groupsOf(DRAFTER)).as("he drafts on").containsExactly("unit-T120A-drafter");
        assertThat(jdbc.queryForObject("select content from committee_decision where renewal_id = ?", String.class, id))
                .contains("Chuyển công tác khác.", "Quyết định số 01/QĐ-T120A ngày 02/05/2120");
    }

    private UUID candidateOf(String id, String account) {
        return jdbc.queryForObject(
                "select id from committee_candidate where renewal_id = ? and account = ?", UUID.class, id, account);
    }

    private void nothingChanged(String id, String... members) {
        assertThat(instance(id)).isWaitingAt(SIGN);
        assertThat(renewals.renewal(id).state()).isEqualTo(RenewalState.SIGNING);
        assertThat(group()).containsExactlyInAnyOrder(members);
        assertThat(jdbc.queryForObject(
                        "select count(*) from committee_decision where renewal_id = ?", Integer.class, id))
                .isZero();
    }

    @Test
    @Order(5)
    void aDelegateSignsInTheHeadsSteadAndMayLeaveByIt() {
        testYear.jumpTo(YEAR + "-07-01T08:00");
        String id = committees.begin(UNIT);
        committees.write(id, YEAR);
        committees.leaves(id, MEMBER, "Nghỉ hưu.");
        committees.add(id, member("Đỗ Thị Thu", CommitteeRole.HEAD, Sex.FEMALE, HEAD));
        committees.submit(id);
        assertThatThrownBy(() -> testYear.approve(MEMBER, id, SIGN)).isInstanceOf(RuntimeException.class);
        try {
            delegations.grant(UNIT, "ban", SigningMatter.COMMITTEE_DECISION, YEAR + "-07-01", YEAR + "-07-31");
            testYear.runJobs();
            testYear.approve(MEMBER, id, SIGN);
        } finally {
            delegations.revokeAll(UNIT);
        }
        assertThat(group())
                .as("the head sits in the committee and stays the head")
                .containsExactly(HEAD);
        assertThat(people.groupsOf(HEAD)).containsExactlyInAnyOrder("unit-T120A-head", GROUP);
        assertThat(jdbc.queryForObject("select content from committee_decision where renewal_id = ?", String.class, id))
                .contains("KT.", "\"onBehalfOf\":\"" + HEAD + "\"", "03/QĐ-T120A");
    }

    @Test
    @Order(6)
    void isWithdrawnWithAReasonByDrafterOrHead() {
        accounts.assign(MEMBER, Set.of(GROUP));
        String id = committees.begin(UNIT);
        ProcessInstance instance = instance(id);
        assertThatThrownBy(() -> renewals.withdraw(id, "", DRAFTER)).isInstanceOf(InvalidInputException.class);
        for (String nobody : List.of(MEMBER, account("VPB", "thutruong"), TestYear.DESK, "admin")) {
            assertThatThrownBy(() -> renewals.withdraw(id, "Thôi.", nobody)).isInstanceOf(AccessDeniedException.class);
        }
        actors.as(HEAD, () -> renewals.withdraw(id, "Chờ sắp xếp lại đơn vị.", HEAD));
        assertThat(instance).isEnded().hasPassed("EndEvent_RenewalWithdrawn");
        assertThat(renewals.renewal(id).state()).isEqualTo(RenewalState.WITHDRAWN);
        assertThat(told(id, "withdrawn")).containsExactly(DRAFTER);
        assertThatThrownBy(() -> renewals.withdraw(id, "Lại.", DRAFTER)).isInstanceOf(ConflictException.class);
        assertThat(renewals.begin(UNIT, DRAFTER)).as("another one may begin").isEqualTo("2120-T120A-RENEWAL-5");
        renewals.withdraw("2120-T120A-RENEWAL-5", "Thôi.", DRAFTER);
    }

    @Test
    @Order(7)
    void ofTwoBeginningsAndOfTwoSignaturesOneCounts() throws Exception {
        List<Throwable> told = new ArrayList<>();
        List<String> begun = bothAtOnce(() -> committees.begin(UNIT), told);
        assertThat(begun).hasSize(1);
        assertThat(told).singleElement().isInstanceOf(ConflictException.class);
        String id = begun.get(0);
        committees.write(id, YEAR);
        committees.add(id, member("Vũ Thị Hạnh", CommitteeRole.MEMBER, Sex.FEMALE, MEMBER));
        committees.submit(id);
        told.clear();
        List<String> signed = bothAtOnce(
                () -> {
                    committees.sign(id);
                    return id;
                },
                told);
        assertThat(signed).hasSize(1);
        assertThat(told).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from committee_renewal_decision where renewal_id = ? and approved",
                        Integer.class,
                        id))
                .isEqualTo(1);
        assertThat(group()).containsExactly(MEMBER, HEAD);
    }

    private static List<String> bothAtOnce(Callable<String> work, List<Throwable> told) throws InterruptedException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> results = new ArrayList<>();
        List<String> done = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                results.add(two.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<String> result : results) {
                try {
                    done.add(result.get());
                } catch (ExecutionException e) {
                    told.add(e.getCause());
                }
            }
        } finally {
            two.shutdown();
        }
        return done;
    }

    @Test
    @Order(8)
    void isNotMovedByForgedVariables() {
        String id = committees.begin(UNIT);
        committees.write(id, YEAR);
        testYear.complete(DRAFTER, id, PROPOSE, Map.of("renewalSigned", true));
        assertThat(instance(id)).isWaitingAt(SIGN);
        testYear.complete(HEAD, id, SIGN, Map.of("decision", "RETURN", "reason", "Chưa đạt.", "renewalSigned", true));
        assertThat(instance(id)).isWaitingAt(PROPOSE);
        renewals.withdraw(id, "Thôi.", DRAFTER);
    }

    @Test
    @Order(9)
    void whatWasTypedAtAnotherVersionIsRefused() {
        String id = committees.begin(UNIT);
        CandidateDraft first = member("Một", CommitteeRole.MEMBER, Sex.MALE, null);
        UUID candidate = renewals.add(id, first, DRAFTER);
        renewals.change(id, candidate, first, DRAFTER);
        CandidateDraft changed = member("Hai", CommitteeRole.MEMBER, Sex.FEMALE, null);
        renewals.change(id, candidate, changed, DRAFTER);
        assertThatThrownBy(() ->
                        renewals.change(id, candidate, member("Ba", CommitteeRole.MEMBER, Sex.MALE, null), DRAFTER))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Người khác vừa lưu");
        committees.write(id, YEAR);
        assertThatThrownBy(
                        () -> renewals.save(id, new RenewalTerms(null, null, null, null, null, null, null, 0), DRAFTER))
                .isInstanceOf(ConflictException.class);
        renewals.withdraw(id, "Thôi.", DRAFTER);
    }

    private ProcessInstance instance(String id) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id, CommitteeRenewalProcess.KEY)
                .singleResult();
    }

    private List<String> group() {
        return people.membersOf(GROUP).stream().map(Person::id).toList();
    }

    private List<String> told(String id, String what) {
        return jdbc.queryForList(
                "select recipient from notification where key like ?",
                String.class,
                "committee-renewal:" + id + ":" + what + "%");
    }
}

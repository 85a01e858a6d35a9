package vn.gov.moc.genderequality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.activity.ActivityState;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.CycleState;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.unitreport.DraftResult;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportState;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** The whole year 2017: replayed to 20/11 as at a first start, then worked to its end. */
@Tag("own-jvm")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"app.evaluation.data-directory=", "app.evaluation.ticking=false", "app.mail.dispatch=false"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleYearTests {

    private static final String YEAR_END = "2017-YEAR_END-";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EvaluationClock clock;

    @Autowired
    private Actors actors;

    @Autowired
    private SampleReview review;

    @Autowired
    private TestYear testYear;

    @Autowired
    private CycleService cycles;

    @Autowired
    private ReportService reports;

    @Autowired
    private ActionMonthService months;

    @Autowired
    private ReportDraftService drafts;

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private SampleContent content;

    @Autowired
    private OrganizationUnitRepository units;

    @Autowired
    private RuntimeService runtimeService;

    @Test
    @Order(1)
    void tellsTheStoryOf2017() {
        assertThat(clock.now()).isBetween(TestYear.at("2017-11-20T08:00"), TestYear.at("2017-11-20T08:05"));
        assertThat(count("select count(*) from guidance_receipt where acknowledged_at is not null"))
                .isEqualTo(44);
        assertThat(count("select count(*) from unit_report where period_id = '2017-MID_YEAR' and state = 'ACCEPTED'"))
                .isEqualTo(44);
        assertThat(jdbc.queryForList("select unit_code from unit_report where late order by 1", String.class))
                .containsExactly("CTPN", "MUCE");
        assertThat(told("2017-MID_YEAR-CTPN:T+3%")).containsExactlyInAnyOrder("ctpn.thutruong", "tccb");
        assertThat(told("2017-MID_YEAR-MUCE:T+7%")).containsExactly("tccb.vutruong");
        assertThat(reports.report("2017-MID_YEAR-VICEM").dueText()).isEqualTo("trước ngày 12/06/2017");
        assertThat(reports.report("2017-MID_YEAR-HAU").round()).isEqualTo(2);
        assertThat(reports.report("2017-MID_YEAR-LILAMA").heldDays()).isEqualTo(2);
        assertThat(jdbc.queryForList("""
                        select i.document_number from unit_report r join report_issue i on i.id = r.accepted_issue
                        where i.replaces is not null and r.period_id = '2017-MID_YEAR' order by 1
                        """, String.class))
                .as("mended and corrected")
                .containsExactly("02/BC-KHCN", "02/BC-LILAMA");
        assertThat(jdbc.queryForList(
                        "select report_id || ' ' || field from report_comment where resolved_by is not null order by 1",
                        String.class))
                .containsExactly(
                        "2017-MID_YEAR-HAU I.4",
                        "2017-MID_YEAR-HAU communication-events",
                        "2017-MID_YEAR-LILAMA I.5.2",
                        "2017-MID_YEAR-LILAMA party-committee");
        assertThat(jdbc.queryForList(
                        "select signed_by || ' for ' || on_behalf_of from report_issue where on_behalf_of is not null",
                        String.class))
                .containsExactly("pc.ban for pc.thutruong");
        assertThat(jdbc.queryForList(
                        "select recipient || ' ' || substr(subject, 1, 3) from notification where key like 'absence:%'",
                        String.class))
                .as("of the two heads who are away one has nobody who signs for him when the report is due")
                .containsExactly("htqt.ban Hạn");
        assertThat(jdbc.queryForList(
                        "select r.id || ' ' || r.state || coalesce(' ' || d.document_number, '') from committee_renewal r left join committee_decision d on d.renewal_id = r.id order by 1",
                        String.class))
                .as("committees recorded, renewed and sent back")
                .containsExactly(
                        "2017-HANCORP-RENEWAL-1 RENEWED 118/QĐ-HANCORP",
                        "2017-KHTC-RENEWAL-1 RENEWED 04/QĐ-KHTC",
                        "2017-QLN-RENEWAL-1 RENEWED 21/QĐ-QLN",
                        "2017-QLN-RENEWAL-2 PROPOSING",
                        "2017-VPB-RENEWAL-1 RENEWED 15/QĐ-VP",
                        "2017-VPB-RENEWAL-2 RENEWED 01/QĐ-VP");
        assertThat(jdbc.queryForList(
                        "select distinct state from unit_report where period_id = '2017-YEAR_END' order by 1",
                        String.class))
                .containsExactly("DRAFTING", "IN_REVIEW", "SUBMITTED");
        assertThat(jdbc.queryForList("""
                        select i.document_number || ' ' || to_char(i.signed_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM') || ' '
                               || jsonb_path_query_first(i.content::jsonb, '$.difference.units[*].unitCode') || ' '
                               || jsonb_path_query_first(i.content::jsonb, '$.difference.figures[*].change')
                        from consolidation c join consolidation_issue i on i.id = c.valid_issue
                        where c.id = '2017-MID_YEAR' and c.state = 'DISPATCHED'
                        """, String.class))
                .as("replaced after the correction")
                .containsExactly("02/BC-BXD 26/07 \"KHCN\" 1");
        assertThat(count("select count(distinct report_id) from report_explanation where content <> ''"))
                .as("a few units explain what changed, most have nothing to explain")
                .isBetween(3, 15);
        holdsTogether();
    }

    @Test
    @Order(1)
    void tellsTheStoryOfTheLawsTenYears() {
        assertThat(jdbc.queryForList(
                        "select state || ' ' || count(*) from unit_report where period_id = '2017-SPECIAL' group by state",
                        String.class))
                .containsExactlyInAnyOrder("ACCEPTED 42", "DRAFTING 2");
        assertThat(jdbc.queryForList("""
                        select i.document_number || ' ' || to_char(i.signed_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM')
                        from consolidation c join consolidation_issue i on i.id = c.valid_issue
                        where c.id = '2017-SPECIAL' and c.state = 'DISPATCHED'
                        """, String.class)).containsExactly("03/BC-BXD 09/10");
        assertThat(jdbc.queryForList("""
                        select s ->> 'number' || ': ' || (s ->> 'speakers')
                        from consolidation_issue i,
                             jsonb_path_query(i.content::jsonb, '$.**.sections[*] ? (@.speakers > 0 && @.narrative == true)') s
                        where i.consolidation_id = '2017-SPECIAL'
                        """, String.class))
                .contains("Điều 11: 3", "Điều 13: 4", "2.3: 2")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    @Order(1)
    void tellsTheStoryOfTheActionMonth() {
        assertThat(jdbc.queryForList("""
                        select theme || ', ' || to_char(announced_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM')
                        from action_month_campaign where cycle_year = 2017
                        """, String.class))
                .containsExactly("Chấm dứt bạo lực đối với phụ nữ và trẻ em, 09/10");
        assertThat(jdbc.queryForList("select state || ' ' || count(*) from action_month group by state", String.class))
                .containsExactlyInAnyOrder("RUNNING 43", "APPROVING 1");
        assertThat(jdbc.queryForList("select unit_code from action_month where round > 1 order by 1", String.class))
                .containsExactly("QLN", "VIUP");
        assertThat(jdbc.queryForList(
                        "select unit_code from action_month where approved_at > '2017-11-11T00:00+07' or approved_at is null order by 1",
                        String.class))
                .containsExactly("CTPN", "LICOGI");
        assertThat(told("action-month:2017-LICOGI:PLAN:T+3%")).containsExactlyInAnyOrder("licogi.thutruong", "tccb");
        assertThat(told("action-month:2017-CTPN:PLAN:T+0%"))
                .containsExactlyInAnyOrder("ctpn.soanthao", "ctpn.ban", "ctpn.thutruong");
        assertThat(count("""
                select count(*) from (select unit_code from activity where action_month
                                      group by 1 having count(*) between 2 and 4) x
                """)).isEqualTo(44);
        assertThat(jdbc.queryForList(
                        "select distinct state || ' ' || unit_code from activity where state in ('POSTPONED', 'NOT_HELD')",
                        String.class))
                .containsExactlyInAnyOrder("POSTPONED MUCE", "NOT_HELD HANCORP");
        assertThat(count("select count(*) from activity where action_month and state = 'HELD'"))
                .isBetween(15, 30);
        assertThat(jdbc.queryForList(
                        "select distinct to_char(held_from, 'DD/MM') from activity where not action_month order by 1",
                        String.class))
                .containsExactly("08/03", "20/10", "28/06");
        assertThat(count("""
                select count(*) from activity where action_month and not (extract(isodow from begins_on) < 6
                    and begins_on between '2017-11-15' and '2017-12-15') or concat_ws('', title, description, place, target_group,
                    budget_line, responsible, result, reason) is not nfc normalized or cost > budget
                """)).isZero();
        assertThat(count("select count(*) from act_ru_task where task_def_key_ = 'UserTask_RecordActivities'"))
                .isEqualTo(43);
    }

    @Test
    @Order(1)
    void fourUnitsRaisedDifficulties() {
        assertThat(jdbc.queryForList(
                        "select id || ' ' || state || ' ' || answer_due_on || ' ' || reopened from difficulty order by id",
                        String.class))
                .containsExactly(
                        "2017-HANCORP-DIFFICULTY-1 RESOLVED 2017-05-29 0",
                        "2017-HAU-DIFFICULTY-1 ANSWERING 2017-11-29 1",
                        "2017-QLN-DIFFICULTY-1 ANSWERING 2017-11-15 0",
                        "2017-VIUP-DIFFICULTY-1 CLARIFYING 2017-11-27 0");
        assertThat(jdbc.queryForList("select question from published_answer", String.class))
                .singleElement()
                .asString()
                .contains("Nữ cấp ủy")
                .doesNotContain("Xây dựng Hà Nội");
        assertThat(told("difficulty:2017-QLN-DIFFICULTY-1:ANSWER@2017-11-16")).contains("tccb.vutruong");
    }

    @Test
    @Order(1)
    void oneUnitIsCommendedOneIsNotAndOneWaits() {
        assertThat(jdbc.queryForList("select id || ' ' || state from commendation order by id", String.class))
                .containsExactly(
                        "2017-CTPN-COMMENDATION-1 DECLINED",
                        "2017-HTQT-COMMENDATION-1 GRANTED",
                        "2017-TTRA-COMMENDATION-1 DECIDING");
        assertThat(jdbc.queryForObject(
                        "select conditions from commendation_step where kind = 'DECISION' and not approved",
                        String.class))
                .contains("REPORT_LATE", "BROKEN", "muộn");
        assertThat(jdbc.queryForList(
                        "select title || ' ' || unit_code from library_document where kind = 'COMMENDATION'",
                        String.class))
                .containsExactly("Quyết định khen thưởng năm 2017 HTQT");
    }

    @Test
    @Order(1)
    void oneUnitWasInspected() {
        assertThat(jdbc.queryForList(
                        "select id || ' ' || state || ' ' || first_day from inspection_visit order by id",
                        String.class))
                .containsExactly(
                        "2017-HANCORP-1 PREPARING 2017-12-12",
                        "2017-LILAMA-1 PREPARING 2017-11-29",
                        "2017-MUCE-1 CANCELLED 2017-11-08",
                        "2017-VIUP-1 CONCLUDED 2017-06-14");
        assertThat(jdbc.queryForList(
                        "select number || ' ' || state || ' ' || reopened from recommendation order by number",
                        String.class))
                .containsExactly("1 CLOSED 0", "2 IN_PROGRESS 1");
        assertThat(jdbc.queryForList(
                        "select side || ' ' || outcome from inspection_signature order by id", String.class))
                .containsExactly("TEAM SIGNED", "UNIT SIGNED_WITH_OPINION");
        assertThat(told("recommendation:2017-VIUP-1-R2:DUE:T+14%")).containsExactly("tccb.vutruong");
        assertThat(told("recommendation:2017-VIUP-1-R1:DUE:T+0%"))
                .as("done in time")
                .isEmpty();
        assertThat(told("inspection-visit:2017-LILAMA-1:SELF_REPORT:T-3%")).containsExactly("lilama.soanthao");
    }

    @Test
    @Order(2)
    void goesOnToTheEndOfTheYear() {
        clock.advance(TestYear.at("2017-11-28T09:00"));
        units.findByActiveTrueOrderByCode().forEach(unit -> {
            String id = YEAR_END + unit.code();
            String account = unit.code().toLowerCase(Locale.ROOT);
            if (reports.report(id).state() == ReportState.DRAFTING) {
                jdbc.update("delete from report_text where report_id = ?", id);
                jdbc.update("delete from report_figure where report_id = ?", id);
                DraftResult saved = drafts.save(
                        id,
                        content.draft(templates.get("periodic-2017"), PeriodKind.YEAR_END, unit, 1),
                        account + ".soanthao");
                drafts.save(id, content.explanations(saved), account + ".soanthao");
                actors.complete(account + ".soanthao", id, "UserTask_DraftReport", Map.of());
            }
            if (reports.report(id).state() == ReportState.IN_REVIEW) {
                review.check(account + ".ban", id);
                approve(account + ".ban", id, "UserTask_ReviewReport");
                approve(account + ".thutruong", id, "UserTask_SignReport");
            }
        });
        clock.advance(TestYear.at("2017-11-30T09:00"));
        units.findByActiveTrueOrderByCode()
                .forEach(unit -> approve("tccb", YEAR_END + unit.code(), "UserTask_CheckReport"));
        finishActionMonths();

        assertThat(cycles.cycle(2017).state()).isEqualTo(CycleState.RUNNING);
        testYear.consolidate("2017-YEAR_END");
        assertThat(cycles.cycle(2017).state()).isEqualTo(CycleState.CLOSED);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKeyIn(
                                "InspectionProgramProcess", "InspectionVisitProcess", "RecommendationProcess")
                        .list())
                .as("inspections go on by themselves")
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactlyInAnyOrder("2017", "2017-HANCORP-1", "2017-LILAMA-1", "2017-VIUP-1-R2");
        assertThat(jdbc.queryForList(
                        "select distinct document_number from report_issue where report_id = '2017-YEAR_END-VPB'",
                        String.class))
                .as("after the first half's and the review's")
                .containsExactly("03/BC-VP");
        clock.advance(TestYear.at("2018-02-01T09:00"));
        assertThat(count("select count(*) from notification where key like '2017-YEAR_END-%:T+%'"
                        + " or key like 'action-month:%:RESULTS:%'"))
                .as("nobody is reminded of what is done")
                .isZero();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKeyIn("AbsenceProcess", "DelegationProcess")
                        .count())
                .as("everybody is back")
                .isZero();
        holdsTogether();
    }

    private void finishActionMonths() {
        approve("licogi.thutruong", "2017-LICOGI", "UserTask_ApproveActionMonthPlan");
        testYear.runJobs();
        months.openMonths(2017).forEach(id -> {
            ActionMonth month = months.month(id);
            String drafter = TestYear.account(month.unitCode(), "soanthao");
            months.activities(month).stream()
                    .filter(activity -> activity.state() == ActivityState.PLANNED)
                    .forEach(testYear::hold);
            actors.complete(drafter, id, "UserTask_RecordActivities", Map.of());
            months.saveEvaluation(
                    id,
                    new ActionMonthService.Evaluation(
                            "Đông người dự.",
                            "Ít nam giới.",
                            "Hướng dẫn sớm hơn.",
                            count("select text_version from action_month where id = '%s'".formatted(id))),
                    drafter);
            actors.complete(drafter, id, "UserTask_EvaluateActionMonth", Map.of());
        });
    }

    private void holdsTogether() {
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(
                        count(
                                "select count(*) from (select key, recipient from notification group by 1, 2 having count(*) > 1) x"))
                .isZero();
        assertThat(count("select count(*) from mail where state <> 'SENT'")).isZero();
        assertThat(
                        count(
                                "select count(*) from report_issue where encode(sha256(convert_to(content, 'UTF8')), 'hex') <> sha256"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from consolidation_issue where encode(sha256(convert_to(content, 'UTF8')), 'hex') <> sha256"))
                .isZero();
    }

    private void approve(String user, String id, String task) {
        actors.complete(user, id, task, Map.of("decision", "APPROVE"));
    }

    private int count(String query) {
        Integer rows = jdbc.queryForObject(query, Integer.class);
        return rows == null ? -1 : rows;
    }

    private List<String> told(String key) {
        return jdbc.queryForList("select recipient from notification where key like ?", String.class, key);
    }
}

package vn.gov.moc.genderequality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonth;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns;
import vn.gov.moc.genderequality.actionmonth.ActionMonthCampaigns.CampaignDraft;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService.PlanTexts;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityDraft;
import vn.gov.moc.genderequality.activity.ActivityForm;
import vn.gov.moc.genderequality.activity.ActivityOutcome;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.activity.ActivityState;
import vn.gov.moc.genderequality.consolidation.ConsolidationDraftService;
import vn.gov.moc.genderequality.cycle.CyclePlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.evaluation.Actors;
import vn.gov.moc.genderequality.evaluation.EvaluationClock;
import vn.gov.moc.genderequality.evaluation.SampleContent;
import vn.gov.moc.genderequality.evaluation.SampleReview;
import vn.gov.moc.genderequality.guidance.Guidance;
import vn.gov.moc.genderequality.guidance.GuidanceDraft;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/**
 * Drives a small year through the processes, as the people concerned. A test takes a year that no test of its class needs any
 * more; what another class has left of it is erased first.
 */
@Component
@Profile("evaluation")
public class TestYear {

    public static final String DESK = "tccb";
    public static final String DIRECTOR = "tccb.vutruong";
    public static final String COMMITTEE = "ban";

    private static final DraftPatch NOTHING = new DraftPatch(Map.of(), Map.of(), Map.of());

    private final Actors actors;
    private final SampleReview review;
    private final EvaluationClock clock;
    private final SampleContent content;
    private final CycleService cycles;
    private final GuidanceService guidances;
    private final ReportService reports;
    private final ReportDraftService drafts;
    private final ConsolidationDraftService consolidationDrafts;
    private final ReportTemplates templates;
    private final ActivityService activities;
    private final ActionMonthService months;
    private final ActionMonthCampaigns campaigns;
    private final OrganizationUnitRepository units;
    private final RuntimeService runtimeService;
    private final YearEraser eraser;

    TestYear(
            Actors actors,
            SampleReview review,
            EvaluationClock clock,
            SampleContent content,
            CycleService cycles,
            GuidanceService guidances,
            ReportService reports,
            ReportDraftService drafts,
            ConsolidationDraftService consolidationDrafts,
            ReportTemplates templates,
            ActivityService activities,
            ActionMonthService months,
            ActionMonthCampaigns campaigns,
            OrganizationUnitRepository units,
            RuntimeService runtimeService,
            YearEraser eraser) {
        this.actors = actors;
        this.review = review;
        this.clock = clock;
        this.content = content;
        this.cycles = cycles;
        this.guidances = guidances;
        this.reports = reports;
        this.drafts = drafts;
        this.consolidationDrafts = consolidationDrafts;
        this.templates = templates;
        this.activities = activities;
        this.months = months;
        this.campaigns = campaigns;
        this.units = units;
        this.runtimeService = runtimeService;
        this.eraser = eraser;
    }

    /** An instant in Vietnam, e.g. {@code 2031-06-05T00:00}. */
    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Zones.VIETNAM).toInstant();
    }

    public static String report(int year, String unitCode) {
        return year + "-MID_YEAR-" + unitCode;
    }

    public static String account(String unitCode, String role) {
        return unitCode.toLowerCase(Locale.ROOT) + "." + role;
    }

    /** Begins the year anew on 3 April: the desk has the task to plan it. */
    public void start(int year) {
        erase(year);
        clock.begin(at(year + "-04-03T08:00"));
        actors.as(DESK, () -> runtimeService.startProcessInstanceByKey("AnnualCycleProcess", String.valueOf(year)));
    }

    /** Takes out of the database whatever is there of the year. */
    public void erase(int year) {
        eraser.erase(year);
    }

    /** Plans the year for these units only and hands it on. */
    public void plan(int year, String... unitCodes) {
        CyclePlan plan = cycles.plan(year);
        cycles.savePlan(
                new CyclePlan(
                        year,
                        plan.state(),
                        plan.deadlineRule(),
                        plan.weekendRule(),
                        plan.periods(),
                        plan.actionMonth(),
                        List.of(unitCodes),
                        plan.version()),
                DESK);
        complete(DESK, String.valueOf(year), "UserTask_PlanCycle", Map.of());
    }

    /** Writes the guidance and hands it on. */
    public void draftGuidance(int year) {
        Guidance guidance = guidances.guidance(year);
        guidances.saveDraft(
                year,
                new GuidanceDraft(
                        "763/BXD-TCCB",
                        LocalDate.of(year, 4, 11),
                        guidance.subject(),
                        guidance.body(),
                        guidance.version()),
                DESK);
        complete(DESK, String.valueOf(year), "UserTask_DraftGuidance", Map.of());
    }

    /** Goes from nothing to the opened mid-year period of these units: 2 May, 00:00. */
    public void openMidYear(int year, String... unitCodes) {
        start(year);
        plan(year, unitCodes);
        draftGuidance(year);
        approve(COMMITTEE, String.valueOf(year), "UserTask_ReviewGuidance");
        approve(DIRECTOR, String.valueOf(year), "UserTask_SignGuidance");
        advanceTo(year + "-05-02T00:00");
    }

    /** Fills the unit's mid-year report completely and explains its warnings. */
    public void fill(int year, String unitCode) {
        String id = report(year, unitCode);
        String drafter = account(unitCode, "soanthao");
        DraftResult saved = drafts.save(
                id,
                content.draft(
                        templates.get(reports.report(id).templateId()),
                        cycles.period(reports.report(id).periodId()).kind(),
                        units.findById(unitCode).orElseThrow(),
                        1),
                drafter);
        drafts.save(id, content.explanations(saved), drafter);
    }

    public void send(int year, String unitCode) {
        complete(account(unitCode, "soanthao"), report(year, unitCode), "UserTask_DraftReport", Map.of());
    }

    /** From the draft to the head's signature, all agreeing. */
    public void submit(int year, String unitCode) {
        send(year, unitCode);
        approve(account(unitCode, "ban"), report(year, unitCode), "UserTask_ReviewReport");
        approve(account(unitCode, "thutruong"), report(year, unitCode), "UserTask_SignReport");
        runJobs();
    }

    /** Writes every text of the period's consolidated report. */
    public void writeConsolidation(String periodId) {
        consolidationDrafts.save(
                periodId,
                new DraftPatch(
                        consolidationDrafts.save(periodId, NOTHING, DESK).violations().stream()
                                .collect(Collectors.toMap(
                                        Violation::field,
                                        violation -> new TextPatch("Tổng hợp mục " + violation.field() + ".", 0))),
                        Map.of(),
                        Map.of()),
                DESK);
    }

    /** From the desk's texts to the dispatch of the period's consolidated report, all agreeing. */
    public void consolidate(String periodId) {
        writeConsolidation(periodId);
        complete(DESK, periodId, "UserTask_EditConsolidation", Map.of());
        approve(COMMITTEE, periodId, "UserTask_ReviewConsolidation");
        approve(DIRECTOR, periodId, "UserTask_SignConsolidation");
        runJobs();
    }

    /** Goes from nothing to the units' task to plan their Action Month: 16 October, 00:00; nothing is announced. */
    public void openActionMonth(int year, String... unitCodes) {
        openMidYear(year, unitCodes);
        advanceTo(year + "-10-16T00:00");
    }

    /** The desk writes theme and guidance and announces them. */
    public void announceActionMonth(int year) {
        actors.as(
                DESK,
                () -> campaigns.save(
                        year,
                        new CampaignDraft(
                                "Hành động vì bình đẳng giới", "", "Các đơn vị xây dựng kế hoạch hưởng ứng.", 0),
                        DESK));
        complete(DESK, String.valueOf(year), "UserTask_AnnounceActionMonth", Map.of());
        runJobs();
    }

    /** Writes a plan with one activity, on 20 November, that nothing is missing from. */
    public Activity planActionMonth(int year, String unitCode) {
        String drafter = account(unitCode, "soanthao");
        Activity[] activity = new Activity[1];
        actors.as(drafter, () -> {
            months.savePlan(
                    ActionMonth.idOf(year, unitCode),
                    new PlanTexts("Nâng cao nhận thức về bình đẳng giới.", "Văn phòng đơn vị làm đầu mối.", 0),
                    drafter);
            activity[0] = activities.add(unitCode, year, activity(year, "Tọa đàm về bình đẳng giới"), drafter);
        });
        return activity[0];
    }

    /** An activity of the Action Month, on 20 November. */
    public static ActivityDraft activity(int year, String title) {
        return new ActivityDraft(
                true,
                title,
                ActivityForm.DIALOGUE,
                "",
                "Hội trường đơn vị",
                LocalDate.of(year, 11, 20),
                null,
                LocalTime.of(14, 0),
                "Công chức, viên chức, người lao động",
                30,
                40,
                5_000_000L,
                "Kinh phí thường xuyên",
                "Văn phòng đơn vị",
                "",
                0);
    }

    /** From the written plan to its approval, all agreeing. */
    public void approveActionMonthPlan(int year, String unitCode) {
        String id = ActionMonth.idOf(year, unitCode);
        complete(account(unitCode, "soanthao"), id, "UserTask_PlanActionMonth", Map.of());
        approve(account(unitCode, "ban"), id, "UserTask_ReviewActionMonthPlan");
        approve(account(unitCode, "thutruong"), id, "UserTask_ApproveActionMonthPlan");
        runJobs();
    }

    /** The activity was held on the clock's day. */
    public Activity hold(Activity activity) {
        String drafter = account(activity.unitCode(), "soanthao");
        Activity[] held = new Activity[1];
        actors.as(
                drafter,
                () -> held[0] = activities.record(
                        activity.id(),
                        new ActivityOutcome(
                                ActivityState.HELD,
                                LocalDate.ofInstant(clock.now(), Zones.VIETNAM),
                                null,
                                25,
                                35,
                                4_500_000L,
                                "Đạt mục tiêu đề ra.",
                                null,
                                null,
                                null,
                                activities.readable(activity.id(), drafter).version()),
                        drafter));
        return held[0];
    }

    /** Agrees; a committee marks its checks first. */
    public void approve(String user, String businessKey, String task) {
        if (task.equals("UserTask_ReviewReport")) {
            review.check(user, businessKey);
        }
        complete(user, businessKey, task, Map.of("decision", "APPROVE"));
    }

    public void sendBack(String user, String businessKey, String task, String reason) {
        complete(user, businessKey, task, Map.of("decision", "RETURN", "reason", reason));
    }

    public void complete(String user, String businessKey, String task, Map<String, Object> form) {
        actors.complete(user, businessKey, task, form);
    }

    /** Goes forward, doing what falls due on the way. */
    public void advanceTo(String localTime) {
        clock.advance(at(localTime));
    }

    /** Puts the clock without doing anything, as while the system is down. */
    public void jumpTo(String localTime) {
        clock.begin(at(localTime));
    }

    /** Does what is due now. */
    public void runJobs() {
        clock.advance(clock.now().plusMillis(1));
    }

    /** Calls the year and its reports off, so that their tasks and timers do not disturb other tests. */
    public void cancel(int year) {
        cancelIfRunning("AnnualCycleProcess", String.valueOf(year), "Message_CycleCancelled");
        reports.openReports(year)
                .forEach(report -> cancelIfRunning("UnitReportProcess", report, "Message_ReportCancelled"));
        months.openMonths(year)
                .forEach(month -> cancelIfRunning("ActionMonthProcess", month, "Message_ActionMonthCancelled"));
        cycles.periods(year)
                .forEach(period -> cancelIfRunning("ConsolidationProcess", period.id(), "Message_RevisionDiscarded"));
        cancelIfRunning("InspectionProgramProcess", String.valueOf(year), "Message_InspectionProgramCancelled");
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("RecommendationProcess")
                .processInstanceBusinessKeyLike(year + "-%")
                .list()
                .forEach(recommendation -> cancelIfRunning(
                        "RecommendationProcess", recommendation.getBusinessKey(), "Message_RecommendationWithdrawn"));
    }

    private void cancelIfRunning(String process, String businessKey, String message) {
        if (runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey, process)
                        .count()
                > 0) {
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .correlate();
        }
    }
}

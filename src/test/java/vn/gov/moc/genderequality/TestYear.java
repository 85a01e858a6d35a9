package vn.gov.moc.genderequality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
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

/** Drives a small year through the processes, as the people concerned. Every test takes a year of its own. */
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
    private final OrganizationUnitRepository units;
    private final RuntimeService runtimeService;

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
            OrganizationUnitRepository units,
            RuntimeService runtimeService) {
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
        this.units = units;
        this.runtimeService = runtimeService;
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

    /** Begins the year on 3 April: the desk has the task to plan it. */
    public void start(int year) {
        clock.begin(at(year + "-04-03T08:00"));
        actors.as(DESK, () -> runtimeService.startProcessInstanceByKey("AnnualCycleProcess", String.valueOf(year)));
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
        cycles.periods(year)
                .forEach(period -> cancelIfRunning("ConsolidationProcess", period.id(), "Message_RevisionDiscarded"));
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

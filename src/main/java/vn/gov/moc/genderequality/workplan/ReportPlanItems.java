package vn.gov.moc.genderequality.workplan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * What a unit planned beside what it reports: the work of its approved plan, by the section of the report that tells of the
 * same task of the directive.
 */
@Component
@Transactional(readOnly = true)
class ReportPlanItems {

    /** The chapter of the report (model of the directive's annex, I.1–I.7) for each task; reporting itself has none. */
    private static final Map<DirectiveTask, String> CHAPTERS = Map.of(
            DirectiveTask.LAW_REVIEW, "I.1",
            DirectiveTask.NATIONAL_PROGRAM, "I.2",
            DirectiveTask.ACTION_MONTH, "I.3",
            DirectiveTask.COMMUNICATION, "I.4",
            DirectiveTask.MANAGEMENT, "I.5",
            DirectiveTask.COORDINATION, "I.6",
            DirectiveTask.ORGANISATION, "I.7");

    private final WorkPlans plans;
    private final ReportService reports;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final AccessPolicy access;

    ReportPlanItems(
            WorkPlans plans,
            ReportService reports,
            ReportTemplates templates,
            CycleService cycles,
            AccessPolicy access) {
        this.plans = plans;
        this.reports = reports;
        this.templates = templates;
        this.cycles = cycles;
        this.access = access;
    }

    /**
     * What stands beside the report.
     *
     * @param planNumber the approved plan's number; none as long as there is no approved plan
     * @param planUrl where the plan is
     * @param sections the pieces of work by the section's key
     */
    record View(@Nullable String planNumber, String planUrl, Map<String, List<Item>> sections) {}

    /**
     * A piece of work.
     *
     * @param planned false for what came up after the approval
     * @param percent how much is done, 0–100; none when it is not measured
     */
    record Item(
            String task,
            String content,
            String target,
            @Nullable LocalDate dueOn,
            boolean planned,
            WorkProgress progress,
            String progressLabel,
            @Nullable Integer percent,
            String result,
            String reason,
            @Nullable LocalDate doneOn) {

        static Item of(WorkPlanItem item) {
            return new Item(
                    item.task().heading(),
                    item.content(),
                    item.target(),
                    item.dueOn(),
                    item.planned(),
                    item.progress(),
                    item.progress().label(),
                    item.percent(),
                    item.progressText(),
                    item.reason(),
                    item.doneOn());
        }
    }

    /**
     * What was planned, beside the report.
     *
     * @throws AccessDeniedException when the person does not see the unit's work
     * @throws NotFoundException when there is no such report
     */
    View of(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        ReportingPeriod period = cycles.period(report.periodId());
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        sections(report, period, templates.get(report.templateId()))
                .forEach((section, items) ->
                        sections.put(section, items.stream().map(Item::of).toList()));
        String plan = WorkPlan.idOf(period.year(), report.unitCode());
        return new View(
                plans.number(plan).orElse(null), TaskCarrier.WORK_PLAN.url(period.year(), report.unitCode()), sections);
    }

    /** The approved plan's pieces of work by the key of the first section that tells of their task; of periodic reports alone. */
    Map<String, List<WorkPlanItem>> sections(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        if (!template.periodic()) {
            return Map.of();
        }
        Map<DirectiveTask, List<WorkPlanItem>> byTask = plans
                .find(WorkPlan.idOf(period.year(), report.unitCode()))
                .filter(plan -> plan.state() == WorkPlanState.APPROVED)
                .map(plans::items)
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(WorkPlanItem::task));
        Map<String, List<WorkPlanItem>> sections = new LinkedHashMap<>();
        for (DirectiveTask task : DirectiveTask.values()) {
            section(task, period.kind(), template)
                    .filter(section -> byTask.containsKey(task))
                    .ifPresent(section -> sections.put(section, byTask.get(task)));
        }
        return sections;
    }

    private static Optional<String> section(DirectiveTask task, PeriodKind kind, ReportTemplate template) {
        return Optional.ofNullable(CHAPTERS.get(task))
                .flatMap(chapter -> template.sectionsFor(kind)
                        .filter(Section::narrative)
                        .map(Section::key)
                        .filter(key -> key.equals(chapter) || key.startsWith(chapter + "."))
                        .findFirst());
    }
}

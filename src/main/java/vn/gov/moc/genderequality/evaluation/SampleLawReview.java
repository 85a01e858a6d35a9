package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationDraftService;
import vn.gov.moc.genderequality.cycle.CyclePlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Has the sample ministry review ten years of the Law on Gender Equality (directive 2017, §1): all units but two report over
 * the summer, some propose amendments, and the ministry's report is dispatched in October.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleLawReview implements SampleStory {

    private static final int YEAR = 2017;
    private static final String PERIOD = YEAR + "-" + PeriodKind.SPECIAL;

    /** Never send theirs. */
    private static final Set<String> SILENT = Set.of("CTPN", "MUCE");

    private static final List<String> NOTHING_FOUND = List.of("law-complaints.count.now", "law-violations.count.now");

    private record Proposal(String section, List<String> units, String text) {}

    private record Texts(List<Proposal> proposals, Map<String, String> consolidation) {}

    private final Actors actors;
    private final SampleReview review;
    private final SampleContent content;
    private final CycleService cycles;
    private final ReportService reports;
    private final ReportDraftService drafts;
    private final ReportTemplates templates;
    private final ConsolidationDraftService consolidations;
    private final Texts texts;

    SampleLawReview(
            Actors actors,
            SampleReview review,
            SampleContent content,
            CycleService cycles,
            ReportService reports,
            ReportDraftService drafts,
            ReportTemplates templates,
            ConsolidationDraftService consolidations,
            @Value("classpath:sample/law-review-2017.yaml") Resource file) {
        this.actors = actors;
        this.review = review;
        this.content = content;
        this.cycles = cycles;
        this.reports = reports;
        this.drafts = drafts;
        this.templates = templates;
        this.consolidations = consolidations;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    @Override
    public void plan(List<OrganizationUnit> units, Diary diary) {
        diary.on(day(4, 4), 10, () -> actors.as(DESK, () -> cycles.savePlan(withReview(cycles.plan(YEAR)), DESK)));
        for (int i = 0; i < units.size(); i++) {
            if (!SILENT.contains(units.get(i).code())) {
                report(units.get(i), day(8, 14).plusDays(i * 7 % 29), diary);
            }
        }
        diary.on(day(10, 3), 9, () -> {
            write();
            actors.complete(DESK, PERIOD, "UserTask_EditConsolidation", Map.of());
        });
        diary.on(day(10, 5), 9, () -> approve(COMMITTEE, PERIOD, "UserTask_ReviewConsolidation"));
        diary.on(day(10, 9), 9, () -> approve(DIRECTOR, PERIOD, "UserTask_SignConsolidation"));
    }

    private CyclePlan withReview(CyclePlan plan) {
        return new CyclePlan(
                YEAR,
                plan.state(),
                plan.deadlineRule(),
                plan.weekendRule(),
                Stream.concat(
                                Stream.ofNullable(plan.periods()).flatMap(List::stream),
                                Stream.of(cycles.proposal(YEAR, PeriodKind.SPECIAL)))
                        .toList(),
                plan.actionMonth(),
                plan.unitCodes(),
                plan.version());
    }

    /** Nobody finds anything wrong. */
    private void report(OrganizationUnit unit, LocalDate signed, Diary diary) {
        String id = UnitReport.idOf(PERIOD, unit.code());
        String drafter = account(unit, UnitRole.DRAFTER);
        String committee = account(unit, UnitRole.COMMITTEE);
        diary.on(signed.minusDays(3), 9, () -> {
            actors.as(drafter, () -> drafts.save(id, draft(unit, id), drafter));
            actors.complete(drafter, id, "UserTask_DraftReport", Map.of());
        });
        diary.on(signed.minusDays(1), 9, () -> {
            review.check(committee, id);
            approve(committee, id, "UserTask_ReviewReport");
        });
        diary.on(signed, 10, () -> approve(account(unit, UnitRole.HEAD), id, "UserTask_SignReport"));
        diary.on(signed.plusDays(2), 10, () -> approve(DESK, id, "UserTask_CheckReport"));
    }

    private DraftPatch draft(OrganizationUnit unit, String id) {
        DraftPatch usual = content.draft(templates.get(reports.report(id).templateId()), PeriodKind.SPECIAL, unit, 1);
        Map<String, TextPatch> written = new HashMap<>(usual.textsOrNone());
        texts.proposals().stream()
                .filter(proposal -> proposal.units().contains(unit.code()))
                .forEach(proposal -> written.put(
                        proposal.section(), new TextPatch(proposal.text().strip(), 0)));
        Map<String, FigurePatch> figures = new HashMap<>(usual.figures() == null ? Map.of() : usual.figures());
        NOTHING_FOUND.forEach(cell ->
                figures.put(cell, new FigurePatch(FigureValue.Status.NUMBER.name(), IntNode.valueOf(0), false, 0)));
        return new DraftPatch(Map.copyOf(written), Map.copyOf(figures), Map.of());
    }

    private void write() {
        Map<String, TextPatch> sections = texts.consolidation().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> new TextPatch(text.getValue().strip(), 0)));
        actors.as(
                DESK,
                () -> consolidations.save(PERIOD, new DraftPatch(Map.copyOf(sections), Map.of(), Map.of()), DESK));
    }

    private void approve(String user, String businessKey, String task) {
        actors.complete(user, businessKey, task, Map.of("decision", "APPROVE"));
    }

    private static String account(OrganizationUnit unit, UnitRole role) {
        return unit.code().toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(YEAR, month, dayOfMonth);
    }
}

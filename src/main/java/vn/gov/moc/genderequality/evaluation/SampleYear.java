package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.delegation.DelegationKind;
import vn.gov.moc.genderequality.delegation.DelegationService;
import vn.gov.moc.genderequality.delegation.DelegationTerms;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.guidance.GuidanceDraft;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult;
import vn.gov.moc.genderequality.unitreport.ExtensionService;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.ReportCorrectionService;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Replays the year 2017 of the real directive into an empty ministry, up to 20/11/2017: through the processes, as the people
 * concerned, by the virtual clock. Two units are late and escalated, one report is returned and mended, one is extended,
 * one is signed by a deputy, one is corrected after it was accepted. The ministry dispatches its consolidated report of the first
 * half, and after that correction another that replaces it. The Action Month has been running for some days. One unit
 * was inspected; one of its recommendations is closed, the other overdue.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
@Order(0)
class SampleYear implements ApplicationRunner {

    private static final int YEAR = 2017;
    private static final Instant BEGIN = at(LocalDate.of(YEAR, 4, 3), 8);
    private static final Instant END = at(LocalDate.of(YEAR, 11, 20), 8);

    /** In time by an extension; late with an escalation to the desk; late with one to the director. */
    private static final String EXTENDED = "VICEM";

    private static final String LATE = "CTPN";
    private static final String VERY_LATE = "MUCE";

    /** Returned by the unit's own committee; returned by the ministry for a supplement. */
    private static final String RETURNED_BY_COMMITTEE = "HAU";

    private static final String RETURNED_BY_MINISTRY = "LILAMA";

    /** Corrected after it was accepted. */
    private static final String CORRECTED = "KHCN";

    private static final String EVENTS = "communication-events.count.now";

    /** Signed by the deputy under KT. while the head is away. */
    private static final String SIGNED_BY_DEPUTY = "PC";

    private record Event(Instant at, int order, Runnable action) {}

    private final EvaluationProperties properties;
    private final EvaluationClock clock;
    private final Actors actors;
    private final SampleReview review;
    private final SampleReturns returns;
    private final SampleContent content;
    private final SampleConsolidation consolidation;
    private final List<SampleStory> stories;
    private final CycleService cycles;
    private final GuidanceService guidances;
    private final ReportService reports;
    private final ReportDraftService drafts;
    private final ReportTemplates templates;
    private final ExtensionService extensions;
    private final ReportCorrectionService corrections;
    private final DelegationService delegations;
    private final OrganizationUnitRepository units;
    private final RuntimeService runtimeService;

    private final Queue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));

    SampleYear(
            EvaluationProperties properties,
            EvaluationClock clock,
            Actors actors,
            SampleReview review,
            SampleReturns returns,
            SampleContent content,
            SampleConsolidation consolidation,
            List<SampleStory> stories,
            CycleService cycles,
            GuidanceService guidances,
            ReportService reports,
            ReportDraftService drafts,
            ReportTemplates templates,
            ExtensionService extensions,
            ReportCorrectionService corrections,
            DelegationService delegations,
            OrganizationUnitRepository units,
            RuntimeService runtimeService) {
        this.properties = properties;
        this.clock = clock;
        this.actors = actors;
        this.review = review;
        this.returns = returns;
        this.content = content;
        this.consolidation = consolidation;
        this.stories = stories;
        this.cycles = cycles;
        this.guidances = guidances;
        this.reports = reports;
        this.drafts = drafts;
        this.templates = templates;
        this.extensions = extensions;
        this.corrections = corrections;
        this.delegations = delegations;
        this.units = units;
        this.runtimeService = runtimeService;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.replay() || cycles.newest().isPresent()) {
            return;
        }
        try (ReplayMarker marker = ReplayMarker.set(properties)) {
            ProgressBar progress = new ProgressBar("Phát lại năm " + YEAR, BEGIN, END);
            clock.begin(BEGIN);
            planEvents();
            while (!events.isEmpty()) {
                Event event = events.remove();
                reach(event.at());
                event.action().run();
                progress.show(event.at());
            }
            reach(END);
            progress.finish();
            marker.done();
        }
    }

    private void reach(Instant time) {
        if (time.isAfter(clock.now())) {
            clock.advance(time);
        }
    }

    private void planEvents() {
        guidanceEvents();
        List<OrganizationUnit> all = units.findByActiveTrueOrderByCode();
        for (int i = 0; i < all.size(); i++) {
            OrganizationUnit unit = all.get(i);
            acknowledgement(unit, i);
            midYear(unit, i);
            yearEnd(unit, i);
        }
        delegation();
        consolidation();
        stories.forEach(story -> story.plan(all, this::on));
    }

    /** Edited, returned once, signed and dispatched in July; replaced after the correction that is accepted on 19/7. */
    private void consolidation() {
        String id = YEAR + "-" + PeriodKind.MID_YEAR;
        on(LocalDate.of(YEAR, 7, 3), 9, () -> {
            consolidation.write(id, SampleStory.DESK);
            actors.complete(SampleStory.DESK, id, "UserTask_EditConsolidation", Map.of());
        });
        on(
                LocalDate.of(YEAR, 7, 5),
                14,
                () -> decide(SampleStory.COMMITTEE, id, "UserTask_ReviewConsolidation", consolidation.returned()));
        on(LocalDate.of(YEAR, 7, 6), 9, () -> {
            consolidation.mend(id, SampleStory.DESK);
            actors.complete(SampleStory.DESK, id, "UserTask_EditConsolidation", Map.of());
        });
        consolidationSigned(id, LocalDate.of(YEAR, 7, 12));
        on(LocalDate.of(YEAR, 7, 21), 9, () -> {
            consolidation.revise(id, SampleStory.DESK);
            actors.complete(SampleStory.DESK, id, "UserTask_EditConsolidation", Map.of());
        });
        consolidationSigned(id, LocalDate.of(YEAR, 7, 26));
    }

    private void consolidationSigned(String id, LocalDate day) {
        on(day.minusDays(2), 10, () -> approve(SampleStory.COMMITTEE, id, "UserTask_ReviewConsolidation"));
        on(day, 9, () -> approve(SampleStory.DIRECTOR, id, "UserTask_SignConsolidation"));
    }

    /** The deputy chairs the unit's committee, as is usual, and has its account. */
    private void delegation() {
        String code = SIGNED_BY_DEPUTY.toLowerCase(Locale.ROOT);
        String head = code + "." + UnitRole.HEAD.accountSuffix();
        DelegationTerms.Typed terms = new DelegationTerms.Typed(
                SIGNED_BY_DEPUTY,
                code + "." + UnitRole.COMMITTEE.accountSuffix(),
                DelegationKind.KT,
                "Phó Vụ trưởng",
                null,
                EnumSet.of(SigningMatter.UNIT_REPORT),
                LocalDate.of(YEAR, 5, 15),
                LocalDate.of(YEAR, 6, 16),
                "Thông báo phân công số 05/TB-PC ngày 10/5/2017");
        on(LocalDate.of(YEAR, 5, 12), 9, () -> actors.as(head, () -> delegations.grant(terms, head)));
    }

    private void guidanceEvents() {
        String year = String.valueOf(YEAR);
        on(
                LocalDate.of(YEAR, 4, 3),
                9,
                () -> actors.as(
                        SampleStory.DESK, () -> runtimeService.startProcessInstanceByKey("AnnualCycleProcess", year)));
        on(LocalDate.of(YEAR, 4, 4), 14, () -> actors.complete(SampleStory.DESK, year, "UserTask_PlanCycle", Map.of()));
        on(LocalDate.of(YEAR, 4, 5), 10, () -> draftGuidance("759/BXD-TCCB"));
        on(
                LocalDate.of(YEAR, 4, 6),
                15,
                () -> decide(
                        SampleStory.COMMITTEE,
                        year,
                        "UserTask_ReviewGuidance",
                        "Số văn bản chưa đúng, đề nghị kiểm tra lại với văn thư."));
        on(LocalDate.of(YEAR, 4, 7), 9, () -> draftGuidance("763/BXD-TCCB"));
        on(LocalDate.of(YEAR, 4, 10), 10, () -> approve(SampleStory.COMMITTEE, year, "UserTask_ReviewGuidance"));
        on(LocalDate.of(YEAR, 4, 11), 9, () -> approve(SampleStory.DIRECTOR, year, "UserTask_SignGuidance"));
    }

    private void draftGuidance(String number) {
        var draft = guidances.guidance(YEAR);
        actors.as(
                SampleStory.DESK,
                () -> guidances.saveDraft(
                        YEAR,
                        new GuidanceDraft(
                                number, LocalDate.of(YEAR, 4, 11), draft.subject(), draft.body(), draft.version()),
                        SampleStory.DESK));
        actors.complete(SampleStory.DESK, String.valueOf(YEAR), "UserTask_DraftGuidance", Map.of());
    }

    /** Most heads confirm in the first days, every tenth only after a reminder. */
    private void acknowledgement(OrganizationUnit unit, int i) {
        String head = account(unit, UnitRole.HEAD);
        LocalDate day = LocalDate.of(YEAR, 4, i % 10 == 9 ? 18 : 12 + i % 2);
        on(day, 8 + i % 8, () -> actors.as(head, () -> guidances.acknowledge(YEAR, head)));
    }

    private void midYear(OrganizationUnit unit, int i) {
        LocalDate signed = switch (unit.code()) {
            case LATE -> LocalDate.of(YEAR, 6, 9);
            case VERY_LATE -> LocalDate.of(YEAR, 6, 14);
            case EXTENDED -> LocalDate.of(YEAR, 6, 10);
            default -> LocalDate.of(YEAR, 5, 16).plusDays(i * 7 % 19);
        };
        String id = UnitReport.idOf(YEAR + "-" + PeriodKind.MID_YEAR, unit.code());
        draft(unit, id, PeriodKind.MID_YEAR, 1, signed.minusDays(4));
        if (unit.code().equals(EXTENDED)) {
            extension(unit, id);
        }
        UnitRole signer = unit.code().equals(SIGNED_BY_DEPUTY) ? UnitRole.COMMITTEE : UnitRole.HEAD;
        submission(unit, id, signed, signer);
        if (unit.code().equals(RETURNED_BY_MINISTRY)) {
            LocalDate returned = signed.plusDays(2);
            on(returned, 9, () -> returns.byMinistry(SampleStory.DESK, id));
            on(returned.plusDays(1), 9, () -> returns.supplemented(unit, id, account(unit, UnitRole.DRAFTER)));
            submission(unit, id, returned.plusDays(4), UnitRole.HEAD);
            on(returned.plusDays(5), 9, () -> approve(SampleStory.DESK, id, "UserTask_CheckReport"));
        } else {
            on(signed.plusDays(2), 10, () -> approve(SampleStory.DESK, id, "UserTask_CheckReport"));
        }
        if (unit.code().equals(CORRECTED)) {
            correction(unit, id);
        }
    }

    /** In July, when the period is closed: the head has a figure corrected, and the ministry accepts the replacement. */
    private void correction(OrganizationUnit unit, String id) {
        String head = account(unit, UnitRole.HEAD);
        String drafter = account(unit, UnitRole.DRAFTER);
        on(
                LocalDate.of(YEAR, 7, 10),
                9,
                () -> actors.as(
                        head,
                        () -> corrections.begin(
                                id,
                                "Mục I.4 chưa nêu hội nghị chuyên đề tổ chức tháng 5; đề nghị bổ sung cho đủ.",
                                head)));
        on(
                LocalDate.of(YEAR, 7, 11),
                9,
                () -> actors.as(
                        drafter,
                        () -> drafts.save(
                                id,
                                new DraftPatch(
                                        Map.of(
                                                "I.4",
                                                new DraftPatch.TextPatch(
                                                        "Bổ sung: đã tổ chức một hội nghị chuyên đề về bình đẳng giới trong tháng 5.",
                                                        1)),
                                        Map.of(EVENTS, oneMore(unit, id)),
                                        Map.of()),
                                drafter)));
        submission(unit, id, LocalDate.of(YEAR, 7, 17), UnitRole.HEAD);
        on(LocalDate.of(YEAR, 7, 19), 10, () -> approve(SampleStory.DESK, id, "UserTask_CheckReport"));
    }

    private DraftPatch.FigurePatch oneMore(OrganizationUnit unit, String id) {
        var reported = Objects.requireNonNull(Objects.requireNonNull(
                        content.draft(templates.get(reports.report(id).templateId()), PeriodKind.MID_YEAR, unit, 1)
                                .figures())
                .get(EVENTS));
        int count = Objects.requireNonNull(reported.value()).intValue();
        return new DraftPatch.FigurePatch(FigureValue.Status.NUMBER.name(), IntNode.valueOf(count + 1), false, 1);
    }

    private void draft(OrganizationUnit unit, String id, PeriodKind kind, double share, LocalDate day) {
        String drafter = account(unit, UnitRole.DRAFTER);
        on(
                day,
                9,
                () -> actors.as(drafter, () -> {
                    DraftResult saved = drafts.save(
                            id,
                            content.draft(templates.get(reports.report(id).templateId()), kind, unit, share),
                            drafter);
                    if (share == 1) {
                        drafts.save(id, content.explanations(saved), drafter);
                    }
                }));
    }

    private void extension(OrganizationUnit unit, String id) {
        String head = account(unit, UnitRole.HEAD);
        on(
                LocalDate.of(YEAR, 5, 29),
                9,
                () -> actors.as(
                        head,
                        () -> extensions.request(
                                id,
                                LocalDate.of(YEAR, 6, 12),
                                "Đơn vị có nhiều công ty thành viên, cần thêm thời gian tổng hợp số liệu.",
                                head)));
        on(LocalDate.of(YEAR, 5, 30), 9, () -> approve(SampleStory.DIRECTOR, id, "UserTask_DecideExtension"));
    }

    /** Three days before: to the committee; the day before: approved (or returned once); the day itself: signed. */
    private void submission(OrganizationUnit unit, String id, LocalDate signed, UnitRole signer) {
        String committee = account(unit, UnitRole.COMMITTEE);
        on(
                signed.minusDays(3),
                10,
                () -> actors.complete(account(unit, UnitRole.DRAFTER), id, "UserTask_DraftReport", Map.of()));
        if (unit.code().equals(RETURNED_BY_COMMITTEE)) {
            on(signed.minusDays(2), 9, () -> returns.byCommittee(committee, id));
            on(signed.minusDays(2), 15, () -> {
                returns.mended(unit, id, account(unit, UnitRole.DRAFTER));
                actors.complete(account(unit, UnitRole.DRAFTER), id, "UserTask_DraftReport", Map.of());
            });
        }
        on(signed.minusDays(1), 9, () -> {
            review.check(committee, id);
            approve(committee, id, "UserTask_ReviewReport");
        });
        on(
                signed,
                9 + Math.floorMod(id.hashCode(), 7),
                () -> approve(account(unit, signer), id, "UserTask_SignReport"));
    }

    /** By 20/11 a few reports are in, some are on their way, most are being written, some were never opened. */
    private void yearEnd(OrganizationUnit unit, int i) {
        String id = UnitReport.idOf(YEAR + "-" + PeriodKind.YEAR_END, unit.code());
        LocalDate start = LocalDate.of(YEAR, 11, 6).plusDays(i % 5);
        switch (i % 8) {
            case 0 -> {
                draft(unit, id, PeriodKind.YEAR_END, 1, start);
                submission(unit, id, start.plusDays(6), UnitRole.HEAD);
            }
            case 1, 2 -> {
                draft(unit, id, PeriodKind.YEAR_END, 1, start);
                on(
                        start.plusDays(2),
                        10,
                        () -> actors.complete(account(unit, UnitRole.DRAFTER), id, "UserTask_DraftReport", Map.of()));
            }
            case 3, 4, 5, 6 -> draft(unit, id, PeriodKind.YEAR_END, 0.3 + 0.1 * (i % 5), start);
            default -> {
                // never opened
            }
        }
    }

    private void approve(String user, String businessKey, String task) {
        actors.complete(user, businessKey, task, Map.of("decision", "APPROVE"));
    }

    private void decide(String user, String businessKey, String task, String returnReason) {
        actors.complete(user, businessKey, task, new HashMap<>(Map.of("decision", "RETURN", "reason", returnReason)));
    }

    private void on(LocalDate day, int hour, Runnable action) {
        events.add(new Event(at(day, hour), events.size(), action));
    }

    private static String account(OrganizationUnit unit, UnitRole role) {
        return unit.code().toLowerCase(Locale.ROOT) + "." + role.accountSuffix();
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                .atZone(Zones.VIETNAM)
                .toInstant();
    }
}

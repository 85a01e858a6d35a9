package vn.gov.moc.genderequality.consolidation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult;
import vn.gov.moc.genderequality.unitreport.DraftResult.Conflict;
import vn.gov.moc.genderequality.unitreport.DraftResult.Saved;
import vn.gov.moc.genderequality.unitreport.ReportDraftService;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Saves the desk's texts section by section, by the same rules as units' drafts: nobody's text is overwritten. */
@Service
public class ConsolidationDraftService {

    private final ConsolidationService consolidations;
    private final ConsolidationTextRepository texts;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    ConsolidationDraftService(
            ConsolidationService consolidations,
            ConsolidationTextRepository texts,
            ReportTemplates templates,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.consolidations = consolidations;
        this.texts = texts;
        this.templates = templates;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Saves what can be saved; a stale or wrong section never keeps another one from being saved.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the actor is not of the desk
     * @throws vn.gov.moc.genderequality.problem.ConflictException when it is not being edited
     */
    @Transactional
    public DraftResult save(String id, DraftPatch patch, String actor) {
        access.require(actor, MinistryGroup.DESK);
        consolidations.locked(id).requireEditable();
        ReportingPeriod period = cycles.period(id);
        ReportTemplate template = templates.get(period.templateId());
        Save save = new Save(id, actor, clock.instant());
        Set<String> sections = Stream.concat(
                        Stream.of(ConsolidationContent.INTRODUCTION),
                        template.sectionsFor(period.kind())
                                .filter(Section::narrative)
                                .map(Section::key))
                .collect(Collectors.toSet());
        patch.textsOrNone().forEach((section, text) -> save.text(sections, section, text));
        texts.flush();
        return save.result(missing(id, template, period));
    }

    private List<Violation> missing(String id, ReportTemplate template, ReportingPeriod period) {
        Set<String> written = texts.findByReportId(id).stream()
                .filter(text -> !text.content().isBlank())
                .map(ConsolidationText::section)
                .collect(Collectors.toSet());
        return template.sectionsFor(period.kind())
                .filter(section -> section.requiredFor().contains(period.kind()))
                .map(Section::key)
                .filter(section -> !written.contains(section))
                .map(section -> new Violation(
                        "REQUIRED:" + section,
                        section,
                        "Mục %s chưa có nội dung tổng hợp.".formatted(section),
                        Severity.BLOCKING,
                        null))
                .toList();
    }

    /** One request's way through the sections. */
    private final class Save {

        private final String id;
        private final String actor;
        private final Instant now;
        private final Map<String, Saved> saved = new LinkedHashMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<FieldProblem> errors = new ArrayList<>();

        Save(String id, String actor, Instant now) {
            this.id = id;
            this.actor = actor;
            this.now = now;
        }

        void text(Set<String> known, String section, @Nullable TextPatch patch) {
            if (!known.contains(section) || patch == null) {
                errors.add(new FieldProblem(
                        section,
                        "Báo cáo tổng hợp không có mục %s, hoặc mục được gửi lên mà không có nội dung."
                                .formatted(section)));
                return;
            }
            String content = TypedText.clean(patch.text());
            if (content.length() > ReportDraftService.LONGEST_TEXT) {
                errors.add(new FieldProblem(
                        section,
                        "Mục %s dài %s ký tự, vượt quá %s ký tự cho phép. Nội dung chưa được lưu; hãy rút gọn."
                                .formatted(
                                        section,
                                        TypedText.number(content.length()),
                                        TypedText.number(ReportDraftService.LONGEST_TEXT))));
                return;
            }
            ConsolidationText text = texts.findById(new ConsolidationText.Key(id, section))
                    .orElseGet(() -> new ConsolidationText(id, section));
            Optional<Conflict> conflict = text.save(section, content, patch.version(), actor, now);
            if (conflict.isPresent()) {
                conflicts.add(conflict.get());
                return;
            }
            texts.save(text);
            saved.put(section, new Saved(text.version()));
        }

        DraftResult result(List<Violation> violations) {
            return new DraftResult(now, saved, Map.of(), Map.of(), conflicts, errors, violations);
        }
    }
}

package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult.Conflict;
import vn.gov.moc.genderequality.unitreport.DraftResult.Saved;
import vn.gov.moc.genderequality.unitreport.DraftResult.SavedFigure;
import vn.gov.moc.genderequality.unitreport.ReportPrefill.Offer;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;

/** Saves drafts field by field: shared work of many drafters in which nobody's text is overwritten. */
@Service
public class ReportDraftService {

    /** The most characters of a section's text. */
    public static final int LONGEST_TEXT = 20_000;

    static final int LONGEST_EXPLANATION = 2_000;

    private final UnitReportRepository reports;
    private final ReportTextRepository texts;
    private final ReportFigureRepository figures;
    private final ReportExplanationRepository explanations;
    private final FigureSources sources;
    private final ReportChecks checks;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    ReportDraftService(
            UnitReportRepository reports,
            ReportTextRepository texts,
            ReportFigureRepository figures,
            ReportExplanationRepository explanations,
            FigureSources sources,
            ReportChecks checks,
            ReportTemplates templates,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.reports = reports;
        this.texts = texts;
        this.figures = figures;
        this.explanations = explanations;
        this.sources = sources;
        this.checks = checks;
        this.templates = templates;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Saves what can be saved; a stale or wrong field never keeps another one from being saved.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the actor does not draft for this unit
     * @throws vn.gov.moc.genderequality.problem.ConflictException when the report is not being drafted
     */
    @Transactional
    public DraftResult save(String reportId, DraftPatch patch, String actor) {
        UnitReport report = reports.findLockedById(reportId)
                .orElseThrow(() -> new NotFoundException("Không có báo cáo %s.".formatted(reportId)));
        access.require(actor, UnitRole.DRAFTER, report.unitCode());
        report.requireEditable();
        ReportTemplate template = templates.get(report.templateId());
        PeriodKind kind = cycles.period(report.periodId()).kind();

        Save save = new Save(reportId, sources.offered(report, patch), actor, clock.instant());
        Set<String> sections = template.sectionsFor(kind)
                .filter(Section::narrative)
                .map(Section::key)
                .collect(Collectors.toSet());
        patch.textsOrNone().forEach((section, text) -> save.text(sections, section, text));
        Set<String> cells = ReportRules.cells(template, kind).collect(Collectors.toSet());
        patch.figuresOrNone().forEach((cell, figure) -> save.figure(cells, cell, figure));
        Set<String> warnings = ReportRules.warnings(template, kind);
        patch.explanationsOrNone().forEach((warning, text) -> save.explanation(warnings, warning, text));
        texts.flush();
        return save.result(checks.of(report).violations());
    }

    /** One request's way through the fields. */
    private final class Save {

        private final String reportId;
        private final List<Offer> offered;
        private final String actor;
        private final Instant now;
        private final Map<String, Saved> savedTexts = new LinkedHashMap<>();
        private final Map<String, SavedFigure> savedFigures = new LinkedHashMap<>();
        private final Map<String, Saved> savedExplanations = new LinkedHashMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<FieldProblem> errors = new ArrayList<>();

        Save(String reportId, List<Offer> offered, String actor, Instant now) {
            this.reportId = reportId;
            this.offered = offered;
            this.actor = actor;
            this.now = now;
        }

        void text(Set<String> known, String section, @Nullable TextPatch patch) {
            if (!known.contains(section)) {
                errors.add(new FieldProblem(section, "Mẫu báo cáo không có mục %s.".formatted(section)));
                return;
            }
            if (patch == null) {
                errors.add(new FieldProblem(section, "Mục %s được gửi lên mà không có nội dung.".formatted(section)));
                return;
            }
            String content = TypedText.clean(patch.text());
            if (content.length() > LONGEST_TEXT) {
                errors.add(new FieldProblem(
                        section,
                        "Mục %s dài %s ký tự, vượt quá %s ký tự cho phép. Nội dung chưa được lưu; hãy rút gọn hoặc gửi kèm tệp."
                                .formatted(
                                        section, TypedText.number(content.length()), TypedText.number(LONGEST_TEXT))));
                return;
            }
            ReportText text = texts.findById(new ReportText.Key(reportId, section))
                    .orElseGet(() -> new ReportText(reportId, section));
            if (write(section, text, content, patch.version())) {
                texts.save(text);
                savedTexts.put(section, new Saved(text.version()));
            }
        }

        void explanation(Set<String> known, String warning, @Nullable TextPatch patch) {
            if (!known.contains(warning) || patch == null) {
                errors.add(new FieldProblem(warning, "Mẫu báo cáo không có cảnh báo này để giải trình."));
                return;
            }
            String content = TypedText.clean(patch.text());
            if (content.length() > LONGEST_EXPLANATION) {
                errors.add(new FieldProblem(
                        warning,
                        "Giải trình dài %s ký tự, vượt quá %s ký tự cho phép. Nội dung chưa được lưu; hãy rút gọn."
                                .formatted(TypedText.number(content.length()), TypedText.number(LONGEST_EXPLANATION))));
                return;
            }
            ReportExplanation text = explanations
                    .findById(new ReportExplanation.Key(reportId, warning))
                    .orElseGet(() -> new ReportExplanation(reportId, warning));
            if (write(warning, text, content, patch.version())) {
                explanations.save(text);
                savedExplanations.put(warning, new Saved(text.version()));
            }
        }

        /** Answers whether the text now holds the content; otherwise the two are in conflict. */
        private boolean write(String field, DraftText text, String content, int readVersion) {
            Optional<Conflict> conflict = text.save(field, content, readVersion, actor, now);
            conflict.ifPresent(conflicts::add);
            return conflict.isEmpty();
        }

        void figure(Set<String> known, String cell, @Nullable FigurePatch patch) {
            if (!known.contains(cell)) {
                errors.add(new FieldProblem(cell, "Mẫu báo cáo không có số liệu %s.".formatted(cell)));
                return;
            }
            Optional<FigureValue> value = read(patch);
            if (patch == null || value.isEmpty()) {
                errors.add(new FieldProblem(
                        cell,
                        "Số liệu phải là số nguyên từ 0 đến %s, không có phần thập phân."
                                .formatted(TypedText.number(FigureValue.LARGEST))));
                return;
            }
            ReportFigure figure = figures.findById(new ReportFigure.Key(reportId, cell))
                    .orElseGet(() -> new ReportFigure(reportId, cell));
            if (!figure.value().equals(value.get()) && figure.version() != patch.version()) {
                conflicts.add(new Conflict(
                        cell,
                        figure.value(),
                        figure.version(),
                        figure.savedBy(),
                        figure.savedAt(),
                        sources.of(reportId, cell)));
                return;
            }
            if (!figure.value().equals(value.get())) {
                figure.write(value.get(), actor, now);
                figures.save(figure);
            }
            FigureSource source = sources.write(reportId, cell, value.get(), patch, offered, actor, now);
            savedFigures.put(cell, new SavedFigure(figure.version(), source));
        }

        DraftResult result(List<ReportRules.Violation> violations) {
            return new DraftResult(now, savedTexts, savedFigures, savedExplanations, conflicts, errors, violations);
        }
    }

    private static Optional<FigureValue> read(@Nullable FigurePatch patch) {
        if (patch == null) {
            return Optional.empty();
        }
        if (FigureValue.Status.NOT_APPLICABLE.name().equals(patch.status())) {
            return Optional.of(FigureValue.NOT_APPLICABLE);
        }
        if (FigureValue.Status.EMPTY.name().equals(patch.status())) {
            return Optional.of(FigureValue.EMPTY);
        }
        JsonNode value = patch.value();
        boolean whole = FigureValue.Status.NUMBER.name().equals(patch.status())
                && value != null
                && value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 0
                && value.intValue() <= FigureValue.LARGEST;
        return whole
                ? Optional.of(new FigureValue(FigureValue.Status.NUMBER, value.intValue(), patch.estimated()))
                : Optional.empty();
    }
}

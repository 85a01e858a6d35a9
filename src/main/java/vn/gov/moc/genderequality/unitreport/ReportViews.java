package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportView.DueView;
import vn.gov.moc.genderequality.unitreport.ReportView.FigureRowView;
import vn.gov.moc.genderequality.unitreport.ReportView.FigureView;
import vn.gov.moc.genderequality.unitreport.ReportView.LabelView;
import vn.gov.moc.genderequality.unitreport.ReportView.SectionView;
import vn.gov.moc.genderequality.unitreport.ReportView.TextView;

/** Puts together what a report's form and page show to one person. */
@Component
class ReportViews {

    private final ReportService reports;
    private final ReportContents contents;
    private final ReportChecks checks;
    private final AcceptedReports accepted;
    private final ReportDecisionRepository decisions;
    private final ReportIssues issues;
    private final ReportExtensionRepository extensions;
    private final ReportSnapshots snapshots;
    private final ReportTemplates templates;
    private final StoredFiles files;
    private final CycleService cycles;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    ReportViews(
            ReportService reports,
            ReportContents contents,
            ReportChecks checks,
            AcceptedReports accepted,
            ReportDecisionRepository decisions,
            ReportIssues issues,
            ReportExtensionRepository extensions,
            ReportSnapshots snapshots,
            ReportTemplates templates,
            StoredFiles files,
            CycleService cycles,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.checks = checks;
        this.accepted = accepted;
        this.decisions = decisions;
        this.issues = issues;
        this.extensions = extensions;
        this.snapshots = snapshots;
        this.templates = templates;
        this.files = files;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit */
    @Transactional(readOnly = true)
    ReportView of(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        ReportingPeriod period = cycles.period(report.periodId());
        ReportTemplate template = templates.get(report.templateId());
        PeriodKind kind = period.kind();
        boolean editable =
                report.state() == ReportState.DRAFTING && access.has(user, UnitRole.DRAFTER, report.unitCode());
        ReportDraft draft = contents.draft(reportId);
        EarlierReports earlier = accepted.before(report, period);
        return new ReportView(
                reportId,
                period.year(),
                kind.name(),
                period.label(),
                new ReportView.UnitView(report.unitCode(), report.unitName()),
                report.state(),
                report.stateLabel(),
                report.round(),
                editable,
                new DueView(
                        report.originalDueOn(),
                        report.dueOn(),
                        report.dueText(),
                        report.awaited() ? ChronoUnit.DAYS.between(LocalDate.now(clock), report.firstLateDay()) : null,
                        report.late()),
                new ReportView.TemplateView(
                        template.title(kind, period.year()), sections(template.sections(), kind, period.year())),
                texts(draft.texts(), ReportText::section),
                figures(draft, sources(report, draft)),
                editable ? texts(draft.explanations(), ReportExplanation::warning) : Map.of(),
                ReportComparisons.of(earlier, template, kind),
                checks.of(report, period, draft.content(), earlier).violations(),
                decisions.findByReportIdOrderByIdDesc(reportId).stream()
                        .map(decision -> new ReportView.DecisionView(
                                decision.round(),
                                decision.step(),
                                decision.step().label(),
                                decision.decision(),
                                decision.reason(),
                                decision.decidedBy(),
                                decision.onBehalfOf(),
                                decision.decidedAt()))
                        .toList(),
                files.of(ReportFiles.owner(reportId)).stream()
                        .map(file -> new ReportView.FileView(
                                file.id(), file.name(), file.size(), file.uploadedBy(), file.uploadedAt()))
                        .toList(),
                extensions.findByReportIdOrderByIdDesc(reportId).stream()
                        .map(extension -> new ReportView.ExtensionView(
                                extension.requestedDueOn(),
                                extension.reason(),
                                extension.requestedBy(),
                                extension.requestedAt(),
                                extension.state(),
                                extension.grantedDueOn(),
                                extension.decidedReason()))
                        .toList(),
                issue(report));
    }

    private ReportView.@Nullable IssueView issue(UnitReport report) {
        return issues.standing(report)
                .map(issue -> issue(issue, snapshots.read(issue.content())))
                .orElse(null);
    }

    private ReportView.IssueView issue(ReportIssue issue, Snapshot snapshot) {
        String onBehalfOf = issue.onBehalfOf();
        return new ReportView.IssueView(
                issue.documentNumber(),
                issue.issueNumber(),
                issue.submittedAt(),
                issue.sha256(),
                snapshot.signerName(),
                snapshot.authority(),
                onBehalfOf == null ? null : people.nameOf(onBehalfOf),
                issue.late());
    }

    private static <T extends DraftText> Map<String, TextView> texts(List<T> fields, Function<T, String> key) {
        return fields.stream()
                .collect(Collectors.toMap(
                        key,
                        text -> new TextView(text.content(), text.version(), text.savedBy(), text.savedAt()),
                        (a, b) -> b,
                        TreeMap::new));
    }

    /** Of a submitted report as they were signed. */
    private Map<String, FigureSource> sources(UnitReport report, ReportDraft draft) {
        return issues.present(report)
                .<Map<String, FigureSource>>map(
                        issue -> snapshots.read(issue.content()).content().sources())
                .orElseGet(draft::sources);
    }

    private static Map<String, FigureView> figures(ReportDraft draft, Map<String, FigureSource> sources) {
        return draft.figures().stream()
                .collect(Collectors.toMap(
                        ReportFigure::cell,
                        figure -> FigureView.of(figure.value(), figure.version(), sources.get(figure.cell())),
                        (a, b) -> b,
                        TreeMap::new));
    }

    static List<SectionView> sections(List<Section> sections, PeriodKind kind, int year) {
        return sections.stream()
                .filter(section -> section.appliesTo(kind))
                .map(section -> new SectionView(
                        section.key(),
                        section.number(),
                        section.title(kind, year),
                        section.guidance(kind, year),
                        section.narrative(),
                        section.requiredFor().contains(kind),
                        section.pick(),
                        section.figures().stream()
                                .filter(figure -> figure.appliesTo().contains(kind))
                                .map(ReportViews::row)
                                .toList(),
                        sections(section.sections(), kind, year)))
                .toList();
    }

    private static FigureRowView row(ReportTemplate.Figure figure) {
        return new FigureRowView(
                figure.key(),
                figure.label(),
                figure.unit(),
                figure.measures().stream()
                        .map(measure -> new LabelView(measure.key(), measure.label()))
                        .toList(),
                figure.moments().stream()
                        .map(moment -> new LabelView(moment.key(), moment.label()))
                        .toList());
    }
}

package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as its form and its page show it.
 *
 * @param explanations all that were ever written, by warning, for those who may edit them; the others find those that count
 *     beside the violations
 */
record ReportView(
        String id,
        int year,
        String period,
        String periodTitle,
        UnitView unit,
        ReportState state,
        String stateLabel,
        int round,
        boolean editable,
        DueView due,
        TemplateView template,
        Map<String, TextView> texts,
        Map<String, FigureView> figures,
        Map<String, TextView> explanations,
        @Nullable PreviousView previous,
        List<ReportRules.Violation> violations,
        List<DecisionView> decisions,
        List<FileView> attachments,
        List<ExtensionView> extensions,
        @Nullable IssueView issue) {

    record UnitView(String code, String name) {}

    /** @param daysLeft to the first late day; negative when overdue; none while the ministry does not wait for the unit */
    record DueView(
            LocalDate originalDay,
            LocalDate effectiveDay,
            String text,
            @Nullable Long daysLeft,
            boolean late) {}

    record TemplateView(String title, List<SectionView> sections) {}

    /** @param pick how the drafter is asked to pick from the sections below; none where all are to be filled in */
    record SectionView(
            String key,
            String number,
            String title,
            List<String> guidance,
            boolean narrative,
            boolean required,
            @Nullable String pick,
            List<FigureRowView> figures,
            List<SectionView> sections) {}

    record FigureRowView(String key, String label, String unit, List<LabelView> measures, List<LabelView> moments) {}

    record LabelView(String key, String label) {}

    record TextView(String text, int version, String savedBy, Instant savedAt) {}

    /** @param source where it was taken over from; none for a figure typed by hand */
    record FigureView(
            FigureValue.Status status,
            @Nullable Integer value,
            boolean estimated,
            int version,
            @Nullable SourceView source) {

        static FigureView of(FigureValue value, int version, @Nullable FigureSource source) {
            return new FigureView(
                    value.status(), value.value(), value.estimated(), version, SourceView.of(source, value));
        }
    }

    /**
     * Where a figure was taken over from.
     *
     * @param link the path where it can be traced; none where there is no such page
     * @param value as it was taken
     * @param changed whether the cell holds something else now
     */
    record SourceView(String source, @Nullable String link, FigureValue value, boolean changed) {

        static @Nullable SourceView of(@Nullable FigureSource from, FigureValue now) {
            return from == null
                    ? null
                    : new SourceView(
                            from.source(),
                            from.link(),
                            from.value(),
                            !from.value().equals(now));
        }
    }

    /**
     * The unit's accepted reports before this one, to read.
     *
     * @param title of the last one, whose texts these are, by section
     */
    record PreviousView(String title, Map<String, String> texts, List<ComparisonView> comparisons) {}

    /**
     * Earlier values beside this report's cells.
     *
     * @param label what they are in a word or two, e.g. {@code Kỳ trước}
     * @param title the report they stand in
     * @param figures by the cell they are shown at
     * @param gaps by the cell, why there is no value: of a merged unit's predecessors not all have one to add
     */
    record ComparisonView(String label, String title, Map<String, FigureValue> figures, Map<String, String> gaps) {}

    record DecisionView(
            int round,
            ReportStep step,
            String stepLabel,
            String decision,
            String reason,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    record FileView(UUID id, String name, long size, String uploadedBy, Instant uploadedAt) {}

    record ExtensionView(
            LocalDate dueOn,
            String reason,
            String requestedBy,
            Instant requestedAt,
            ExtensionState state,
            @Nullable LocalDate grantedDueOn,
            @Nullable String decidedReason) {}

    /**
     * @param authority the lines above the signer's name, e.g. {@code KT. CHÁNH VĂN PHÒNG}
     * @param onBehalfOf the head in whose stead it was signed
     */
    record IssueView(
            String number,
            int issueNumber,
            Instant submittedAt,
            String sha256,
            String signer,
            List<String> authority,
            @Nullable String onBehalfOf,
            boolean late) {}
}

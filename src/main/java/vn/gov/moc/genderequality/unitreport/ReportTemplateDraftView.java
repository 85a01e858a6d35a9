package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/**
 * A draft as its editor shows it.
 *
 * @param templateId what it will be called, e.g. {@code periodic-2018}; null while its text cannot be read
 * @param kinds the kinds of period it can be previewed for
 * @param problems by line
 * @param publishable whether nothing blocks its publication
 */
record ReportTemplateDraftView(
        UUID id,
        @Nullable String basedOn,
        @Nullable String templateId,
        Set<PeriodKind> kinds,
        String content,
        String savedBy,
        Instant savedAt,
        long version,
        List<TemplateProblem> problems,
        boolean publishable) {}

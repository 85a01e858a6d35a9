package vn.gov.moc.genderequality.consolidation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated report as a line of a list.
 *
 * @param title the report's title
 * @param number the valid issue's document number; none before the first is signed
 * @param issueNumber the valid issue's; 0 before the first is signed
 */
public record ConsolidationSummary(
        String id,
        int year,
        String periodLabel,
        String title,
        ConsolidationState state,
        String stateLabel,
        @Nullable String number,
        int issueNumber,
        @Nullable Instant signedAt,
        String url) {}

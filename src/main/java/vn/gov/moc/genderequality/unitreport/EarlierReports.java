package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.unitreport.ReportRule.Baseline;

/**
 * The unit's accepted reports that a report is compared with.
 *
 * @param last of the last period before this one
 * @param lastYear of the same kind of period a year before; it may be the last one, too
 */
record EarlierReports(@Nullable Earlier last, @Nullable Earlier lastYear) {

    static final EarlierReports NONE = new EarlierReports(null, null);

    /**
     * An accepted report as it was submitted; for a unit others were merged into, its own texts and the sum of all figures.
     *
     * @param title its period as it stands in a sentence, e.g. {@code tổng kết năm 2017}
     * @param summed the names of the units whose figures were added up; empty for a report as it was submitted
     * @param gaps by cell, why there is no sum: whose figure is missing or not applicable; such a figure is never taken as zero
     */
    record Earlier(
            String reportId, String title, ReportContent content, List<String> summed, Map<String, String> gaps) {

        /** A report as it was submitted. */
        Earlier(String reportId, String title, ReportContent content) {
            this(reportId, title, content, List.of(), Map.of());
        }

        /** The title where figures are spoken of, e.g. {@code tổng kết năm 2017 (cộng từ Cục A, Cục B)}. */
        String figuresTitle() {
            return summed.isEmpty() ? title : "%s (cộng từ %s)".formatted(title, String.join(", ", summed));
        }
    }

    Optional<Earlier> get(Baseline baseline) {
        return Optional.ofNullable(
                switch (baseline) {
                    case LAST_REPORT -> last;
                    case LAST_YEAR -> lastYear;
                });
    }
}

package vn.gov.moc.genderequality.unitreport;

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
     * An accepted report as it was submitted.
     *
     * @param title its period as it stands in a sentence, e.g. {@code tổng kết năm 2017}
     */
    record Earlier(String reportId, String title, ReportContent content) {}

    Optional<Earlier> get(Baseline baseline) {
        return Optional.ofNullable(
                switch (baseline) {
                    case LAST_REPORT -> last;
                    case LAST_YEAR -> lastYear;
                });
    }
}

package vn.gov.moc.genderequality.actionmonth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.ActionMonthPlan;

/**
 * What the ministry says of a year's Action Month; empty texts while it is not announced and the person is not of the ministry.
 *
 * @param slogans one a line
 * @param dates the year's dates of the month
 * @param last what was announced the last time, to begin from
 */
record CampaignView(
        int year,
        String theme,
        String slogans,
        String guidance,
        @Nullable Instant announcedAt,
        ActionMonthPlan dates,
        @Nullable Texts last,
        long version) {

    /** The texts of another year. */
    record Texts(int year, String theme, String slogans, String guidance) {}
}

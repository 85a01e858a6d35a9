package vn.gov.moc.genderequality.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/**
 * An activity as lists, calendars and workbooks show it; money in đồng.
 *
 * @param actionMonth whether it belongs to the year's Action Month
 * @param planned whether it stands in the approved plan
 * @param day when it begins: when it was held, else when it is planned
 * @param lastDay the last day then
 * @param plannedBeginsOn the day the approved plan had, or the one it was postponed from
 */
public record ActivityRow(
        UUID id,
        String unitCode,
        String unitName,
        int year,
        boolean actionMonth,
        boolean planned,
        String title,
        @Nullable ActivityForm form,
        String description,
        String place,
        @Nullable LocalDate day,
        @Nullable LocalDate lastDay,
        @Nullable LocalTime beginsAt,
        @Nullable LocalDate plannedBeginsOn,
        String targetGroup,
        String responsible,
        @Nullable Integer expectedMen,
        @Nullable Integer expectedWomen,
        @Nullable Long budget,
        String budgetLine,
        ActivityState state,
        @Nullable Integer attendedMen,
        @Nullable Integer attendedWomen,
        @Nullable Long cost,
        String result,
        String reason,
        String outsideReason) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static ActivityRow of(ResultSet row, int number) throws SQLException {
        String form = row.getString("form");
        return new ActivityRow(
                row.getObject("id", UUID.class),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("cycle_year"),
                row.getBoolean("action_month"),
                row.getBoolean("planned"),
                row.getString("title"),
                form == null ? null : ActivityForm.valueOf(form),
                row.getString("description"),
                row.getString("place"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getObject("planned_begins_on", LocalDate.class),
                row.getString("target_group"),
                row.getString("responsible"),
                row.getObject("expected_men", Integer.class),
                row.getObject("expected_women", Integer.class),
                row.getObject("budget", Long.class),
                row.getString("budget_line"),
                ActivityState.valueOf(row.getString("state")),
                row.getObject("attended_men", Integer.class),
                row.getObject("attended_women", Integer.class),
                row.getObject("cost", Long.class),
                row.getString("result"),
                row.getString("reason"),
                row.getString("outside_reason"));
    }

    /** What people read; empty while none is chosen. */
    public String formLabel() {
        return form == null ? "" : form.label();
    }

    /** {@code 20/11/2017}, {@code 20/11/2017 – 22/11/2017}; empty while no day is set. */
    public String daysText() {
        if (day == null) {
            return "";
        }
        String first = VietnameseDates.format(day);
        return lastDay == null || lastDay.equals(day) ? first : first + " – " + VietnameseDates.format(lastDay);
    }

    /** {@code 14:00}, of what is still to come; empty for all day. */
    public String timeText() {
        return beginsAt == null || state == ActivityState.HELD ? "" : TIME.format(beginsAt);
    }

    /** The day of the plan where it was moved from it; empty otherwise. */
    public String movedFromText() {
        return plannedBeginsOn == null || plannedBeginsOn.equals(day) ? "" : VietnameseDates.format(plannedBeginsOn);
    }
}

package vn.gov.moc.genderequality.actionmonth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.actionmonth.PlanSnapshot.PlannedActivity;
import vn.gov.moc.genderequality.document.PaperTable;
import vn.gov.moc.genderequality.document.PaperTable.Column;
import vn.gov.moc.genderequality.document.PaperTable.Group;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.TypedText;

/** The plan's activities as a table that fits an upright page; what is not known yet is an ellipsis, never a zero. */
final class PlanTable {

    private static final String UNKNOWN = "…";

    /** Wide enough for a day and for billions, which must not be torn. */
    private static final List<Column> COLUMNS = List.of(
            new Column("TT", 6, false),
            new Column("Hoạt động, hình thức", 20, false),
            new Column("Thời gian", 15, false),
            new Column("Địa điểm", 12, false),
            new Column("Đối tượng, số người dự kiến", 17, false),
            new Column("Kinh phí (đồng), nguồn", 18, false),
            new Column("Phụ trách", 12, false));

    private PlanTable() {}

    /** One row an activity, and their sums. */
    static PaperTable of(List<PlannedActivity> activities) {
        List<Group> rows = new ArrayList<>();
        for (PlannedActivity activity : activities) {
            rows.add(new Group(Integer.toString(rows.size() + 1), List.of(row(activity))));
        }
        rows.add(new Group("", List.of(total(activities))));
        return new PaperTable("", COLUMNS, rows);
    }

    private static List<String> row(PlannedActivity activity) {
        return List.of(
                activity.title()
                        + (activity.form() == null
                                ? ""
                                : " (%s)".formatted(activity.form().label())),
                time(activity),
                filled(activity.place()),
                filled(activity.targetGroup())
                        + ": "
                        + people(wide(activity.expectedMen()), wide(activity.expectedWomen())),
                money(activity),
                filled(activity.responsible()));
    }

    private static String time(PlannedActivity activity) {
        LocalDate first = activity.beginsOn();
        if (first == null) {
            return UNKNOWN;
        }
        String day = VietnameseDates.format(first);
        if (activity.beginsAt() != null) {
            day = "%d giờ %02d ngày %s"
                    .formatted(
                            activity.beginsAt().getHour(), activity.beginsAt().getMinute(), day);
        }
        return activity.endsOn() == null
                ? day
                : "Từ %s đến %s".formatted(day, VietnameseDates.format(activity.endsOn()));
    }

    private static String people(@Nullable Long men, @Nullable Long women) {
        return "%s\u00A0nam, %s\u00A0nữ".formatted(number(men), number(women));
    }

    private static String money(PlannedActivity activity) {
        if (activity.budget() == null) {
            return filled(activity.budgetLine());
        }
        return number(activity.budget())
                + (activity.budgetLine().isEmpty() ? "" : " (%s)".formatted(activity.budgetLine()));
    }

    private static List<String> total(List<PlannedActivity> activities) {
        return List.of(
                "Tổng cộng: %d hoạt động".formatted(activities.size()),
                "",
                "",
                people(
                        sum(activities, activity -> wide(activity.expectedMen())),
                        sum(activities, activity -> wide(activity.expectedWomen()))),
                number(sum(activities, PlannedActivity::budget)),
                "");
    }

    /** The sum of what is known; none when nothing is. */
    private static @Nullable Long sum(
            List<PlannedActivity> activities, Function<PlannedActivity, @Nullable Long> figure) {
        return activities.stream()
                .flatMap(activity -> Stream.ofNullable(figure.apply(activity)))
                .reduce(Long::sum)
                .orElse(null);
    }

    private static @Nullable Long wide(@Nullable Integer figure) {
        return figure == null ? null : figure.longValue();
    }

    private static String number(@Nullable Long number) {
        return number == null ? UNKNOWN : TypedText.number(number);
    }

    private static String filled(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}

package vn.gov.moc.genderequality.actionmonth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.activity.ActivityForm;

/** Reads from the ledger what a unit has held, and from the month's approved plan what reports say of it. */
@Component
class HeldActivities {

    private final JdbcClient jdbc;

    HeldActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An activity that was held.
     *
     * @param heldTo the last day; none for the first
     */
    record Held(
            boolean actionMonth,
            String title,
            @Nullable ActivityForm form,
            LocalDate heldFrom,
            @Nullable LocalDate heldTo,
            int men,
            int women) {

        /** Whether it counts as training; everything else counts as communication (§I.4). */
        boolean training() {
            return form == ActivityForm.TRAINING;
        }
    }

    /**
     * The approved plan.
     *
     * @param approvedOn the day in Vietnam
     * @param activities how many stand in it
     */
    record Plan(String documentNumber, LocalDate approvedOn, int activities) {}

    /** What began up to the day, by day. */
    List<Held> until(String unitCode, int year, LocalDate day) {
        return jdbc.sql("""
                        select action_month, title, form, held_from, held_to, attended_men, attended_women from activity
                        where unit_code = :unit and cycle_year = :year and state = 'HELD' and held_from <= :day
                        order by held_from, title, id
                        """)
                .param("unit", unitCode)
                .param("year", year)
                .param("day", day)
                .query((row, number) -> {
                    String form = row.getString("form");
                    return new Held(
                            row.getBoolean("action_month"),
                            row.getString("title"),
                            form == null ? null : ActivityForm.valueOf(form),
                            row.getObject("held_from", LocalDate.class),
                            row.getObject("held_to", LocalDate.class),
                            row.getInt("attended_men"),
                            row.getInt("attended_women"));
                })
                .list();
    }

    Optional<Plan> plan(String unitCode, int year) {
        return jdbc.sql("""
                        select p.document_number, cast(p.approved_at at time zone 'Asia/Ho_Chi_Minh' as date) as approved_on,
                               (select count(*) from activity a
                                where a.unit_code = :unit and a.cycle_year = :year and a.action_month and a.planned)
                                   as activities
                        from action_month_plan p where p.action_month_id = :month
                        """)
                .param("unit", unitCode)
                .param("year", year)
                .param("month", ActionMonth.idOf(year, unitCode))
                .query(Plan.class)
                .optional();
    }
}

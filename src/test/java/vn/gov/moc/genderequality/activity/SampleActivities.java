package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts activities of every kind into the ledger, whatever day it is. */
public final class SampleActivities {

    private final JdbcTemplate jdbc;
    private final int year;

    public SampleActivities(JdbcTemplate jdbc, int year) {
        this.jdbc = jdbc;
        this.year = year;
    }

    public UUID held(
            String unit,
            boolean month,
            String title,
            ActivityForm form,
            String from,
            String to,
            int men,
            int women,
            @Nullable Long cost) {
        UUID id = planned(unit, month, title, form, from, to);
        jdbc.update(
                "update activity set state = 'HELD', held_from = ?, held_to = ?, attended_men = ?, attended_women = ?, "
                        + "cost = ?, result = 'Đạt mục tiêu đề ra.' where id = ?",
                day(from),
                from.equals(to) ? null : day(to),
                men,
                women,
                cost,
                id);
        return id;
    }

    public UUID postponed(
            String unit, boolean month, String title, ActivityForm form, String plannedFor, String movedTo) {
        UUID id = planned(unit, month, title, form, plannedFor, plannedFor);
        jdbc.update(
                "update activity set state = 'POSTPONED', planned_begins_on = begins_on, begins_on = ?, "
                        + "reason = 'Trùng lịch họp của Bộ.' where id = ?",
                day(movedTo),
                id);
        return id;
    }

    public UUID notHeld(String unit, boolean month, String title, ActivityForm form, String plannedFor) {
        UUID id = planned(unit, month, title, form, plannedFor, plannedFor);
        jdbc.update("update activity set state = 'NOT_HELD', reason = 'Không bố trí được kinh phí.' where id = ?", id);
        return id;
    }

    public UUID planned(
            String unit,
            boolean month,
            String title,
            @Nullable ActivityForm form,
            @Nullable String from,
            @Nullable String to) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into activity (id, unit_code, cycle_year, action_month, planned, title, form, description, place,
                    begins_on, ends_on, target_group, expected_men, expected_women, budget, budget_line, responsible,
                    outside_reason, state, result, reason, version, saved_by, saved_at)
                values (?, ?, ?, ?, false, ?, ?, '', 'Hội trường đơn vị', ?, ?, 'Công chức, viên chức', 30, 40, 5000000,
                    'Kinh phí thường xuyên', 'Văn phòng đơn vị', '', 'PLANNED', '', '', 0, 'tccb', now())
                """,
                id,
                unit,
                year,
                month,
                title,
                form == null ? null : form.name(),
                day(from),
                from == null || from.equals(to) ? null : day(to));
        return id;
    }

    private @Nullable LocalDate day(@Nullable String monthAndDay) {
        return monthAndDay == null ? null : LocalDate.parse(year + "-" + monthAndDay);
    }
}

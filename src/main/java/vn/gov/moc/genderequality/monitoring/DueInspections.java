package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.inspection.InspectionVisit;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.VisitState;

/**
 * What of the inspections is open: visits and recommendations of a person's units, the visits in whose team he is, the
 * recommendations he follows up, and for the ministry the counts of all.
 */
@Component
class DueInspections {

    private static final int ROWS = 6;

    private static final DeadlineRule RULE = DeadlineRule.BY_END_OF_DAY;

    private static final String OPEN = "('PREPARING', 'READY', 'VISITING', 'SIGNING', 'CONCLUDING')";

    private final JdbcClient jdbc;

    DueInspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open visits of these units and of the person's teams, the one due first before the others. */
    List<VisitRow> visits(String person, Collection<String> units, LocalDate today) {
        return jdbc.sql("""
                        select s.* from (
                            select v.id, v.cycle_year, v.unit_name, v.state, v.first_day, v.last_day,
                                   v.unit_code = any(string_to_array(:units, ',')) as own,
                                   exists (select from inspection_signature g
                                           where g.visit_id = v.id and g.round = v.round and g.side = 'TEAM') as team_signed,
                                   case v.state when 'PREPARING' then v.self_report_due_on
                                                when 'READY' then null
                                                when 'CONCLUDING' then v.last_day + %d
                                                else v.last_day + %d end as due_on
                            from inspection_visit v
                            where v.state in %s
                              and (v.unit_code = any(string_to_array(:units, ',')) or v.team @> array[cast(:person as varchar)])) s
                        order by coalesce(s.due_on, s.first_day), s.id limit :rows
                        """.formatted(InspectionVisit.CONCLUSION_DAYS, InspectionVisit.MINUTES_DAYS, OPEN))
                .param("units", String.join(",", units))
                .param("person", person)
                .param("rows", ROWS)
                .query((row, number) -> visit(row, today))
                .list();
    }

    private static VisitRow visit(ResultSet row, LocalDate today) throws SQLException {
        LocalDate dueOn = Rows.day(row, "due_on");
        VisitState state = VisitState.valueOf(row.getString("state"));
        LocalDate firstDay = row.getObject("first_day", LocalDate.class);
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        return new VisitRow(
                "Kiểm tra năm %d – %s".formatted(row.getInt("cycle_year"), row.getString("unit_name")),
                what(state, row.getBoolean("team_signed")),
                "đoàn làm việc %s"
                        .formatted(
                                firstDay.equals(lastDay)
                                        ? "ngày " + VietnameseDates.format(firstDay)
                                        : "từ ngày %s đến ngày %s"
                                                .formatted(
                                                        VietnameseDates.format(firstDay),
                                                        VietnameseDates.format(lastDay))),
                dueOn == null ? "" : RULE.text(dueOn),
                dueOn == null ? null : Remaining.until(RULE.firstLateDay(dueOn), today),
                !row.getBoolean("own"),
                "/inspection-visits/" + row.getString("id"));
    }

    private static String what(VisitState state, boolean teamSigned) {
        return switch (state) {
            case PREPARING -> "Đơn vị báo cáo tự kiểm tra";
            case VISITING -> "Đoàn kiểm tra, lập biên bản";
            case SIGNING -> teamSigned ? "Chờ thủ trưởng đơn vị ký biên bản" : "Chờ trưởng đoàn ký biên bản";
            case CONCLUDING -> "Chờ kết luận kiểm tra";
            default -> state.label();
        };
    }

    /** The open recommendations of these units and those the person follows up, the one due first before the others. */
    List<RecommendationRow> recommendations(String person, Collection<String> units, LocalDate today) {
        return jdbc.sql("""
                        select r.id, r.unit_name, r.cycle_year, r.content, r.state, r.answer_due_on, r.due_on
                        from recommendation r join inspection_visit v on v.id = r.visit_id
                        where r.closed_at is null
                          and (r.unit_code = any(string_to_array(:units, ',')) or v.team_head = :person)
                        order by r.due_on, r.id limit :rows
                        """)
                .param("units", String.join(",", units))
                .param("person", person)
                .param("rows", ROWS)
                .query((row, number) -> {
                    RecommendationState state = RecommendationState.valueOf(row.getString("state"));
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    LocalDate answerDueOn = row.getObject("answer_due_on", LocalDate.class);
                    return new RecommendationRow(
                            row.getString("content"),
                            "kiểm tra năm %d, %s".formatted(row.getInt("cycle_year"), row.getString("unit_name")),
                            state == RecommendationState.ANSWERING
                                    ? "chờ đơn vị trả lời, hạn " + RULE.text(answerDueOn)
                                    : state.label().toLowerCase(Locale.ROOT),
                            state == RecommendationState.ANSWERING
                                    ? Remaining.until(RULE.firstLateDay(answerDueOn), today)
                                    : null,
                            RULE.text(dueOn),
                            Remaining.until(RULE.firstLateDay(dueOn), today),
                            "/recommendations/" + row.getString("id"));
                })
                .list();
    }

    /** The years with visits that are not over, the newest first. */
    List<YearRow> years() {
        return jdbc.sql("select v.cycle_year, count(*) as visits, count(*) filter (where v.state in " + OPEN
                        + ") as open, count(*) filter (where v.state = 'CONCLUDED') as concluded "
                        + "from inspection_visit v where v.state not in ('PLANNED', 'CANCELLED') group by v.cycle_year "
                        + "having count(*) filter (where v.state in " + OPEN
                        + ") > 0 order by v.cycle_year desc limit :rows")
                .param("rows", ROWS)
                .query((row, number) -> new YearRow(
                        row.getInt("cycle_year"),
                        row.getInt("visits"),
                        row.getInt("open"),
                        row.getInt("concluded"),
                        "/inspections/" + row.getInt("cycle_year")))
                .list();
    }

    /** How many recommendations of all units are open, and how many of them overdue. */
    Followed followed(LocalDate today) {
        return jdbc.sql("select count(*) as open, count(*) filter (where due_on < :today) as overdue "
                        + "from recommendation where closed_at is null")
                .param("today", today)
                .query(Followed.class)
                .single();
    }

    /**
     * An open visit as a line.
     *
     * @param what what is waited for
     * @param days on which days the team is there, as it stands in a sentence
     * @param dueText by when it is due; empty when nothing is
     * @param ofTeam whether the person goes there with the team
     */
    record VisitRow(
            String title,
            String what,
            String days,
            String dueText,
            @Nullable Remaining remaining,
            boolean ofTeam,
            String url) {}

    /**
     * An open recommendation as a line.
     *
     * @param from the inspection it comes from
     * @param standing how far it is, as it stands in a sentence
     * @param answerRemaining days left for the answer; none when it is not awaited
     */
    record RecommendationRow(
            String content,
            String from,
            String standing,
            @Nullable Remaining answerRemaining,
            String dueText,
            Remaining remaining,
            String url) {}

    /** A year's approved visits that were not called off, counted. */
    record YearRow(int year, int visits, int open, int concluded, String url) {}

    /** Open recommendations, the overdue ones among them. */
    record Followed(int open, int overdue) {}
}

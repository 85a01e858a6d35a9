package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.monitoring.HomeSection.Line;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.workplan.WorkPlanState;

/** What of the work plans is open: a unit's own plan and its late work, and the estimates that wait for the finance desk. */
@Component
@Order(1)
class WorkPlanSections implements HomeSection.Source {

    private static final int ROWS = 6;

    private static final DeadlineRule RULE = DeadlineRule.BY_END_OF_DAY;

    private static final String OPEN = """
            select p.cycle_year, p.unit_code, p.unit_name, p.state, p.due_on from work_plan p
            """;

    private static final String LATE = """
            select p.cycle_year, p.unit_code, p.unit_name, count(*) as late, min(i.due_on) as due_on
            from work_plan p join work_plan_item i on i.plan_id = p.id
            where p.state = 'APPROVED' and i.progress in ('NOT_STARTED', 'IN_PROGRESS') and i.due_on < :today
              and p.unit_code in (:units)
            group by p.cycle_year, p.unit_code, p.unit_name order by min(i.due_on), p.unit_code limit :rows
            """;

    private final JdbcClient jdbc;
    private final AccessPolicy access;

    WorkPlanSections(JdbcClient jdbc, AccessPolicy access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<HomeSection> sections(String person, Set<String> units, boolean reader, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        if (access.has(person, MinistryGroup.FINANCE)) {
            lines.addAll(jdbc.sql(OPEN + "where p.state = 'CHECKING' order by p.due_on, p.unit_code limit :rows")
                    .param("rows", ROWS)
                    .query((row, number) -> line(row, today))
                    .list());
        }
        if (!units.isEmpty()) {
            lines.addAll(jdbc.sql(OPEN + "where p.state not in ('APPROVED', 'CANCELLED') and p.unit_code in (:units) "
                            + "order by p.due_on, p.unit_code limit :rows")
                    .param("units", units)
                    .param("rows", ROWS)
                    .query((row, number) -> line(row, today))
                    .list());
            lines.addAll(jdbc.sql(LATE)
                    .param("units", units)
                    .param("today", today)
                    .param("rows", ROWS)
                    .query((row, number) -> new Line(
                            url(row.getInt("cycle_year"), row.getString("unit_code")),
                            what(row.getInt("cycle_year"), row.getString("unit_name")),
                            "%s nhiệm vụ quá hạn, sớm nhất từ ngày %s"
                                    .formatted(
                                            TypedText.number(row.getInt("late")),
                                            VietnameseDates.format(row.getObject("due_on", LocalDate.class))),
                            Remaining.until(
                                    row.getObject("due_on", LocalDate.class).plusDays(1), today)))
                    .list());
        }
        return List.of(
                new HomeSection("work-plans", "Kế hoạch công tác", lines, "/work-plans", "Xem kế hoạch công tác"));
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        int year = row.getInt("cycle_year");
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new Line(
                url(year, row.getString("unit_code")),
                what(year, row.getString("unit_name")),
                "%s, hạn phê duyệt %s"
                        .formatted(WorkPlanState.valueOf(row.getString("state")).label(), RULE.text(dueOn)),
                Remaining.until(RULE.firstLateDay(dueOn), today));
    }

    private static String what(int year, String unitName) {
        return "Kế hoạch công tác năm %d, %s".formatted(year, unitName);
    }

    private static String url(int year, String unitCode) {
        return "/work-plans/%d/%s".formatted(year, unitCode);
    }
}

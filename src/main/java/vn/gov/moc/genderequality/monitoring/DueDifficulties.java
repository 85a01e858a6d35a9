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
import vn.gov.moc.genderequality.difficulty.DifficultyState;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;

/** What of the difficulties concerns a person: his unit's open ones and opinions it is asked for, and for the desk what waits for it. */
@Component
@Order(50)
class DueDifficulties implements HomeSection.Source {

    private static final int ROWS = 6;

    private final JdbcClient jdbc;
    private final AccessPolicy access;

    DueDifficulties(JdbcClient jdbc, AccessPolicy access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<HomeSection> sections(String person, Set<String> units, boolean reader, LocalDate today) {
        List<HomeSection> sections = new ArrayList<>();
        if (!units.isEmpty()) {
            add(
                    sections,
                    "difficulties",
                    "Vướng mắc đã nêu với Bộ",
                    lines(
                            "d.unit_code = any(string_to_array(:units, ',')) or d.asked_unit = any(string_to_array(:units, ','))",
                            String.join(",", units),
                            today),
                    "Xem mọi vướng mắc của đơn vị");
        }
        if (access.has(person, MinistryGroup.DESK)) {
            add(
                    sections,
                    "difficulties-to-answer",
                    "Vướng mắc chờ Bộ trả lời",
                    lines("d.state in ('ANSWERING', 'CONSULTING') and :units = ''", "", today),
                    "Xem mọi vướng mắc");
        }
        return sections;
    }

    private static void add(
            List<HomeSection> sections, String id, String title, List<HomeSection.Line> lines, String more) {
        if (!lines.isEmpty()) {
            sections.add(new HomeSection(id, title, lines, "/difficulties?standing=OPEN", more));
        }
    }

    private List<HomeSection.Line> lines(String condition, String units, LocalDate today) {
        return jdbc.sql(
                        "select d.id, d.subject, d.unit_name, d.state, coalesce(d.holder_due_on, d.answer_due_on) as due_on"
                                + " from difficulty d where d.closed_at is null and (" + condition
                                + ") order by due_on, d.id limit :rows")
                .param("units", units)
                .param("rows", ROWS)
                .query((row, number) -> line(row, today))
                .list();
    }

    private static HomeSection.Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new HomeSection.Line(
                "/difficulties/" + row.getString("id"),
                "%s – %s".formatted(row.getString("subject"), row.getString("unit_name")),
                "%s, hạn chậm nhất ngày %s"
                        .formatted(
                                DifficultyState.valueOf(row.getString("state")).label(), VietnameseDates.format(due)),
                Remaining.until(due.plusDays(1), today));
    }
}

package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.monitoring.ProgressCharts.LeadershipCount;

/**
 * Adds up women and men in leadership by period and level. A unit is counted where both its numbers are there; one that
 * left a number out, or says that it does not apply, is counted apart and never taken for zero.
 */
@Component
class LeadershipTotals {

    /** The five figures' cells of now, a row for each report and level. */
    private static final String PAIRS = """
            select f.period_id, f.report_id, split_part(f.cell, '.', 1) as level,
                   max(f.number) filter (where f.cell like '%.women.now') as women,
                   max(f.number) filter (where f.cell like '%.total.now') as total,
                   bool_or(f.estimated) as estimated,
                   bool_or(f.status = 'NOT_APPLICABLE') as not_applicable
            from accepted_figure f
            where f.cell in (:cells)""" + " and ";

    private static final String SUMS = """
            select p.period_id, l.level, count(p.report_id) as reports,
                   count(*) filter (where p.women is not null and p.total is not null) as counted,
                   coalesce(sum(p.women) filter (where p.total is not null), 0) as women,
                   coalesce(sum(p.total) filter (where p.women is not null), 0) as total,
                   count(*) filter (where p.women is not null and p.total is not null and p.estimated) as estimated,
                   count(*) filter (where (p.women is null or p.total is null) and p.not_applicable) as not_applicable
            """;

    private final JdbcClient jdbc;

    LeadershipTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was reported for the period by all units, added up anew if an acceptance has changed it. */
    @Transactional
    public List<LeadershipCount> of(String periodId) {
        List<LeadershipCount> kept = kept(periodId);
        if (!kept.isEmpty()) {
            return kept;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('leadership_total'), hashtext(:period))")
                .param("period", periodId)
                .query(row -> {});
        jdbc.sql(
                        "insert into leadership_total (period_id, level, reports, counted, women, total, estimated, not_applicable) "
                                + SUMS.replace("p.period_id", "cast(:period as varchar)")
                                + " from unnest(cast(:levels as varchar[])) l (level) left join ("
                                + PAIRS
                                + "f.period_id = :period group by f.period_id, f.report_id, level) p on p.level = l.level "
                                + "group by l.level on conflict do nothing")
                .param("period", periodId)
                .param("levels", "{" + String.join(",", LeadershipLevel.figures()) + "}")
                .param("cells", cells())
                .update();
        return kept(periodId);
    }

    private List<LeadershipCount> kept(String periodId) {
        return jdbc.sql("select * from leadership_total where period_id = :period")
                .param("period", periodId)
                .query(LeadershipTotals::count)
                .list();
    }

    /** The same of a few units only. */
    @Transactional(readOnly = true)
    public List<LeadershipCount> of(String periodId, List<String> units) {
        return jdbc.sql(SUMS.replace("p.period_id", "cast(:period as varchar) as period_id")
                        + " from unnest(cast(:levels as varchar[])) l (level) left join (" + PAIRS
                        + "f.report_id in (select r.id from unit_report r where r.period_id = :period and r.unit_code in (:units)) "
                        + "group by f.period_id, f.report_id, level) p on p.level = l.level group by l.level")
                .param("period", periodId)
                .param("levels", "{" + String.join(",", LeadershipLevel.figures()) + "}")
                .param("units", units)
                .param("cells", cells())
                .query(LeadershipTotals::count)
                .list();
    }

    private static List<String> cells() {
        return LeadershipLevel.figures().stream()
                .flatMap(figure -> List.of(figure + ".women.now", figure + ".total.now").stream())
                .toList();
    }

    private static LeadershipCount count(ResultSet row, int number) throws SQLException {
        LeadershipLevel level = LeadershipLevel.of(row.getString("level"));
        return new LeadershipCount(
                level,
                level.label(),
                row.getLong("women"),
                row.getLong("total"),
                row.getInt("counted"),
                row.getInt("estimated"),
                row.getInt("not_applicable"));
    }
}

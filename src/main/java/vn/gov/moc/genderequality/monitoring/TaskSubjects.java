package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.PeriodKind;

/** Says what tasks are about: a unit's report, Action Month, inspection or recommendation, a period or a year. */
@Component
class TaskSubjects {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final JdbcClient jdbc;

    TaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By business key, e.g. {@code Báo cáo tổng kết năm 2017, Văn phòng Bộ}; unknown keys have no entry. */
    Map<String, String> of(Collection<String> businessKeys) {
        Map<String, String> subjects = new HashMap<>();
        if (businessKeys.isEmpty()) {
            return subjects;
        }
        businessKeys.stream()
                .filter(key -> YEAR.matcher(key).matches())
                .forEach(key -> subjects.put(key, "Năm " + key));
        jdbc.sql("""
                        select r.id, 'REPORT' as what, p.kind, p.cycle_year, r.unit_name, cast(null as int) as number
                        from unit_report r join reporting_period p on p.id = r.period_id
                        where r.id in (:keys)
                        union all
                        select p.id, 'PERIOD', p.kind, p.cycle_year, null, null
                        from reporting_period p where p.id in (:keys)
                        union all
                        select m.id, 'ACTION_MONTH', null, m.cycle_year, m.unit_name, null
                        from action_month m where m.id in (:keys)
                        union all
                        select v.id, 'VISIT', null, v.cycle_year, v.unit_name, null
                        from inspection_visit v where v.id in (:keys)
                        union all
                        select c.id, 'RECOMMENDATION', null, c.cycle_year, c.unit_name, c.number
                        from recommendation c where c.id in (:keys)
                        """).param("keys", businessKeys).query(row -> {
            subjects.put(row.getString("id"), subject(row));
        });
        return subjects;
    }

    private static String subject(ResultSet row) throws SQLException {
        int year = row.getInt("cycle_year");
        String unit = row.getString("unit_name");
        return switch (row.getString("what")) {
            case "REPORT" -> "Báo cáo %s, %s".formatted(period(row), unit);
            case "PERIOD" -> "Kỳ báo cáo " + period(row);
            case "ACTION_MONTH" -> "Tháng hành động %d, %s".formatted(year, unit);
            case "VISIT" -> "Kiểm tra năm %d, %s".formatted(year, unit);
            default -> "Kiến nghị %d, kiểm tra năm %d, %s".formatted(row.getInt("number"), year, unit);
        };
    }

    private static String period(ResultSet row) throws SQLException {
        return PeriodKind.valueOf(row.getString("kind")).label(row.getInt("cycle_year"));
    }
}
